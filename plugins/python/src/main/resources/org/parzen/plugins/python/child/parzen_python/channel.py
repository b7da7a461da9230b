"""The line protocol: one JSON object a line, to Parzen and back."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any, BinaryIO, Dict, Optional

from .exceptions import TrialPruned

LONGEST = 1 << 20
"""Bytes of JSON that Parzen reads in a line."""

_encode = json.JSONEncoder().encode


class Channel:
    """Asks Parzen and answers it. Safe for several threads; only the trial that is open may talk,
    and only in the process that Parzen has started."""

    def __init__(self, reader: BinaryIO, writer: int) -> None:
        self._reader = reader
        self._writer = writer
        self._lock = threading.RLock()
        self._pid = os.getpid()
        self._open: Optional[object] = None
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forked)

    def next_trial(self) -> Optional[Dict[str, Any]]:
        """Waits for the next trial; None where there is none to come."""
        line = self._reader.readline()
        return json.loads(line)["trial"] if line else None

    def open(self, owner: object) -> None:
        """From now on this trial may talk."""
        self._open = owner

    def close(self, owner: object, number: int, ending: Dict[str, Any]) -> None:
        """Says how the trial ended, and which; then nobody may talk until the next is open."""
        if not self.is_mine():
            os._exit(0)  # The objective has forked and left its child here: that is not the trial.
        with self._lock:
            self.tell(owner, dict(ending, trial=number))
            self._open = None

    def tell(self, owner: object, request: Dict[str, Any]) -> None:
        """Sends what wants no answer."""
        try:
            line = b"::parzen " + _encode(request).encode("ascii") + b"\n"
        except (TypeError, ValueError, RecursionError) as e:
            raise TypeError("{} can not be kept as JSON: {}".format(_subject(request), e)) from None
        if len(line) > LONGEST:
            raise ValueError(
                "{} takes {} bytes as JSON, and Parzen reads at most {}: save it in a file in"
                " trial.workdir.".format(_subject(request), len(line), LONGEST)
            )
        with self._lock:
            self._check(owner)
            self._write(line)

    def ask(self, owner: object, request: Dict[str, Any]) -> Dict[str, Any]:
        """Sends a request and waits for its answer.

        Raises ValueError with Parzen's words where it can not be answered, TrialPruned where the
        trial needs no more work, because Parzen knows its result.
        """
        with self._lock:
            self.tell(owner, request)
            line = self._reader.readline()
        if not line:
            os._exit(1)  # Parzen is gone.
        answer = json.loads(line)
        if "over" in answer:
            raise TrialPruned(answer["error"])
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer

    def is_mine(self) -> bool:
        """Whether this is the process that Parzen has started."""
        return os.getpid() == self._pid

    def _check(self, owner: object) -> None:
        if not self.is_mine():
            raise RuntimeError(
                "A trial can be used in its own process only: ask for its values before other"
                " processes begin, and report what they return."
            )
        if owner is not self._open:
            raise RuntimeError("The trial has ended: it can not be used any more.")

    def _write(self, line: bytes) -> None:
        try:
            while line:
                line = line[os.write(self._writer, line) :]
        except BrokenPipeError:
            os._exit(1)  # Parzen is gone.

    def _forked(self) -> None:
        self._lock = threading.RLock()
        os.close(self._writer)
        os.close(self._reader.fileno())


def take_over() -> Channel:
    """Takes standard input and output for the protocol.

    Whatever else is written to standard output, by Python or below it, goes to standard error;
    whoever reads standard input finds its end.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    reader, writer = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    if os.name == "nt":
        import msvcrt

        msvcrt.setmode(reader, os.O_BINARY)
        msvcrt.setmode(writer, os.O_BINARY)
    _lines_of_libraries()
    return Channel(os.fdopen(reader, "rb"), writer)


def _lines_of_libraries() -> None:
    """Makes what libraries print in C appear with each line, as on a terminal, and not at exit."""
    if not sys.platform.startswith("linux"):
        return
    try:
        import ctypes

        libc = ctypes.CDLL(None)
        by_line = 1
        libc.setvbuf(ctypes.c_void_p.in_dll(libc, "stdout"), None, by_line, ctypes.c_size_t(0))
    except (ImportError, OSError, ValueError, AttributeError):
        pass  # Then they appear when the library or the process ends.


def _subject(request: Dict[str, Any]) -> str:
    key = next(iter(request))
    value = request[key]
    return "{} '{}'".format(key, value) if isinstance(value, str) and len(value) < 80 else key
