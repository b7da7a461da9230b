import enum


class StudyDirection(enum.IntEnum):
    MINIMIZE = 1
    MAXIMIZE = 2


class Study:
    def optimize(self, func, n_trials):
        for number in range(n_trials):
            func(number)


def create_study(*, storage=None, study_name=None, direction=None, directions=None):
    if storage is not None:
        open("made", "w").close()
    return Study()


def load_study(*, study_name, storage):
    raise KeyError(study_name)


def delete_study(*, study_name, storage):
    open("deleted", "w").close()


def copy_study(*, from_study_name, from_storage, to_storage):
    open("copied", "w").close()
