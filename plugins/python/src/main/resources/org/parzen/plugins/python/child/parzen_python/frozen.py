"""Trials that are over, and trials with given values."""

from __future__ import annotations

import datetime
import enum
import math
from typing import Any, Dict, Mapping, Optional, Sequence

from . import words
from .distributions import BaseDistribution, current
from .suggesting import BaseTrial


class TrialState(enum.IntEnum):
    """What has become of a trial."""

    RUNNING = 0
    COMPLETE = 1
    PRUNED = 2
    FAIL = 3
    WAITING = 4

    def __repr__(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return "TrialState." + self.name

    def is_finished(self) -> bool:
        """Whether nothing changes any more."""
        return self not in (TrialState.RUNNING, TrialState.WAITING)


class GivenTrial(BaseTrial):
    """Answers with values that it has already; reports are ignored and nothing is pruned."""

    def _given(self) -> Mapping[str, Any]:
        raise NotImplementedError

    def _keep(self, name: str, value: Any, distribution: BaseDistribution) -> None:
        raise NotImplementedError

    def _suggest(self, name: str, distribution: BaseDistribution) -> Any:
        given = self._given()
        if name not in given:
            raise ValueError(
                "The value of the parameter '{}' is not given: add it to the parameters.".format(
                    name
                )
            )
        value = given[name]
        distribution = current(distribution)
        internal = distribution.to_internal_repr(value)
        if not distribution._contains(internal):
            words.warn(
                "The value {} of '{}' is out of its range {}.".format(value, name, distribution)
            )
        self._keep(name, value, distribution)
        return value

    def report(self, value: float, step: int) -> None:
        """Is ignored."""

    def should_prune(self) -> bool:
        """Is never the case."""
        return False


class FixedTrial(GivenTrial):
    """Runs a function once more with given values: for tests, and with the best ones afterwards.

    objective(FixedTrial({"x": 0.5, "optimizer": "adam"}))
    """

    def __init__(self, params: Dict[str, Any], number: int = 0) -> None:
        self._params = params
        self._number = number
        self._suggested: Dict[str, Any] = {}
        self._distributions: Dict[str, BaseDistribution] = {}
        self._user_attrs: Dict[str, Any] = {}
        self._system_attrs: Dict[str, Any] = {}
        self._constraints: Dict[str, float] = {}
        self._datetime_start = datetime.datetime.now()

    def _given(self) -> Mapping[str, Any]:
        return self._params

    def _keep(self, name: str, value: Any, distribution: BaseDistribution) -> None:
        if name not in self._suggested:
            self._suggested[name] = value
            self._distributions[name] = distribution

    def set_user_attr(self, key: str, value: Any) -> None:
        self._user_attrs[key] = value

    def set_system_attr(self, key: str, value: Any) -> None:
        self._system_attrs[key] = value

    def set_constraint(self, key: str, value: float) -> None:
        self._add_constraint(self._constraints, key, value)

    @property
    def number(self) -> int:
        return self._number

    @property
    def _trial_id(self) -> int:
        return self._number

    @property
    def params(self) -> Dict[str, Any]:
        return dict(self._suggested)

    @property
    def distributions(self) -> Dict[str, BaseDistribution]:
        return dict(self._distributions)

    @property
    def user_attrs(self) -> Dict[str, Any]:
        return self._user_attrs

    @property
    def system_attrs(self) -> Dict[str, Any]:
        return self._system_attrs

    @property
    def constraints(self) -> Dict[str, float]:
        return dict(self._constraints)

    @property
    def datetime_start(self) -> Optional[datetime.datetime]:
        return self._datetime_start


class FrozenTrial(GivenTrial):
    """A trial that is over, as `study.best_trial` gives it. May be run again as a `FixedTrial`."""

    def __init__(
        self,
        number: int,
        state: TrialState,
        value: Optional[float],
        datetime_start: Optional[datetime.datetime],
        datetime_complete: Optional[datetime.datetime],
        params: Dict[str, Any],
        distributions: Dict[str, BaseDistribution],
        user_attrs: Dict[str, Any],
        system_attrs: Dict[str, Any],
        intermediate_values: Dict[int, float],
        trial_id: int,
        *,
        values: Optional[Sequence[float]] = None,
    ) -> None:
        if value is not None and values is not None:
            raise ValueError("Give either value or values.")
        self.number = number
        self.state = state
        self.values = [value] if value is not None else None if values is None else list(values)
        self.datetime_start = datetime_start
        self.datetime_complete = datetime_complete
        self.params = params
        self.distributions = distributions
        self.user_attrs = user_attrs
        self.system_attrs = system_attrs
        self.intermediate_values = intermediate_values
        self._trial_id = trial_id

    def _given(self) -> Mapping[str, Any]:
        return self.params

    def _keep(self, name: str, value: Any, distribution: BaseDistribution) -> None:
        self.distributions[name] = distribution

    def set_user_attr(self, key: str, value: Any) -> None:
        self.user_attrs[key] = value

    def set_system_attr(self, key: str, value: Any) -> None:
        self.system_attrs[key] = value

    def set_constraint(self, key: str, value: float) -> None:
        known: Dict[str, float] = self.constraints
        if self._add_constraint(known, key, value):
            self.system_attrs["constraints:" + key] = known[key]

    @property
    def value(self) -> Optional[float]:
        """The value, where the study has one objective."""
        if self.values is not None and len(self.values) > 1:
            raise RuntimeError("The trial has several values: use values.")
        return self.values[0] if self.values else None

    @property
    def constraints(self) -> Dict[str, float]:
        found = {str(i): c for i, c in enumerate(self.system_attrs.get("constraints") or ())}
        for key, value in self.system_attrs.items():
            if key.startswith("constraints:"):
                found[key[len("constraints:") :]] = value
        return found

    @property
    def last_step(self) -> Optional[int]:
        """The highest step that was reported."""
        return max(self.intermediate_values) if self.intermediate_values else None

    @property
    def duration(self) -> Optional[datetime.timedelta]:
        """From start to end."""
        if self.datetime_start and self.datetime_complete:
            return self.datetime_complete - self.datetime_start
        return None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrozenTrial) and self.__dict__ == other.__dict__

    def __lt__(self, other: Any) -> bool:
        return self.number < other.number if isinstance(other, FrozenTrial) else NotImplemented

    def __le__(self, other: Any) -> bool:
        return self.number <= other.number if isinstance(other, FrozenTrial) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.number, self._trial_id))

    def __repr__(self) -> str:
        parts = ("{}={!r}".format(k.lstrip("_"), v) for k, v in self.__dict__.items())
        return "FrozenTrial({})".format(", ".join(parts))

    def _validate(self) -> None:
        if self.state != TrialState.WAITING and self.datetime_start is None:
            raise ValueError("A trial that has begun needs datetime_start.")
        if self.state.is_finished() != (self.datetime_complete is not None):
            raise ValueError("datetime_complete belongs to finished trials, and only to them.")
        if self.state == TrialState.FAIL and self.values is not None:
            raise ValueError("A failed trial has no values.")
        if self.state == TrialState.COMPLETE:
            if not self.values or any(v is None or math.isnan(v) for v in self.values):
                raise ValueError("A complete trial needs values that are numbers.")
        if set(self.params) != set(self.distributions):
            raise ValueError(
                "params and distributions need the same names, not {} and {}.".format(
                    sorted(self.params), sorted(self.distributions)
                )
            )
        for name, value in self.params.items():
            distribution = current(self.distributions[name])
            if not distribution._contains(distribution.to_internal_repr(value)):
                raise ValueError("{} of '{}' is not in {}.".format(value, name, distribution))


def create_trial(
    *,
    state: TrialState = TrialState.COMPLETE,
    value: Optional[float] = None,
    values: Optional[Sequence[float]] = None,
    params: Optional[Dict[str, Any]] = None,
    distributions: Optional[Dict[str, BaseDistribution]] = None,
    user_attrs: Optional[Dict[str, Any]] = None,
    system_attrs: Optional[Dict[str, Any]] = None,
    intermediate_values: Optional[Dict[int, float]] = None,
    constraints: Optional[Dict[str, float]] = None,
) -> FrozenTrial:
    """A trial that is over, from its parts."""
    now = datetime.datetime.now()
    kept = dict(system_attrs or {})
    for key, constraint in (constraints or {}).items():
        kept["constraints:" + key] = float(constraint)
    trial = FrozenTrial(
        number=-1,
        state=state,
        value=value,
        datetime_start=None if state == TrialState.WAITING else now,
        datetime_complete=now if state.is_finished() else None,
        params=dict(params or {}),
        distributions={name: current(d) for name, d in (distributions or {}).items()},
        user_attrs=dict(user_attrs or {}),
        system_attrs=kept,
        intermediate_values=dict(intermediate_values or {}),
        trial_id=-1,
        values=values,
    )
    trial._validate()
    return trial
