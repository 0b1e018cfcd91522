"""What is wrong with the shape of a history, and what is not."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from gitflow_guard.history.table import ROWS
from gitflow_guard.rules.shape import SHAPE_RULES
from tests.support.history import HOUR, History
from tests.support.repository import Repository

DAY = 24 * HOUR


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "made")


def found(repository: Repository, *options: str) -> list[dict[str, Any]]:
    """The findings; branches of a test are old by the clock, which is looked at elsewhere."""
    data = repository.gflow("audit", "--format", "json", *options, code=None).json
    aged = ("branch-stale", "branch-long-lived")
    return [each for each in data["findings"] if each["rule"] not in aged]


def rules(repository: Repository, *options: str) -> list[tuple[str, str]]:
    return [(each["rule"], each["level"]) for each in found(repository, *options)]


def with_hotfix(history: History) -> tuple[int, int, int]:
    """Main and develop from one root, and the merge of a hotfix of two commits on main."""
    root = history.commit("begin")
    develop = history.commit("Merge branch 'feature/a' into develop", root,
                             history.commit("a", root))  # fmt: skip
    first = history.commit("mend one", root, file=("one", "1\n"))
    second = history.commit("mend two", first, file=("two", "2\n"))
    main = history.commit("Merge branch 'hotfix/1.0.1'", root, second)
    return main, develop, first


def test_a_hotfix_that_never_came_back(history: History) -> None:
    main, develop, _ = with_hotfix(history)
    repository = history.write({"1.0.1": main}, main=main, develop=develop)
    (finding,) = found(repository)
    oid = history.oids[main]
    assert (finding["rule"], finding["level"], finding["commit"]) == ("not-back", "error", oid)
    assert finding["message"].splitlines() == [
        "hotfix/1.0.1 (hotfix) reached main and none of: develop",
        f"git switch develop && git merge --no-ff {oid[:10]}",
    ]
    told = repository.gflow("audit", code=1).out.partition("[baseline]")[0]
    assert told.count(oid[:10]) == 2


def test_the_commands_told_bring_it_back(history: History) -> None:
    main, develop, _ = with_hotfix(history)
    repository = history.write({"1.0.1": main}, main=main, develop=develop)
    repository.git("checkout", "--quiet", "main")
    for command in found(repository)[0]["message"].splitlines()[1].split(" && "):
        repository.run(*command.split(), *(["--no-edit"] if "merge" in command else []))
    assert rules(repository) == []


def matrix(repository: Repository) -> dict[str, dict[str, str]]:
    data = repository.gflow("audit", "--format", "json", code=None).json
    return {each["name"]: each["reached"] for each in data["hotfixes"]}


def test_a_hotfix_picked_into_develop_by_patch(history: History) -> None:
    main, develop, first = with_hotfix(history)
    one = history.commit("mend one", develop, file=("one", "1\n"), written=first)
    two = history.commit("mend two", one, file=("two", "2\n"), written=first + 1)
    repository = history.write({"1.0.1": main}, main=main, develop=two)
    assert rules(repository) == []
    assert matrix(repository) == {"hotfix/1.0.1": {"develop": "cherry-pick"}}
    data = repository.gflow("audit", "--format", "json").json
    assert data["branches"][1]["kinds"] == {"cherry-pick": 2, "direct-merge": 1}


def test_a_hotfix_picked_in_part_or_with_other_content(history: History) -> None:
    main, develop, first = with_hotfix(history)
    one = history.commit("mend one", develop, file=("one", "1\n"), written=first)
    two = history.commit("mend two", one, file=("two", "other\n"), written=first + 1)
    repository = history.write({"1.0.1": main}, main=main, develop=two)
    assert matrix(repository) == {"hotfix/1.0.1": {"develop": "partly"}}
    assert "only a part of it: develop" in found(repository)[0]["message"]


def test_a_pick_that_says_so_counts_though_its_content_differs(history: History) -> None:
    main, develop, first = with_hotfix(history)
    early = history.write(main=main, develop=develop)
    oids = dict(history.oids)
    one = history.commit(f"mend\n\n(cherry picked from commit {oids[first]})", develop)
    two = history.commit(f"mend\n\n(cherry picked from commit {oids[first + 1]})", one)
    history.path = early.path.with_name("again")
    repository = history.write({"1.0.1": main}, main=main, develop=two)
    assert matrix(repository) == {"hotfix/1.0.1": {"develop": "cherry-pick"}}
    assert rules(repository) == []


@pytest.mark.parametrize("title", ["Hotfix/1.0.1 (#12)", "Hotfix: 1.0.1 (#12)"])
def test_a_squashed_hotfix_whose_branch_was_merged_back(history: History, title: str) -> None:
    root = history.commit("begin")
    tip = history.chain(root, "mend one", "mend two")
    main = history.commit(f"{title}\n\n* mend one\n\n* mend two", root, file=("both", "12\n"))
    work = history.commit("work", root)
    back = history.commit("Merge branch 'hotfix/1.0.1' into develop", work, tip)
    release = history.commit("Merge branch 'hotfix/1.0.1' into release/1_1", work, tip)
    other = history.commit("Merge branch 'hotfix/1.0.2' into release/1_2", work, tip)
    repository = history.write({"v1.0.1": main}, main=main, develop=back, release__1_1=release,
                               release__1_2=other)  # fmt: skip
    data = repository.gflow("audit", "--format", "json", code=None).json
    reached = data["hotfixes"][0]["reached"]
    assert reached == {"develop": "merge", "release/1_1": "merge", "release/1_2": "missing"}
    assert "not-back" not in [each["rule"] for each in data["findings"]]


def test_an_open_release_takes_a_hotfix_on_to_develop(history: History) -> None:
    main, develop, _ = with_hotfix(history)
    release = history.commit("Merge branch 'hotfix/1.0.1' into release/1.1",
                             history.commit("prepare", develop), main)  # fmt: skip
    support = history.commit("old", 1)
    repository = history.write(
        {"1.0.1": main}, main=main, develop=develop, release__1_1=release, support__1_0=support
    )
    assert matrix(repository) == {
        "hotfix/1.0.1": {"develop": "missing", "release/1_1": "merge", "support/1_0": "missing"}
    }
    assert rules(repository) == []


def test_a_release_without_a_tag(history: History) -> None:
    root = history.commit("begin")
    release = history.commit("prepare", root)
    main = history.commit("Merge branch 'release/1.0' into main", root, release)
    develop = history.commit("Merge branch 'release/1.0' into develop", root, release)
    repository = history.write(main=main, develop=develop)
    assert rules(repository) == [("release-untagged", "error")]
    repository.git("tag", "-a", "-m", "1.0", "v1.0", history.oids[main])
    assert rules(repository) == []


def test_a_tag_that_main_does_not_hold(history: History) -> None:
    root = history.commit("begin")
    lost = history.commit("lost", root)
    main = history.commit("kept (#1)", root)
    tags = {"v1.1": lost, "v1.0": root, "nightly": lost}
    (finding,) = found(history.write(tags, main=main))
    assert (finding["rule"], finding["level"], finding["ref"]) == (
        "tag-astray", "warning", "refs/tags/v1.1",
    )  # fmt: skip


def test_a_feature_that_went_straight_to_main(history: History) -> None:
    root = history.commit("begin")
    by_hand = history.commit("Merge branch 'feature/a'", root, history.commit("a", root))
    asked = history.commit("Merge pull request #2 from team/feature/b", by_hand,
                           history.commit("b", by_hand))  # fmt: skip
    develop = history.commit("Merge branch 'main' into develop", root, asked)
    findings = found(history.write(main=asked, develop=develop))
    assert [(each["rule"], each["level"]) for each in findings] == [
        ("merge-direction", "error"), ("merge-direction", "error"),
    ]  # fmt: skip
    assert findings[0]["message"].startswith("feature/b does not go to main. It goes to develop")


def test_what_was_merged_into_features(history: History) -> None:
    root = history.commit("begin")
    develop = history.chain(root, "Title (#1)")
    other = history.commit("b", develop)
    own = history.commit("a", develop)
    update = history.commit("Merge branch 'develop' into feature/a", own, develop)
    tangle = history.commit("Merge branch 'feature/b' into feature/a", update, other)
    wrong = history.commit("Merge branch 'main' into feature/a", tangle, root)
    merged = history.commit("Merge branch 'feature/a' into develop", develop, wrong)
    findings = found(history.write(main=root, develop=merged))
    assert [(each["commit"], each["rule"]) for each in findings] == [
        (history.oids[wrong], "merge-direction"), (history.oids[tangle], "merge-direction"),
    ]  # fmt: skip
    assert "feature/b does not go to feature/a" in findings[1]["message"]


def test_the_same_change_twice_on_a_line(history: History) -> None:
    root = history.commit("begin")
    first = history.commit("change", root, file=("x", "x\n"))
    again = history.commit("change", root, file=("x", "x\n"), written=first)
    other = history.commit("change", root, file=("y", "y\n"), written=first)
    at = root
    for number, commit in enumerate((first, again, other)):
        at = history.commit(f"Merge pull request #{number + 1} from a/b{number}", at, commit)
    findings = found(history.write(main=at))
    assert [(each["rule"], each["level"]) for each in findings] == [("duplicate-commit", "warning")]
    assert findings[0]["commit"] == history.oids[again]
    assert history.oids[first][:10] in findings[0]["message"]


def test_branches_that_are_open_long(history: History) -> None:
    now = int(time.time())
    root = history.commit("begin")
    stale = history.commit("old", root)
    worked_on = history.commit("new", history.commit("begun", root), at=now - HOUR)
    fresh = history.commit("fresh", root, at=now - HOUR)
    repository = history.write(
        main=root, feature__old=stale, feature__long=worked_on, feature__new=fresh, merged=root
    )
    data = repository.gflow("audit", "--format", "json").json
    assert [(each["rule"], each["ref"]) for each in data["findings"]] == [
        ("branch-stale", "refs/heads/feature/old"),
        ("branch-long-lived", "refs/heads/feature/long"),
    ]


def test_a_policy_says_when_a_branch_is_old(history: History) -> None:
    now = int(time.time())
    root = history.commit("begin", at=now - 200 * DAY)
    quiet = history.commit("old", root, at=now - 100 * DAY)
    busy = history.commit("new", history.commit("begun", root, at=now - 50 * DAY), at=now - DAY)
    repository = history.write(main=root, feature__quiet=quiet, feature__busy=busy)

    def found(stale: int, long_lived: int) -> list[str]:
        ages = f"stale-days = {stale}\nlong-lived-days = {long_lived}\n"
        repository.write(".gflow.toml", f'version = 1\npreset = "github"\n[audit]\n{ages}')
        data = repository.gflow("audit", "--format", "json").json
        return [each["rule"] for each in data["findings"]]

    assert found(90, 30) == ["branch-stale", "branch-long-lived"]
    assert found(120, 60) == ["branch-long-lived"]
    assert found(120, 120) == []
    assert found(0, 0) == ["branch-stale", "branch-stale"]


def test_a_policy_decides_and_a_baseline_lets_be(history: History) -> None:
    root = history.commit("begin")
    old = history.commit("old push", root)
    new = history.chain(old, "new push", "newest push")
    repository = history.write(main=new)
    repository.git("checkout", "--quiet", "main")
    assert [rule for rule, _ in rules(repository)] == ["direct-commit"] * 3
    assert len(rules(repository, "--since", history.oids[old])) == 2
    assert len(rules(repository, "--since", "2023-11-15")) == 3
    assert rules(repository, "--since", "yesterday") == []
    repository.write(
        ".gflow.toml", 'version = 1\npreset = "github"\n[baseline]\ncommit = "main~1"\n'
    )
    assert len(rules(repository)) == 1
    allowed = 'version = 1\npreset = "github"\n[protect.main]\ncommits = "allow"\n'
    repository.write(".gflow.toml", allowed)
    assert rules(repository) == []


def test_what_is_asked_for_is_there(history: History) -> None:
    repository = history.write(main=history.commit("begin"))
    assert "main" in repository.gflow("audit", "--branch", "nowhere", code=2).err
    assert "3 months ago" in repository.gflow("audit", "--since", "nonsense", code=2).err
    assert "2026-13-01" in repository.gflow("audit", "--since", "2026-13-01", code=2).err
    assert repository.gflow("audit", "--since", "HEAD").out.endswith("asked for.\n")
    repository.gflow("audit", "--since=--all", code=2)


def test_a_bare_repository_is_read_as_well(history: History, tmp_path: Path) -> None:
    root = history.commit("begin", file=("pyproject.toml", "[tool.gflow]\nversion = 1\n"))
    topic = history.commit("work", root)
    tip = history.commit("Merge branch 'feature/x'", root, topic)
    made = history.write(main=tip, develop=root)
    made.git("clone", "--quiet", "--bare", str(made.path), str(tmp_path / "bare.git"))
    bare = Repository(tmp_path / "bare.git")
    here, there = (each.gflow("audit", "--format=json", code=1).json for each in (made, bare))
    assert there["policy"] == "develop:pyproject.toml [tool.gflow]"
    assert {**there, "policy": here["policy"]} == here
    (bare.path / "hooks" / "deeper").mkdir()
    inside = Repository(bare.path / "hooks" / "deeper")
    assert inside.gflow("audit", "--format=json", code=1).json == there
    assert "bare repository" in bare.gflow("status", code=3).err


def test_a_bare_repository_is_judged_as_what_is_pushed_to_it(
    history: History, tmp_path: Path
) -> None:
    """By develop's policy, whatever HEAD is; by that of main only where develop has none."""
    root = history.commit("begin")
    main = history.commit("a policy", root, file=(".gflow.toml", "version = 1\n"))
    develop = history.commit("another", main, file=(".gflow.toml", "version = 1\n\n"))
    made = history.write(main=main, develop=develop)
    made.git("clone", "--quiet", "--bare", str(made.path), str(tmp_path / "bare.git"))
    bare = Repository(tmp_path / "bare.git")
    bare.git("symbolic-ref", "HEAD", "refs/heads/main")

    def judged_by() -> str:
        return str(bare.gflow("audit", "--format=json", code=None).json["policy"])

    assert judged_by() == "develop:.gflow.toml"
    bare.git("update-ref", "refs/heads/develop", "main~1")
    assert judged_by() == "main:.gflow.toml"


def test_a_bare_repository_without_a_commit(tmp_path: Path) -> None:
    bare = Repository(tmp_path)
    bare.git("init", "--quiet", "--bare")
    assert bare.gflow("audit").out.startswith("0 commits read")


def test_one_line_only(history: History) -> None:
    root = history.commit("begin")
    main = history.commit("pushed", root)
    develop = history.commit("pushed to develop", root)
    repository = history.write(main=main, develop=develop)
    assert rules(repository) == [("direct-commit", "error")]
    assert rules(repository, "--branch", "develop") == []
    data = repository.gflow("audit", "--format", "json", "--branch", "develop").json
    assert [(each["name"], each["kinds"]) for each in data["branches"]] == [
        ("develop", {"direct-commit": 1})
    ]


def test_bypasses_that_were_written_down(history: History) -> None:
    root = history.commit("begin")
    main = history.commit("pushed (#1)", root)
    repository = history.write(main=main)
    repository.git("notes", "--ref", "refs/notes/gflow", "add", "-m", "the site was down", "main")
    (finding,) = found(repository)
    assert (finding["rule"], finding["level"]) == ("bypass", "warning")
    assert "the site was down" in finding["message"]


def test_no_content_is_fetched_to_compare_it(history: History, tmp_path: Path) -> None:
    main, develop, first = with_hotfix(history)
    one = history.commit("mend one", develop, file=("one", "1\n"), written=first)
    repository = history.write({"1.0.1": main}, main=main, develop=one)
    repository.git("config", "uploadpack.allowFilter", "true")
    partial = Repository(tmp_path / "partial")
    repository.git("clone", "--quiet", "--bare", "--filter=blob:none",
                   f"file://{repository.path}", str(tmp_path / "bare"))  # fmt: skip
    repository.git("clone", "--quiet", "--no-checkout", "--filter=blob:none",
                   f"file://{repository.path}", str(partial.path))  # fmt: skip
    missing = "--missing=print"
    before = partial.git("rev-list", "--objects", "--all", missing)
    findings = [each["rule"] for each in found(partial)]
    assert findings == ["history-gap", "not-back"]
    assert partial.git("rev-list", "--objects", "--all", missing) == before


def test_an_open_branch_that_was_started_from_another(history: History) -> None:
    root = history.commit("begin")
    other = history.chain(root, "one", "two")
    own = history.commit("three", other)
    repository = history.write(main=root, feature__a=other, feature__b=own)
    (finding,) = [each for each in found(repository) if each["ref"] == "refs/heads/feature/b"]
    assert (finding["rule"], finding["commit"]) == ("tangle", history.oids[own])
    assert "feature/b was started from feature/a" in finding["message"]


def test_a_bypass_that_was_used_and_not_pushed(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.gflow("hooks", "install")
    repository.gflow("bypass", "--reason", "the site is down", "--ref", "main")
    oid = repository.commit("fix: bring the site back", site="up")
    (bypass,) = [each for each in found(repository) if each["rule"] == "bypass"]
    assert bypass["commit"] == oid
    assert "the site is down" in bypass["message"]


def test_a_waiver_lets_a_finding_pass(history: History) -> None:
    root = history.commit("begin")
    repository = history.write(main=history.chain(root, "pushed", "pushed again"))
    repository.git("checkout", "--quiet", "main")
    waiver = (
        f'[[waiver]]\ncommit = "{history.oids[2]}"\nrule = "direct-commit"\n'
        'reason = "the forge was down"\nuntil = "2999-12-31"\n'
    )
    repository.write(".gflow.toml", f'version = 1\npreset = "github"\n{waiver}')
    assert [each["commit"] for each in found(repository)] == [history.oids[3]]
    assert "the forge was down" in repository.gflow("audit", code=1).out


def test_a_waiver_may_name_every_rule_of_a_history() -> None:
    ids = {row.rule for row in ROWS} - {"history-gap"}
    assert ids <= set(SHAPE_RULES)
    assert set(SHAPE_RULES) - ids == {"tangle"}
