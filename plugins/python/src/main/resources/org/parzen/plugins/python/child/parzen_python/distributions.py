"""From what a parameter's values are taken: numbers in a range, or choices."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Dict, List, Sequence

from . import words

PRIMITIVES = (type(None), bool, int, float, str)


class BaseDistribution:
    """What all kinds share: two are equal if they are of one kind and all else is equal."""

    def _asdict(self) -> Dict[str, Any]:
        return dict(self.__dict__)

    def single(self) -> bool:
        """Whether there is just one value."""
        raise NotImplementedError

    def _contains(self, internal: float) -> bool:
        raise NotImplementedError

    def to_internal_repr(self, value: Any) -> float:
        """The number that a study file holds for a value."""
        raise NotImplementedError

    def to_external_repr(self, internal: float) -> Any:
        """The value that a number in a study file stands for."""
        raise NotImplementedError

    def request(self) -> Dict[str, Any]:
        """The distribution as the line protocol has it."""
        raise NotImplementedError

    def answer(self, value: Any) -> Any:
        """The value that Parzen's answer stands for."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), tuple(sorted(self.__dict__.items()))))

    def __repr__(self) -> str:
        parts = ", ".join("{}={!r}".format(k, v) for k, v in sorted(self._asdict().items()))
        return "{}({})".format(type(self).__name__, parts)


class FloatDistribution(BaseDistribution):
    """Floating-point numbers from `low` to `high`, both included."""

    def __init__(self, low: float, high: float, log: bool = False, step: Any = None) -> None:
        if log and step is not None:
            raise ValueError("A logarithmic range can not have a step ({}).".format(step))
        low, high = float(low), float(high)
        _check_range(low, high)
        if log and low <= 0.0:
            raise ValueError("The low ({}) of a logarithmic range must be above 0.".format(low))
        if step is not None:
            step = float(step)
            if step <= 0:
                raise ValueError("The step ({}) must be above 0.".format(step))
            high = _high_on_grid(low, high, step)
        self.step = step
        self.low = low
        self.high = high
        self.log = log

    def single(self) -> bool:
        # The high is on the grid: there is either one value or at least a step between them.
        return self.low == self.high

    def _contains(self, internal: float) -> bool:
        if not self.low <= internal <= self.high:
            return False
        if self.step is None:
            return True
        steps = (internal - self.low) / self.step
        return abs(steps - round(steps)) < 1.0e-8

    def to_internal_repr(self, value: Any) -> float:
        return _number(value, self.log)

    def to_external_repr(self, internal: float) -> float:
        return internal

    def request(self) -> Dict[str, Any]:
        request = {"type": "float", "low": self.low, "high": self.high}
        if self.log:
            request["log"] = True
        elif self.step is not None:
            request["step"] = self.step
        return request

    def answer(self, value: Any) -> float:
        return float(value)


class IntDistribution(BaseDistribution):
    """Whole numbers from `low` to `high`, both included."""

    def __init__(self, low: int, high: int, log: bool = False, step: int = 1) -> None:
        if log and step != 1:
            raise ValueError("A logarithmic range can not have a step ({}).".format(step))
        low, high, step = int(low), int(high), int(step)
        _check_range(low, high)
        if log and low < 1:
            raise ValueError("The low ({}) of a logarithmic range must be at least 1.".format(low))
        if step <= 0:
            raise ValueError("The step ({}) must be above 0.".format(step))
        on_grid = low + (high - low) // step * step
        if on_grid != high:
            _warn_off_grid(low, high, step, on_grid)
        self.log = log
        self.step = step
        self.low = low
        self.high = on_grid

    def single(self) -> bool:
        return self.low == self.high

    def _contains(self, internal: float) -> bool:
        return self.low <= internal <= self.high and (internal - self.low) % self.step == 0

    def to_internal_repr(self, value: Any) -> float:
        return _number(value, self.log)

    def to_external_repr(self, internal: float) -> int:
        return int(internal)

    def request(self) -> Dict[str, Any]:
        request = {"type": "int", "low": self.low, "high": self.high}
        if self.log:
            request["log"] = True
        elif self.step != 1:
            request["step"] = self.step
        return request

    def answer(self, value: Any) -> int:
        return int(value)


class CategoricalDistribution(BaseDistribution):
    """One of a few choices."""

    def __init__(self, choices: Sequence[Any]) -> None:
        if len(choices) == 0:
            raise ValueError("A categorical parameter needs at least one choice.")
        self.choices = tuple(choices)
        for choice in self.choices:
            if not isinstance(plain(choice), PRIMITIVES):
                words.warn(
                    "The choice {!r} is of type {}: a study file keeps None, bool, int, float and"
                    " str only. It is kept as a text.".format(choice, type(choice).__name__)
                )
                break

    def single(self) -> bool:
        return len(self.choices) == 1

    def _contains(self, internal: float) -> bool:
        return 0 <= int(internal) < len(self.choices)

    def to_internal_repr(self, value: Any) -> int:
        for index, choice in enumerate(self.choices):
            if same(choice, value):
                return index
        raise ValueError("{!r} is not one of the choices {!r}.".format(value, self.choices))

    def to_external_repr(self, internal: float) -> Any:
        return self.choices[int(internal)]

    def request(self) -> Dict[str, Any]:
        return {"type": "categorical", "choices": written(self.choices)}

    def answer(self, value: Any) -> Any:
        texts = written(self.choices)
        for text, choice in zip(texts, self.choices):
            if type(text) is type(value) and same(text, value):
                return choice
        for text, choice in zip(texts, self.choices):
            if same(text, value):
                return choice
        raise ValueError("{!r} is not one of the choices {!r}.".format(value, self.choices))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, CategoricalDistribution)
            and len(self.choices) == len(other.choices)
            and all(same(mine, yours) for mine, yours in zip(self.choices, other.choices))
        )

    def __hash__(self) -> int:
        return hash((CategoricalDistribution, len(self.choices)))


class UniformDistribution(FloatDistribution):
    """The name that Optuna 2 had for numbers in a range."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__(low, high)

    def _asdict(self) -> Dict[str, Any]:
        return {"low": self.low, "high": self.high}


class LogUniformDistribution(FloatDistribution):
    """The name that Optuna 2 had for numbers in a logarithmic range."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__(low, high, log=True)

    def _asdict(self) -> Dict[str, Any]:
        return {"low": self.low, "high": self.high}


class DiscreteUniformDistribution(FloatDistribution):
    """The name that Optuna 2 had for numbers with a step."""

    def __init__(self, low: float, high: float, q: float) -> None:
        super().__init__(low, high, step=q)

    @property
    def q(self) -> float:
        return self.step

    def _asdict(self) -> Dict[str, Any]:
        return {"low": self.low, "high": self.high, "q": self.step}


class IntUniformDistribution(IntDistribution):
    """The name that Optuna 2 had for whole numbers in a range."""

    def __init__(self, low: int, high: int, step: int = 1) -> None:
        super().__init__(low, high, step=step)


class IntLogUniformDistribution(IntDistribution):
    """The name that Optuna 2 had for whole numbers in a logarithmic range."""

    def __init__(self, low: int, high: int, step: int = 1) -> None:
        super().__init__(low, high, log=True)


KINDS = {
    kind.__name__: kind
    for kind in (
        FloatDistribution,
        IntDistribution,
        CategoricalDistribution,
        UniformDistribution,
        LogUniformDistribution,
        DiscreteUniformDistribution,
        IntUniformDistribution,
        IntLogUniformDistribution,
    )
}
SHORT = {
    "float": FloatDistribution,
    "int": IntDistribution,
    "categorical": CategoricalDistribution,
}


def current(distribution: Any) -> BaseDistribution:
    """The distribution as one of the three kinds of today: from an older class, or Optuna's own."""
    if type(distribution) in (FloatDistribution, IntDistribution, CategoricalDistribution):
        return distribution
    if hasattr(distribution, "choices"):
        return CategoricalDistribution(distribution.choices)
    name = type(distribution).__name__
    log = getattr(distribution, "log", name.startswith(("LogUniform", "IntLogUniform")))
    step = getattr(distribution, "step", getattr(distribution, "q", None))
    if name.startswith("Int"):
        step = 1 if log or step is None else step
        return IntDistribution(distribution.low, distribution.high, log, step)
    return FloatDistribution(distribution.low, distribution.high, log, step)


def check_distribution_compatibility(earlier: BaseDistribution, later: BaseDistribution) -> None:
    """Raises ValueError where a parameter has changed more than its bounds and step."""
    earlier, later = current(earlier), current(later)
    if type(earlier) is not type(later):
        raise ValueError("The parameter was {} before and is {} now.".format(earlier, later))
    if isinstance(earlier, CategoricalDistribution):
        if earlier != later:
            raise ValueError(
                "The choices of a parameter can not change: they were {!r} and are {!r}.".format(
                    earlier.choices, later.choices
                )
            )
    elif earlier.log != later.log:
        raise ValueError("The parameter was {} before and is {} now.".format(earlier, later))


def distribution_to_json(distribution: BaseDistribution) -> str:
    """The text that a study file holds."""
    name = type(distribution).__name__
    return json.dumps({"name": name, "attributes": distribution._asdict()})


def json_to_distribution(text: str) -> BaseDistribution:
    """Reads what a study file holds, in the full or the abbreviated form."""
    return from_tree(json.loads(text))


def from_tree(tree: Dict[str, Any]) -> BaseDistribution:
    """Reads a distribution from JSON that was parsed."""
    if tree.get("name") in KINDS:
        return KINDS[tree["name"]](**tree["attributes"])
    if tree.get("type") in SHORT:
        rest = {key: value for key, value in tree.items() if key != "type"}
        return SHORT[tree["type"]](**rest)
    raise ValueError("{} is not a distribution.".format(json.dumps(tree)))


def same(one: Any, other: Any) -> bool:
    """Whether two choices are equal; not-a-number equals itself here."""
    if one is other:
        return True
    if isinstance(one, float) and isinstance(other, float) and one != one and other != other:
        return True
    try:
        return bool(one == other)
    except (TypeError, ValueError):
        return False


def written(choices: Sequence[Any]) -> List[Any]:
    """The choices as a study file keeps them: one that JSON does not know becomes a text, the same
    in every process and different from all others."""
    if all(type(choice) in PRIMITIVES for choice in choices):
        return list(choices)
    kept: List[Any] = []
    for choice in choices:
        value = plain(choice)
        if not isinstance(value, PRIMITIVES):
            value = _text(choice)
            count = sum(
                isinstance(k, str) and (k == value or k.startswith(value + " #")) for k in kept
            )
            value += " #{}".format(count + 1) if count else ""
        kept.append(value)
    return kept


def plain(value: Any) -> Any:
    """A number of NumPy's as one of Python's; anything else as it is."""
    if type(value).__module__ == "numpy" and hasattr(value, "tolist"):
        return value.tolist()
    return value


def _text(choice: Any) -> str:
    if callable(choice) and hasattr(choice, "__qualname__"):
        return choice.__qualname__
    return re.sub(r" at 0x[0-9A-Fa-f]+", "", str(choice))


def _check_range(low: float, high: float) -> None:
    if math.isnan(low) or math.isnan(high):
        raise ValueError("The range {}..{} is not made of numbers.".format(low, high))
    if low > high:
        raise ValueError("The low ({}) must not exceed the high ({}).".format(low, high))


def _number(value: Any, log: bool) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError("{!r} is not a number.".format(value)) from None
    if math.isnan(number):
        raise ValueError("{!r} is not a number.".format(value))
    if log and number <= 0.0:
        raise ValueError("{!r} must be above 0 because the range is logarithmic.".format(value))
    return number


def _high_on_grid(low: float, high: float, step: float) -> float:
    if low == high:
        return high
    # On the printed values, because 0.1 is not a tenth in binary. Imported late: it is slow.
    from decimal import Decimal

    start, width = Decimal(str(low)), Decimal(str(step))
    distance = Decimal(str(high)) - start
    if distance % width == 0:
        return high
    on_grid = float(distance // width * width + start)
    _warn_off_grid(low, high, step, on_grid)
    return on_grid


def _warn_off_grid(low: float, high: float, step: float, on_grid: float) -> None:
    words.warn(
        "The range {}..{} is not divisible by its step {}: the high becomes {}.".format(
            low, high, step, on_grid
        )
    )
