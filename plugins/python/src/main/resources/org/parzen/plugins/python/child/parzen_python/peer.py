"""Optuna's own classes where the file has imported Optuna, so that comparisons with them hold."""

from __future__ import annotations

import sys
from typing import Any

from .distributions import BaseDistribution, CategoricalDistribution


def optuna() -> Any:
    """The real Optuna, if it was imported; the stand-in does not count."""
    module = sys.modules.get("optuna")
    return None if module is None or hasattr(module, "__parzen__") else module


def thing(module: str, name: str, ours: Any) -> Any:
    """Optuna's class of that name, or ours."""
    real = optuna()
    return getattr(getattr(real, module, None), name, ours) if real else ours


def distribution(ours: BaseDistribution) -> Any:
    """The same distribution as Optuna's class."""
    kind = thing("distributions", type(ours).__name__, type(ours))
    if kind is type(ours):
        return ours
    if isinstance(ours, CategoricalDistribution):
        return kind(ours.choices)
    return kind(ours.low, ours.high, log=ours.log, step=ours.step)
