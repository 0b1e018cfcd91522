"""`gflow check message --fix`, as it is typed."""

from __future__ import annotations

import pytest

from gitflow_guard.rules.conventions import CONVENTIONS
from tests.support.repository import Repository

BELOW = "# Please enter the commit message.\n#\n# On branch feature/a\n"


def test_a_file_is_rewritten_and_its_comments_stay(repository: Repository) -> None:
    repository.write("message", f"Feat : 로그인.\nbody\n{BELOW}")
    done = repository.gflow("check", "message", "--fix", "message")
    assert "message was corrected." in done.out
    assert (repository.path / "message").read_text() == f"feat: 로그인\n\nbody\n{BELOW}"
    again = repository.gflow("check", "message", "--fix", "message")
    assert "message was left as it is." in again.out


def test_what_cannot_be_corrected_is_told(repository: Repository) -> None:
    repository.write("message", "no such thing\nbody\n")
    done = repository.gflow("check", "message", "--fix", "message", code=1)
    assert "header-format 1:1 error" in done.out
    assert (repository.path / "message").read_text() == "no such thing\n\nbody\n"


def test_without_a_file_the_message_is_printed(repository: Repository) -> None:
    done = repository.program("check", "message", "--fix", "--text", "FEAT: x.")
    assert (done.code, done.out, done.err) == (0, "feat: x\n", "")
    left = repository.program("check", "message", "--fix", "--text", "no such thing")
    assert (left.code, left.out) == (1, "no such thing\n")
    assert "header-format" in left.err


def test_warnings_that_are_left_do_not_fail(repository: Repository) -> None:
    text = "feat: x\n\n" + "x" * 80
    done = repository.program("check", "message", "--fix", "--text", text)
    assert (done.code, done.out) == (0, f"{text}\n")
    assert "body-max-line-length" in done.err


def test_as_json(repository: Repository) -> None:
    asked = ("check", "message", "--fix", "--text", "FEAT: x", "--format", "json")
    assert repository.gflow(*asked).json == {
        "schema": 1, "ok": True, "checked": 1, "skipped": 0, "findings": [],
        "fixed": True, "text": "feat: x",
    }  # fmt: skip


def test_a_file_that_cannot_be_read(repository: Repository) -> None:
    assert "no-such" in repository.gflow("check", "message", "--fix", "no-such", code=2).err


def test_a_wrapped_line_is_shown_below_the_arrow(repository: Repository) -> None:
    done = repository.gflow("check", "message", "--text", "feat: x\n\n" + "word " * 20)
    assert "    -> word word" in done.out
    assert "\n       word word" in done.out


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_init_takes_every_convention(empty: Repository, convention: str) -> None:
    empty.gflow("init", "--convention", convention, "--hooks", "none")
    assert f'convention = "{convention}"' in (empty.path / ".gflow.toml").read_text()
    shown = empty.gflow("config", "show").out
    assert f'commits.convention = "{convention}"   # .gflow.toml' in shown
    assert f'commits.rules.header-trim.level = "error"   # convention {convention}' in shown
