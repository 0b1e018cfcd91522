"""The lifecycles as a user lives them: refs, graph, files and words after each."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


def test_a_feature_goes_to_develop_by_a_merge_commit(repository: Repository) -> None:
    before = repository.oid("develop")
    started = repository.gflow("feature", "start", "login")
    assert repository.current() == "feature/login"
    assert repository.git("config", "gitflow.branch.feature/login.base") == "develop"
    assert "gflow finish" in started.out
    tip = repository.commit("feat: add login", login="x")

    repository.gflow("feature", "finish", "login")

    assert repository.parents("develop") == [before, tip]
    assert repository.branches() == {"main", "develop"}
    assert repository.current() == "develop"
    assert repository.changes() == ""
    assert (repository.path / "login").read_text() == "x"
    assert repository.run("git", "config", "--get-regexp", "feature", ok=False).out == ""
    assert repository.git("log", "-1", "--format=%B") == (
        "Merge branch 'feature/login' into develop"
    )


def test_finish_without_a_name_finishes_the_current_branch(repository: Repository) -> None:
    repository.gflow("feature", "start", "login")
    repository.commit("feat: add login")
    repository.gflow("finish")
    assert repository.branches() == {"main", "develop"}


def test_finish_takes_the_full_name_too(repository: Repository) -> None:
    repository.gflow("feature", "start", "feature/login")
    repository.commit("feat: add login")
    repository.gflow("feature", "finish", "feature/login")
    assert repository.branches() == {"main", "develop"}


def test_switching_back_with_a_dash_works_after_a_finish(repository: Repository) -> None:
    repository.git("switch", "--quiet", "main")
    repository.gflow("feature", "start", "login")
    repository.commit("feat: add login")
    repository.gflow("finish", "--keep")
    repository.git("switch", "--quiet", "-")
    assert repository.current() == "feature/login"


def test_a_release_takes_its_version_from_the_commits(repository: Repository) -> None:
    repository.gflow("release", "start")
    assert repository.current() == "release/0.1.0"
    repository.commit("docs: say what is new", news="0.1.0")
    tip = repository.oid("HEAD")
    main, develop = repository.oid("main"), repository.oid("develop")

    repository.gflow("release", "finish")

    assert repository.parents("main") == [main, tip]
    assert repository.parents("develop") == [develop, repository.oid("main")]
    assert repository.oid("v0.1.0^{commit}") == repository.oid("main")
    assert repository.git("cat-file", "-t", "v0.1.0") == "tag"
    assert repository.git("tag", "-l", "--format=%(contents)", "v0.1.0").strip() == "Release 0.1.0"
    assert repository.branches() == {"main", "develop"}
    assert repository.current() == "develop"


@pytest.mark.parametrize(
    ("message", "version"),
    [
        ("fix: mend it", "0.1.1"),
        ("feat: more", "0.2.0"),
        ("feat!: other", "1.0.0"),
        ("fix: mend\n\nBREAKING CHANGE: the file is gone", "1.0.0"),
    ],
)
def test_the_next_version_follows_the_commits_since_the_last_tag(
    repository: Repository, message: str, version: str
) -> None:
    repository.gflow("release", "start")
    repository.gflow("release", "finish")
    repository.commit(message, other=message)
    repository.gflow("release", "start")
    assert repository.current() == f"release/{version}"


def test_a_version_typed_with_the_tag_prefix_is_not_tagged_twice_with_it(
    repository: Repository,
) -> None:
    repository.gflow("release", "start", "v1.2.0")
    assert repository.current() == "release/1.2.0"
    repository.gflow("finish")
    assert repository.tags() == {"v1.2.0"}


def released(repository: Repository, version: str) -> None:
    repository.gflow("release", "start", version)
    repository.gflow("release", "finish", version)


def test_a_hotfix_goes_to_main_the_tag_and_develop(repository: Repository) -> None:
    released(repository, "1.0.0")
    repository.gflow("hotfix", "start")
    assert repository.current() == "hotfix/1.0.1"
    fix = repository.commit("fix: stop the crash", crash="no")
    repository.gflow("hotfix", "finish")
    assert repository.tags() == {"v1.0.0", "v1.0.1"}
    assert repository.holds("v1.0.1", fix)
    assert repository.holds("develop", "v1.0.1")
    assert repository.current() == "develop"


def test_a_hotfix_goes_to_the_open_release_in_place_of_develop(repository: Repository) -> None:
    released(repository, "1.0.0")
    repository.commit("feat: more", more="1")
    repository.gflow("release", "start")
    develop = repository.oid("develop")
    repository.gflow("hotfix", "start")
    fix = repository.commit("fix: stop the crash", crash="no")
    done = repository.gflow("hotfix", "finish", "--format", "json").json
    assert repository.holds("main", fix)
    assert repository.holds("release/1.1.0", fix)
    assert repository.oid("develop") == develop
    assert {moved["ref"] for moved in done["moved"]} == {
        "refs/heads/main",
        "refs/heads/release/1.1.0",
        "refs/heads/hotfix/1.0.1",
        "refs/tags/v1.0.1",
    }
    repository.gflow("release", "finish", "1.1.0")
    assert repository.holds("develop", fix)


def test_a_hotfix_does_not_go_to_a_kept_release_that_is_out(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0.0")
    repository.commit("docs: news", news="1")
    repository.gflow("release", "finish", "--keep")
    kept = repository.oid("release/1.0.0")
    repository.gflow("hotfix", "start", "1.0.1")
    fix = repository.commit("fix: stop the crash", crash="no")
    repository.gflow("hotfix", "finish")
    assert repository.holds("develop", fix)
    assert repository.oid("release/1.0.0") == kept


def test_an_empty_hotfix_makes_no_second_tag(repository: Repository) -> None:
    released(repository, "1.0.0")
    repository.gflow("hotfix", "start")
    before = repository.refs()
    refusal = repository.gflow("hotfix", "finish", code=1)
    assert "v1.0.0" in refusal.err
    assert repository.refs() == before
    repository.commit("fix: stop the crash", crash="no")
    repository.gflow("hotfix", "finish")
    assert repository.tags() == {"v1.0.0", "v1.0.1"}


def test_a_base_that_is_gone_is_told_by_finish_and_status(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0.0")
    repository.gflow("bugfix", "start", "typo")
    repository.commit("fix: a typo", typo="x")
    repository.git("branch", "--quiet", "-D", "release/1.0.0")
    refusal = repository.gflow("finish", code=1)
    assert "gflow bugfix track typo --base develop" in refusal.err
    assert "-> release/1.0.0" not in repository.gflow("status").out
    repository.gflow("bugfix", "track", "typo", "--base", "develop")
    repository.gflow("finish")
    assert repository.current() == "develop"


def test_a_base_the_policy_does_not_allow_is_refused(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: x", x="1")
    repository.git("config", "gitflow.branch.feature/x.base", "main")
    for command in ("finish", "update"):
        assert "gflow feature track x --base develop" in repository.gflow(command, code=1).err


def test_a_bugfix_started_on_a_release_returns_to_that_release(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("bugfix", "start", "typo")
    assert repository.git("config", "gitflow.branch.bugfix/typo.base") == "release/1.0"
    tip = repository.commit("fix: a typo", typo="x")
    develop = repository.oid("develop")
    repository.gflow("bugfix", "finish", "typo")
    assert repository.holds("release/1.0", tip)
    assert repository.oid("develop") == develop
    assert repository.current() == "release/1.0"


def test_a_bugfix_from_a_release_by_name(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.git("switch", "--quiet", "develop")
    repository.gflow("bugfix", "start", "typo", "--from", "release/1.0")
    tip = repository.commit("fix: a typo", typo="x")
    repository.gflow("finish")
    assert repository.holds("release/1.0", tip)


def test_a_support_line_gets_its_own_hotfixes(repository: Repository) -> None:
    released(repository, "1.0.0")
    repository.commit("feat: two", two="2")
    released(repository, "2.0.0")
    repository.gflow("support", "start", "1.x", "--from", "v1.0.0")
    repository.gflow("hotfix", "start", "--from", "support/1.x")
    assert repository.current() == "hotfix/1.0.1"
    fix = repository.commit("fix: an old line", old="1")
    main = repository.oid("main")
    repository.gflow("finish")
    assert repository.oid("main") == main
    assert repository.holds("support/1.x", fix)
    assert repository.oid("v1.0.1^{commit}") == repository.oid("support/1.x")
    repository.git("switch", "--quiet", "support/1.x")
    refusal = repository.gflow("support", "finish", code=1)
    assert "never finished" in refusal.err


def test_a_kind_of_the_team_s_own_works_the_same_way(repository: Repository) -> None:
    policy = repository.path / ".gflow.toml"
    own = '\n[branches.spike]\nprefix = "spike/"\nbase = "develop"\nstrategy = "squash"\n'
    policy.write_text(policy.read_text(encoding="utf-8") + own, encoding="utf-8")
    repository.git("commit", "--quiet", "-am", "build: add a kind")
    repository.gflow("spike", "start", "idea")
    assert repository.current() == "spike/idea"
    repository.commit("feat: an idea", idea="1")
    assert "spike/idea" in repository.gflow("spike", "list").out
    repository.gflow("spike", "finish")
    assert repository.git("log", "-1", "--format=%s", "develop") == "feat: an idea"
    assert len(repository.parents("develop")) == 1
    assert "spike" in repository.gflow("--help").out


def test_squash_makes_one_commit_with_a_message_by_the_rules(repository: Repository) -> None:
    before = repository.oid("develop")
    repository.gflow("feature", "start", "two")
    repository.commit("feat: the first part", one="1")
    repository.commit("fix: the second part", two="2")
    repository.gflow("finish", "--strategy", "squash")
    assert repository.parents("develop") == [before]
    assert repository.git("log", "-1", "--format=%B").strip() == (
        "feat: the first part\n\n- feat: the first part\n- fix: the second part"
    )
    assert (repository.path / "two").read_text() == "2"


def test_rebase_replays_each_commit_and_keeps_its_author(repository: Repository) -> None:
    repository.gflow("feature", "start", "two")
    author = {"GIT_AUTHOR_NAME": "다른 이", "GIT_AUTHOR_DATE": "1700000000 +0900"}
    repository.write("one", "1")
    repository.git("add", "one")
    repository.git("commit", "--quiet", "-m", "feat: 하나\n\n본문", variables=author)
    repository.commit("feat: two", two="2")
    repository.git("switch", "--quiet", "develop")
    before = repository.commit("fix: meanwhile", other="x")
    repository.gflow("feature", "finish", "two", "--strategy", "rebase")
    assert repository.parents("develop~1") == [before]
    shown = repository.git("log", "-1", "--format=%an|%ad|%B", "--date=raw", "develop~1")
    assert shown.strip() == "다른 이|1700000000 +0900|feat: 하나\n\n본문"
    assert repository.changes() == ""


def test_fast_forward_moves_the_branch_and_refuses_when_it_cannot(repository: Repository) -> None:
    repository.gflow("feature", "start", "one")
    tip = repository.commit("feat: one", one="1")
    repository.gflow("finish", "--strategy", "ff")
    assert repository.oid("develop") == tip
    repository.gflow("feature", "start", "two")
    repository.commit("feat: two", two="2")
    repository.git("switch", "--quiet", "develop")
    repository.commit("fix: meanwhile", other="x")
    before = repository.refs()
    refusal = repository.gflow("feature", "finish", "two", "--strategy", "ff", code=1)
    assert "git rebase develop feature/two" in refusal.err
    assert repository.refs() == before


def test_a_message_is_kept_word_for_word(repository: Repository) -> None:
    text = "it's $(done) `now` %s {x}\n\n완료 #12\n# not a comment"
    repository.gflow("release", "start", "1.0")
    repository.gflow("release", "finish", "1.0", "-m", text)
    assert repository.git("log", "-1", "--format=%B", "main") == text
    assert repository.git("tag", "-l", "--format=%(contents)", "v1.0") == text


def test_no_tag_and_keep(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("finish", "--no-tag", "--keep")
    assert repository.tags() == set()
    assert "release/1.0" in repository.branches()
    assert (
        repository.git("log", "-1", "--format=%s", "develop") == "Merge branch 'main' into develop"
    )


def test_a_tag_can_be_asked_for_where_the_kind_has_none(repository: Repository) -> None:
    repository.gflow("feature", "start", "one")
    repository.commit("feat: one", one="1")
    repository.gflow("finish", "--tag")
    assert repository.oid("vone^{commit}") == repository.oid("develop")


def test_a_dry_run_shows_the_plan_and_changes_nothing(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    before = repository.refs()
    shown = repository.gflow("finish", "--dry-run")
    assert "v1.0" in shown.out
    data = repository.gflow("finish", "--dry-run", "--format", "json").json
    assert data["state"] == "planned"
    assert [step["action"] for step in data["plan"]] == [
        "merge",
        "tag",
        "merge",
        "delete-branch",
        "switch",
    ]
    assert repository.refs() == before
    repository.gflow("feature", "start", "x", "--dry-run")
    assert repository.refs() == before


def test_a_finish_by_name_leaves_an_unrelated_branch_and_its_changes_alone(
    repository: Repository,
) -> None:
    repository.gflow("feature", "start", "one")
    repository.commit("feat: one", one="1")
    repository.gflow("feature", "start", "two")
    repository.write("base", "changed, not committed")
    repository.gflow("feature", "finish", "one")
    assert repository.current() == "feature/two"
    assert repository.changes() == " M base"
    assert repository.branches() == {"main", "develop", "feature/two"}


def test_a_finish_by_name_from_its_target_brings_the_tree_along(repository: Repository) -> None:
    repository.gflow("feature", "start", "one")
    repository.commit("feat: one", one="1")
    repository.git("switch", "--quiet", "develop")
    repository.write("untracked", "mine")
    repository.gflow("feature", "finish", "one")
    assert (repository.path / "one").read_text() == "1"
    assert repository.changes() == "?? untracked"
    assert repository.current() == "develop"


def test_a_branch_that_is_merged_already_is_only_cleaned_up(repository: Repository) -> None:
    repository.gflow("feature", "start", "one")
    repository.commit("feat: one", one="1")
    repository.git("switch", "--quiet", "develop")
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge branch 'feature/one'", "feature/one")
    before = repository.oid("develop")
    repository.gflow("feature", "finish", "one")
    assert repository.oid("develop") == before
    assert repository.branches() == {"main", "develop"}


def test_lists_say_what_is_open(repository: Repository) -> None:
    assert "No feature is open." in repository.gflow("feature", "list").out
    repository.gflow("feature", "start", "로그인")
    repository.gflow("feature", "start", "b", "--from", "develop")
    assert repository.gflow("feature", "list").out == "* feature/b\n  feature/로그인\n"
    rows = repository.gflow("feature", "list", "--format", "json").json["branches"]
    assert [(row["branch"], row["base"], row["current"]) for row in rows] == [
        ("feature/b", "develop", True),
        ("feature/로그인", "develop", False),
    ]


def test_status_says_where_one_stands(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("hotfix", "start", "0.9")
    repository.write("new", "staged")
    repository.git("add", "new")
    shown = repository.gflow("status").out
    assert "On hotfix/0.9." in shown
    assert "finish takes it to main, release/1.0" in shown
    assert "not committed: 1." in shown
    data = repository.gflow("status", "--format", "json").json
    assert data["topic"]["targets"] == ["main", "release/1.0"]
    assert data["hooks"]["commit-msg"] == "missing"
    repository.git("checkout", "--quiet", "--detach")
    assert "HEAD is detached" in repository.gflow("status").out


def test_status_says_how_far_one_is_from_the_remote(
    repository: Repository, remote: Repository
) -> None:
    assert remote.branches() == {"main", "develop"}
    repository.gflow("feature", "start", "x", "--push")
    assert "origin/feature/x" not in repository.gflow("status").out
    repository.commit("feat: one", one="1")
    repository.commit("feat: two", two="2")
    assert "Ahead of origin/feature/x by 2, behind by 0." in repository.gflow("status").out
    relation = repository.gflow("status", "--format", "json").json["relation"]
    assert relation == {"remote_branch": "origin/feature/x", "ahead": 2, "behind": 0}


def test_a_squash_is_judged_by_the_message_rules(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("Added it.", one="1")
    before = repository.refs()
    refusal = repository.gflow("finish", "--strategy", "squash", code=1)
    assert "breaks the commit rules" in refusal.err
    assert "header-format" in refusal.err
    assert repository.refs() == before
    repository.gflow("finish", "--strategy", "squash", "-m", "feat: add it")
    assert repository.git("log", "-1", "--format=%s") == "feat: add it"
