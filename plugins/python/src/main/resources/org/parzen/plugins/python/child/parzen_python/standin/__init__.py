"""Answers `import optuna` where Optuna is not installed, so that files written for it are imported
as they are.

What a function needs while it is evaluated works: exceptions, trials, distributions, `FixedTrial`.
What belongs to the study, which Parzen runs, can be made and is not used, and a line in the log
says so. All else is there by name and says what to do when it is used.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
import types
from typing import Any

importing = False
"""Whether the objective's file is being imported."""

NOT_DONE = "optuna.{} of the file is not done: importing a file changes no study."
"""What is said instead of changing a storage."""


class StandIn(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Comes last of all finders, so that an Optuna that is installed wins."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != "optuna" and not name.startswith("optuna."):
            return None
        if name != "optuna" and not hasattr(sys.modules.get("optuna"), "__parzen__"):
            return None
        from . import modules

        if name not in modules.MODULES:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=True)

    def create_module(self, spec: Any) -> types.ModuleType:
        from . import modules

        return modules.Module(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing: names come when they are asked for."""


_FINDER = StandIn()


def install() -> None:
    """Puts the stand-in behind everything else that may be imported."""
    if _FINDER not in sys.meta_path:
        sys.meta_path.append(_FINDER)


def is_mine(spec: Any) -> bool:
    """Whether a module would come from here."""
    return spec.loader is _FINDER
