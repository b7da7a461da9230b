"""The study, as far as a trial may know it."""

from __future__ import annotations

import copy
import datetime
import enum
from typing import Any, Dict, List, Optional

from . import peer
from .channel import Channel
from .distributions import from_tree
from .exceptions import NotAvailable
from .frozen import FrozenTrial, TrialState


class StudyDirection(enum.IntEnum):
    """Which values are better."""

    NOT_SET = 0
    MINIMIZE = 1
    MAXIMIZE = 2


class StudyOfTrial:
    """What `trial.study` gives: name, directions, attributes, the best trial, and `stop`."""

    def __init__(self, channel: Channel, trial: Any, facts: Dict[str, Any]) -> None:
        self._channel = channel
        self._trial = trial
        self._facts = facts
        self._directions: List[str] = facts.get("directions") or ["minimize"]

    @property
    def study_name(self) -> str:
        return self._facts.get("name", "")

    @property
    def directions(self) -> List[Any]:
        kind = peer.thing("study", "StudyDirection", StudyDirection)
        return [kind[direction.upper()] for direction in self._directions]

    @property
    def direction(self) -> Any:
        self._one_objective()
        return self.directions[0]

    @property
    def user_attrs(self) -> Dict[str, Any]:
        return copy.deepcopy(self._facts.get("user_attrs") or {})

    @property
    def best_trial(self) -> Any:
        """The best complete trial so far; ValueError where there is none."""
        self._one_objective()
        best = self._channel.ask(self._trial, {"best": True})["best"]
        if best is None:
            raise ValueError("No trials are completed yet.")
        return _frozen(best)

    @property
    def best_value(self) -> float:
        return self.best_trial.value

    @property
    def best_params(self) -> Dict[str, Any]:
        return self.best_trial.params

    def stop(self) -> None:
        """No trial begins after this one."""
        self._channel.tell(self._trial, {"stop": True})

    def _one_objective(self) -> None:
        if len(self._directions) > 1:
            raise RuntimeError(
                "The study has {} objectives: no single direction, and no best trial.".format(
                    len(self._directions)
                )
            )

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotAvailable(
            "trial.study.{} is not available while Parzen runs the study. A trial may use"
            " study_name, direction, directions, user_attrs, best_trial, best_value, best_params"
            " and stop(). Look at trials in Parzen; keep facts with trial.set_user_attr.".format(
                name
            )
        )


def _frozen(facts: Dict[str, Any]) -> Any:
    kind = peer.thing("trial", "FrozenTrial", FrozenTrial)
    states = peer.thing("trial", "TrialState", TrialState)
    values = facts.get("values") or None
    one = values is not None and len(values) == 1
    return kind(
        number=facts["number"],
        state=states[facts.get("state", "COMPLETE")],
        value=values[0] if one else None,
        values=None if one else values,
        datetime_start=_time(facts.get("datetime_start")),
        datetime_complete=_time(facts.get("datetime_complete")),
        params=facts.get("params", {}),
        distributions={
            name: peer.distribution(from_tree(tree))
            for name, tree in facts.get("distributions", {}).items()
        },
        user_attrs=facts.get("user_attrs", {}),
        system_attrs=facts.get("system_attrs", {}),
        intermediate_values={
            int(step): value for step, value in facts.get("intermediate_values", {}).items()
        },
        trial_id=facts["number"],
    )


def _time(text: Optional[str]) -> Optional[datetime.datetime]:
    """A moment in the clock of this place, as `datetime.now()` gives it."""
    if not text:
        return None
    text = text.replace("Z", "+00:00")
    if "." in text:
        whole, rest = text.split(".", 1)
        digits = len(rest) - len(rest.lstrip("0123456789"))
        text = "{}.{}{}".format(whole, rest[:digits][:6].ljust(6, "0"), rest[digits:])
    moment = datetime.datetime.fromisoformat(text)
    return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
