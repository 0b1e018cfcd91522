"""The messages of what is pushed for the first time, and the tags."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hooks.conftest import Repository

BAD = "Added stuff"


@pytest.fixture
def topic(guarded: Repository, remote: Path) -> Repository:
    """On feature/a, which is on the remote."""
    guarded.git("switch", "-qc", "feature/a", "develop")
    guarded.commit_quietly("a")
    guarded.quietly("push", "-q", "origin", "feature/a")
    return guarded


def settle(topic: Repository, text: str) -> None:
    topic.write(".gflow.toml", text)
    topic.git("add", ".gflow.toml")
    topic.quietly("commit", "-qm", "chore: another policy")


def test_every_new_message_is_judged(topic: Repository) -> None:
    oid = topic.commit_quietly("b", BAD)
    topic.commit_quietly("c")
    said = topic.refused("push", "origin", "feature/a")
    assert f"{oid[:10]} header-format" in said
    assert "messages of 1 commits: 1 to correct" in said
    assert "gflow check commits --reword-plan" in said
    assert topic.git("ls-remote", "origin", "feature/a").split()[0] != topic.git(
        "rev-parse", "HEAD"
    )


def test_what_a_remote_has_is_not_judged_again(topic: Repository) -> None:
    topic.commit_quietly("b", BAD)
    topic.quietly("push", "-q", "origin", "feature/a")
    topic.commit_quietly("c")
    topic.git("push", "-q", "origin", "feature/a")
    topic.git("push", "-q", "origin", "feature/a:refs/heads/feature/b")


def test_force_and_deletion_of_a_topic_are_free(topic: Repository) -> None:
    topic.quietly("commit", "-q", "--amend", "-m", "feat: another")
    topic.git("push", "-q", "--force", "origin", "feature/a")
    topic.git("push", "-q", "origin", ":feature/a")


def test_a_baseline_and_a_waiver_hold_here_too(topic: Repository) -> None:
    oid = topic.commit_quietly("b", BAD)
    settle(topic, f'[baseline]\ncommit = "{oid}"\n')
    topic.git("push", "-q", "origin", "feature/a")
    other = topic.commit_quietly("c", BAD)
    waiver = f'commit = "{other}"\nrule = "header-format"\nreason = "once"\nuntil = 2999-01-01\n'
    assert "header-format" in topic.refused("push", "origin", "feature/a")
    settle(topic, f"[[waiver]]\n{waiver}")
    topic.git("push", "-q", "origin", "feature/a")


def test_ignored_authors_and_facts(topic: Repository) -> None:
    settle(
        topic, '[commits]\nignore-authors = ["bot*"]\n[commits.rules]\npaths-forbidden = "error"\n'
    )
    topic.change("b")
    bot = {"GIT_AUTHOR_NAME": "bot-1"}
    topic.git("-c", "core.hooksPath=/dev/null", "commit", "-qm", BAD, **bot)
    topic.git("push", "-q", "origin", "feature/a")
    topic.commit_quietly("deep/.env")
    assert "paths-forbidden" in topic.refused("push", "origin", "feature/a")


def test_the_policy_may_leave_messages_alone(topic: Repository) -> None:
    topic.commit_quietly("b", BAD)
    settle(topic, "[push]\nmessages = false\n")
    topic.git("push", "-q", "origin", "feature/a")


@pytest.mark.parametrize("mark", ["fixup!", "squash!", "amend!"])
def test_autosquash_commits_stay_on_topics(topic: Repository, mark: str) -> None:
    topic.commit_quietly("b", f"{mark} feat: something to see")
    done = topic.try_git("push", "origin", "feature/a")
    assert done.returncode == 0
    assert done.stderr.count("no-fixup 1:1 warning") == 1
    topic.commit_quietly("c", f"{mark} feat: something to see")
    for branch in ("develop", "release/1.0"):
        said = topic.refused("push", "origin", "HEAD:refs/heads/" + branch)
        assert "no-fixup 1:1 error" in said
    # Both at once: what a shared branch gets counts as that.
    assert "no-fixup 1:1 error" in topic.refused("push", "origin", "feature/a", "HEAD:develop")
    settle(topic, '[push]\ntopic-fixups = "error"\n')
    assert "no-fixup 1:1 error" in topic.refused("push", "origin", "feature/a")
    settle(topic, '[push]\ntopic-fixups = "off"\n')
    assert "no-fixup" not in topic.try_git("push", "origin", "feature/a").stderr


def test_a_rule_that_is_off_is_off_here_too(topic: Repository) -> None:
    topic.commit_quietly("b", "fixup! feat: something to see")
    settle(topic, '[commits.rules]\nno-fixup = "off"\n')
    done = topic.try_git("push", "origin", "feature/a")
    assert (done.returncode, "no-fixup" in done.stderr) == (0, False)


def test_many_mistakes_are_counted(topic: Repository) -> None:
    for number in range(23):
        topic.commit_quietly(f"b{number}", BAD)
    said = topic.refused("push", "origin", "feature/a")
    assert said.count("header-format") == 20
    assert "23 to correct, 3 of which are not shown" in said


def test_merges_made_by_git_pass(topic: Repository) -> None:
    topic.git("switch", "-q", "develop")
    topic.quietly("merge", "-q", "--no-ff", "--no-edit", "feature/a")
    topic.git("push", "-q", "origin", "develop")


def test_a_remote_value_that_is_not_here(topic: Repository, tmp_path: Path) -> None:
    unseen = (
        f"refs/heads/feature/a {topic.git('rev-parse', 'HEAD')} refs/heads/feature/a {'1' * 40}"
    )
    assert topic.hook("pre-push", "origin", "url", stdin=unseen + "\n").returncode == 0
    new = topic.git("rev-parse", "HEAD")
    (topic.top / ".git" / "gflow").mkdir(exist_ok=True)
    (topic.top / ".git" / "gflow" / "expected-push").write_text(f"{new} refs/heads/main\n")
    settle(topic, '[protect.main]\npush = "flow"\n')
    line = f"refs/heads/main {new} refs/heads/main {'1' * 40}\n"
    done = topic.hook("pre-push", "origin", "url", stdin=line)
    assert done.returncode == 1
    assert "main of origin holds a commit that is not here" in done.stderr
    assert "git fetch origin" in done.stderr


def test_tags_of_versions(topic: Repository) -> None:
    topic.git("tag", "v1.0", "main")
    topic.git("tag", "-am", "one", "v1.0.1", "main")
    topic.git("tag", "v1.1-rc.1", "feature/a")
    topic.git("tag", "checkpoint", "feature/a")
    topic.git("push", "-q", "origin", "v1.0", "v1.0.1", "v1.1-rc.1", "checkpoint")
    topic.git("tag", "-am", "early", "v1.1", "feature/a")
    topic.git("tag", "1.2", "main")
    said = topic.refused("push", "origin", "--tags")
    assert "The tag v1.1 is not on main, support" in said
    assert "git tag v1.2 1.2" in said
    assert 'preset gitflow: tags.level = "error"' in said
    assert "v1.0.1" not in said


def test_a_tag_may_go_with_what_makes_it_right(topic: Repository) -> None:
    settle(topic, '[protect.main]\npush = "allow"\n')
    topic.git("tag", "v1.0")
    assert "is not on main" in topic.refused("push", "origin", "v1.0")
    topic.git("push", "-q", "origin", "v1.0", "HEAD:refs/heads/main")


def test_a_tag_waits_for_its_branch(topic: Repository) -> None:
    topic.git("switch", "-q", "main")
    topic.commit_quietly("release")
    topic.git("tag", "v1.0")
    assert "is not on main" in topic.refused("push", "origin", "v1.0")
    topic.quietly("push", "-q", "origin", "main")
    topic.git("push", "-q", "origin", "v1.0")


def test_a_tag_on_the_remote_stays(topic: Repository) -> None:
    topic.git("tag", "v1.0", "main")
    topic.git("tag", "latest", "main")
    topic.git("push", "-q", "origin", "v1.0", "latest")
    for tag in ("v1.0", "latest"):
        topic.git("tag", "-f", tag, "feature/a")
    assert "stays where it is" in topic.refused("push", "--force", "origin", "v1.0")
    assert "is not deleted" in topic.refused("push", "origin", ":v1.0")
    topic.git("push", "-q", "--force", "origin", "latest")
    topic.git("push", "-q", "origin", ":latest")


def test_a_tag_of_no_commit(topic: Repository) -> None:
    topic.git("tag", "v1.0", "main^{tree}")
    topic.git("push", "-q", "origin", "v1.0")


def test_the_messages_below_a_tag_are_judged(topic: Repository) -> None:
    topic.commit_quietly("b", BAD)
    topic.git("tag", "checkpoint")
    assert "header-format" in topic.refused("push", "origin", "checkpoint")


def test_announced_tags_pass(topic: Repository) -> None:
    topic.git("tag", "v1.0", "feature/a")
    (topic.top / ".git" / "gflow").mkdir(exist_ok=True)
    oid = topic.git("rev-parse", "v1.0")
    (topic.top / ".git" / "gflow" / "expected-push").write_text(f"{oid} refs/tags/v1.0\n")
    topic.git("push", "-q", "origin", "v1.0")


@pytest.mark.parametrize("commits", [3, 60])
def test_as_few_processes_whatever_is_pushed(
    topic: Repository, tmp_path: Path, commits: int
) -> None:
    parent = topic.git("rev-parse", "HEAD")
    tree = topic.git("rev-parse", "HEAD^{tree}")
    lines = []
    for number in range(commits):
        parent = topic.git("commit-tree", "-p", parent, "-m", f"feat: part {number}", tree)
        name = f"refs/heads/feature/b{number}"
        lines.append(f"{name} {parent} {name} {'0' * 40}\n")
        lines.append(f"refs/tags/v{number}.0 {parent} refs/tags/v{number}.0 {'0' * 40}\n")
    trace = tmp_path / "trace"
    topic.hook("pre-push", "origin", "url", stdin="".join(lines), GIT_TRACE=str(trace))
    started = [line for line in trace.read_text().splitlines() if "trace: built-in" in line]
    assert len(started) <= 10, started


def test_the_framework_judges_messages_too(topic: Repository) -> None:
    oid = topic.commit_quietly("b", BAD)
    told = {
        "PRE_COMMIT_REMOTE_BRANCH": "refs/heads/feature/a",
        "PRE_COMMIT_LOCAL_BRANCH": "refs/heads/feature/a",
        "PRE_COMMIT_REMOTE_NAME": "origin",
        "PRE_COMMIT_FROM_REF": topic.git("rev-parse", "HEAD~1"),
        "PRE_COMMIT_TO_REF": oid,
    }
    done = topic.hook("framework", "gflow-push", **told)
    assert done.returncode == 1
    assert f"{oid[:10]} header-format" in done.stderr


def test_what_a_forced_push_would_take_away_unseen(topic: Repository, remote: Path) -> None:
    topic.git("push", "-q", "origin", "HEAD")
    name = topic.git("branch", "--show-current")
    other = remote.parent / "other"
    topic.git("clone", "-q", "-b", name, str(remote), str(other))
    topic.quietly("-C", str(other), "commit", "-q", "--allow-empty", "-m", "feat: theirs")
    topic.git("-C", str(other), "push", "-q")
    topic.commit_quietly("mine")
    said = topic.try_git("push", "--dry-run", "--force", "origin", "HEAD").stderr
    assert f"The remote's {name} holds commits that are not here" in said
    assert "git push --force-with-lease" in said
    topic.git("fetch", "-q")
    assert "not here" not in topic.try_git("push", "--force", "origin", "HEAD").stderr


def test_what_is_generated_is_told_by_the_branch_it_goes_to(topic: Repository) -> None:
    """As CI will: neither by what the pushed commits say of themselves, nor by a file changed."""
    topic.git("switch", "-q", "develop")
    topic.write(".gitattributes", "*.gen linguist-generated\n")
    topic.git("add", "--all")
    settle(topic, '[commits.rules]\ncommit-max-lines = { level = "error", value = 5 }\n')
    topic.quietly("push", "-q", "origin", "develop")
    topic.git("switch", "-qC", "feature/a", "develop")
    many = "line\n" * 20
    topic.change("made.gen", many)
    topic.quietly("commit", "-qm", "feat: add what is made")
    topic.write(".gitattributes", "")
    topic.git("push", "-qf", "origin", "feature/a")
    topic.write(".gitattributes", "* linguist-generated\n")
    topic.change("much", many)
    topic.quietly("commit", "-qam", "feat: add much")
    assert "commit-max-lines" in topic.refused("push", "origin", "feature/a")
