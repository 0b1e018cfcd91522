"""The house keeps its arrows: what may import what, read from the source (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "gitflow_guard"
ROOT = Path(__file__).parent.parent / PACKAGE

# What each room may import at run time, below itself.
ARROWS: dict[str, set[str]] = {
    "__init__": set(),
    "record": set(),
    "errors": set(),
    "words": {"record", "errors"},
    "rules": {"record", "errors"},
    "policy": {"record", "errors", "rules"},
    "patience": {"errors", "rules"},
    "history": {"record", "rules", "policy"},
    "git": {"record", "errors", "policy"},
    "flow": {"record", "errors", "rules", "policy", "git.snapshot"},
    "forges": {"record", "errors", "rules", "policy"},
    "network": {"errors"},
    "ci": {"record"},
    "engine": {"record", "errors", "git", "flow", "policy.presets", "rules.bypass"},
    "installation": {"record", "errors", "git"},
    "checks": {
        "record", "errors", "patience", "git", "rules", "policy", "flow.targets",
        "ci", "installation", "forges", "network", "history",
    },
    "report": {"record", "errors", "words", "flow.plan", "flow.plan_data", "rules.width"},
    "hooks": {
        "record", "errors", "patience", "words", "rules", "policy",
        "git.run", "git.conversation", "git.count", "git.log", "git.sources", "git.settings",
        "git.changed", "git.marks", "git.objects", "git.identity", "git.place",
        "git.shallow",
        "checks.commits", "checks.facts", "checks.waivers", "checks.report",
        "checks.baseline", "checks.tangles",
    },
    "session": {"record", "errors", "rules", "policy", "git"},
    "planning": {"errors", "rules.change", "flow", "git.count", "git.fetch", "git.log"},
    "demo": {"record", "git.run", "git.programs"},
    "cli": {
        "__init__", "record", "errors", "words", "rules.book", "rules.finding", "rules.bypass",
        "rules.nearest", "rules.conventions", "rules.reference_name", "policy", "git.run",
        "git.programs", "git.remotes", "git.dates", "git.place", "git.deepen", "ci",
        "flow", "engine", "installation", "checks", "report", "planning", "session", "demo",
        "forges",
    },
    "__main__": {"cli.main"},
}  # fmt: skip
PURE = ("ci", "policy", "rules", "history", "flow", "forges", "record", "errors", "words")
EFFECTS = {
    "asyncio", "builtins.open", "datetime", "glob", "io", "logging", "multiprocessing", "os",
    "pathlib", "random", "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading",
    "time",
}  # fmt: skip


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts), path


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports at run time, also in functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
        for part in node.body
        for child in ast.walk(part)
    }
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    return module.partition(".")[0]


def allowed(module: str, target: str) -> bool:
    if room(target) == room(module) or target == "":
        return True
    return any(
        target == open_ or target.startswith(open_ + ".") or open_.startswith(target + ".")
        for open_ in ARROWS[room(module)]
    )


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda value: str(value)[-40:])
def test_no_arrow_points_upwards(module: str, path: Path) -> None:
    targets = [name for name in imported(path) if name.startswith(PACKAGE + ".")]
    inner = [target.removeprefix(PACKAGE + ".") for target in targets]
    real = [target for target in inner if exists(target)]
    assert [target for target in real if not allowed(module, target)] == []


def exists(target: str) -> bool:
    path = ROOT / target.replace(".", "/")
    return path.is_dir() or path.with_suffix(".py").is_file()


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda value: str(value)[-40:])
def test_the_pure_rooms_touch_nothing(module: str, path: Path) -> None:
    if room(module) not in PURE:
        return
    assert set(imported(path)) & EFFECTS == set()
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert calls & {"open", "print", "input", "exec", "eval"} == set()


def importers(*names: str) -> set[str]:
    return {
        module
        for module, path in modules()
        if any(name == wanted or name.startswith(wanted + ".")
               for name in imported(path) for wanted in names)
    }  # fmt: skip


def test_two_modules_start_processes() -> None:
    starting = {"git.run", "git.programs"}
    assert importers("subprocess", "os.system", "os.popen", "multiprocessing") == starting


def test_one_module_speaks_http() -> None:
    assert importers("urllib.request", "http.client", "http.server", "socket") == {"network"}


def test_one_module_knows_gitpython() -> None:
    assert importers("git") == {"git.repository"}


def test_only_the_command_line_and_the_reports_know_a_terminal() -> None:
    assert {room(module) for module in importers("typer", "rich")} == {"cli", "report"}


def constants(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_the_names_of_permanent_branches_stand_in_the_presets_only() -> None:
    # There they are keys of the policy file or of its readers, not branches.
    as_keys = {
        "flow.initialise", "policy.gitflow_config", "policy.parse", "policy.protections",
        "policy.pushes", "policy.show",
    }  # fmt: skip
    named = {
        module for module, path in modules() if {"main", "master", "develop"} & set(constants(path))
    }
    assert named - as_keys == {"policy.presets", "demo.story"}


def test_the_name_of_the_remote_stands_in_the_presets_only() -> None:
    rooms = ("git", "flow", "engine", "installation", "checks", "policy", "rules", "session")
    named = {
        module
        for module, path in modules()
        if room(module) in rooms
        and any(text == "origin" or text.startswith("origin/") for text in constants(path))
    }
    assert named == {"policy.presets"}


def test_nothing_is_run_by_a_shell() -> None:
    for module, path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "shell":
                pytest.fail(f"{module} passes shell=")
