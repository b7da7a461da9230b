"""What stands where the stand-in for Optuna does nothing."""

from __future__ import annotations

import sys
from typing import Any, Set

from .. import words
from ..exceptions import NotAvailable

_said: Set[str] = set()


def say_once(message: str) -> None:
    """A line in the log, the first time only."""
    if message not in _said:
        _said.add(message)
        words.log(message)


class _NotUsed(type):
    """A class that is made with any arguments and then waits in vain."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        say_once(
            "{} is made but not used: sampler, pruner, storage and stop rules are those of the"
            " study in Parzen.".format(cls.__parzen_name__)
        )
        return super().__call__(*args, **kwargs)


class Unused(metaclass=_NotUsed):
    """What belongs to the study, which Parzen runs."""

    __parzen_name__ = "It"

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    @staticmethod
    def hyperopt_parameters() -> dict:
        """Arguments of the sampler TPE that make it resemble another one."""
        return {}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotAvailable(
            "{}.{} is not available: the sampler, pruner and storage in use are Parzen's.".format(
                type(self).__parzen_name__, name
            )
        )


def not_used(name: str) -> Any:
    """A class that can be made and derived from."""
    return type(name.rsplit(".", 1)[1], (Unused,), {"__parzen_name__": name})


class _NotAvailable(type):
    """A class or function that says what to do instead when it is used."""

    def __call__(cls, *_: Any, **__: Any) -> Any:
        raise NotAvailable(
            "{} is not part of Parzen's stand-in for Optuna. Leave it out, or install Optuna where"
            " this Python finds it: {} -m pip install optuna".format(
                cls.__parzen_name__, sys.executable
            )
        )


def not_available(name: str) -> Any:
    """A name that can be imported, and asked for its type."""
    return _NotAvailable(name.rsplit(".", 1)[1], (), {"__parzen_name__": name})
