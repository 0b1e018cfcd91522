"""Promise 3: a message that passes the hook passes in the history, and the other way round.

Git itself makes each commit, with and without an editor, under every cleanup and several comment
strings; then `gflow check commits` judges what git has stored.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gitflow_guard.checks.commits import Wanted, check_commits
from gitflow_guard.git.place import Place
from gitflow_guard.installation.install import install
from gitflow_guard.installation.place import find_place
from gitflow_guard.rules.book import build
from gitflow_guard.rules.setting import CommitPolicy
from tests.hooks.conftest import Repository

CUT = "# ------------------------ >8 ------------------------\nDo not modify the line above.\n"


class Case(NamedTuple):
    """A message, and how git is to read it."""

    text: str
    cleanup: str
    comment: str
    editor: bool


PIECES = st.sampled_from(
    ["feat: add a form", "fix(ui)!: 로그인 화면", "Feat : add", "no form", "#12 add", "# a comment",
     "; a comment", "#", "", " ", "  \t", "feat: add \t ", "body", "b" * 80, "가" * 40, "> quoted",
     "Signed-off-by: Kim <k@b.kr>", "BREAKING CHANGE: gone", "Refs: #1", "prose: with a colon",
     CUT, CUT.replace("#", ";"), "e\u0301", "\u00a0", "https://example.com/" + "y" * 80,
     "Merge branch 'x'", 'Revert "feat: a"', "feat: a\rb", "\x0c", "feat: 😀"]
)  # fmt: skip
TEXTS = st.builds(
    lambda lines, end, first: "\n".join([*first, *lines]) + end,
    st.lists(PIECES, max_size=6),
    st.sampled_from(["", "\n", "\n\n", "\r\n"]),
    st.sampled_from([(), ("feat: add a form",), ("feat: add a form", "")]),
)
CASES = st.builds(
    Case,
    TEXTS,
    st.sampled_from(["default", "strip", "whitespace", "verbatim", "scissors"]),
    st.sampled_from(["#", ";", "auto"]),
    st.booleans(),
)


@pytest.fixture(scope="module")
def box(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with gflow's hooks, on a topic branch."""
    folder = tmp_path_factory.mktemp("verdict")
    config = folder / "gitconfig"
    config.write_text("[user]\n\tname = K\n\temail = k@b.kr\n[init]\n\tdefaultBranch = main\n")

    environment = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    environment |= {"HOME": str(folder), "GIT_CONFIG_GLOBAL": str(config), "LC_ALL": "C.UTF-8"}
    top = folder / "box"
    top.mkdir()
    repository = Repository(top, environment)
    repository.git("init", "--quiet")
    (top / ".gflow.toml").write_text("version = 1\n")
    repository.git("commit", "--quiet", "--allow-empty", "--no-verify", "-m", "feat: one")
    repository.git("switch", "--quiet", "-c", "feature/x")
    install(find_place(str(top)))
    return repository


def commit(box: Repository, case: Case, path: Path, *options: str) -> tuple[int, str]:
    """Have git make the commit; the editor leaves the message as it is."""
    how = ["-c", f"core.commentChar={case.comment}", "-c", f"commit.cleanup={case.cleanup}"]
    asked = [*how, "commit", "--allow-empty", "--quiet", *options, "-F", str(path)]
    editing = ["-e"] if case.editor else []
    done = box.try_git(*asked, *editing, GIT_EDITOR="true")
    return done.returncode, done.stderr


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=CASES)
@example(case=Case("#12 add", "default", "#", editor=False))
@example(case=Case("#12 add", "default", "#", editor=True))
@example(case=Case("feat: add\n\n; not a comment", "strip", "auto", editor=True))
@example(case=Case("feat: add\n" + CUT + "b" * 90, "scissors", "#", editor=True))
def test_the_hook_and_the_history_agree(box: Repository, case: Case) -> None:
    path = box.top.parent / "message"
    path.write_bytes(case.text.encode())
    box.git("reset", "--quiet", "--soft", "main")
    code, said = commit(box, case, path)
    assert "Traceback" not in said
    by_hook = "gflow:" in said and code != 0
    if code != 0:
        again, why = commit(box, case, path, "--no-verify")
        if again != 0:
            # Git itself makes no such commit; the hook may have seen that or not.
            assert "empty" in why or "NUL" in why or "abort" in why.lower()
            return
    place = Place(str(box.top), str(box.top / ".git"), str(box.top / ".git"), "")
    report = check_commits(place, Wanted(("HEAD^!",)), build(CommitPolicy()))
    assert report.ok != by_hook, (said, report.findings)
