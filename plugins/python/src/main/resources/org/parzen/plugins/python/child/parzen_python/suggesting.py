"""What every kind of trial can be asked, whatever its answers come from."""

from __future__ import annotations

import abc
import math
from typing import Any, Callable, Dict, Optional, Sequence

from . import words
from .distributions import (
    BaseDistribution,
    CategoricalDistribution,
    FloatDistribution,
    IntDistribution,
)


class BaseTrial(abc.ABC):
    """Asks for values; the kinds of trial differ in where these come from."""

    @abc.abstractmethod
    def _suggest(self, name: str, distribution: BaseDistribution) -> Any:
        """A value from a distribution."""

    def suggest_float(
        self, name: str, low: float, high: float, step: Optional[float] = None, log: bool = False
    ) -> float:
        """A number from `low` to `high`, both included."""
        return self._suggest(name, made(name, FloatDistribution, low, high, log, step))

    def suggest_int(self, name: str, low: int, high: int, step: int = 1, log: bool = False) -> int:
        """A whole number from `low` to `high`, both included."""
        return self._suggest(name, made(name, IntDistribution, low, high, log, step))

    def suggest_categorical(self, name: str, choices: Sequence[Any]) -> Any:
        """One of the choices."""
        return self._suggest(name, made(name, CategoricalDistribution, choices))

    def suggest_uniform(self, name: str, low: float, high: float) -> float:
        """The old name of `suggest_float(name, low, high)`."""
        _deprecated("suggest_uniform", "suggest_float(name, low, high)")
        return self._suggest(name, made(name, FloatDistribution, low, high))

    def suggest_loguniform(self, name: str, low: float, high: float) -> float:
        """The old name of `suggest_float(name, low, high, log=True)`."""
        _deprecated("suggest_loguniform", "suggest_float(name, low, high, log=True)")
        return self._suggest(name, made(name, FloatDistribution, low, high, log=True))

    def suggest_discrete_uniform(self, name: str, low: float, high: float, q: float) -> float:
        """The old name of `suggest_float(name, low, high, step=q)`."""
        _deprecated("suggest_discrete_uniform", "suggest_float(name, low, high, step=q)")
        return self._suggest(name, made(name, FloatDistribution, low, high, step=q))

    @staticmethod
    def _add_constraint(known: Dict[str, float], key: str, value: Any) -> bool:
        """Whether the constraint was not set before."""
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise TypeError(
                "The constraint '{}' must be a number, not {!r}.".format(key, value)
            ) from None
        if math.isnan(number):
            raise ValueError("The constraint '{}' is not a number.".format(key))
        if key in known:
            words.warn("The constraint '{}' is set already: the first value counts.".format(key))
            return False
        known[key] = number
        return True


def made(name: str, make: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """What comes of a call; where it refuses a distribution, it says of which parameter."""
    try:
        return make(*given, **named)
    except ValueError as e:
        raise ValueError("Parameter '{}': {}".format(name, e)) from None


def _deprecated(old: str, new: str) -> None:
    words.warn("{} is deprecated: use {}.".format(old, new), FutureWarning)
