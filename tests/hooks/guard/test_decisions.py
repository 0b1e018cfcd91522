"""What the guard goes by: the policy as it was, the remote, the exact lines git sends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.repository import Ended, Repository

Make = Callable[..., Repository]
QUIET = ("-c", "core.hooksPath=/dev/null")


@pytest.fixture
def here(make: Make) -> Repository:
    return make(guarded=True)


def attempt(repository: Repository, *command: str, **variables: str) -> Ended:
    return repository.run("git", *command, ok=False, variables=variables)


def with_policy(repository: Repository, rights: str, branch: str = "main") -> None:
    """Have the policy say other rights, on every branch that matters, and install for them."""
    for name in ("develop", "main"):
        repository.git("switch", "-q", name)
        path = repository.path / ".gflow.toml"
        path.write_text(path.read_text() + f'[protect."{branch}"]\n{rights}\n')
        repository.git(*QUIET, "commit", "-qam", "build: other rights")
    repository.gflow("hooks", "install")


def test_commits_allowed_merges_not(here: Repository) -> None:
    with_policy(here, 'commits = "allow"\nmerges = "flow"')
    here.commit("feat: direct", n="1")
    here.git("commit", "-q", "--amend", "-m", "feat: anew")
    here.git("reset", "-q", "--hard", "HEAD~1")
    here.git("cherry-pick", "side")
    assert attempt(here, "reset", "-q", "--hard", "feature/a").code != 0
    here.git("reset", "-q", "--hard")
    done = attempt(here, "merge", "--no-verify", "--no-edit", "feature/a")
    assert "was not merged into main" in done.err


def test_merges_allowed_commits_not(here: Repository) -> None:
    here.git(*QUIET, "branch", "-f", "feature/a", "main")
    with_policy(here, 'commits = "block"\nmerges = "allow"')
    here.git("branch", "-f", "feature/a", "main")
    here.git("switch", "-q", "feature/a")
    here.commit("feat: work", w="1")
    here.git("switch", "-q", "main")
    here.git("merge", "-q", "feature/a")
    tree = here.git("rev-parse", "HEAD^{tree}")
    made = here.git("commit-tree", "-p", "main", "-m", "feat: x", tree)
    assert "did not get the commit" in attempt(here, "update-ref", "refs/heads/main", made).err
    merged = here.git("commit-tree", "-p", "main", "-p", "side", "-m", "Merge side", tree)
    here.git("update-ref", "refs/heads/main", merged)


@pytest.mark.parametrize("way", ["merge -q", "reset -q --hard", "checkout -q -B main"])
def test_a_branch_does_not_bring_its_own_permission(here: Repository, way: str) -> None:
    here.git("switch", "-q", "-c", "feature/sly", "main")
    here.write(".gflow.toml", '[protect.main]\ncommits = "allow"\nmerges = "allow"\n')
    here.git("commit", "-q", "-am", "build: allow it all")
    here.git("switch", "-q", "main")
    done = attempt(here, *way.split(), "feature/sly")
    assert 'protect.main.merges = "flow"' in done.err
    assert here.oid("main") == here.oid("origin/main")


def test_a_broken_policy_can_be_pulled_away(here: Repository) -> None:
    here.git("-C", "../remote.git", "update-ref", "refs/heads/main", "refs/kept/ahead")
    here.write(".gflow.toml", "[protect\n")
    assert attempt(here, "update-ref", "refs/heads/main", "develop").code != 0
    here.git("pull", "-q", "--ff-only")
    assert here.oid("main") == here.oid("origin/main")
    here.git("switch", "-q", "develop")
    here.git(*QUIET, "branch", "-D", "main")
    here.git("branch", "main", "origin/main")


def test_a_branch_of_another_remote_is_not_the_remotes(here: Repository) -> None:
    other = str(here.path.parent / "other.git")
    here.git("clone", "-q", "--bare", "../remote.git", other)
    here.git("-C", other, "update-ref", "refs/heads/main", "refs/heads/develop")
    here.git("remote", "add", "fork", other)
    here.git("fetch", "-q", "fork")
    assert attempt(here, "merge", "-q", "fork/main").code != 0
    here.git("reset", "-q", "--hard")
    here.git("fetch", "-q", "fork", "main")
    assert attempt(here, "merge", "-q", "FETCH_HEAD").code != 0
    assert here.oid("main") == here.oid("origin/main")


def test_a_branch_that_follows_another_name_is_judged_by_its_own(here: Repository) -> None:
    here.git("branch", "-q", "-u", "origin/develop", "main")
    here.git("fetch", "-q")
    assert attempt(here, "merge", "-q", "@{upstream}").code != 0
    here.git("reset", "-q", "--hard")
    assert attempt(here, "reset", "-q", "--hard", "@{upstream}").code != 0
    assert here.oid("main") == here.oid("origin/main")


def hook(repository: Repository, state: str, *lines: str) -> Ended:
    """Run the hook's own file with what a git would send."""
    told = "".join(f"{line}\n" for line in lines)
    command = f"printf '{told}' | .git/hooks/reference-transaction {state}"
    return repository.run("sh", "-c", command.replace("\n", "\\n"), ok=False)


def test_what_a_newer_git_sends_is_let_be(here: Repository) -> None:
    old, new = here.oid("main"), here.oid("develop")
    line = f"{old} {new} refs/heads/main"
    assert hook(here, "prepared", line).code == 1
    for state in ("preparing", "committed", "aborted"):
        assert hook(here, state, line) == (0, "", "")
    assert hook(here, "prepared", "ref:refs/heads/main ref:refs/heads/develop HEAD").code == 0
    assert hook(here, "prepared", f"{old} ref:refs/heads/main refs/heads/side").code == 0
    assert hook(here, "prepared", f"{old} {new} HEAD", "", "odd").code == 0
    assert hook(here, "prepared", f"{old} {new} HEAD", line).code == 1


@pytest.mark.parametrize("old", ["0" * 40, "main"])
def test_a_branch_does_not_become_another_name(here: Repository, old: str) -> None:
    """As git 2.46 and newer tell of `git symbolic-ref refs/heads/main refs/heads/develop`."""
    oid = here.oid(old) if old == "main" else old
    done = hook(here, "prepared", f"{oid} ref:refs/heads/develop refs/heads/main")
    assert "main was not deleted, renamed or replaced by another branch" in done.err
    assert hook(here, "prepared", f"{oid} ref:refs/heads/main refs/heads/lts/5").code == 0


def test_without_logs_nothing_is_lost_either(here: Repository) -> None:
    here.git("config", "core.logAllRefUpdates", "false")
    here.git("switch", "-q", "feature/a")
    for name in ("develop", "side", "main"):
        (here.path / ".git" / "logs" / "refs" / "heads" / name).unlink()
    before = here.refs()
    for command in ("branch -M develop main", "branch -M side main", "branch -M main develop"):
        assert attempt(here, *command.split()).code != 0
        assert here.refs() == before
    here.git("branch", "-M", "side", "feature/b")
    here.git("branch", "-q", "-D", "feature/b")


def test_python_starts_only_for_what_is_guarded(here: Repository) -> None:
    gone = here.path / ".git" / "hooks" / "gflow.sh"
    text = gone.read_text().replace("-I -S", "-I -S -c 'raise SystemExit(7)' #", 1)
    gone.write_text(text)
    here.git("switch", "-q", "-c", "feature/b", "develop")
    here.git("update-ref", "refs/heads/feature/b", "side")
    here.git("branch", "-q", "-D", "side")
    assert attempt(here, "update-ref", "refs/heads/main", "develop").code != 0
    assert attempt(here, "branch", "lts/5", "develop").code != 0


def test_hostile_names_in_a_policy_are_names(make: Make, tmp_path: Path) -> None:
    here = make(guarded=True)
    odd = "it's$(touch${IFS}PWNED)`id`;x"
    here.write(
        ".gflow.toml", f'[protect."{odd}"]\nmerges = "block"\n[protect."a b"]\npush = "pr"\n'
    )
    here.gflow("hooks", "install")
    here.git("branch", odd, "main")
    assert attempt(here, "update-ref", f"refs/heads/{odd}", "develop").code != 0
    here.git("update-ref", f"refs/heads/{odd}x", "develop")
    assert not list(tmp_path.rglob("PWNED"))


def test_the_words_in_korean(here: Repository) -> None:
    said = attempt(here, "merge", "-q", "develop", GFLOW_LANG="ko").err
    assert "병합하지 않았습니다" in said
    assert "git read-tree -m -u" in said


def test_branches_that_a_rebase_has_moved_before(here: Repository) -> None:
    """`--update-refs` moves develop, then asks about main; `--abort` knows of neither."""
    here.git("switch", "-q", "feature/a")
    before = here.refs()
    said = attempt(here, "rebase", "-q", "--update-refs", "side").err
    assert "main was not moved" in said
    (command,) = (line for line in said.splitlines() if "git rebase --abort" in line)
    here.run("sh", "-ec", command)
    assert here.refs() == before


def test_changes_that_a_refused_merge_has_put_aside(here: Repository) -> None:
    here.write("f", "my own\n")
    said = attempt(here, "merge", "-q", "--autostash", "develop").err
    (back,) = (line for line in said.splitlines() if "git read-tree -m -u" in line)
    (pop,) = (line for line in said.splitlines() if "git stash pop" in line)
    here.run("sh", "-ec", f"{back}\n{pop}")
    assert here.changes() == " M f"
    assert (here.path / "f").read_text() == "my own\n"
    assert not here.git("stash", "list")
