"""`gflow overview`: what is open, how far it is, and what it waits for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gitflow_guard.rules.width import length
from tests.support.history import History
from tests.support.repository import Repository


def rows(repository: Repository) -> dict[str, dict[str, Any]]:
    found = repository.gflow("overview", "--format", "json").json
    assert found["schema"] == 1
    return {row["branch"]: row for row in found["branches"]}


def codes(row: dict[str, Any]) -> list[str]:
    return [fact["code"] for fact in row["facts"]]


def test_branches_stand_in_the_order_people_draw_them(repository: Repository) -> None:
    for kind, name in (("feature", "로그인"), ("release", "1.0"), ("hotfix", "0.9.1"),
                       ("bugfix", "typo")):  # fmt: skip
        repository.gflow(kind, "start", name)
    assert list(rows(repository)) == ["hotfix/0.9.1", "release/1.0", "main", "develop",
                                      "feature/로그인", "bugfix/typo"]  # fmt: skip
    heads = [line for line in repository.gflow("overview").out.splitlines() if line[0] != " "]
    assert heads == ["▲ hotfix", "■ release", "● main", "◆ develop", "○ feature", "□ bugfix",
                     "* bugfix/typo"]  # fmt: skip


def test_how_far_a_branch_is(repository: Repository) -> None:
    repository.gflow("feature", "start", "login")
    repository.commit("feat: one", a="1\n")
    repository.commit("feat: two", a="2\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: three", b="1\n")
    row = rows(repository)["feature/login"]
    counts = repository.git("rev-list", "--left-right", "--count", "feature/login...develop")
    assert [str(row["ahead"]), str(row["behind"])] == counts.split()
    assert row["exact"]
    assert (row["author"], row["into"], row["waits"]) == ("Somebody", ["develop"], [])
    assert codes(row) == []
    assert "2 ahead of develop, 1 behind" in repository.gflow("overview").out


def test_what_all_branches_have_is_nobodys_own(tmp_path: Path) -> None:
    """Of what is older than all of them some commits are known, and not how they hang together."""
    made = History(tmp_path / "made")
    main = [made.commit("begin")]
    for number in range(9):
        main.append(made.commit(f"main {number}", main[-1]))
    tip = made.commit("one", main[1])
    for taken in (2, 3, 8):
        tip = made.commit("Merge branch 'main' into x", tip, main[taken])
    repository = made.write(main=main[-1], x=tip)
    row = rows(repository)["x"]
    counts = repository.git("rev-list", "--left-right", "--count", "x...main").split()
    assert [str(row["ahead"]), str(row["behind"])] == counts
    assert row["exact"]


def test_a_release_waits_for_its_fixes_and_a_hotfix_reaches_it(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("chore: 1.0", version="1.0\n")
    repository.gflow("bugfix", "start", "typo", "--from", "release/1.0")
    repository.commit("fix: typo", base="2\n")
    repository.gflow("hotfix", "start", "0.9.1")
    found = rows(repository)
    assert found["release/1.0"]["waits"] == ["bugfix/typo"]
    assert found["bugfix/typo"]["into"] == ["release/1.0"]
    assert found["hotfix/0.9.1"]["into"] == ["main", "release/1.0"]
    assert codes(found["hotfix/0.9.1"]) == ["overview-also", "overview-started"]
    repository.git("config", "--unset", "gitflow.branch.bugfix/typo.base")
    assert rows(repository)["bugfix/typo"]["base"] == "release/1.0"


def test_a_hotfix_that_did_not_come_back(repository: Repository) -> None:
    repository.git("tag", "v1.0", "main")
    repository.git("switch", "--quiet", "-c", "hotfix/1.0.1", "main")
    repository.commit("fix: one", h="1\n")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "hotfix/1.0.1")
    found = rows(repository)
    assert codes(found["develop"]) == ["overview-lacks"]
    assert codes(found["main"]) == ["overview-untagged"]
    assert codes(found["hotfix/1.0.1"]) == ["overview-partly"]
    assert found["hotfix/1.0.1"]["waits"] == ["develop"]
    text = repository.gflow("overview").out
    assert "git switch develop && git merge --no-ff main" in text
    repository.git("switch", "--quiet", "develop")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "main")
    found = rows(repository)
    assert codes(found["develop"]) == []
    assert codes(found["hotfix/1.0.1"]) == ["overview-finished"]


def test_a_branch_that_holds_what_is_anothers(repository: Repository) -> None:
    repository.gflow("feature", "start", "one")
    repository.commit("feat: one", a="1\n")
    repository.git("switch", "--quiet", "-c", "feature/two")
    repository.commit("feat: two", b="1\n")
    found = rows(repository)
    assert found["feature/two"]["waits"] == ["feature/one"]
    assert codes(found["feature/two"]) == ["overview-tangle"]
    assert codes(found["feature/one"]) == []
    one = repository.git("rev-parse", "feature/one")
    repository.git("switch", "--quiet", "feature/one")
    repository.commit("feat: one more", a="2\n")
    found = rows(repository)
    # Whose the first commit is, nobody knows any more; that one waits for the other, nobody says.
    assert codes(found["feature/one"]) == codes(found["feature/two"]) == ["overview-shares"]
    assert found["feature/one"]["waits"] == found["feature/two"]["waits"] == []
    repository.git("update-ref", "refs/remotes/origin/feature/one", one)
    found = rows(repository)
    assert (found["feature/one"]["waits"], codes(found["feature/one"])) == ([], [])
    assert found["feature/two"]["waits"] == ["feature/one"]


def test_how_a_branch_stands_to_the_remote(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> None:
    other = clone("other")
    for name in ("here", "both"):
        repository.gflow("feature", "start", name, "--no-fetch")
        repository.commit(f"feat: {name}", **{name: "1\n"})
    repository.git("push", "--quiet", "origin", "feature/both")
    repository.commit("feat: more", more="1\n")
    other.git("switch", "--quiet", "-c", "feature/there", "origin/develop")
    other.commit("feat: there", there="1\n")
    other.git("push", "--quiet", "origin", "feature/there")
    repository.git("fetch", "--quiet")
    found = rows(repository)
    there = {name: (row["here"], row["remote"], row["to_push"], row["to_pull"])
             for name, row in found.items() if row["kind"]}  # fmt: skip
    assert there == {
        "feature/here": (True, False, None, None),
        "feature/both": (True, True, 1, 0),
        "feature/there": (False, True, None, None),
    }
    text = repository.gflow("overview").out
    assert "not on origin" in text
    assert "1 to push" in text
    assert "only on origin" in text
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    repository.commit("feat: other", other="1\n")
    repository.git(
        "update-ref", "refs/remotes/origin/feature/both", found["feature/both"]["commit"]
    )
    assert "overview-diverged" in codes(rows(repository)["feature/both"])


def test_without_a_policy_and_without_develop(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    begin = history.commit("begin")
    main = history.commit("feat: x (#1)", begin)
    feature, bump = history.commit("a", begin), history.commit("bump", main)
    made = history.write(main=main, feature__a=feature, dependabot__x=bump, merged=begin)
    found = rows(made)
    assert list(found) == ["main", "feature/a", "dependabot/x"]
    assert (found["feature/a"]["ahead"], found["feature/a"]["behind"]) == (1, 1)
    assert found["dependabot/x"]["lane"] == "other"
    assert found["feature/a"]["since"] == "2023-11-15T01:13:20Z"


def test_a_develop_that_is_only_in_the_policy(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    main = history.commit("begin")
    made = history.write(main=main, other=history.commit("x", main))
    (made.path / ".gflow.toml").write_text('preset = "gitflow"\n')
    row = rows(made)["other"]
    assert (row["base"], row["ahead"]) == ("main", 1)
    gaps = made.gflow("overview", "--format", "json").json["gaps"]
    assert [gap["code"] for gap in gaps] == ["audit-gap-branch"]


def test_support_lines_and_kinds_of_ones_own(repository: Repository) -> None:
    policy = repository.path / ".gflow.toml"
    policy.write_text(policy.read_text() + '\n[branches.spike]\nprefix = "spike/"\n'
                      'base = "develop"\ninto = ["develop"]\n')  # fmt: skip
    repository.git("branch", "support/1.x", "main")
    repository.git("branch", "spike/try", "develop")
    found = rows(repository)
    assert found["support/1.x"]["lane"] == found["support/1.x"]["role"] == "support"
    assert found["support/1.x"]["into"] == []
    assert found["spike/try"]["kind"] == found["spike/try"]["lane"] == "spike"
    assert found["spike/try"]["role"] == "topic"
    assert codes(found["spike/try"]) == ["overview-started"]


def test_a_repository_without_a_commit(empty: Repository) -> None:
    assert empty.gflow("overview").out == "There is no commit yet.\n"
    assert rows(empty) == {}


def test_a_shallow_clone_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.commit("feat: two", c="1\n")
    repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{repository.path}",
                   str(tmp_path / "shallow"))  # fmt: skip
    shallow = Repository(tmp_path / "shallow")
    found = shallow.gflow("overview", "--format", "json").json
    assert [gap["code"] for gap in found["gaps"]] == ["audit-gap-shallow"]
    assert not next(row for row in found["branches"] if row["branch"] == "develop")["exact"]
    assert "as far as is known" in shallow.gflow("overview").out


def test_what_is_cut_off_is_nobodys(tmp_path: Path) -> None:
    """Of develop's commits below the cut nobody says that they are another branch's."""
    history = History(tmp_path / "made")
    old = history.commit("old", history.commit("begin"))
    develop = history.chain(old, "one", "two", "three")
    new = history.commit("feat: new", old)
    made = history.write(main=1, develop=develop, feature__old=old, feature__new=new)
    made.git("clone", "--quiet", "--depth=2", "--no-single-branch", f"file://{made.path}",
             str(tmp_path / "shallow"))  # fmt: skip
    found = rows(Repository(tmp_path / "shallow"))
    assert not found["feature/new"]["exact"]
    assert (found["feature/new"]["waits"], codes(found["feature/new"])) == ([], [])


def test_a_detached_head_and_a_folder_below(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--detach")
    assert repository.gflow("overview", "--format", "json").json["head"] == ""
    (repository.path / "below").mkdir()
    assert (
        Repository(repository.path / "below").gflow("overview").out
        == repository.gflow("overview").out
    )


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_line_is_wider_than_80_columns(
    repository: Repository, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GFLOW_LANG", lang)
    monkeypatch.setenv("TERM", "xterm")
    for number in range(14):
        repository.git("branch", f"feature/{number}-" + "아주-긴-이름-" * 6, "develop")
    repository.git("switch", "--quiet", "-c", "feature/x")
    repository.git("-c", f"user.name={'김' * 60}", "commit", "--allow-empty", "-qm", "feat: x")
    lines = repository.gflow("overview").out.splitlines()
    assert [line for line in lines if length(line, "columns") > 80 or line != line.rstrip()] == []
    assert len(repository.gflow("overview", "--all").out.splitlines()) > len(lines)


def test_a_dumb_terminal_gets_letters(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    repository.gflow("feature", "start", "x")
    said = repository.gflow("overview").out
    assert said.isascii()
    assert "F feature\n" in said


def test_names_cannot_move_the_cursor(repository: Repository) -> None:
    repository.git("switch", "--quiet", "-c", "feature/a\u202eb{0}")
    repository.commit("feat: \x1b[31mx", a="1\n")
    said = repository.gflow("overview").out
    assert "\u202e" not in said
    assert "\\u202eb{0}" in said


def test_a_file_that_cannot_be_written(repository: Repository, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "out.json"
    asked = ("overview", "--format", "json", "--output", str(path))
    assert str(path) in repository.gflow(*asked, code=3).err
    written = tmp_path / "out.txt"
    ended = repository.gflow("overview", "--output", str(written))
    assert ended.out == ""
    assert written.read_text(encoding="utf-8").startswith("● main\n")


def test_counts_are_gits_where_histories_meet_further_down(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    root = history.commit("begin")
    common = history.chain(root, "one", "two", "three")
    side = history.chain(root + 1, "side one", "side two")
    main = history.commit("Merge branch 'side'", history.commit("four", common), side)
    feature = history.commit("feat: x", common)
    old = history.commit("Merge branch 'side'", common, history.commit("more", side))
    pages = history.commit("pages")
    tips = {"main": main, "feature__x": feature, "feature__old": old}
    made = history.write(None, **tips)
    counts = {name: made.git("rev-list", "--left-right", "--count", f"{name}...main").split()
              for name in ("feature/x", "feature/old")}  # fmt: skip
    found = rows(made)
    assert {name: [str(found[name]["ahead"]), str(found[name]["behind"])]
            for name in counts} == counts  # fmt: skip
    made.git("update-ref", "refs/heads/gh-pages", history.oids[pages])
    assert rows(made) == found


def test_tags_may_have_had_no_prefix_once(repository: Repository) -> None:
    repository.git("tag", "v1.0", "main")
    repository.git("switch", "--quiet", "main")
    repository.commit("fix: a", a="1\n")
    repository.git("tag", "1.1", "main")
    assert codes(rows(repository)["main"]) == []


def test_a_base_that_is_gone_and_a_release_that_is_out(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("bugfix", "start", "typo", "--from", "release/1.0")
    repository.git("config", "gitflow.branch.bugfix/typo.base", "release/0.9")
    repository.git("tag", "v1.0", "main")
    found = rows(repository)
    assert codes(found["bugfix/typo"]) == ["overview-base-gone"]
    assert found["bugfix/typo"]["ahead"] is None
    assert found["bugfix/typo"]["into"] == []
    assert "overview-started" not in codes(found["release/1.0"])


def test_a_branch_that_was_squashed_is_finished(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    root = history.commit("begin")
    one = history.commit("feat: 하나", root, file=("a", "1\n"))
    two = history.commit("feat: 둘", one, file=("b", "2\n"))
    bump = history.commit("bump", root, file=("c", "3\n"))
    other = history.commit("other (#6)", root, file=("other", "1\n"))
    open_ = history.commit("feat: open", root, file=("d", "4\n"))
    main = history.commit("build: bump (#7)", other, file=("c", "3\n"))
    made = history.write(main=main, feature__둘=two, dependabot__x=bump, feature__open=open_)
    made.git("switch", "--quiet", "main")
    made.git("merge", "--quiet", "--squash", "feature/둘")
    made.git("commit", "--quiet", "-m", "feat: 둘 (#8)")
    found = rows(made)
    assert codes(found["feature/둘"]) == ["overview-squashed"]
    assert codes(found["dependabot/x"]) == ["overview-squashed"]
    assert codes(found["feature/open"]) == []
    assert [name for name, row in found.items() if row["finished"]] == [
        "feature/둘", "dependabot/x"
    ]  # fmt: skip
    text = made.gflow("overview").out
    assert f"Came to main as one commit ({made.git('rev-parse', '--short=10', 'main')})" in text
    assert "feature/open" not in text.partition("Finished and not deleted")[2]
    made.git("config", "extensions.partialClone", "origin")
    partial = made.gflow("overview", "--format", "json").json
    assert {row["branch"] for row in partial["branches"] if row["finished"]} == set()
    assert [gap["code"] for gap in partial["gaps"]] == ["overview-gap-partial"]
    assert "3 branches" in partial["gaps"][0]["message"]


def deletions(text: str) -> list[list[str]]:
    """The commands that the overview tells for what is finished, as words."""
    _, _, told = text.partition("Finished and not deleted\n")
    return [line.split() for line in told.splitlines() if line.lstrip().startswith("g")]


def test_what_is_finished_is_deleted_by_the_command_that_is_told(
    repository: Repository, remote: Repository
) -> None:
    develop = repository.git("rev-parse", "develop")
    for name in ("here", "both", "there", "squashed", "gone"):
        repository.git("switch", "--quiet", "-c", f"feature/{name}", develop)
        repository.commit(f"feat: {name}", **{name: "1\n"})
        repository.git("switch", "--quiet", "develop")
        how = "--squash" if name == "squashed" else "--no-ff"
        repository.git("merge", "--quiet", how, f"feature/{name}")
        if name == "squashed":
            repository.git("commit", "--quiet", "-m", "feat: squashed (#1)")
    pushed = ("feature/both", "feature/there", "feature/squashed", "feature/gone")
    repository.git("push", "--quiet", "origin", "develop", *pushed)
    repository.git("branch", "--quiet", "-D", "feature/there", "feature/gone")
    remote.git("branch", "--quiet", "-D", "feature/gone")
    repository.git("clone", "--quiet", "--bare", str(repository.path), "../bare")
    bare = Repository(repository.path.parent / "bare")
    for _, *words in deletions(bare.gflow("overview").out):
        bare.git(*words)
    assert {*rows(bare)} == {"main", "develop"}
    said = repository.gflow("overview").out
    assert {*rows(repository)} == {"main", "develop", "feature/here", *pushed}
    assert "\n○ feature\n" not in said
    assert "Nothing is open." in said
    commands = deletions(said)
    assert ["git", "fetch", "--prune", "origin"] in commands
    repository.git("fetch", "--prune", "--quiet", "origin")
    commands = [words for words in commands if words[0] == "gflow" and "gone" not in words[2]]
    assert len(commands) == 4
    for _, *words in commands:
        repository.gflow(*words)
    assert list(rows(repository)) == ["main", "develop"]
    assert remote.git("branch", "--format=%(refname:short)").split() == ["develop", "main"]
    assert "Finished" not in repository.gflow("overview").out


def test_what_is_not_whole_where_it_goes_is_not_finished(
    repository: Repository, remote: Repository
) -> None:
    repository.gflow("feature", "start", "x", "--no-fetch")
    repository.commit("feat: x", x="1\n")
    theirs = repository.commit("feat: only there", y="1\n")
    repository.git("push", "--quiet", "origin", "feature/x")
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    repository.commit("feat: only here", z="1\n")
    repository.git("switch", "--quiet", "develop")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/x")
    row = rows(repository)["feature/x"]
    assert not row["finished"]
    assert codes(row) == ["overview-diverged"]
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", theirs)
    assert rows(repository)["feature/x"]["finished"]


def test_a_finished_release_lacks_nothing_and_still_waits_for_its_fixes(
    repository: Repository,
) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("chore: 1.0", version="1.0\n")
    for target in ("main", "develop"):
        repository.git("switch", "--quiet", target)
        repository.git("merge", "--quiet", "--no-ff", "--no-edit", "release/1.0")
    repository.git("switch", "--quiet", "main")
    repository.commit("fix: right on main", base="3\n")
    assert codes(rows(repository)["release/1.0"]) == ["overview-finished"]
    repository.gflow("bugfix", "start", "typo", "--from", "release/1.0")
    repository.commit("fix: typo", base="2\n")
    row = rows(repository)["release/1.0"]
    assert codes(row) == ["overview-awaits", "overview-finished"]
    assert (row["finished"], row["waits"]) == (False, ["bugfix/typo"])


def test_what_an_open_release_lacks_is_told_of_it_and_not_of_develop(
    repository: Repository,
) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("chore: 1.0", version="1.0\n")
    repository.git("switch", "--quiet", "main")
    fix = repository.git("commit-tree", "-p", "main", "-m", "fix: x", "main^{tree}")
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge branch 'hotfix/0.9'", fix)
    found = rows(repository)
    assert codes(found["release/1.0"]) == ["overview-lacks"]
    assert found["release/1.0"]["waits"] == ["main"]
    assert codes(found["develop"]) == []
    repository.git("switch", "--quiet", "release/1.0")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "main")
    found = rows(repository)
    assert codes(found["release/1.0"]) == codes(found["develop"]) == []
    repository.git("tag", "v1.0", "release/1.0")
    assert codes(rows(repository)["develop"]) == ["overview-lacks"]
