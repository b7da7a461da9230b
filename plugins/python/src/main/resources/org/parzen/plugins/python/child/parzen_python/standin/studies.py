"""Studies that files make: they remember what they were told, and Parzen runs its own."""

from __future__ import annotations

import copy
from typing import Any, Dict, List, Optional, Sequence, Union

from ..exceptions import NotAvailable
from ..study import StudyDirection
from .placeholders import say_once

Direction = Union[str, StudyDirection]


class Study:
    """A study of the file's own. `optimize` is where importing the file ends."""

    def __init__(self, study_name: str, directions: Sequence[Direction]) -> None:
        self.study_name = study_name
        self.directions = [_direction(direction) for direction in directions]
        self._user_attrs: Dict[str, Any] = {}

    @property
    def direction(self) -> StudyDirection:
        if len(self.directions) > 1:
            raise RuntimeError("The study has several objectives: there is no single direction.")
        return self.directions[0]

    @property
    def user_attrs(self) -> Dict[str, Any]:
        return copy.deepcopy(self._user_attrs)

    @property
    def trials(self) -> List[Any]:
        return []

    def ask(self, *_: Any, **__: Any) -> None:
        """As `optimize`."""
        self.optimize()

    def optimize(self, *_: Any, **__: Any) -> None:
        """Parzen runs the study: importing the file ends here."""
        from .. import loading, standin

        if standin.importing:
            raise loading.ImportEnough()
        raise NotAvailable(
            "A study within a trial needs Optuna itself: install it where this Python finds it."
        )

    def enqueue_trial(self, params: Dict[str, Any], **_: Any) -> None:
        say_once("study.enqueue_trial of the file is not used: queue {} in Parzen.".format(params))

    def add_trial(self, *_: Any) -> None:
        say_once("study.add_trial of the file is not used: the study's trials are Parzen's.")

    def add_trials(self, *_: Any) -> None:
        self.add_trial()

    def set_user_attr(self, key: str, value: Any) -> None:
        self._user_attrs[key] = value

    def set_metric_names(self, metric_names: Sequence[str]) -> None:
        self.metric_names = list(metric_names)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotAvailable(
            "study.{} is not part of Parzen's stand-in for Optuna: Parzen runs the study and shows"
            ' its trials. Put this under `if __name__ == "__main__":`.'.format(name)
        )


def create_study(
    directions: Any = None,
    *_: Any,
    study_name: Optional[str] = None,
    direction: Optional[Direction] = None,
    **__: Any,
) -> Study:
    """A study that is never run; the first argument may be what Optuna 2 took for directions."""
    if isinstance(directions, (list, tuple)) and directions:
        given: List[Direction] = list(directions)
    else:
        given = [direction or "minimize"]
    return Study(study_name or "no-name", given)


def load_study(*_: Any, study_name: Optional[str] = None, **__: Any) -> Study:
    """A study that is never run; nothing is read."""
    return Study(study_name or "no-name", ["minimize"])


def copy_study(*_: Any, **__: Any) -> None:
    """Copies nothing, because there are no storages."""
    _not_done("copy_study")


def delete_study(*_: Any, **__: Any) -> None:
    """Deletes nothing, because there are no storages."""
    _not_done("delete_study")


class MaxTrialsCallback:
    """How many trials there are is up to the study in Parzen."""

    def __init__(self, n_trials: int, states: Any = None) -> None:
        self.n_trials = n_trials
        self.states = states


def report_cross_validation_scores(trial: Any, scores: Sequence[float]) -> None:
    """Keeps the scores of a cross-validation with the trial."""
    if len(scores) <= 1:
        raise ValueError("Give the scores of two folds or more.")
    trial.set_system_attr("terminator:cv_scores", [float(score) for score in scores])


def _direction(direction: Direction) -> StudyDirection:
    if isinstance(direction, int):
        return StudyDirection(int(direction))
    if direction not in ("minimize", "maximize"):
        raise ValueError(
            "The direction must be 'minimize' or 'maximize', not {!r}.".format(direction)
        )
    return StudyDirection[direction.upper()]


def _not_done(name: str) -> None:
    from .. import standin

    if not standin.importing:
        raise NotAvailable(
            "optuna.{} within a trial needs Optuna itself: install it where this Python finds"
            " it.".format(name)
        )
    say_once(standin.NOT_DONE.format(name))
