"""`gflow graph`: how the branches went, in lanes."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gitflow_guard.checks.graph import picture as reading
from gitflow_guard.rules.width import length
from tests.support.history import BEGIN, HOUR, History
from tests.support.repository import Repository


def flow(path: Path) -> Repository:
    """Git Flow with Korean names: a feature, a release with a fix, a hotfix, and what is open."""
    history = History(path)
    root = history.commit("chore: 시작")
    login = history.chain(root, "feat: 하나", "feat: 둘", "feat: 셋", "feat: 넷", "fix: 다섯")
    develop = history.commit("Merge branch 'feature/로그인' into develop", root, login)
    release = history.commit("chore: 1.0", develop)
    fix = history.commit("fix: 금액", release)
    release = history.commit("Merge branch 'bugfix/금액' into release/1.0", release, fix)
    main = history.commit("Merge branch 'release/1.0'", root, release)
    develop = history.commit("Merge tag 'v1.0' into develop", develop, main)
    search = history.chain(develop, "feat: 검색", "feat: 정렬")
    hotfix = history.commit("fix: 결제", main)
    main = history.commit("Merge branch 'hotfix/1.0.1'", main, hotfix)
    develop = history.commit("Merge tag 'v1.0.1' into develop", develop, main)
    tags = {"v1.0": main - 5, "v1.0.1": main}
    return history.write(tags, main=main, develop=develop, feature__검색=search)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return flow(tmp_path_factory.mktemp("graph") / "made")


def drawn(repository: Repository, *options: str) -> list[str]:
    """The lines, without the ages."""
    lines = repository.gflow("graph", *options).out.splitlines()
    return [re.sub(r" +\d+ (y|mo|d|h|min)$", "", line) for line in lines]


def changes(repository: Repository, *options: str) -> list[dict[str, Any]]:
    found = repository.gflow("graph", "--format", "json", *options).json
    assert found["schema"] == 1
    return list(found["changes"])


def test_git_flow_is_drawn_as_people_draw_it(
    made: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert drawn(made) == [
        "▲ hotfix  ■ release  ● main  ◆ develop  ○ feature  □ bugfix",
        "    ╭─◆      [develop] Merge tag 'v1.0.1' into develop",
        "╭───● │      [*main] <v1.0.1> Merge branch 'hotfix/1.0.1'",
        "▲   │ │      hotfix/1.0.1: fix: 결제",
        "│   │ │ ○    [feature/검색] (2 commits) feat: 정렬",
        "│   ├─◆─╯    Merge tag 'v1.0' into develop",
        "╰─┬─● │      <v1.0> Merge branch 'release/1.0'",
        "  ■─┼─┼───╮  release/1.0: Merge branch 'bugfix/금액' into release/1.0",
        "  │ │ │   □  bugfix/금액: fix: 금액",
        "  ■─┼─┼───╯  chore: 1.0",
        "  ╰─┼─◆─╮    Merge branch 'feature/로그인' into develop",
        "    │ │ ○    feature/로그인: (5 commits) fix: 다섯",
        "    ●─┴─╯    chore: 시작",
    ]


def test_a_merge_brings_no_more_than_was_merged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The branch has gone on before the merge: the line begins at the commit that was merged."""
    monkeypatch.setenv("TERM", "xterm")
    history = History(tmp_path / "made")
    root = history.commit("begin")
    old = history.commit("old", root)
    new = history.commit("new", old)
    main = history.commit("Merge branch 'feature/x' (early part)", root, old)
    assert drawn(history.write(main=main, feature__x=new))[1:] == [
        "●    [*main] Merge branch 'feature/x' (early part)",
        "│ ○  [feature/x] new",
        "├─○  old",
        "●─╯  begin",
    ]


def test_a_dumb_terminal_gets_letters_for_lanes(
    made: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    lines = drawn(made, "--count", "4")
    assert lines == [
        "H hotfix  M main  D develop  F feature",
        "  .-D    [develop] Merge tag 'v1.0.1' into develop",
        ".-M |    [*main] <v1.0.1> Merge branch 'hotfix/1.0.1'",
        "H | |    hotfix/1.0.1: fix: 결제",
        ": | | F  [feature/검색] (2 commits) feat: 정렬",
        "8 changes before these are not shown (--count N shows more).",
    ]


def test_every_commit_is_in_one_change(made: Repository) -> None:
    found = changes(made)
    assert sum(change["commits"] for change in found) == len(made.git("rev-list", "--all").split())
    assert len({change["commit"] for change in found}) == len(found)
    lines = made.git("rev-list", "--all", "--parents").splitlines()
    parents = {oid: others for oid, *others in (line.split() for line in lines)}
    for change in found:
        assert sorted(change["parents"]) == sorted(parents[change["oldest"]])
    assert [change["lane"] for change in found if change["merge"]] == [
        "develop", "main", "develop", "main", "release", "develop"
    ]  # fmt: skip


def test_a_child_stands_above_its_parents_whatever_the_clocks_said(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    root = history.commit("begin", at=BEGIN + 900 * HOUR)
    side = history.commit("side", root, at=BEGIN)
    main = history.commit("Merge branch 'feature/x'", root, side, at=BEGIN - 900 * HOUR)
    found = changes(history.write(main=main))
    assert [change["subject"] for change in found] == ["Merge branch 'feature/x'", "side", "begin"]


def test_a_squashing_team_sees_each_pull_request(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    tip = history.chain(history.commit("begin"), *(f"feat: {n} (#{n})" for n in range(40)))
    found = changes(history.write(main=tip), "--count", "10")
    assert [change["commits"] for change in found] == [1] * 10


def test_a_trunk_is_told_commit_by_commit_as_far_as_there_is_room(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    tip = history.chain(history.commit("begin"), *(f"feat: {number}" for number in range(30)))
    made = history.write(main=tip)
    assert [change["commits"] for change in changes(made, "--count", "5")] == [1, 1, 1, 1, 27]
    assert "(27 commits) feat: 25" in drawn(made, "--count", "5")[-1]


def test_a_support_line_and_branches_of_no_kind(repository: Repository) -> None:
    repository.git("switch", "--quiet", "-c", "support/1.x", "main")
    repository.commit("fix: old", old="1\n")
    repository.git("switch", "--quiet", "-c", "whatever", "develop")
    repository.commit("feat: what", what="1\n")
    by_branch = {change["branch"]: change["lane"] for change in changes(repository)}
    assert by_branch == {"whatever": "other", "support/1.x": "support", "develop": "develop",
                         "main": "main"}  # fmt: skip


def test_only_what_came_since(made: Repository) -> None:
    whole = changes(made)
    since = changes(made, "--since", "v1.0")
    wanted = set(made.git("rev-list", "--all", "^v1.0").split())
    assert {change["commit"] for change in since} == {
        change["commit"] for change in whole if change["commit"] in wanted
    }
    day = changes(made, "--since", "2023-11-15")
    assert len(day) == len(changes(made, "--since", "2023-11-15T00:00:00"))
    assert changes(made, "--since", "2030-01-01") == []
    assert "Nothing came after that." in made.gflow("graph", "--since", "2030-01-01").out
    assert "nosuch" in made.gflow("graph", "--since", "nosuch", code=2).err


def test_the_newest_are_enough_of_a_long_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FIRST", 20)
    history = History(tmp_path / "made")
    develop = history.chain(history.commit("begin"), *(f"feat: {n} (#{n})" for n in range(300)))
    made = history.write(main=1, develop=develop)
    found = made.gflow("graph", "--count", "3", "--format", "json").json
    assert [change["subject"] for change in found["changes"]] == [
        "feat: 299 (#299)", "feat: 298 (#298)", "feat: 297 (#297)"
    ]  # fmt: skip
    assert found["older"] is None
    assert "There is more before these" in made.gflow("graph", "--count", "3").out
    assert len(changes(made, "--since", "main", "--count", "500")) == 300


def test_a_repository_without_a_commit(empty: Repository) -> None:
    assert empty.gflow("graph").out == "There is no commit yet.\n"
    assert changes(empty) == []


def test_a_shallow_clone_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.path}",
                   str(tmp_path / "shallow"))  # fmt: skip
    shallow = Repository(tmp_path / "shallow")
    assert "shallow clone" in shallow.gflow("graph").out
    # It is not the first commit of all: the line goes on, and Mermaid is told so, too.
    assert "before these" in shallow.gflow("graph", "--format", "mermaid").out


def test_what_was_pushed_first_is_no_later_branchs(
    repository: Repository, remote: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A branch goes on from another as that was pushed; then that goes on, too."""
    monkeypatch.setenv("TERM", "xterm")
    for number, branch in enumerate(("feature/first", "feature/later", "feature/first")):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"@{BEGIN + number * HOUR} +0900")
        start = () if number == 2 else ("-c",)
        repository.git("switch", "--quiet", *start, branch)
        repository.commit(f"feat: {number}", **{f"f{number}": "1\n"})
        if number == 0:
            repository.git("push", "--quiet", "origin", branch)
    by_subject = {change["subject"]: change["branch"] for change in changes(repository)}
    assert by_subject["feat: 0"] == by_subject["feat: 2"] == "feature/first"
    assert by_subject["feat: 1"] == "feature/later"
    lines = drawn(repository)
    assert any(line.endswith("[origin/feature/first] feat: 0") for line in lines)


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_no_line_is_wider_than_80_columns(
    tmp_path: Path, lang: str, term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GFLOW_LANG", lang)
    monkeypatch.setenv("TERM", term)
    history = History(tmp_path / "made")
    root = history.commit("begin")
    long = "결제 화면에서 금액을 바로잡고 " * 9
    names = {f"feature__{n}-{'긴이름' * n}": history.commit(f"{n} {long}", root) for n in range(12)}
    made = history.write({"v1-" + "꼬리표" * 20: root}, main=root, develop=root, **names)
    lines = made.gflow("graph", "--count", "40").out.splitlines()
    assert len(lines) == 1 + 13
    assert [line for line in lines if length(line, "columns") > 80 or line != line.rstrip()] == []


def test_a_message_cannot_move_the_cursor(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    tip = history.commit("feat: \x1b[31mred\r\u202e {0} [bold]", history.commit("begin"))
    said = history.write(main=tip).gflow("graph").out
    assert not {"\x1b", "\r", "\u202e"} & set(said)
    assert "\\x1b[31mred" in said
    assert "{0} [bold]" in said


@pytest.mark.parametrize("command", ["graph", "overview"])
def test_a_bare_repository_and_a_worktree_say_the_same(
    repository: Repository, command: str, tmp_path: Path
) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: x", x="1\n")
    here = repository.gflow(command).out.replace("*", "")
    repository.git("clone", "--quiet", "--bare", str(repository.path), str(tmp_path / "bare"))
    assert Repository(tmp_path / "bare").gflow(command).out.replace("*", "") == here
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"), "develop")
    tree = Repository(tmp_path / "tree").gflow(command).out
    assert tree.replace("[*HEAD] ", "").replace("  *", "").splitlines()[-1] == here.splitlines()[-1]


def on_a_terminal(repository: Repository, columns: int, *arguments: str, **variables: str) -> str:
    """What gflow writes to a terminal that wide."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (30, columns))
    command = [sys.executable, "-m", "gitflow_guard", *arguments]
    known = {**os.environ, "NO_COLOR": "", "TERM": "xterm", **variables}
    known = {name: value for name, value in known.items() if name not in ("COLUMNS", "LINES")}
    done = subprocess.run(command, cwd=repository.path, env=known, stdout=theirs,
                          stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    written = b""
    with contextlib.suppress(OSError):
        while more := os.read(ours, 65536):
            written += more
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


ESCAPE = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("command", ["graph", "overview"])
def test_a_terminal_gets_colours_and_the_width_it_has(made: Repository, command: str) -> None:
    wide = on_a_terminal(made, 100, command)
    assert "\x1b[34m" in wide
    plain = on_a_terminal(made, 100, command, NO_COLOR="1")
    assert "\x1b" not in plain
    assert ESCAPE.sub("", wide) == plain
    narrow = on_a_terminal(made, 50, command, NO_COLOR="1")
    assert max(length(line, "columns") for line in narrow.splitlines()) <= 50
    if command == "graph":
        few = on_a_terminal(made, 40, command, "--count", "2", NO_COLOR="1").splitlines()
        assert max(length(line, "columns") for line in few) <= 40
        # There are no words for more: an age stands beside what it is of.
        assert {length(line, "columns") for line in plain.splitlines()[1:]} == {80}


def test_a_detached_head_is_shown_where_it_is(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--detach")
    repository.commit("feat: nowhere", x="1\n")
    found = repository.gflow("graph", "--format", "json").json
    assert found["head"] == "HEAD"
    assert found["changes"][0]["branches"] == ["HEAD"]
    assert found["changes"][0]["subject"] == "feat: nowhere"
    assert "[*HEAD] feat: nowhere" in repository.gflow("graph").out


def test_a_main_that_was_pulled_the_wrong_way_round_is_one_line(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    root = history.commit("begin")
    theirs = history.chain(root, "feat: one (#1)", "feat: two (#2)")
    mine = history.commit("fix: mine", root)
    main = history.commit("Merge remote-tracking branch 'origin/main'", mine, theirs)
    found = changes(history.write(main=history.commit("last", main), develop=root))
    lanes = {change["subject"]: change["lane"] for change in found}
    assert lanes["feat: two (#2)"] == lanes["last"] == "main"
    assert lanes["fix: mine"] == "other"


def test_a_branch_that_is_behind_the_remotes_is_drawn_up_to_that(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    other = clone("other")
    other.git("switch", "--quiet", "develop")
    other.commit("feat: theirs", a="1\n")
    other.git("push", "--quiet", "origin", "develop")
    repository.git("fetch", "--quiet")
    newest, before, *_ = changes(repository)
    assert (newest["branch"], newest["branches"]) == ("develop", ["origin/develop"])
    assert (before["branch"], before["branches"]) == ("develop", ["develop"])
    repository.commit("feat: mine", b="1\n")
    apart = {change["subject"]: change for change in changes(repository)}
    assert apart["feat: mine"]["lane"] == "develop"
    assert apart["feat: theirs"]["branches"] == ["origin/develop"]
    assert apart["feat: theirs"]["lane"] == "develop"
