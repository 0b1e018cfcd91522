"""What is removed from a message file, held against git itself."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gitflow_guard.rules.cleanup import CLEANUPS, Reading, cleaned, kept_lines
from tests.support.git_age import git_version

SCISSORS = b"# ------------------------ >8 ------------------------\n"


def git(where: Path, *arguments: str, stdin: bytes = b"", **variables: str) -> bytes:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(where),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.com",
        **variables,
    }
    done = subprocess.run(
        ["git", *arguments], cwd=where, env=environment, input=stdin, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


LINES = st.sampled_from(
    [
        b"",
        b" ",
        b"\t",
        b"text",
        b" text ",
        b"# note",
        b"#",
        b"#12 text",
        b"\r",
        b"a\r",
        b"\x0b",
        b"\xa0",
    ]
)


@given(lines=st.lists(LINES, max_size=8), ends=st.sampled_from([b"", b"\n"]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize(("mode", "flags"), [("whitespace", []), ("strip", ["-s"])])
def test_stripping_is_that_of_git_stripspace(
    tmp_path: Path, mode: str, flags: list[str], lines: list[bytes], ends: bytes
) -> None:
    raw = b"\n".join(lines) + ends
    assert cleaned(raw, Reading(mode)) == git(tmp_path, "stripspace", *flags, stdin=raw)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", ".")
    (tmp_path / "file").write_text("new\n")
    git(tmp_path, "add", "file")
    hook = tmp_path / ".git/hooks/commit-msg"
    hook.write_text('#!/bin/sh\ncp "$1" seen\n')
    hook.chmod(0o755)
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\ncat typed "$1" > both && cp both "$1"\n')
    editor.chmod(0o755)
    return tmp_path


TYPED = [
    b"feat: x\n\n#12 is kept or not\n\n\nbody  \n",
    b"feat: x\n\n#12 a\n\nmore\r; b\n# c\n",
    b"; feat: x\n\n# note\n" + SCISSORS + b"below\n",
    b"feat: x\n\n; " + SCISSORS[2:] + b"// no\n",
]


@pytest.mark.parametrize("editor", [True, False])
@pytest.mark.parametrize("mode", CLEANUPS)
@pytest.mark.parametrize("comment", ["#", ";", "auto"])
@pytest.mark.parametrize("verbose", [True, False])
def test_a_commit_stores_what_was_foretold(
    repository: Path, mode: str, comment: str, *, editor: bool, verbose: bool
) -> None:
    if verbose and not editor:
        return
    for typed in TYPED:
        (repository / "typed").write_bytes(typed)
        how = ["-e", "-F", os.devnull] if editor else ["-F", "typed"]
        config = ("-c", f"core.commentChar={comment}", "-c", f"commit.cleanup={mode}")
        flags = ["-v"] if verbose else []
        git(
            repository,
            *config,
            "commit",
            "-q",
            "--allow-empty",
            *flags,
            *how,
            GIT_EDITOR=str(repository / "editor"),
        )
        seen = (repository / "seen").read_bytes()
        stored = git(repository, "cat-file", "commit", "HEAD").split(b"\n\n", 1)[1]
        reading = Reading(mode, editor, comment, passes_end=git_version() >= (2, 51))
        assert cleaned(seen, reading) == stored, seen


def test_a_message_that_begins_with_a_comment_sign_keeps_it() -> None:
    """As git 2.55 stored it: the first character is never the one that it chooses."""
    for typed in (b"# one\n# two\n", b"#x\n\n# end\n"):
        reading = Reading("strip", editor=False, comment="auto", passes_end=True)
        assert cleaned(typed, reading) == typed


def test_kept_lines_remember_where_they_stood() -> None:
    raw = b"# hint\n\nfeat: x\n# hint\n\n\nbody \n"
    assert kept_lines(raw, Reading("strip")) == [(3, b"feat: x"), (5, b""), (7, b"body")]


def test_a_comment_string_may_have_several_characters() -> None:
    raw = b"// hint\nfeat: x\n# text\n// " + SCISSORS[2:] + b"// explained\ndiff\n"
    assert cleaned(raw, Reading(editor=True, comment="//")) == b"feat: x\n# text\n"


def test_without_an_editor_only_strip_takes_comments() -> None:
    raw = b"#12 text\n"
    assert [cleaned(raw, Reading(mode)) for mode in CLEANUPS] == [raw, b"", raw, raw, raw]


def test_scissors_that_are_not_exact_are_text() -> None:
    raw = b"feat: x\n\n" + SCISSORS[1:] + b"more\n"
    assert cleaned(raw, Reading("scissors", editor=True)) == raw


def test_the_last_line_is_no_scissors_line_without_its_end() -> None:
    raw = b"feat: x\n\n" + SCISSORS[:-1]
    assert cleaned(raw, Reading("scissors", editor=True)) == raw + b"\n"


def test_auto_takes_nothing_where_git_wrote_no_comments() -> None:
    assert cleaned(b"feat: x\n\n# heading\n", Reading(editor=True, comment="auto")).count(b"#") == 1
    assert cleaned(b"; x\n; y\n", Reading("strip", comment="auto")) == b"; x\n; y\n"
