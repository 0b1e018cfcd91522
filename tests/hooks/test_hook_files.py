"""What the sh files do with an earlier hook, with strange paths, and without gflow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gitflow_guard.installation.files import source_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hooks.conftest import Repository

RECORDING = """#!/bin/sh
{ for each in "$@"; do printf '<%s>' "$each"; done; echo; } >> "$RECORD"
case ${0##*/} in pre-push*) cat >> "$RECORD" ;; esac
exit "${CODE:-0}"
"""


@pytest.fixture
def recorded(make: Callable[[str], Repository], tmp_path: Path) -> Repository:
    """A repository whose every hook was there before gflow's, and writes down what it is given."""
    repository = make("earlier '한글'")
    repository.hooks.mkdir(exist_ok=True)
    for name in ("commit-msg", "prepare-commit-msg", "pre-commit", "pre-push", "pre-rebase"):
        path = repository.hooks / name
        path.write_text(RECORDING)
        path.chmod(0o755)
    repository.environment["RECORD"] = str(tmp_path / "record")
    repository.install()
    return repository


def record(tmp_path: Path) -> list[str]:
    return (tmp_path / "record").read_text().splitlines()


def test_earlier_hooks_are_given_the_same_arguments(recorded: Repository, tmp_path: Path) -> None:
    recorded.git("switch", "-qc", "feature/a")
    recorded.change("a")
    recorded.git("commit", "-qm", "feat: add a file")
    message = ".git/COMMIT_EDITMSG"
    assert record(tmp_path) == ["", f"<{message}><message>", f"<{message}>"]


def test_both_read_the_same_input(recorded: Repository, tmp_path: Path) -> None:
    remote = tmp_path / "a remote.git"
    recorded.git("init", "-q", "--bare", str(remote))
    recorded.git("remote", "add", "origin", str(remote))
    recorded.git("branch", "feature/로그인")
    recorded.git("branch", "wibble")
    said = recorded.refused("push", "origin", "feature/로그인", "wibble")
    assert "wibble is not a name this policy knows" in said
    oid, zeros = recorded.git("rev-parse", "main"), "0" * 40
    assert record(tmp_path) == [
        f"<origin><{remote}>",
        f"refs/heads/feature/로그인 {oid} refs/heads/feature/로그인 {zeros}",
        f"refs/heads/wibble {oid} refs/heads/wibble {zeros}",
    ]


@pytest.mark.parametrize("raw", [b"", b"one", b"a b c d\n\n\n", b"\\n %s \xff\xed\x8a\n"])
def test_the_input_is_passed_on_byte_for_byte(
    recorded: Repository, tmp_path: Path, raw: bytes
) -> None:
    subprocess.run(
        [recorded.hooks / "pre-push", "origin", "url"],
        cwd=recorded.top,
        input=raw,
        env=recorded.environment,
        check=True,
    )
    assert (tmp_path / "record").read_bytes() == b"<origin><url>\n" + raw


def test_an_earlier_hook_need_not_read_its_input(recorded: Repository) -> None:
    earlier = recorded.hooks / "pre-push.chained-by-gflow"
    earlier.write_text("#!/bin/sh\nexit 0\n")
    line = f"refs/heads/a {'1' * 40} refs/tags/a {'0' * 40}\n"
    done = subprocess.run(
        [recorded.hooks / "pre-push", "origin", "url"],
        cwd=recorded.top,
        input=line * 20_000,
        env=recorded.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_exit_code_of_an_earlier_hook_counts(recorded: Repository) -> None:
    for name, arguments in (("commit-msg", ["m"]), ("pre-push", ["origin", "url"])):
        done = subprocess.run(
            [recorded.hooks / name, *arguments],
            cwd=recorded.top,
            input="",
            env={**recorded.environment, "CODE": "7"},
            text=True,
            check=False,
        )
        assert done.returncode == 7


def test_moved_aside_by_another_manager(guarded: Repository) -> None:
    moved = guarded.hooks / "pre-commit.legacy"
    (guarded.hooks / "pre-commit").rename(moved)
    (guarded.hooks / "pre-commit").write_text('#!/bin/sh\nexec "$0.legacy" "$@"\n')
    (guarded.hooks / "pre-commit").chmod(0o755)
    guarded.change("a")
    assert "No direct commits to main." in guarded.refused("commit", "-m", "feat: add a file")


NAMED = """#!/bin/sh
here=$(dirname "$0")
echo "$(basename "$0") $(cd "$here/../.." && pwd -P)" >> "$RECORD"
. "$here/helper.sh"
"""


def test_earlier_hooks_run_under_their_own_name(bare: Repository, tmp_path: Path) -> None:
    """One that looks at its name, at what is above it and beside it; and one that is a link."""
    bare.environment["RECORD"] = str(tmp_path / "record")
    bare.hooks.mkdir(exist_ok=True)
    bare.write("scripts/hook", NAMED)
    (bare.top / "scripts" / "hook").chmod(0o755)
    (bare.hooks / "pre-commit").symlink_to("../../scripts/hook")
    (bare.hooks / "commit-msg").write_text(NAMED)
    (bare.hooks / "commit-msg").chmod(0o755)
    (bare.hooks / "helper.sh").write_text('echo helped >> "$RECORD"\n')
    bare.install()
    bare.git("switch", "-qc", "feature/a")
    bare.change("a")
    bare.git("commit", "-qm", "feat: add a file")
    top = bare.top.resolve()
    assert record(tmp_path) == [f"pre-commit {top}", "helped", f"commit-msg {top}", "helped"]


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_the_lines_for_other_managers_refuse_and_pass_on(
    bare: Repository, tmp_path: Path, shell: str
) -> None:
    from gitflow_guard.installation.elsewhere import calling_line

    path = on_path(tmp_path / "bin")
    zeros = "0" * 40
    oid = bare.git("rev-parse", "main")
    for branch, code in (("feature/a", 0), ("wibble", 1)):
        sent = f"refs/heads/{branch} {oid} refs/heads/{branch} {zeros}\n" * 2
        done = subprocess.run(
            [shell, "-c", f"{calling_line('pre-push')}\ncat", "pre-push", "origin", "url"],
            cwd=bare.top,
            env={**bare.environment, "PATH": path, "TMPDIR": str(tmp_path / "bin")},
            input=sent,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (code, "" if code else sent), done.stderr
    assert [each.name for each in (tmp_path / "bin").iterdir()] == ["gflow-hook"]
    bare.change("a")
    done = subprocess.run(
        [shell, "-c", f"{calling_line('pre-commit')}\necho went on"],
        cwd=bare.top,
        env={**bare.environment, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")


def gone(repository: Repository) -> None:
    shared = repository.hooks / "gflow.sh"
    lines = shared.read_text().splitlines(keepends=True)
    lines = ["gflow_python=/gone\n" if x.startswith("gflow_python=") else x for x in lines]
    shared.write_text("".join(lines))


def test_without_gflow_it_is_said_how_to_mend_it(guarded: Repository) -> None:
    gone(guarded)
    guarded.git("switch", "-qc", "feature/a")
    guarded.change("a")
    said = guarded.refused("commit", "-m", "feat: add a file", PATH="/usr/bin:/bin")
    assert "gflow is no longer installed" in said
    assert "pipx install gitflow-guard && gflow hooks install" in said
    assert ".git/hooks\n" in said
    korean = guarded.refused("commit", "-m", "f", PATH="/usr/bin:/bin", LC_ALL="ko_KR.UTF-8")
    assert "다시 설치" in korean


def on_path(folder: Path) -> str:
    """A PATH on which `gflow-hook` is this very gflow."""
    folder.mkdir()
    command = folder / "gflow-hook"
    run = Path(source_folder()).parent / "gitflow_guard" / "hooks" / "run.py"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S "{run}" "$@"\n')
    command.chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


def test_the_command_on_the_path_takes_over(guarded: Repository, tmp_path: Path) -> None:
    gone(guarded)
    guarded.change("a")
    path = on_path(tmp_path / "bin")
    said = guarded.refused("commit", "-m", "feat: add a file", PATH=path)
    assert "No direct commits to main." in said


def test_used_where_they_are(bare: Repository, tmp_path: Path) -> None:
    bare.git("config", "core.hooksPath", source_folder())
    bare.change("a")
    path = on_path(tmp_path / "bin")
    said = bare.refused("commit", "-m", "feat: add a file", PATH=path)
    assert "No direct commits to main." in said


def test_shellcheck() -> None:
    shellcheck = Path(sys.executable).parent / "shellcheck"
    files = sorted(map(str, Path(source_folder()).iterdir()))
    done = subprocess.run([shellcheck, *files], capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0
