"""What brought each commit to a line, in histories of every habit; the graphs are real ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.history import History
from tests.support.repository import Repository

FORGE = "GitHub <noreply@github.com>"


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "made")


def audited(repository: Repository, *options: str) -> Any:
    ended = repository.gflow("audit", "--format", "json", *options, code=None)
    data = ended.json
    assert ended.code == (0 if data["ok"] else 1)
    for line in data["branches"]:
        cross_check(repository, line)
    return data


def cross_check(repository: Repository, line: dict[str, Any]) -> None:
    """The numbers are those of plain git; a swapped merge is followed to its second parent."""
    at = line["tip"]
    for change in line["changes"]:
        assert change["commit"] == at
        parents = repository.parents(at)
        assert change["subject"] == repository.git("log", "-1", "--format=%s", at)
        before = parents[1 if change.get("swapped") else 0] if parents else ""
        shown = [f"^{before}"] if before else []
        counted = repository.git("rev-list", "--count", at, *shown)
        assert change["brought"] == int(counted)
        at = before


def told(line: dict[str, Any]) -> list[tuple[str, str]]:
    return [(change["kind"], change["subject"]) for change in line["changes"]]


def kinds(line: dict[str, Any]) -> list[str]:
    return [change["kind"] for change in line["changes"]]


def rules(data: Any) -> list[str]:
    return [finding["rule"] for finding in data["findings"]]


def test_a_history_of_pull_requests(history: History) -> None:
    root = history.commit("begin")
    topic = history.chain(root, "one", "two")
    merged = history.commit("Merge pull request #7 from kim/login\n\nLogin\n", root, topic)
    pushed = history.commit("fix a slip", merged)
    squash = history.commit("Add logout (#8)\n\n* a\n\n* b\n", pushed, committer=FORGE)
    edited = history.commit("Update README.md", squash, committer=FORGE)
    repository = history.write(main=edited)
    data = audited(repository)
    assert data["policy"] == "preset github"
    assert told(data["branches"][0]) == [
        ("unknown", "Update README.md"),
        ("pull-request", "Add logout (#8)"),
        ("direct-commit", "fix a slip"),
        ("pull-request", "Merge pull request #7 from kim/login"),
        ("direct-commit", "begin"),
    ]
    assert data["branches"][0]["changes"][1]["number"] == "8"
    assert rules(data) == ["direct-commit"]
    assert data["findings"][0]["commit"] == history.oids[pushed]
    assert data["ok"] is False


@pytest.mark.parametrize(
    ("message", "kind", "number", "source"),
    [
        ("Merge branch 'feature/x' into 'main'\n\nX\n\nSee merge request a/b!12\n",
         "pull-request", "12", "feature/x"),
        ("Merged in feature/x (pull request #3)\n", "pull-request", "3", "feature/x"),
        ("Merged PR 44: Title of it\n", "pull-request", "44", ""),
        ("Merge pull request 'X (y)' (#9) from feature/x into main\n",
         "pull-request", "9", "feature/x"),
        ("Merge pull request 'X' (#9) from kim:feature/x into main\n",
         "pull-request", "9", "feature/x"),
        ("Pull request #5: X\n\nMerge in P/r from feature/x to main\n\n* one\n",
         "pull-request", "5", "feature/x"),
        ("Merge pull request #6 in P/r from feature/x to main\n", "pull-request", "6", "feature/x"),
        ("Merge branch 'feature/x'\n", "direct-merge", None, "feature/x"),
        ("Merge branch 'feature/x' into main\n", "direct-merge", None, "feature/x"),
        ("Merge remote-tracking branch 'origin/feature/x'\n", "direct-merge", None, "feature/x"),
        ("Merge branch 'feature/x' for 2.35\n", "direct-merge", None, "feature/x"),
        ("Merge commit '0123abc'\n", "direct-merge", None, "0123abc"),
        ("Merge feature/x into main\n", "direct-merge", None, "feature/x"),
        ("Merge branches 'a' and 'b'\n", "direct-merge", None, None),
        ("Merge feature/x into main (again)\n", "unknown", None, None),
        ("all of it\n", "unknown", None, None),
        ("", "unknown", None, None),
        ("Merge hotfix (#4)\n", "pull-request", "4", None),
    ],
)  # fmt: skip
def test_a_merge_as_each_tool_writes_it(
    history: History, message: str, kind: str, number: str | None, source: str | None
) -> None:
    root = history.commit("begin")
    merge = history.commit(message, root, history.commit("one", root))
    change = audited(history.write(main=merge))["branches"][0]["changes"][0]
    assert (change["kind"], change.get("number")) == (kind, number)
    assert change.get("source") == (source or None)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Title (#8)\n", "pull-request"),
        ("Title (GH-8)\n", "pull-request"),
        ("Title (!8)\n", "pull-request"),
        ("Merged PR 8: Title\n", "pull-request"),
        ("Merged in feature/x (pull request #8)\n", "pull-request"),
        ("Title\n\nChange-Id: I1\nReviewed-on: https://r.example.com/c/p/+/8\n", "pull-request"),
        ("Title\n\nSee merge request a/b!8\n", "pull-request"),
        ('Revert "Title"\n\nThis reverts commit 0123456789.\n', "revert"),
        ('Revert "Title (#7)" (#8)\n', "revert"),
        ("Title\n\n(cherry picked from commit 0123456789abcdef)\n", "cherry-pick"),
        ("Squashed commit of the following:\n\ncommit 0123\n", "direct-merge"),
        ("Title of #8\n", "direct-commit"),
        ("Title (#8) and more\n", "direct-commit"),
    ],
)
def test_a_commit_of_one_parent(history: History, message: str, kind: str) -> None:
    tip = history.commit(message, history.commit("begin"))
    assert kinds(audited(history.write(main=tip))["branches"][0])[0] == kind


def test_the_lifecycle_as_git_flow_writes_it(history: History) -> None:
    root = history.commit("begin")
    topic = history.chain(root, "one", "two")
    finished = history.commit("Merge branch 'feature/login' into develop", root, topic)
    release = history.commit("prepare 1.0", finished)
    to_main = history.commit("Merge branch 'release/1.0'", root, release)
    back = history.commit("Merge tag '1.0' into develop", finished, to_main)
    hotfix = history.commit("mend it", to_main)
    fixed = history.commit("Merge branch 'hotfix/1.0.1'", to_main, hotfix)
    again = history.commit("Merge branch 'hotfix/1.0.1' into develop", back, hotfix)
    tags = {"1.0": to_main, "1.0.1": fixed}
    data = audited(history.write(tags, main=fixed, develop=again))
    main, develop = data["branches"]
    assert data["policy"] == "preset gitflow"
    assert kinds(main) == ["hotfix", "release", "direct-commit"]
    assert told(develop) == [
        ("hotfix", "Merge branch 'hotfix/1.0.1' into develop"),
        ("release", "Merge tag '1.0' into develop"),
        ("direct-merge", "Merge branch 'feature/login' into develop"),
    ]
    assert data["hotfixes"] == [
        {"name": "hotfix/1.0.1", "commit": history.oids[fixed], "branch": "main",
         "reached": {"develop": "merge"}},
    ]  # fmt: skip
    assert (data["ok"], data["findings"]) == (True, [])
    assert main["changes"][1]["tags"] == ["1.0"]


def test_releases_that_came_as_a_squashed_pull_request(history: History) -> None:
    root = history.commit("begin")
    work = history.commit("work", root)
    squash = history.commit("Release/1.0 (#4)", root)
    hotfix = history.commit("Hotfix 1.0.1 (#5)", squash)
    main = audited(history.write(main=hotfix, develop=work))["branches"][0]
    assert [(each["kind"], each["number"]) for each in main["changes"][:2]] == [
        ("hotfix", "5"),
        ("release", "4"),
    ]


def test_main_merged_into_a_feature_and_moved_there(history: History) -> None:
    root = history.commit("begin")
    upstream = history.commit("Merge pull request #1 from kim/a", root, history.commit("a", root))
    own = history.chain(root, "mine", "mine too")
    swapped = history.commit("Merge branch 'main' into feature/x", own, upstream)
    data = audited(history.write(main=swapped))
    main = data["branches"][0]
    assert told(main) == [
        ("fast-forward", "Merge branch 'main' into feature/x"),
        ("pull-request", "Merge pull request #1 from kim/a"),
        ("direct-commit", "begin"),
    ]
    assert main["changes"][0]["swapped"] is True
    assert main["changes"][0]["brought"] == 3
    assert rules(data) == ["fast-forward"]


@pytest.mark.parametrize(
    ("message", "committers", "swapped"),
    [
        ("Merge remote-tracking branch 'origin/main'", ("Kim <k@b.kr>", "Kim <k@b.kr>"), True),
        ("Merge branch 'main' of host:a/b", ("Kim <k@b.kr>", "Kim <k@b.kr>"), True),
        ("Merge branch 'main' of host:a/b", ("Lee <l@b.kr>", "Kim <k@b.kr>"), False),
        (
            "Merge branch 'main' of https://host/team/project",
            ("Lee <l@b.kr>", "Kim <k@b.kr>"),
            True,
        ),
        ("Merge remote-tracking branch 'upstream/main'", ("Kim <k@b.kr>", "Kim <k@b.kr>"), False),
    ],
)
def test_a_pull_into_main(
    history: History, message: str, committers: tuple[str, str], swapped: bool
) -> None:
    root = history.commit("begin")
    theirs = history.commit("theirs", root)
    mine = history.commit("mine", root, committer=committers[0])
    pulled = history.commit(message, mine, theirs, committer=committers[1])
    repository = history.write(main=pulled)
    repository.git("remote", "add", "origin", "git@host:team/project.git")
    main = audited(repository)["branches"][0]
    assert ("theirs" in [each["subject"] for each in main["changes"]]) is swapped
    assert main["changes"][0]["kind"] == ("fast-forward" if swapped else "direct-merge")


def test_the_main_of_somebody_else_is_not_ours(history: History) -> None:
    """One merge may look like a pull; those of the same URL that do not tell that it is none."""
    at = history.commit("begin")
    guest = at
    for number in range(3):
        ours = history.commit(f"Merge pull request #{number} from a/b{number}", at,
                              history.commit(f"ours {number}", at))  # fmt: skip
        guest = history.commit(f"theirs {number}", guest, committer="Park <park@example.com>")
        plain = history.commit("a note", ours) if number == 2 else ours
        at = history.commit("Merge branch 'main' of git://guest/tool", plain, guest)
    top = history.commit("Merge branch 'main' of git://guest/tool into pu", at,
                         history.commit("theirs at last", guest))  # fmt: skip
    main = audited(history.write(main=top))["branches"][0]
    assert not any(change.get("swapped") for change in main["changes"])
    assert len(main["changes"]) == 9


def test_main_moved_along_to_develop(history: History) -> None:
    root = history.commit("begin")
    first = history.commit("Merge branch 'feature/a' into develop", root, history.commit("a", root))
    between = history.commit("on develop", first)
    last = history.commit("Merge branch 'feature/b' into develop", between,
                          history.commit("b", between))  # fmt: skip
    data = audited(history.write(main=last, develop=last))
    assert kinds(data["branches"][0]) == ["fast-forward"] * 3 + ["direct-commit"]
    assert data["branches"][1]["changes"] == []
    assert rules(data) == ["fast-forward"] * 3


def test_an_old_name_of_main_is_main(history: History) -> None:
    at = history.commit("begin")
    for number in range(3):
        topic = history.commit(f"t{number}", at)
        request = f"\n\nSee merge request a/b!{number + 1}\n"
        at = history.commit(f"Merge branch 't{number}' into 'trunk'{request}", at, topic)
    topic = history.commit("last", at)
    at = history.commit("Merge branch 'last' into 'master'\n\nSee merge request a/b!9\n", at, topic)
    main = audited(history.write(main=at))["branches"][0]
    assert kinds(main) == ["pull-request"] * 4 + ["direct-commit"]


def test_octopus_unrelated_roots_and_a_line_without_end(history: History) -> None:
    root = history.commit("begin")
    tops = [history.commit(f"t{number}", root) for number in range(4)]
    octopus = history.commit("Merge branches 't0', 't1', 't2' and 't3'", root, *tops)
    other = history.chain(history.commit("another root"), "its work")
    joined = history.commit("Merge branch 'import'", octopus, other)
    pages = history.commit("pages")
    data = audited(history.write(main=joined, pages=pages))
    main = data["branches"][0]
    assert [(each["kind"], each["brought"]) for each in main["changes"]] == [
        ("direct-merge", 3), ("direct-merge", 5), ("direct-commit", 1),
    ]  # fmt: skip
    assert data["commits"] == 10
    assert not any(each.get("ref") == "refs/heads/pages" for each in data["findings"])


def test_sha256(tmp_path: Path) -> None:
    history = History(tmp_path / "made", sha256=True)
    root = history.commit("begin")
    picked = history.commit("one", root)
    merge = history.commit("Merge pull request #1 from a/b", root, picked)
    main = audited(history.write(main=merge))["branches"][0]
    assert kinds(main) == ["pull-request", "direct-commit"]
    assert len(main["tip"]) == 64


def test_names_and_messages_of_ill_will(history: History) -> None:
    root = history.commit(b"\x1b[2Jbegin {branch} %s \xff\xfe")
    topic = history.commit("{0.__class__}\r\n" + "x" * 100_000, root)
    nasty = "Merge branch '\x1b]8;;http://e\x07$(touch PWNED)' into main"
    merge = history.commit(nasty, root, topic)
    repository = history.write({"v1.0-$(id)": topic}, main=merge)
    ended = repository.program("audit", "--all")
    assert "\x1b" not in ended.out
    assert "\x07" not in ended.out
    assert "begin {branch} %s \\udcff\\udcfe" in ended.out
    assert not (repository.path / "PWNED").exists()
    assert repository.gflow("audit", "--format", "json", code=None).json["commits"] == 3


def test_a_repository_without_a_commit(empty: Repository) -> None:
    ended = empty.gflow("audit")
    assert ended.err == ""
    assert "No commit of these branches" in ended.out


def test_a_history_that_is_cut_off_is_said_to_be(history: History, tmp_path: Path) -> None:
    root = history.commit("begin")
    release = history.commit("Merge branch 'release/1.0'", root, history.commit("r", root))
    top = history.chain(release, "a (#1)", "b (#2)")
    develop = history.chain(root, "d1", "d2", "d3")
    repository = history.write({"1.0": release}, main=top, develop=develop)
    assert rules(audited(repository)) == ["not-back"]
    shallow = tmp_path / "shallow"
    repository.git("clone", "--quiet", "--depth", "2", "--no-single-branch",
                   f"file://{repository.path}", str(shallow))  # fmt: skip
    data = Repository(shallow).gflow("audit", "--format", "json").json
    assert [(each["rule"], each["level"]) for each in data["findings"]] == [
        ("history-gap", "warning")
    ]
    assert "git fetch --unshallow" in data["findings"][0]["message"]
    assert kinds(data["branches"][0]) == ["pull-request", "unknown"]


def test_replaced_and_grafted_parents_are_said(history: History) -> None:
    root = history.commit("begin")
    old = history.commit("old (#1)", root)
    top = history.commit("new (#2)", old)
    repository = history.write(main=top)
    repository.git("replace", "--graft", history.oids[top], history.oids[root])
    data = audited(repository)
    assert rules(data) == ["history-gap"]
    assert [each["subject"] for each in data["branches"][0]["changes"]] == ["new (#2)", "begin"]
    assert data["commits"] == int(repository.git("rev-list", "--count", "--branches"))
