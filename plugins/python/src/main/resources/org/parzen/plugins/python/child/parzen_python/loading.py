"""Imports the file of an objective and finds the function in it.

A file may run its study itself, without `if __name__ == "__main__"`. Parzen runs the study: at the
first call of `Study.optimize`, importing stops, and all that was defined before it is there.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
import types
from typing import Any, Callable, Dict, List, Mapping, Optional

from . import standin, words

OBJECTIVE_FILE = "PARZEN_OBJECTIVE_FILE"


class ImportEnough(BaseException):
    """The file begins to run a study of its own. No ordinary exception: files catch those."""


class Unusable(Exception):
    """The file or the function can not be used; the message is for the user."""


def load(file: str, function: str) -> Callable[[Any], Any]:
    """Imports the file and gives the function."""
    os.environ[OBJECTIVE_FILE] = file
    module = _Import(file, module_name(file)).run()
    return find(module, function)


def join(environment: Mapping[str, str]) -> None:
    """Lets a process that the objective began import the file by its name, as it was here."""
    standin.install()
    file = environment.get(OBJECTIVE_FILE)
    if file:
        sys.meta_path.insert(0, _FileFinder(file))


def module_name(file: str) -> str:
    """The file's name without its ending, unless a module of that name is in use already."""
    stem = os.path.splitext(os.path.basename(file))[0].replace(".", "_")
    return "objective_" + stem if stem in sys.modules else stem


class _Import:
    """One import of a file, in which no study runs and none is made in a storage."""

    def __init__(self, file: str, name: str) -> None:
        self.file = file
        self.name = name

    def run(self) -> types.ModuleType:
        sys.path.insert(0, os.path.dirname(self.file))
        sys.argv[:] = [self.file]
        standin.install()
        spec = importlib.util.spec_from_file_location(self.name, self.file)
        if spec is None:
            raise Unusable("{} is no Python file: its name must end in .py.".format(self.file))
        module = importlib.util.module_from_spec(spec)
        sys.modules[self.name] = module
        try:
            self.execute(module)
        except BaseException as e:
            words.log_traceback(e)
            raise Unusable(words.import_failure(e, self.file)) from e
        return module

    def execute(self, module: types.ModuleType) -> None:
        """Runs the file's code in its module, up to where it begins to run a study."""
        with NoStudies():
            try:
                importlib.machinery.SourceFileLoader(self.name, self.file).exec_module(module)
            except ImportEnough as stop:
                where = words.innermost(stop, self.file)
                words.log(
                    "importing {} ends where it runs its own study{}, because Parzen runs the"
                    " study.".format(os.path.basename(self.file), where)
                )
                module.__dict__["__parzen_stopped__"] = where


class NoStudies:
    """While a file is imported, Optuna, real or not, runs no study, and makes, copies and deletes
    none in a storage."""

    def __enter__(self) -> None:
        self.undo: List[Callable[[], None]] = []
        self.watcher = _Watcher(self._patch)
        sys.meta_path.insert(0, self.watcher)
        standin.importing = True
        if "optuna" in sys.modules:
            self._patch(sys.modules["optuna"])

    def __exit__(self, *_: Any) -> None:
        standin.importing = False
        sys.meta_path.remove(self.watcher)
        for undo in reversed(self.undo):
            undo()

    def _patch(self, optuna: types.ModuleType) -> None:
        study = getattr(optuna, "study", None)
        kind = getattr(optuna, "Study", getattr(study, "Study", None))
        if kind is None or hasattr(optuna, "__parzen__"):
            return
        for name in ("optimize", "ask"):
            if hasattr(kind, name):
                self._replace(kind, name, _stop)
        create = optuna.create_study
        for name in ("create_study", "load_study"):
            original = getattr(optuna, name)
            for module in (optuna, study):
                if getattr(module, name, None) is original:
                    self._replace(module, name, _in_memory(create, original))
        for name in ("copy_study", "delete_study"):
            original = getattr(optuna, name, None)
            for module in (optuna, study):
                if original is not None and getattr(module, name, None) is original:
                    self._replace(module, name, _not_done(name, original))

    def _replace(self, owner: Any, name: str, replacement: Any) -> None:
        original = getattr(owner, name)
        self.undo.append(lambda: setattr(owner, name, original))
        setattr(owner, name, replacement)


def _stop(*_: Any, **__: Any) -> None:
    raise ImportEnough()


def _in_memory(create: Callable[..., Any], original: Callable[..., Any]) -> Callable[..., Any]:
    """Makes a study that no storage sees, because every lane imports the file. The file may keep
    this function: once it is imported, it is the original."""

    def create_or_load(*args: Any, **given: Any) -> Any:
        if not standin.importing:
            return original(*args, **given)
        for storage in ("storage", "load_if_exists"):
            given.pop(storage, None)
        return create(**given)

    return create_or_load


def _not_done(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    """Leaves storages as they are while the file is imported: a script that begins by deleting
    its study must not delete one that somebody keeps."""

    def copy_or_delete(*args: Any, **given: Any) -> Any:
        if not standin.importing:
            return original(*args, **given)
        words.log(standin.NOT_DONE.format(name))
        return None

    return copy_or_delete


class _Watcher(importlib.abc.MetaPathFinder):
    """Hears when the real Optuna has been imported."""

    def __init__(self, imported: Callable[[types.ModuleType], None]) -> None:
        self.imported = imported
        self.looking = False

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != "optuna" or self.looking:
            return None
        self.looking = True
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self.looking = False
        if spec is None or spec.loader is None or standin.is_mine(spec):
            return None
        run = spec.loader.exec_module

        def run_and_tell(module: types.ModuleType) -> None:
            run(module)
            self.imported(module)

        spec.loader.exec_module = run_and_tell  # type: ignore[method-assign]
        return spec


class _FileFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the objective's module by its name."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.name = module_name(file)

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.file, loader=self)

    def create_module(self, spec: Any) -> Any:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        _Import(self.file, self.name).execute(module)


def find(module: types.ModuleType, function: str) -> Callable[[Any], Any]:
    """The function of that name, which may have dots; a class is made without arguments."""
    thing: Any = module
    for part in function.split("."):
        if not hasattr(thing, part):
            raise Unusable(_missing(module, function))
        thing = getattr(thing, part)
    if isinstance(thing, type):
        thing = _instance(thing, function)
    if not callable(thing):
        raise Unusable(
            "'{}' is {}, not a function: name a function that takes a trial.".format(
                function, type(thing).__name__
            )
        )
    return thing


def _instance(kind: type, name: str) -> Any:
    if not any("__call__" in vars(base) for base in kind.__mro__):
        raise Unusable("The class '{0}' has no method __call__(self, trial).".format(name))
    try:
        return kind()
    except TypeError as e:
        raise Unusable(
            "The class '{0}' can not be made without arguments ({1}). Write a line such as"
            " `objective = {0}(…)` at the end of the file, and name objective.".format(name, e)
        ) from e


def _missing(module: types.ModuleType, function: str) -> str:
    known = [
        name
        for name, value in vars(module).items()
        if callable(value) and getattr(value, "__module__", None) == module.__name__
    ]
    message = "{} has no function '{}'. It has: {}.".format(
        os.path.basename(module.__file__ or ""), function, ", ".join(known) or "none"
    )
    stopped: Optional[str] = vars(module).get("__parzen_stopped__")
    if stopped is not None:
        message += (
            " Importing ended where the file runs its own study{}: define the function above that,"
            ' or put that under `if __name__ == "__main__":`.'.format(stopped)
        )
    return message


def register(trial_kind: type) -> None:
    """Makes our trial pass for one of the real Optuna's, now or when that is imported."""
    if "optuna" in sys.modules:
        _pass_for(trial_kind)
    else:
        sys.meta_path.insert(0, _Watcher(lambda _: _pass_for(trial_kind)))


def _pass_for(trial_kind: type) -> None:
    from . import peer

    kinds: Dict[str, Any] = {
        name: peer.thing("trial", name, None) for name in ("BaseTrial", "Trial")
    }
    for kind in kinds.values():
        if hasattr(kind, "register"):
            kind.register(trial_kind)
