"""A hook runs on every commit: what it may load is a literal list."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import gitflow_guard

if TYPE_CHECKING:
    from tests.hooks.conftest import Repository

PACKAGE = Path(gitflow_guard.__file__).parent
# typing comes with tomllib, locale with subprocess, difflib only for a suggestion.
LIBRARY = """
    __future__ _bisect _bz2 _collections _collections_abc _compression _datetime _functools
    _heapq _json _locale _lzma _opcode _operator _posixsubprocess _random _sha2 _sha512 _signal
    _sre _stat _string _struct _typing _weakref _weakrefset array atexit bisect bz2 calendar
    collections contextlib copyreg datetime difflib encodings enum errno fcntl fnmatch fractions
    functools gc genericpath grp heapq itertools json keyword locale lzma marshal math ntpath
    operator os
    posixpath pwd re reprlib select selectors shlex shutil signal stat string struct subprocess
    threading time tomllib types typing unicodedata warnings weakref zlib
"""
ALLOWED = frozenset(LIBRARY.split())
# A push reads commits as `gflow check commits` does.
OURS = ("checks", "errors", "git", "hooks", "patience", "policy", "record", "rules", "words")
PROBE = """
import sys
sys.path.append(sys.argv.pop(1))
before = set(sys.modules)
from gitflow_guard.hooks.run import main
code = main()
print(*sorted(set(sys.modules) - before), file=sys.stdout)
"""


def loaded(repository: Repository, *arguments: str, stdin: str = "") -> set[str]:
    command = [sys.executable, "-I", "-S", "-c", PROBE, str(PACKAGE.parent), *arguments]
    done = subprocess.run(
        command,
        cwd=repository.top,
        env=repository.environment,
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


HOOKS = {
    "commit-msg": ("commit-msg", "message"),
    "prepare-commit-msg": ("prepare-commit-msg", "message", "message"),
    "pre-commit": ("pre-commit",),
    "pre-merge-commit": ("pre-merge-commit",),
    "pre-push": ("pre-push", "origin", "url"),
    "pre-rebase": ("pre-rebase", "main"),
    "reference-transaction": ("reference-transaction", "prepared"),
}


@pytest.mark.parametrize("branch", ["main", "develop"])
@pytest.mark.parametrize("hook", HOOKS)
def test_only_what_is_allowed(bare: Repository, hook: str, branch: str) -> None:
    bare.git("switch", "-q", branch)
    bare.write("message", "no such thing\n" if branch == "main" else "feat: add a file\n")
    here, there = bare.git("rev-parse", branch), bare.commit_quietly("b")
    lines = {
        "pre-push": f"refs/heads/{branch} {'1' * 40} refs/heads/{branch} {'2' * 40}\n",
        "reference-transaction": f"{there} {here} refs/heads/{branch}\n",
    }
    names = loaded(bare, *HOOKS[hook], stdin=lines.get(hook, ""))
    own = {name for name in names if name.partition(".")[0] == "gitflow_guard"}
    assert {name.split(".")[1] for name in own if "." in name} <= set(OURS)
    assert not any(name.startswith("gitflow_guard.git.repo") for name in own)
    others = {name.partition(".")[0] for name in names - own}
    assert others <= ALLOWED, sorted(others - ALLOWED)


def test_nothing_of_the_repository_is_imported(guarded: Repository) -> None:
    for name in ("re.py", "os.py", "tomllib.py", "gitflow_guard.py", "sitecustomize.py"):
        guarded.write(name, "raise SystemExit('the repository was imported')\n")
    guarded.git("switch", "-qc", "feature/a")
    guarded.change("a")
    guarded.git("commit", "-qm", "feat: add a file", PYTHONPATH=str(guarded.top))


def test_as_few_git_processes_as_can_be(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("switch", "-qc", "feature/a")
    guarded.write("message", "feat: 로그인 화면 추가\n")
    trace = tmp_path / "trace"
    limits = {"commit-msg": 1, "prepare-commit-msg": 1, "pre-commit": 1, "pre-merge-commit": 1}
    for hook, limit in limits.items():
        trace.write_text("")
        arguments = HOOKS[hook][1:]
        assert guarded.hook(hook, *arguments, GIT_TRACE=str(trace)).returncode == 0
        started = [line for line in trace.read_text().splitlines() if "trace: built-in" in line]
        assert len(started) <= limit, started


def test_a_policy_file_is_parsed_once(guarded: Repository) -> None:
    guarded.write("message", "feat: add a file\n")
    assert "tomllib" in loaded(guarded, "commit-msg", "message")
    assert "tomllib" not in loaded(guarded, "commit-msg", "message")
    assert "subprocess" not in loaded(guarded, "commit-msg", "message")
    assert "gitflow_guard.policy.parse" not in loaded(guarded, "commit-msg", "message")
    cache = guarded.top / ".git" / "gflow" / "policy-cache"
    whole = cache.read_bytes()
    for spoilt in (b"", b"{", b"\0" * len(whole), whole[:-1], whole[:40] + b"?" + whole[41:]):
        cache.write_bytes(spoilt)
        assert guarded.hook("commit-msg", "message").returncode == 0
        assert cache.read_bytes() == whole
    guarded.write(".gflow.toml", "[commits.rules]\nheader-max-length = { value = 5 }\n")
    assert guarded.hook("commit-msg", "message").returncode == 1


def test_a_cache_that_cannot_be_used_blocks_nothing(guarded: Repository) -> None:
    guarded.write("message", "feat: add a file\n")
    cache = guarded.top / ".git" / "gflow" / "policy-cache"
    cache.parent.mkdir(exist_ok=True)
    cache.symlink_to(cache.name)
    assert guarded.hook("commit-msg", "message").returncode == 0
    cache.unlink()
    cache.mkdir()
    (cache / "in the way").write_text("")
    assert guarded.hook("commit-msg", "message").returncode == 0
    assert [each.name for each in cache.parent.iterdir()] == [cache.name]
    cache.rename(cache.with_name("aside"))
    cache.write_bytes(b"[" * 100_000)
    assert guarded.hook("commit-msg", "message").returncode == 0


def test_hangul_is_read_without_asking_git(guarded: Repository) -> None:
    guarded.write("message", "feat: 로그인 화면을 추가한다\n\n사용자가 요청했다.\n")
    loaded(guarded, "commit-msg", "message")
    assert "subprocess" not in loaded(guarded, "commit-msg", "message")
    guarded.git("config", "include.path", "other")
    assert "subprocess" in loaded(guarded, "commit-msg", "message")
    guarded.git("config", "--unset", "include.path")
    guarded.git("config", "i18n.commitEncoding", "euc-kr")
    assert "subprocess" in loaded(guarded, "commit-msg", "message")


USUAL = {
    "conventional": "feat(api): add a form\n\nBecause of this:\n\n- one\n- two\n",
    "angular": "feat(api): add a form\n",
    "udacity": "feat: Add a form\n",
    "udacity-cap": "Feat: Add a form\n",
    "bracket": "[feat] 화면 추가\n\n- 하나\n- 둘\n",
    "korean": "기능: 로그인 화면 추가\n",
    "gitmoji": "✨ add a form\n",
    "jira": "ABC-12 feat: add a form\n",
    "issue-type": "Feat #12: add a form\n",
}


@pytest.mark.parametrize("convention", USUAL)
def test_a_usual_message_needs_neither_git_nor_patterns(
    guarded: Repository, convention: str
) -> None:
    guarded.write(".gflow.toml", f'version = 1\n[commits]\nconvention = "{convention}"\n')
    guarded.write("message", USUAL[convention])
    assert guarded.hook("commit-msg", "message").returncode == 0
    assert not {"re", "subprocess"} & loaded(guarded, "commit-msg", "message")
