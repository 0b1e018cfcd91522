"""The wheel: what is in it, and that it works where nothing but it is installed."""

from __future__ import annotations

import configparser
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from gitflow_guard import __version__
from tests.support.repository import Repository

ROOT = Path(__file__).parent.parent
WHEELHOUSE = ROOT / ".venv" / "wheelhouse"
STUBS = {
    "commit-msg", "pre-commit", "pre-merge-commit", "pre-push", "pre-rebase", "prepare-commit-msg",
    "reference-transaction",
}  # fmt: skip


def done(*command: str | Path, cwd: Path) -> str:
    ended = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8")
    assert ended.returncode == 0, f"{command}: {ended.stdout}{ended.stderr}"
    return ended.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the working tree as it is, so that building leaves nothing behind in it."""
    folder = tmp_path_factory.mktemp("source")
    listed = done("git", "ls-files", "-z", "-co", "--exclude-standard", cwd=ROOT)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel."""
    out = tmp_path_factory.mktemp("wheel")
    building = ("-m", "build", "--wheel", "--no-isolation", "--outdir", out, source)
    done(sys.executable, *building, cwd=source)
    (built,) = out.iterdir()
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that holds the wheel and what it needs."""
    assert WHEELHOUSE.is_dir(), f"{WHEELHOUSE} is missing; `make test` fills it"
    folder = tmp_path_factory.mktemp("installed")
    done(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    python = folder / "bin" / "python"
    pip = ("-m", "pip", "--disable-pip-version-check", "--python", python)
    found = ("--no-index", "--find-links", WHEELHOUSE)
    done(sys.executable, *pip, "install", "--quiet", "--no-compile", *found, wheel, cwd=folder)
    return python.parent


def test_the_contents_of_the_wheel(source: Path, wheel: Path) -> None:
    about = f"gitflow_guard-{__version__}.dist-info"
    assert wheel.name == f"gitflow_guard-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        modes = {each.filename: each.external_attr >> 16 for each in archive.infolist()}
        contents = {name: archive.read(name) for name in names}
    assert {name.partition("/")[0] for name in names} == {"gitflow_guard", about}
    assert {name for name in names if name.startswith(about)} == {
        f"{about}/{name}"
        for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    }

    assert "gitflow_guard/policy/policy.schema.json" in names

    kept = "gitflow_guard/hook_files/"
    hooks = {name.removeprefix(kept) for name in names if name.startswith(kept)}
    assert (
        hooks
        == {path.name for path in (source / "hooks").iterdir()}
        == {*STUBS, "gflow.sh", "server.sh"}
    )
    for hook in hooks:
        assert contents[kept + hook] == (source / "hooks" / hook).read_bytes()
        assert bool(modes[kept + hook] & stat.S_IXUSR) == (hook in STUBS), hook

    modules = (path for path in (source / "gitflow_guard").rglob("*") if path.is_file())
    packed = {name for name in names if not name.startswith((about, kept))}
    assert packed == {path.relative_to(source).as_posix() for path in modules}
    assert "gitflow_guard/py.typed" in packed

    entries = configparser.ConfigParser()
    entries.read_string(contents[f"{about}/entry_points.txt"].decode())
    assert {section: dict(entries[section]) for section in entries.sections()} == {
        "console_scripts": {
            "gflow": "gitflow_guard.cli.main:main",
            "gflow-hook": "gitflow_guard.hooks.run:main",
        }
    }


def test_the_installed_programs_guard_a_repository(programs: Path, empty: Repository) -> None:
    here = {"PATH": os.pathsep.join((str(programs), os.path.dirname(shutil.which("git") or ""),
                                     os.defpath)),
            "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
    gflow, hook, python = (str(programs / name) for name in ("gflow", "gflow-hook", "python"))

    for command in ((gflow,), (python, "-m", "gitflow_guard")):
        told = empty.run(*command, "--version", variables=here).out
        assert told == f"gflow {__version__}\n"
    where = empty.run(
        python, "-c", "import gitflow_guard; print(gitflow_guard.__file__)", variables=here
    )
    assert where.out.startswith(str(programs.parent))

    empty.run(gflow, "init", variables=here)
    assert empty.branches() == {"main", "develop"}
    hooks = {path.name for path in (empty.path / ".git" / "hooks").iterdir()}
    assert {*STUBS, "gflow.sh"} <= hooks

    # git runs the hooks; that they find their gflow owes nothing to the PATH.
    bare = {**here, "PATH": os.pathsep.join(here["PATH"].split(os.pathsep)[1:])}
    empty.write("login.txt", "user\n")
    empty.git("add", "login.txt", variables=bare)
    before = empty.refs()
    said = empty.run("git", "commit", "-m", "Added login.", ok=False, variables=bare)
    assert said.code == 1
    assert "gflow: The commit message was refused" in said.err
    assert empty.refs() == before
    empty.git("commit", "--quiet", "-m", "feat: log in", variables=bare)
    assert empty.git("log", "-1", "--format=%s") == "feat: log in"

    unknown = empty.run(hook, "post-nothing", ok=False, variables=here)
    assert unknown.code == 2
    assert "post-nothing" in unknown.err
    assert unknown.out == ""
