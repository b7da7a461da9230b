"""What is said of things that go wrong: a reason in words for the study, the rest for the log."""

from __future__ import annotations

import os
import sys
import traceback
import warnings
from typing import Any, List, Optional, Type

LONGEST = 4000
"""Characters of a reason; the log has it whole."""

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = os.path.dirname(os.path.abspath(os.__file__))
FRAMES = 3
PACKAGES = {
    "PIL": "pillow",
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python",
    "skimage": "scikit-image",
    "sklearn": "scikit-learn",
    "yaml": "pyyaml",
}
"""Modules that are installed under another name."""


def log(message: str) -> None:
    """One line for the log."""
    print("Parzen: " + message, file=sys.stderr, flush=True)


def log_traceback(e: BaseException) -> None:
    """The whole traceback, without the part that is Parzen's."""
    try:
        traceback.print_exception(type(e), e, _theirs(e.__traceback__))
        sys.stderr.flush()
    except Exception as failure:
        log("the traceback of {} can not be shown: {}".format(type(e).__name__, failure))


def warn(message: str, category: Type[Warning] = UserWarning) -> None:
    """A warning about the line of the user's code that has led here; once a line."""
    level, frame = 2, sys._getframe(1)
    while frame.f_back is not None and _ours(frame.f_code.co_filename):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, category, stacklevel=level)


def failure(e: BaseException) -> str:
    """Why a trial failed: the exception, and where it was raised."""
    if isinstance(e, SystemExit):
        summary = "The function ended Python with exit code {}: return a number instead.".format(
            "0" if e.code is None else e.code
        )
    elif isinstance(e, ModuleNotFoundError) and e.name:
        summary = missing_module(e)
    elif isinstance(e, KeyboardInterrupt):
        summary = "The function was interrupted (KeyboardInterrupt)."
    else:
        summary = _summary(e)
    return _cut("\n".join([summary] + _places(e)))


def import_failure(e: BaseException, file: str) -> str:
    """Why a file can not be imported."""
    name = os.path.basename(file)
    if isinstance(e, SyntaxError):
        where = os.path.basename(e.filename) if e.filename else name
        return "{}, line {}: {}: {}".format(where, e.lineno, e.msg, (e.text or "").strip())
    if isinstance(e, ModuleNotFoundError) and e.name:
        return _cut("\n".join(["{}: {}".format(name, missing_module(e))] + _places(e)))
    if isinstance(e, SystemExit):
        summary = (
            "it ended Python with exit code {}. Put what reads the command line under"
            ' `if __name__ == "__main__":`.'.format("0" if e.code is None else e.code)
        )
    else:
        summary = _summary(e)
    return _cut("\n".join(["{} can not be imported: {}".format(name, summary)] + _places(e)))


def missing_module(e: ModuleNotFoundError) -> str:
    """Which module is missing in which Python, and what to do."""
    name = (e.name or "").split(".")[0]
    return (
        "the module '{}' is missing in the Python that runs this, {} ({}.{}.{}). Install it there:"
        " {} -m pip install {}, or choose another Python (the setting 'python', on the"
        " command line --python).".format(
            e.name, sys.executable, *sys.version_info[:3], sys.executable, PACKAGES.get(name, name)
        )
    )


def innermost(e: BaseException, file: str) -> str:
    """Where in a file an exception came by, as ` (line 12)`; empty where it did not."""
    lines = [
        line
        for frame, line in traceback.walk_tb(e.__traceback__)
        if frame.f_code.co_filename == file
    ]
    return " (line {})".format(lines[0]) if lines else ""


def _summary(e: BaseException) -> str:
    try:
        said = str(e)
    except Exception:
        said = "(its message can not be shown)"
    kind = type(e).__name__
    return "{}: {}".format(kind, said) if said else kind


def _places(e: BaseException) -> List[str]:
    """The innermost lines of the user's code, the latest first."""
    try:
        frames = traceback.extract_tb(_theirs(e.__traceback__))
    except Exception:
        return []
    own = [f for f in frames if not _installed(f.filename)]
    return [
        "  at {}, line {}, in {}: {}".format(
            os.path.basename(f.filename), f.lineno, f.name, (f.line or "").strip()
        )
        for f in own[: -FRAMES - 1 : -1]
    ]


def _theirs(tb: Any) -> Any:
    """The part of a traceback from where Parzen's own code ends."""
    while tb is not None and _ours(tb.tb_frame.f_code.co_filename):
        tb = tb.tb_next
    return tb


def _installed(filename: str) -> bool:
    return filename.startswith(("<frozen", HERE, LIBRARY)) or "-packages" + os.sep in filename


def _ours(filename: Optional[str]) -> bool:
    return bool(filename) and str(filename).startswith(("<frozen importlib", HERE))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
