"""The exceptions of Optuna, by their names."""


class OptunaError(Exception):
    """What all of them are."""


class TrialPruned(OptunaError):
    """Ends a trial as pruned."""


class CLIUsageError(OptunaError):
    """Wrong use of the command line."""


class StorageInternalError(OptunaError):
    """A storage that does not work."""


class DuplicatedStudyError(OptunaError):
    """A study of that name exists."""


class UpdateFinishedTrialError(OptunaError, RuntimeError):
    """A finished trial never changes."""


class ExperimentalWarning(Warning):
    """Something may still change."""


class OptunaDeprecationWarning(FutureWarning):
    """Something goes away."""


class NotAvailable(RuntimeError, AttributeError):
    """Something that only Optuna itself can do; the message says what to do instead. To `hasattr`
    it is not there."""
