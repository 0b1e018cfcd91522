"""What is refused: with which code, what is said, and that nothing is lost."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tests.support.repository import Repository


@pytest.mark.parametrize(
    ("name", "code", "mend"),
    [
        ("two words", 2, "gflow feature start two-words"),
        ("a..b", 2, "gflow feature start a.b"),
        ("a@{b", 2, "gflow feature start a-b"),
        ("tab\there", 2, "gflow feature start tab-here"),
        ("bell\x07", 2, "gflow feature start bell"),
        ("colon:", 2, "gflow feature start colon"),
        ("a.lock", 2, "gflow feature start a"),
        ("refs/heads/x", 2, "gflow feature start x"),
        ("..", 2, ""),
        ("Login", 1, "gflow feature start login"),
        ("a,b", 1, "gflow feature start a-b"),
    ],
)
def test_a_bad_name_is_refused_with_a_better_one(
    repository: Repository, name: str, code: int, mend: str
) -> None:
    before = repository.refs()
    refusal = repository.gflow("feature", "start", "--", name, code=code)
    assert mend in refusal.err
    assert "\x07" not in refusal.err
    assert repository.refs() == before


def test_a_leading_dash_is_refused(repository: Repository) -> None:
    before = repository.refs()
    repository.gflow("feature", "start", "-x", code=2)
    repository.gflow("feature", "start", "--", "-x", code=2)
    assert repository.refs() == before


def test_hangul_typed_on_a_mac_makes_the_same_branch(repository: Repository) -> None:
    import unicodedata

    repository.gflow("feature", "start", unicodedata.normalize("NFD", "로그인"))
    assert repository.git("symbolic-ref", "HEAD") == "refs/heads/feature/로그인"


def test_an_existing_branch_is_refused_with_the_way_to_it(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    before = repository.refs()
    refusal = repository.gflow("feature", "start", "x", code=1)
    assert "git switch feature/x" in refusal.err
    repository.gflow("feature", "start", "x/y", code=1)
    assert repository.refs() == before


def test_an_existing_tag_is_refused_at_start_and_at_finish(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.git("tag", "v1.0", "develop")
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert "v1.0 already exists" in refusal.err
    repository.git("switch", "--quiet", "develop")
    repository.git("branch", "-D", "--quiet", "release/1.0")
    repository.gflow("release", "start", "1.0", code=1)
    assert repository.oid("v1.0") == before["refs/tags/v1.0"]


def test_a_start_off_the_base_is_refused(repository: Repository) -> None:
    repository.gflow("hotfix", "start", "0.1")
    repository.commit("fix: one", one="1")
    before = repository.refs()
    refusal = repository.gflow("feature", "start", "x", "--from", "hotfix/0.1", code=1)
    assert "branches.feature.base = develop" in refusal.err
    assert "is no branch, tag or commit" in (
        repository.gflow("feature", "start", "x", "--from", "nothing", code=2).err
    )
    repository.gflow("feature", "start", "x", "--from=--all", code=2)
    assert repository.refs() == before


def test_a_start_from_an_older_commit_of_the_base_is_fine(repository: Repository) -> None:
    repository.gflow("feature", "start", "x", "--from", "develop~1")
    assert repository.oid("HEAD") == repository.oid("develop~1")


def test_a_missing_base_is_told(repository: Repository) -> None:
    repository.git("switch", "--quiet", "main")
    repository.git("branch", "-D", "--quiet", "develop")
    refusal = repository.gflow("feature", "start", "x", code=1)
    assert "no branch develop" in refusal.err
    assert "gflow init" in refusal.err
    assert repository.branches() == {"main"}


def test_no_commit_yet(empty: Repository) -> None:
    refusal = empty.gflow("feature", "start", "x", code=1)
    assert "gflow init" in refusal.err
    empty.gflow("finish", code=1)
    assert empty.gflow("status").code == 0


def test_not_a_repository_and_a_bare_one(empty: Repository) -> None:
    bare = Repository(empty.path.parent / "bare")
    empty.git("init", "--quiet", "--bare", str(bare.path))
    assert "bare repository" in bare.gflow("feature", "start", "x", code=3).err
    nowhere = Repository(empty.path.parent / "nowhere")
    nowhere.path.mkdir()
    for command in (
        ["feature", "start", "x"],
        ["finish"],
        ["status"],
        ["init"],
        ["hooks", "status"],
    ):
        assert "not in a git repository" in nowhere.gflow(*command, code=3).err


def test_the_wrong_kind_or_no_topic_at_all(repository: Repository) -> None:
    assert "gflow feature start NAME" in repository.gflow("feature", "finish", code=1).err
    repository.git("branch", "feature/one")
    assert "(open: feature/one)" in repository.gflow("feature", "finish", code=1).err
    assert "develop is none" in repository.gflow("finish", code=1).err
    repository.gflow("hotfix", "start", "0.1")
    assert "gflow hotfix finish 0.1" in repository.gflow("feature", "finish", code=1).err
    missing = repository.gflow("hotfix", "finish", "0.l", code=2)
    assert "hotfix/0.1" in missing.err
    repository.git("checkout", "--quiet", "--detach")
    assert "HEAD is detached" in repository.gflow("finish", code=1).err


def test_a_feature_needs_a_name(repository: Repository) -> None:
    assert "gflow feature start NAME" in repository.gflow("feature", "start", code=2).err


def test_a_branch_checked_out_in_another_worktree(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    other = repository.path.parent / "other tree"
    repository.git("worktree", "add", "--quiet", str(other), "develop")
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert str(other) in refusal.err
    assert repository.refs() == before


def test_a_branch_that_another_worktree_is_rebasing(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: two", base="two\n")
    other = Repository(repository.path.parent / "other")
    repository.git("worktree", "add", "--quiet", str(other.path), "feature/x")
    other.git("rebase", "develop", ok=False)
    before = repository.refs()
    refusal = repository.gflow("feature", "finish", "x", code=1)
    assert str(other.path) in refusal.err
    assert repository.refs() == before


def test_an_open_merge_is_ended_first(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", base="one\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: two", base="two\n")
    repository.git("merge", "feature/x", ok=False)
    for command in (["feature", "start", "y"], ["feature", "finish", "x"]):
        assert "git merge --abort" in repository.gflow(*command, code=1).err


def test_git_does_not_know_who_you_are(repository: Repository, tmp_path: object) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    before = repository.refs()
    nobody = {"GIT_CONFIG_GLOBAL": "/dev/null", "EMAIL": ""}
    repository.git("config", "user.useConfigOnly", "true")
    refusal = repository.program("finish", variables=nobody)
    assert refusal.code == 3
    assert "git config user.name" in refusal.err
    assert repository.refs() == before
    assert repository.current() == "feature/x"


def test_a_commit_msg_hook_can_refuse_a_merge_and_nothing_has_moved(
    repository: Repository,
) -> None:
    repository.gflow("release", "start", "1.0")
    hook = repository.path / ".git" / "hooks" / "commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text('#!/bin/sh\necho "no merges on Friday" >&2\nexit 1\n')
    hook.chmod(0o755)
    before = repository.refs()
    refusal = repository.gflow("finish", code=1)
    assert "no merges on Friday" in refusal.err
    assert repository.refs() == before


def test_a_commit_msg_hook_can_add_to_the_message(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    hook = repository.path / ".git" / "hooks" / "commit-msg"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text('#!/bin/sh\nprintf "\\nChange-Id: 7\\n" >> "$1"\n')
    hook.chmod(0o755)
    repository.gflow("finish")
    assert (
        repository.git("log", "-1", "--format=%(trailers:key=Change-Id,valueonly)", "main") == "7"
    )


def test_git_too_old_or_absent(repository: Repository) -> None:
    folder = repository.path.parent / "old"
    folder.mkdir()
    real = repository.run("sh", "-c", "command -v git").out.strip()
    fake = folder / "git"
    fake.write_text(
        "#!/bin/sh\ncase $1 in\nversion|--version) echo git version 2.30.2 ;;\n"
        f'*) exec {real} "$@" ;;\nesac\n'
    )
    fake.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    old = repository.program("feature", "start", "x", variables={"PATH": path})
    assert (old.code, "2.30.2 is too old" in old.err) == (3, True)
    none = repository.program("feature", "start", "x", variables={"PATH": str(folder.parent)})
    assert (none.code, "git was not found" in none.err) == (3, True)
    assert repository.branches() == {"main", "develop"}


def test_a_locked_repository_loses_nothing(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    before = repository.refs()
    lock = repository.path / ".git" / "refs" / "heads" / "develop.lock"
    lock.write_text("")
    refusal = repository.gflow("finish", code=3)
    assert "refs/heads/develop.lock is held by another git" in refusal.err
    lock.unlink()
    assert repository.refs() == before
    assert repository.changes() == ""
    index = repository.path / ".git" / "index.lock"
    index.write_text("")
    repository.gflow("finish", code=3)
    index.unlink()
    assert repository.refs() == before
    assert repository.changes() == ""
    repository.gflow("finish")
    assert repository.current() == "develop"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[branches.feature]\nstratgy = "merge"', ["branches.feature.stratgy", "strategy"]),
        ('[branches.feature]\nstrategy = "marge"', ["branches.feature.strategy", "merge"]),
        ('presett = "gitflow"', ["presett", "preset"]),
        ("[commits.rules]\nheader-max-lenght = 3", ["header-max-lenght", "header-max-length"]),
        (
            '[commits.rules]\nheader-max-length = { value = "x" }',
            ["header-max-length.value", "whole number"],
        ),
        ('[protect."support/*"]\npush = 3', ['protect."support/*".push']),
        ("version = 2", ["version", "version 1"]),
        ("[branches.feature\n", [".gflow.toml", "line 1"]),
        ('[branches.own]\nprefix = "own/"', ["branches.own", "base"]),
        (
            '[branches.own]\nprefix = "feature/"\nbase = "develop"',
            ["branches.own.prefix", "feature"],
        ),
        ("[branches.feature]\nname = '('", ["branches.feature.name", "regular expression"]),
    ],
)
def test_a_policy_with_mistakes_names_file_key_and_the_right_one(
    repository: Repository, text: str, words: list[str]
) -> None:
    repository.write(".gflow.toml", text + "\n")
    for command in (
        ["feature", "start", "x"],
        ["status"],
        ["check", "message", "--text", "feat: x"],
    ):
        refusal = repository.gflow(*command, code=2)
        for word in [".gflow.toml", *words]:
            assert word in refusal.err
    assert repository.branches() == {"main", "develop"}
    assert repository.gflow("--help").code == 0


def test_every_mistake_of_a_policy_is_told_at_once(repository: Repository) -> None:
    repository.write(".gflow.toml", 'presett = 1\n[protect.main]\npsh = "pr"\nmerges = "x"\n')
    refusal = repository.gflow("status", code=2)
    assert all(
        word in refusal.err for word in ("presett", "protect.main.psh", "protect.main.merges")
    )


def test_refusals_are_json_too(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    data = repository.gflow("feature", "start", "x", "--format", "json", code=1).json
    assert data["state"] == "refused"
    assert data["operation"] == "feature.start"
    assert data["error"]["code"] == "branch-exists"


def test_a_read_only_git_directory(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    before = repository.refs()
    for folder in [repository.path / ".git", *(repository.path / ".git").rglob("*")]:
        if folder.is_dir():
            folder.chmod(0o555)
    # Root may write anywhere, unless that capability is taken away.
    powerless = ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
    prefix = powerless if os.geteuid() == 0 else ()
    for command in (
        ["feature", "start", "y"],
        ["finish"],
        ["release", "start"],
        ["hooks", "install"],
    ):
        gflow = (*prefix, sys.executable, "-m", "gitflow_guard", *command)
        refusal = repository.run(*gflow, ok=False)
        assert refusal.code == 3, refusal
        assert "ermission denied" in refusal.err
        assert "Traceback" not in refusal.err
    for folder in [repository.path / ".git", *(repository.path / ".git").rglob("*")]:
        if folder.is_dir():
            folder.chmod(0o755)
    assert repository.refs() == before
    assert repository.changes() == ""


def test_a_bisect_and_a_mailbox_are_ended_as_told(repository: Repository) -> None:
    repository.commit("feat: one", base="one\n")
    patch = repository.git("format-patch", "-1", "--stdout")
    repository.commit("feat: two", base="two\n")
    repository.git("bisect", "start")
    assert "git bisect reset" in repository.gflow("feature", "start", "x", code=1).err
    assert "git status" in repository.gflow("status").out
    repository.git("bisect", "reset")
    (repository.path / "patch").write_text(patch + "\n", encoding="utf-8")
    repository.git("am", "patch", ok=False)
    assert "git am --abort" in repository.gflow("feature", "start", "x", code=1).err
    repository.git("am", "--abort")
    repository.gflow("feature", "start", "x")


def test_a_branch_without_a_commit_in_a_repository_with_some(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "lonely")
    assert "git switch develop" in repository.gflow("feature", "start", "x", code=1).err


def test_a_worktree_whose_folder_is_gone(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    other = repository.path.parent / "other"
    repository.git("worktree", "add", "--quiet", str(other), "develop")
    shutil.rmtree(other)
    assert "git worktree prune" in repository.gflow("finish", code=1).err
    repository.git("worktree", "prune")
    repository.gflow("finish")


@pytest.mark.parametrize("command", [["status"], ["finish"], ["feature", "start", "x"], ["init"]])
def test_a_folder_that_is_gone(repository: Repository, command: list[str]) -> None:
    gflow = shlex.join([sys.executable, "-m", "gitflow_guard", *command])
    variables = {"PYTHONPATH": str(Path(__file__).parents[2])}
    script = f"mkdir gone && cd gone && rmdir ../gone && {gflow}"
    refusal = repository.run("sh", "-c", script, ok=False, variables=variables)
    assert refusal.code == 3, refusal
    assert "folder you are in is gone" in refusal.err
