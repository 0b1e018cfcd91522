"""prepare-commit-msg puts the ticket of the branch into new messages, once."""

from __future__ import annotations

import pytest

from tests.hooks.conftest import Repository

BRANCH = "feature/ABC-12-login"


def on(guarded: Repository, branch: str = BRANCH, policy: str = "") -> Repository:
    guarded.write(".gflow.toml", policy or "version = 1\n")
    guarded.git("switch", "-qc", branch, "develop")
    guarded.git("add", ".")
    return guarded


def committed(guarded: Repository, *arguments: str, **changes: str) -> str:
    guarded.change(f"file{len(guarded.git('ls-files').splitlines())}")
    guarded.git("commit", "-q", *arguments, **changes)
    return guarded.git("log", "-1", "--format=%B").rstrip("\n")


@pytest.mark.parametrize(
    ("branch", "ticket"),
    [
        (BRANCH, "ABC-12"),
        ("feature/ABC-12/로그인", "ABC-12"),
        ("feature/#12-login", "#12"),
        ("feature/12-login", ""),
        ("feature/login2", ""),
        ("hotfix/1.0.1", ""),
    ],
)
def test_a_trailer_by_default(guarded: Repository, branch: str, ticket: str) -> None:
    on(guarded, branch)
    wanted = f"fix: 로그인 추가\n\nRefs: {ticket}" if ticket else "fix: 로그인 추가"
    assert committed(guarded, "-m", "fix: 로그인 추가") == wanted


def test_a_bare_number_counts_where_tickets_are_asked_for(guarded: Repository) -> None:
    on(guarded, "feature/12-login", '[commits.rules]\nbranch-ticket = "error"\n')
    assert committed(guarded, "-m", "fix: add") == "fix: add\n\nRefs: #12"


def test_the_policys_own_pattern(guarded: Repository) -> None:
    rule = "branch-ticket = { level = \"off\", value = 'X[0-9]+' }"
    on(guarded, "feature/x-1-ABC-12", f"[commits.rules]\n{rule}\n[branches.feature]\nname = '.+'\n")
    assert committed(guarded, "-m", "fix: add") == "fix: add"
    guarded.git("branch", "-m", "feature/X7-login")
    assert committed(guarded, "-m", "fix: add") == "fix: add\n\nRefs: X7"


@pytest.mark.parametrize(
    ("convention", "message", "wanted"),
    [
        ("jira", "fix: add the form", "ABC-12 fix: add the form"),
        ("bracket", "[fix] add the form", "[fix] ABC-12 - add the form"),
        ("udacity", "fix: add the form", "fix: add the form (ABC-12)"),
        ("korean", "수정: 양식 추가", "수정: 양식 추가\n\nRefs: ABC-12"),
    ],
)
def test_the_header_where_the_convention_has_tickets(
    guarded: Repository, convention: str, message: str, wanted: str
) -> None:
    on(guarded, policy=f'[commits]\nconvention = "{convention}"\n')
    assert committed(guarded, "-m", message) == wanted
    assert committed(guarded, "-m", wanted) == wanted


def test_a_ticket_between_type_and_subject(guarded: Repository) -> None:
    on(guarded, "feature/#12-form", '[commits]\nconvention = "issue-type"\n')
    assert committed(guarded, "-m", "Fix: add the form") == "Fix #12: add the form"


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("header", "fix: add the form (ABC-12)"),
        ("footer", "fix: add the form\n\nRefs: ABC-12"),
        ("off", "fix: add the form"),
    ],
)
def test_the_policy_says_where(guarded: Repository, place: str, wanted: str) -> None:
    on(guarded, policy=f'[commits]\nticket-from-branch = "{place}"\n')
    assert committed(guarded, "-m", "fix: add the form") == wanted


@pytest.mark.parametrize(
    "message",
    [
        "fix: add ABC-12",
        "fix: add\n\nRefs: ABC-12",
        "fix: add\n\nSee abc-12 for more.\n\nRefs: X-1",
    ],
)
def test_never_twice(guarded: Repository, message: str) -> None:
    on(guarded)
    assert committed(guarded, "-m", message) == message


def test_among_other_trailers(guarded: Repository) -> None:
    on(guarded)
    signed = "Signed-off-by: Hong Gildong <hong@example.org>"
    assert committed(guarded, "-s", "-m", "fix: add", "-m", "Why it is.") == (
        f"fix: add\n\nWhy it is.\n\n{signed}\nRefs: ABC-12"
    )


def test_only_new_messages(guarded: Repository) -> None:
    on(guarded)
    guarded.change("first")
    guarded.quietly("commit", "-qm", "fix: add")
    first = guarded.git("rev-parse", "HEAD")
    assert committed(guarded, "--amend", "--no-edit") == "fix: add"
    assert committed(guarded, "-C", first) == "fix: add"
    assert committed(guarded, "-c", first, GIT_EDITOR="true") == "fix: add"
    assert committed(guarded, f"--fixup={first}") == "fixup! fix: add"
    guarded.git("revert", "--no-edit", "HEAD")
    assert "Refs" not in guarded.git("log", "-1", "--format=%B")
    guarded.git("switch", "-q", "develop")
    other = guarded.commit_quietly("other")
    guarded.git("switch", "-q", BRANCH)
    guarded.git("cherry-pick", other)
    assert "Refs" not in guarded.git("log", "-1", "--format=%B")
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("another")
    guarded.git("switch", "-q", BRANCH)
    guarded.git("merge", "-q", "--no-edit", "develop")
    assert (
        guarded.git("log", "-1", "--format=%B").rstrip() == f"Merge branch 'develop' into {BRANCH}"
    )
    guarded.git("rebase", "-q", "--force-rebase", "HEAD~1")
    assert "Refs" not in guarded.git("log", "-3", "--format=%B")


@pytest.mark.parametrize("character", ["#", ";", "auto"])
def test_an_editor_finds_it_below_a_free_line(guarded: Repository, character: str) -> None:
    on(guarded)
    guarded.git("config", "core.commentChar", character)
    editor = "sed -i '1s/^$/fix: add/'"
    wanted = "fix: add\n\nRefs: ABC-12"
    assert committed(guarded, GIT_EDITOR=editor) == wanted
    assert committed(guarded, "-v", GIT_EDITOR=editor) == wanted


def test_an_editor_begins_after_the_ticket(guarded: Repository) -> None:
    on(guarded, policy='[commits]\nconvention = "jira"\n')
    assert committed(guarded, GIT_EDITOR="sed -i '1s/$/fix: add/'") == "ABC-12 fix: add"


def test_a_template(guarded: Repository) -> None:
    on(guarded)
    guarded.write("template", "fix: \n\n# why?\nBecause.\n")
    editor = "sed -i '1s/$/add/'"
    assert committed(guarded, "-t", "template", GIT_EDITOR=editor) == (
        "fix: add\n\nBecause.\n\nRefs: ABC-12"
    )


def test_line_ends_and_bytes_stay(guarded: Repository) -> None:
    on(guarded)
    for raw, wanted in (
        (b"fix: add\r\n", b"fix: add\r\n\r\nRefs: ABC-12\r\n"),
        (b"fix: add", b"fix: add\n\nRefs: ABC-12\n"),
        (b"\xff\xfe", b"\xff\xfe"),
        ("fix: 추가\n".encode(), "fix: 추가\n\nRefs: ABC-12\n".encode()),
    ):
        file = guarded.top / "message"
        file.write_bytes(raw)
        for _ in range(2):
            done = guarded.hook("prepare-commit-msg", "message", "message", GIT_EDITOR=":")
            assert (done.returncode, done.stderr) == (0, "")
            assert file.read_bytes() == wanted


def test_nothing_is_written_for_a_commit_that_is_refused(guarded: Repository) -> None:
    on(guarded, policy='[protect."feature/*"]\ncommits = "block"\n')
    (guarded.top / "message").write_text("fix: add\n")
    assert guarded.hook("prepare-commit-msg", "message", "message").returncode == 1
    assert (guarded.top / "message").read_text() == "fix: add\n"
