"""Other managers of hooks, installed before gflow or after: the real ones, but for husky."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.support.hook_managers import PROGRAMS, doctor, husky, is_guarded, states
from tests.support.repository import Repository

LEFTHOOK = """\
no_tty: true
pre-commit: {commands: {mark: {run: echo ran > lefthook-ran}}}
commit-msg: {commands: {mark: {run: echo ran > lefthook-ran}}}
pre-push: {commands: {mark: {run: echo ran > lefthook-ran}}}
"""
FRAMEWORK = """\
repos:
  - repo: local
    hooks:
      - {id: mark, name: mark, language: system, entry: touch framework-ran, always_run: true,
         pass_filenames: false, stages: [pre-commit]}
"""


@pytest.fixture(autouse=True)
def path(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of the tests' environment, gflow-hook among them, and no terminal."""
    monkeypatch.setenv("PATH", f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}")


def lefthook(repository: Repository, configuration: str = LEFTHOOK) -> None:
    repository.write("lefthook.yml", configuration)
    repository.run("lefthook", "install")


def test_lefthook_first(repository: Repository) -> None:
    lefthook(repository)
    assert states(repository)["pre-commit"] == "managed"
    repository.gflow("hooks", "install")
    assert states(repository)["pre-commit"] == "chained"
    is_guarded(repository)
    assert (repository.path / "lefthook-ran").exists()
    said = repository.gflow("hooks", "status").out
    assert 'gflow: {run: "gflow-hook pre-push {0}", use_stdin: true}' in said


def test_lefthook_over_gflow(guarded: Repository) -> None:
    lefthook(guarded)
    assert states(guarded)["commit-msg"] == "aside"
    assert "put aside by lefthook" in guarded.gflow("hooks", "status").out
    assert "gflow-hook commit-msg {0}" in doctor(guarded)["hooks-aside"]
    status = guarded.gflow("hooks", "status", "--format", "json").json["hooks"]
    mends = {hook["name"]: hook["mend"] for hook in status}
    assert (mends["commit-msg"], mends["pre-rebase"]) == ("gflow hooks install", "")
    # As `npm install` does, time and again.
    for _ in range(2):
        guarded.gflow("doctor", "--fix", code=0)
        assert states(guarded)["commit-msg"] == "chained"
        is_guarded(guarded)
        guarded.run("lefthook", "install", "--force")
        assert states(guarded)["commit-msg"] == "aside"
    guarded.gflow("hooks", "install")
    guarded.gflow("hooks", "uninstall")
    assert states(guarded)["commit-msg"] == "managed"
    assert not list((guarded.path / ".git" / "hooks").glob("*.old"))
    assert not list((guarded.path / ".git" / "hooks").glob("*by-gflow*"))


def test_taken_away_while_lefthook_has_it_aside(guarded: Repository) -> None:
    lefthook(guarded)
    guarded.gflow("hooks", "uninstall")
    left = {path.name for path in (guarded.path / ".git" / "hooks").iterdir()}
    assert {name for name in left if not name.endswith(".sample")} == {
        "commit-msg",
        "pre-commit",
        "pre-push",
    }


def test_lefthook_that_runs_gflow(repository: Repository) -> None:
    from gitflow_guard.installation.managers import lefthook_lines

    names = ("commit-msg", "prepare-commit-msg", "pre-commit", "pre-push")
    lefthook(repository, "no_tty: true\n" + lefthook_lines(names) + "\n")
    found = states(repository)
    assert {found[name] for name in names} == {"called"}
    assert found["pre-rebase"] == "missing"
    is_guarded(repository)
    remote = repository.path.parent / "elsewhere.git"
    repository.git("init", "-q", "--bare", str(remote))
    repository.git("remote", "add", "elsewhere", str(remote))
    repository.git("push", "-q", "elsewhere", "develop:wibble", ok=False)
    assert Repository(remote).git("for-each-ref") == ""
    repository.git("push", "-q", "elsewhere", "develop:feature/x")
    assert "feature/x" in Repository(remote).git("for-each-ref")
    assert "hooks-aside" not in doctor(repository)


@pytest.mark.parametrize("program", ["prek", "pre-commit"])
@pytest.mark.parametrize("first", [True, False])
def test_a_framework(repository: Repository, program: str, first: bool) -> None:
    repository.write(".pre-commit-config.yaml", FRAMEWORK)
    install = (program, "install", "-t", "pre-commit", "-t", "commit-msg")
    if first:
        repository.run(*install)
        assert states(repository)["pre-commit"] == "managed"
        repository.gflow("hooks", "install")
    else:
        repository.gflow("hooks", "install")
        repository.run(*install)
    wanted = "chained" if first else "moved"
    assert (states(repository)["pre-commit"], states(repository)["pre-push"]) == (wanted, "ours")
    repository.git("add", ".pre-commit-config.yaml")
    repository.git("-c", "core.hooksPath=/dev/null", "commit", "-qm", "chore: add the framework")
    repository.git("-c", "core.hooksPath=/dev/null", "branch", "-f", "main", "develop")
    is_guarded(repository)
    assert (repository.path / "framework-ran").exists()
    if program == "pre-commit":
        # Which starts slowly, and does the same.
        return
    # Over ours once more, and ours over it.
    for command in (install, (*install, "--overwrite"), install):
        repository.run(*command)
    repository.gflow("hooks", "install")
    is_guarded(repository)


@pytest.mark.usefixtures("older_git")
def test_husky_over_gflow(guarded: Repository) -> None:
    guarded.write(".husky/pre-commit", "touch husky-ran\n")
    husky(guarded)
    assert states(guarded)["pre-commit"] == "foreign"
    found = doctor(guarded)["hooks-path"]
    assert ".husky/_" in found
    status = guarded.gflow("hooks", "status", "--format", "json").json["hooks"]
    mends = {hook["name"]: hook["mend"] for hook in status}
    line = f'{guarded.path}/.husky/commit-msg: gflow-hook commit-msg "$@" || exit'
    assert mends["commit-msg"] == line
    assert line in guarded.gflow("hooks", "status").out
    said = guarded.gflow("hooks", "install", code=1).err
    lines = dict(line.strip().split(": ", 1) for line in said.splitlines() if "gflow-hook" in line)
    assert lines
    first = Path(next(iter(lines)))
    first.write_text(f"{lines.pop(str(first))}\n")
    said = guarded.gflow("hooks", "install", code=1).err
    assert f"{first}: " not in said
    assert all(f"{file}: " in said for file in lines)
    for file, line in lines.items():
        before = Path(file).read_text() if Path(file).exists() else "#!/bin/sh\n"
        Path(file).write_text(f"{line}\n{before}" if Path(file).exists() else f"{before}{line}\n")
    # As husky's `prepare` does at every `npm install`.
    husky(guarded)
    calling = [name for name, state in states(guarded).items() if state == "called"]
    assert {"commit-msg", "pre-commit", "pre-push"} <= set(calling)
    done = guarded.gflow("hooks", "install")
    assert done.out.startswith(f"The hooks in {guarded.path}/.husky all run gflow")
    assert "Add one line" not in done.out + done.err
    is_guarded(guarded)
    assert (guarded.path / "husky-ran").exists()


def test_without_husky_ours_are_back(guarded: Repository) -> None:
    husky(guarded)
    guarded.git("config", "--unset", "core.hooksPath")
    assert "foreign" not in states(guarded).values()
    is_guarded(guarded)


@pytest.mark.usefixtures("older_git")
@pytest.mark.parametrize("scope", ["--local", "--global"])
def test_another_folder_for_hooks(
    guarded: Repository, tmp_path: Path, scope: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "공용 hooks"
    folder.mkdir()
    settings = tmp_path / "gitconfig"
    shutil.copyfile(os.environ["GIT_CONFIG_GLOBAL"], settings)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    guarded.git("config", scope, "core.hooksPath", str(folder))
    found = doctor(guarded)["hooks-path"]
    assert str(folder) in found
    assert scope.removeprefix("--") in found
    said = guarded.gflow("hooks", "install", code=1).err
    own = next(line.strip() for line in said.splitlines() if "git config --local" in line)
    guarded.run("sh", "-c", own)
    assert "foreign" not in states(guarded).values()
    is_guarded(guarded)


def test_hooks_of_a_template(guarded: Repository, tmp_path: Path) -> None:
    template = tmp_path / "a 템플릿"
    shutil.copytree(guarded.path / ".git" / "hooks", template / "hooks")
    clone = Repository(tmp_path / "a clone")
    guarded.git("clone", "-q", f"--template={template}", str(guarded.path), str(clone.path))
    clone.git("branch", "-q", "main", "origin/main")
    assert set(states(clone).values()) == set(states(guarded).values())
    is_guarded(clone)
    clone.gflow("hooks", "uninstall")
    assert set(states(clone).values()) == {"missing"}


def test_in_a_submodule_and_its_worktree(guarded: Repository, tmp_path: Path) -> None:
    inner = Repository(Path(shutil.copytree(guarded.path, tmp_path / "안 inner", symlinks=True)))
    guarded.git("switch", "-q", "-c", "feature/sub", "develop")
    guarded.git("submodule", "--quiet", "add", str(inner.path), "하위 sub")
    sub = Repository(guarded.path / "하위 sub")
    sub.git("branch", "-q", "main", "origin/main")
    assert set(states(sub).values()) == {"missing"}
    sub.gflow("hooks", "install")
    is_guarded(sub)
    sub.git("worktree", "add", "-q", "-b", "feature/wt", str(tmp_path / "w t"))
    tree = Repository(tmp_path / "w t")
    assert set(states(tree).values()) == set(states(sub).values())
    before = tree.oid("HEAD")
    tree.git("commit", "--allow-empty", "-qm", "no such thing", ok=False)
    assert tree.oid("HEAD") == before


NAMES = ("re.py", "json.py", "os.py", "subprocess.py", "tomllib.py", "gitflow_guard/__init__.py",
         "site.py", "sitecustomize.py", "encodings/__init__.py")  # fmt: skip


def test_nothing_in_the_repository_is_run(guarded: Repository) -> None:
    for name in NAMES:
        guarded.write(name, "raise SystemExit('the repository was imported')\n")
    is_guarded(guarded)
    done = guarded.run(str(PROGRAMS / "gflow"), "hooks", "status", ok=False)
    assert "the repository was imported" not in done.err + done.out
