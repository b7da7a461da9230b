"""The trial that a function gets: Parzen chooses the values and keeps what is reported."""

from __future__ import annotations

import copy
import datetime
from typing import Any, Dict

from . import peer, words
from .channel import Channel
from .distributions import BaseDistribution, check_distribution_compatibility, current, plain
from .exceptions import NotAvailable
from .study import StudyOfTrial
from .suggesting import BaseTrial, made


class Trial(BaseTrial):
    """A trial while it is evaluated. Has all that Optuna's has, and in addition `workdir`, a folder
    of its own for files, and `seed`, the same whenever the trial is run again."""

    def __init__(self, channel: Channel, opened: Dict[str, Any]) -> None:
        self._channel = channel
        self._number: int = opened["number"]
        self._workdir: str = opened.get("workdir", "")
        self._seed: int = opened.get("seed", 0)
        self._fixed: Dict[str, Any] = opened.get("fixed") or {}
        self._params: Dict[str, Any] = {}
        self._distributions: Dict[str, BaseDistribution] = {}
        self._user_attrs: Dict[str, Any] = {}
        self._system_attrs: Dict[str, Any] = {}
        self._constraints: Dict[str, float] = {}
        self._reported: Dict[int, float] = {}
        self._datetime_start = datetime.datetime.now()
        self._study = StudyOfTrial(channel, self, opened.get("study") or {})
        if self._fixed:
            self._system_attrs["fixed_params"] = dict(self._fixed)

    def _suggest(self, name: str, distribution: BaseDistribution) -> Any:
        distribution = current(distribution)
        earlier = self._distributions.get(name)
        if earlier is not None:
            return self._again(name, earlier, distribution)
        request = {"suggest": name, "distribution": distribution.request()}
        value = distribution.answer(self._channel.ask(self, request)["value"])
        self._distributions[name] = distribution
        self._params[name] = value
        return value

    def _again(self, name: str, earlier: BaseDistribution, later: BaseDistribution) -> Any:
        made(name, check_distribution_compatibility, earlier, later)
        if earlier != later:
            words.warn(
                "The parameter '{}' was {} before in this trial and is {} now: the first counts."
                " Give two parameters two names.".format(name, earlier, later),
                RuntimeWarning,
            )
        return self._params[name]

    def report(self, value: float, step: int) -> None:
        """Tells how good the trial is after a step."""
        self._one_objective("report")
        number = _cast(value, float, "value")
        step = _cast(step, int, "step")
        if step < 0:
            raise ValueError("The step must be 0 or more, not {}.".format(step))
        if step in self._reported:
            words.warn("Step {} is reported already: the first value counts.".format(step))
            return
        self._channel.tell(self, {"report": number, "step": step})
        self._reported[step] = number

    def should_prune(self) -> bool:
        """Whether the trial should end now, as it looks worse than others did."""
        self._one_objective("should_prune")
        return self._channel.ask(self, {"should_prune": True})["prune"]

    def _one_objective(self, method: str) -> None:
        if len(self._study._directions) > 1:
            raise NotImplementedError(
                "trial.{} works with one objective only, and this study has {}.".format(
                    method, len(self._study._directions)
                )
            )

    def set_user_attr(self, key: str, value: Any) -> None:
        """Keeps a fact with the trial, as JSON."""
        value = _jsonable(value)
        self._channel.tell(self, {"set_user_attr": key, "value": value})
        self._user_attrs[key] = value

    def set_system_attr(self, key: str, value: Any) -> None:
        """Keeps a fact of a library's with the trial, as JSON."""
        value = _jsonable(value)
        self._channel.tell(self, {"set_system_attr": key, "value": value})
        self._system_attrs[key] = value

    def set_constraint(self, key: str, value: float) -> None:
        """A number that must be at most 0 for the trial to be feasible."""
        if self._add_constraint(self._constraints, key, value):
            self._channel.tell(self, {"set_constraint": key, "value": self._constraints[key]})

    @property
    def number(self) -> int:
        """Counts the trials of the study from 0."""
        return self._number

    @property
    def _trial_id(self) -> int:
        return self._number

    @property
    def study(self) -> StudyOfTrial:
        """The study, as far as a trial may know it."""
        return self._study

    @property
    def storage(self) -> StorageOfTrial:
        """Where Optuna's own functions, such as `upload_artifact`, write their facts."""
        return StorageOfTrial(self)

    @property
    def params(self) -> Dict[str, Any]:
        """The values so far."""
        return dict(self._params)

    @property
    def distributions(self) -> Dict[str, Any]:
        """What the values so far were taken from."""
        return {name: peer.distribution(d) for name, d in self._distributions.items()}

    @property
    def relative_params(self) -> Dict[str, Any]:
        """Empty: Parzen proposes values when they are asked for."""
        return {}

    @property
    def user_attrs(self) -> Dict[str, Any]:
        return copy.deepcopy(self._user_attrs)

    @property
    def system_attrs(self) -> Dict[str, Any]:
        return copy.deepcopy(self._system_attrs)

    @property
    def constraints(self) -> Dict[str, float]:
        return dict(self._constraints)

    @property
    def datetime_start(self) -> datetime.datetime:
        return self._datetime_start

    @property
    def workdir(self) -> Any:
        """The trial's own folder, a `pathlib.Path`. What is saved there stays with the trial."""
        from pathlib import Path

        return Path(self._workdir)

    @property
    def seed(self) -> int:
        """A number of the trial's own, to seed random generators with."""
        return self._seed

    def __reduce__(self) -> Any:
        raise TypeError(
            "A trial can not be copied or passed to another process: pass its values, trial.params."
        )

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(
            "A trial in Parzen has no '{}'. It has: {}.".format(
                name, ", ".join(n for n in dir(type(self)) if not n.startswith("_"))
            )
        )


class StorageOfTrial:
    """What Optuna's functions write to past the trial; Parzen keeps it with the trial."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial

    def set_trial_user_attr(self, trial_id: int, key: str, value: Any) -> None:
        self._own(trial_id).set_user_attr(key, value)

    def set_trial_system_attr(self, trial_id: int, key: str, value: Any) -> None:
        self._own(trial_id).set_system_attr(key, value)

    def _own(self, trial_id: int) -> Trial:
        if trial_id != self._trial._trial_id:
            raise NotAvailable("A trial in Parzen can write to itself only.")
        return self._trial

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotAvailable(
            "trial.storage.{} is not available: the study's storage is Parzen's.".format(name)
        )


def _cast(value: Any, kind: type, name: str) -> Any:
    try:
        return kind(value)
    except (TypeError, ValueError):
        raise TypeError(
            "The {} must be {}, not {!r} of type {}.".format(
                name,
                "a number" if kind is float else "a whole number",
                value,
                type(value).__name__,
            )
        ) from None


def _jsonable(value: Any) -> Any:
    """Numbers and arrays of NumPy's as Python's own, also within lists and dictionaries."""
    if isinstance(value, dict):
        return {plain(key): _jsonable(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_jsonable(entry) for entry in value]
    return plain(value)
