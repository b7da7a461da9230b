"""What stands for an Optuna that is installed."""

from . import study, trial
from .study import Study, create_study, load_study

INSTALLED = True


class TrialPruned(Exception):
    pass
