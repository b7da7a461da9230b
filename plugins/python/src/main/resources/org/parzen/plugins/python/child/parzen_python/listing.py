"""Says what is in a file without running it: functions that may be objectives, and hints for a
form."""

from __future__ import annotations

import ast
import json
import os
import sys
import tokenize
from typing import Any, Dict, Iterator, List, Optional, Set, Union

Function = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda]
DYNAMIC = {"exec", "eval", "globals", "setattr", "vars", "locals"}
HINTS = {
    "create_study": ("study_name", "direction", "directions"),
    "load_study": ("study_name",),
    "optimize": ("n_trials", "timeout"),
}
OPTIMIZE_ORDER = ("func", "n_trials", "timeout")


def main(file: str) -> int:
    """Prints one JSON object: this Python's version, and what is in the file."""
    found = {"version": "{}.{}.{}".format(*sys.version_info[:3]), **inspect(file)}
    sys.stdout.buffer.write(json.dumps(found).encode("ascii") + b"\n")
    return 0


def inspect(file: str) -> Dict[str, Any]:
    """What is in a file, or why it can not be read."""
    name = os.path.basename(file)
    try:
        with tokenize.open(file) as source:
            tree = ast.parse(source.read(), file)
    except SyntaxError as e:
        text = " ".join((e.text or "").split())
        return {
            "error": "{}, line {}: {}{}".format(
                name, e.lineno or 1, e.msg, ": " + text if text else ""
            )
        }
    except (OSError, ValueError, RecursionError) as e:
        return {"error": "{} can not be read: {}".format(file, e)}
    return Listing(tree).found()


class Listing:
    """One reading of a file."""

    def __init__(self, tree: ast.Module) -> None:
        self.takes_trial: Dict[str, bool] = {}
        """By name of what can be called with one argument: whether that is called trial."""
        self.names: Set[str] = set()
        self.dynamic = False
        self.constants: Dict[str, Any] = {}
        self.passed: List[str] = []
        self.hints: Dict[str, Any] = {}
        self._statements(tree.body)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                self._call(node)

    def found(self) -> Dict[str, Any]:
        """The functions in the order in which they are likely the objective."""

        def rank(name: str) -> Any:
            return (not self.takes_trial[name], name not in self.passed)

        return {
            "functions": [
                {"name": n, "trial": self.takes_trial[n], "optimized": n in self.passed}
                for n in sorted(self.takes_trial, key=rank)
            ],
            "names": sorted(self.names),
            "dynamic": self.dynamic,
            "hints": self.hints,
        }

    def _statements(self, body: List[ast.stmt]) -> None:
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self._bind(node.name, node, False)
                self.dynamic = self.dynamic or node.name == "__getattr__"
            elif isinstance(node, ast.ClassDef):
                self._class(node)
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                self._assignment(node)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                self._import(node)
            else:
                self._targets(node)
                for inner in _bodies(node):
                    self._statements(inner)

    def _bind(self, name: str, function: Function, method: bool) -> None:
        self.names.add(name)
        arguments = list(getattr(function.args, "posonlyargs", [])) + function.args.args
        required = len(arguments) - len(function.args.defaults)
        if method:
            arguments, required = arguments[1:], required - 1
        keywords = [d for d in function.args.kw_defaults if d is None]
        if arguments and required <= 1 and not keywords:
            self.takes_trial[name] = arguments[0].arg in ("trial", "_trial")
        elif name in self.takes_trial:
            del self.takes_trial[name]

    def _class(self, node: ast.ClassDef) -> None:
        self.names.add(node.name)
        methods = {m.name: m for m in node.body if isinstance(m, ast.FunctionDef)}
        made = methods.get("__init__")
        needs = made is not None and len(made.args.args) - 1 > len(made.args.defaults)
        if "__call__" in methods and not needs:
            self._bind(node.name, methods["__call__"], True)

    def _assignment(self, node: Union[ast.Assign, ast.AnnAssign]) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            for part in ast.walk(target):
                if isinstance(part, ast.Name):
                    self.names.add(part.id)
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and node.value is not None:
            if isinstance(node.value, ast.Lambda):
                self._bind(targets[0].id, node.value, False)
            value = self._literal(node.value)
            if value is not None:
                self.constants[targets[0].id] = value

    def _import(self, node: Union[ast.Import, ast.ImportFrom]) -> None:
        for alias in node.names:
            if alias.name == "*":
                self.dynamic = True
            else:
                self.names.add(alias.asname or alias.name.split(".")[0])

    def _targets(self, node: ast.stmt) -> None:
        for field in ("target", "optional_vars"):
            for part in ast.walk(getattr(node, field, None) or ast.Pass()):
                if isinstance(part, ast.Name):
                    self.names.add(part.id)
        for item in getattr(node, "items", []):
            for part in ast.walk(item.optional_vars or ast.Pass()):
                if isinstance(part, ast.Name):
                    self.names.add(part.id)

    def _call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in DYNAMIC and isinstance(node.func, ast.Name):
            self.dynamic = True
        arguments = {k.arg: k.value for k in node.keywords if k.arg}
        if name == "optimize" and isinstance(node.func, ast.Attribute):
            arguments.update(zip(OPTIMIZE_ORDER, node.args))
            if isinstance(arguments.get("func"), ast.Name):
                self.passed.append(arguments["func"].id)
        if name == "create_study" and node.args and isinstance(node.args[0], (ast.List, ast.Tuple)):
            arguments["directions"] = node.args[0]  # As in optuna.multi_objective.
        for key in HINTS.get(name, ()):
            value = self._literal(arguments.get(key))
            if value is not None:
                self.hints.setdefault(key, value)

    def _literal(self, node: Optional[ast.expr]) -> Any:
        """The value that is written there, or of the constant that is named there."""
        if isinstance(node, ast.Name):
            return self.constants.get(node.id)
        try:
            value = ast.literal_eval(node) if node is not None else None
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            return None
        if isinstance(value, (list, tuple)):
            return [v for v in value if isinstance(v, str)]
        return value if isinstance(value, (str, int, float)) else None


def _bodies(node: ast.stmt) -> Iterator[List[ast.stmt]]:
    for field in ("body", "orelse", "finalbody"):
        yield getattr(node, field, [])
    for handler in getattr(node, "handlers", []):
        yield handler.body
