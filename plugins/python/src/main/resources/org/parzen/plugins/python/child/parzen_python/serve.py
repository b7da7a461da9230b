"""The loop: a trial comes, the function runs, its end goes back."""

from __future__ import annotations

import faulthandler
import math
import os
import sys
from typing import Any, Callable, Dict, List

from . import loading, words
from .channel import Channel, take_over
from .trial import Trial


def main(file: str, function: str) -> int:
    """Serves trials until there are none to come."""
    channel = take_over()
    faulthandler.enable()
    opened = channel.next_trial()
    if opened is None:
        return 0
    owner = object()
    channel.open(owner)
    _environment(opened)
    try:
        objective = loading.load(os.path.abspath(file), function)
    except loading.Unusable as e:
        # Ends, so that the next trial tries again with what the file is then.
        _flush()
        channel.close(owner, opened["number"], {"failed": str(e)})
        return 1
    loading.register(Trial)
    while opened is not None:
        evaluate(channel, objective, opened)
        opened = channel.next_trial()
    return 0


def evaluate(channel: Channel, objective: Callable[[Any], Any], opened: Dict[str, Any]) -> None:
    """Runs the function for one trial and says how it ended."""
    trial = Trial(channel, opened)
    channel.open(trial)
    _environment(opened)
    try:
        ending = _ending(objective(trial), trial)
    except BaseException as e:
        if not channel.is_mine():
            raise
        ending = _raised(e)
    _flush()
    channel.close(trial, trial.number, ending)


def _environment(opened: Dict[str, Any]) -> None:
    os.environ["PARZEN_WORKDIR"] = opened.get("workdir", "")
    os.environ["PARZEN_SEED"] = str(opened.get("seed", 0))


def _raised(e: BaseException) -> Dict[str, Any]:
    # By its name, because a file may bring its own Optuna.
    if any(kind.__name__ == "TrialPruned" for kind in type(e).__mro__):
        said = str(e)
        return {"pruned": True, "reason": said} if said else {"pruned": True}
    words.log_traceback(e)
    return {"failed": words.failure(e)}


def _ending(result: Any, trial: Trial) -> Dict[str, Any]:
    objectives = len(trial.study._directions)
    if type(result) is float and objectives == 1 and result == result:
        return {"result": result}
    values = list(result) if isinstance(result, (list, tuple)) else [result]
    numbers: List[float] = []
    for value in values:
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            return _no_number("The value {} could not be cast to float.".format(_shown(value)))
        if isinstance(value, (str, bytes)):
            return _no_number("The value {} is a text: return a number.".format(_shown(value)))
        if math.isnan(number):
            return _no_number("The value {} is not acceptable.".format(number))
        numbers.append(number)
    if len(numbers) != objectives:
        return _no_number(
            "The number of the values {} did not match the number of the objectives"
            " {}.".format(len(numbers), objectives)
        )
    return {"result": numbers if objectives > 1 else numbers[0]}


def _no_number(why: str) -> Dict[str, Any]:
    return {"failed": why, "kind": "nan"}


def _shown(value: Any) -> str:
    try:
        shown = repr(value)
    except Exception:
        shown = "of type " + type(value).__name__
    return shown if len(shown) <= 500 else shown[:500] + "…"


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass  # The function has put something else there.
