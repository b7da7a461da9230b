"""The modules of the stand-in and the names in them."""

from __future__ import annotations

import importlib
import logging as python_logging
import sys
import types
from typing import Any, Callable, Dict, List

from .. import distributions, exceptions, frozen, study, suggesting, trial
from . import studies
from .placeholders import not_available, not_used

VERSION = "5.0.0+parzen"


class Module(types.ModuleType):
    """A module whose names come from the table below."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "Parzen's stand-in for {}.".format(name))
        self.__parzen__ = True

    def __getattr__(self, name: str) -> Any:
        table = MODULES[self.__name__]
        if name in table:
            value = table[name]
            self.__dict__[name] = value
            return value
        full = "{}.{}".format(self.__name__, name)
        if full in MODULES:
            return importlib.import_module(full)
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(
            "Parzen's stand-in for Optuna has no {}. Install Optuna where this Python finds it:"
            " {} -m pip install optuna".format(full, sys.executable)
        )

    def __dir__(self) -> List[str]:
        return sorted(set(self.__dict__) | set(MODULES[self.__name__]))


def _of(module: types.ModuleType, *names: str) -> Dict[str, Any]:
    return {name: getattr(module, name) for name in names}


def _each(make: Callable[[str], Any], module: str, names: str) -> Dict[str, Any]:
    return {name: make("{}.{}".format(module, name)) for name in names.split()}


def _ignore(*_: Any, **__: Any) -> None:
    """Parzen writes the log itself."""


LOGGING = {
    "CRITICAL": python_logging.CRITICAL,
    "FATAL": python_logging.FATAL,
    "ERROR": python_logging.ERROR,
    "WARNING": python_logging.WARNING,
    "WARN": python_logging.WARNING,
    "INFO": python_logging.INFO,
    "DEBUG": python_logging.DEBUG,
    "get_logger": python_logging.getLogger,
    "get_verbosity": lambda: python_logging.INFO,
    "set_verbosity": _ignore,
    "enable_default_handler": _ignore,
    "disable_default_handler": _ignore,
    "enable_propagation": _ignore,
    "disable_propagation": _ignore,
    "create_default_formatter": python_logging.Formatter,
}

EXCEPTIONS = {
    name: kind
    for name, kind in vars(exceptions).items()
    if isinstance(kind, type) and kind is not exceptions.NotAvailable
}

TRIAL = {
    **_of(suggesting, "BaseTrial"),
    **_of(trial, "Trial"),
    **_of(frozen, "FixedTrial", "FrozenTrial", "TrialState", "create_trial"),
}

STUDY = {
    **_of(
        studies,
        "Study",
        "copy_study",
        "create_study",
        "delete_study",
        "load_study",
        "MaxTrialsCallback",
    ),
    **_of(study, "StudyDirection"),
    **_each(
        not_available,
        "optuna.study",
        "StudySummary get_all_study_names get_all_study_summaries",
    ),
}

DISTRIBUTIONS = {
    **_of(distributions, "BaseDistribution", *distributions.KINDS),
    **_of(
        distributions,
        "check_distribution_compatibility",
        "distribution_to_json",
        "json_to_distribution",
    ),
    "CategoricalChoiceType": object,
}

SAMPLERS = _each(
    not_used,
    "optuna.samplers",
    "BaseSampler BaseGASampler BruteForceSampler CmaEsSampler GPSampler GridSampler MOTPESampler"
    " NSGAIISampler NSGAIIISampler PartialFixedSampler QMCSampler RandomSampler TPESampler"
    " IntersectionSearchSpace AutoSampler",
)
CROSSOVERS = _each(
    not_used,
    "optuna.samplers.nsgaii",
    "BaseCrossover BLXAlphaCrossover SBXCrossover SPXCrossover UNDXCrossover UniformCrossover"
    " VSBXCrossover",
)
PRUNERS = _each(
    not_used,
    "optuna.pruners",
    "BasePruner HyperbandPruner MedianPruner NopPruner PatientPruner PercentilePruner"
    " SuccessiveHalvingPruner ThresholdPruner WilcoxonPruner",
)
STORAGES = {
    **_each(
        not_used,
        "optuna.storages",
        "BaseStorage InMemoryStorage RDBStorage RedisStorage JournalStorage JournalFileStorage"
        " JournalRedisStorage JournalFileOpenLock JournalFileSymlinkLock GrpcStorageProxy"
        " RetryFailedTrialCallback",
    ),
    **_each(
        not_available,
        "optuna.storages",
        "fail_stale_trials get_storage run_grpc_proxy_server",
    ),
}
JOURNAL = _each(
    not_used,
    "optuna.storages.journal",
    "BaseJournalBackend JournalFileBackend JournalRedisBackend JournalFileOpenLock"
    " JournalFileSymlinkLock JournalStorage",
)
PLOTS = (
    "plot_contour plot_edf plot_hypervolume_history plot_intermediate_values"
    " plot_optimization_history plot_parallel_coordinate plot_param_importances plot_pareto_front"
    " plot_rank plot_slice plot_terminator_improvement plot_timeline"
)
VISUALIZATION = {
    **_each(not_available, "optuna.visualization", PLOTS),
    "is_available": lambda: False,
}
INTEGRATION = _each(
    not_available,
    "optuna.integration",
    "AllenNLPExecutor AllenNLPPruningCallback BoTorchSampler CatBoostPruningCallback"
    " ChainerMNStudy ChainerPruningExtension CmaEsSampler DaskStorage FastAIPruningCallback"
    " FastAIV1PruningCallback FastAIV2PruningCallback KerasPruningCallback LightGBMPruningCallback"
    " LightGBMTuner LightGBMTunerCV MLflowCallback MXNetPruningCallback OptunaSearchCV"
    " PyCmaSampler PyTorchIgnitePruningHandler PyTorchLightningPruningCallback"
    " ShapleyImportanceEvaluator SkoptSampler SkorchPruningCallback TFKerasPruningCallback"
    " TensorBoardCallback TensorFlowPruningHook TorchDistributedTrial WeightsAndBiasesCallback"
    " XGBoostPruningCallback",
)
LIGHTGBM = _each(
    not_available,
    "optuna.integration.lightgbm",
    "Dataset LightGBMTuner LightGBMTunerCV train early_stopping log_evaluation",
)
IMPORTANCE = _each(
    not_available,
    "optuna.importance",
    "BaseImportanceEvaluator FanovaImportanceEvaluator MeanDecreaseImpurityImportanceEvaluator"
    " PedAnovaImportanceEvaluator get_param_importances",
)
TERMINATOR = {
    **_each(
        not_used,
        "optuna.terminator",
        "BaseErrorEvaluator BaseImprovementEvaluator BaseTerminator BestValueStagnationEvaluator"
        " CrossValidationErrorEvaluator EMMREvaluator MedianErrorEvaluator RegretBoundEvaluator"
        " StaticErrorEvaluator Terminator TerminatorCallback",
    ),
    "report_cross_validation_scores": studies.report_cross_validation_scores,
}
ARTIFACTS = _each(
    not_available,
    "optuna.artifacts",
    "ArtifactMeta Backoff Boto3ArtifactStore FileSystemArtifactStore GCSArtifactStore"
    " download_artifact get_all_artifact_meta upload_artifact",
)

MODULES: Dict[str, Dict[str, Any]] = {
    "optuna": {
        "__version__": VERSION,
        **_of(exceptions, "TrialPruned"),
        **_of(trial, "Trial"),
        **{name: STUDY[name] for name in STUDY if name not in ("StudyDirection", "StudySummary")},
        **_of(frozen, "create_trial"),
    },
    "optuna.artifacts": ARTIFACTS,
    "optuna.distributions": DISTRIBUTIONS,
    "optuna.exceptions": EXCEPTIONS,
    "optuna.importance": IMPORTANCE,
    "optuna.integration": INTEGRATION,
    "optuna.integration.lightgbm": LIGHTGBM,
    "optuna.logging": LOGGING,
    "optuna.multi_objective": _of(studies, "create_study", "load_study"),
    "optuna.multi_objective.study": _of(studies, "create_study", "load_study"),
    "optuna.multi_objective.trial": {"MultiObjectiveTrial": trial.Trial},
    "optuna.pruners": PRUNERS,
    "optuna.samplers": SAMPLERS,
    "optuna.samplers.nsgaii": CROSSOVERS,
    "optuna.search_space": _each(
        not_available,
        "optuna.search_space",
        "IntersectionSearchSpace intersection_search_space",
    ),
    "optuna.storages": STORAGES,
    "optuna.storages.journal": JOURNAL,
    "optuna.structs": {
        **_of(exceptions, "TrialPruned"),
        **_of(frozen, "FrozenTrial", "TrialState"),
        **_of(study, "StudyDirection"),
    },
    "optuna.study": STUDY,
    "optuna.terminator": TERMINATOR,
    "optuna.trial": TRIAL,
    "optuna.version": {"__version__": VERSION},
    "optuna.visualization": VISUALIZATION,
    "optuna.visualization.matplotlib": {
        **_each(not_available, "optuna.visualization.matplotlib", PLOTS),
        "is_available": lambda: False,
    },
}
"""By module: its names. Submodules are found by their own names."""
