"""What of a real repository its policy is read from."""

from __future__ import annotations

from gitflow_guard.git.sources import branch_names, read_sources
from gitflow_guard.policy.find import find
from tests.support.repository import Repository

DEVELOPS = "[commits.rules]\nheader-max-length = { value = 40 }\n"


def test_a_branch_below_a_usual_name_is_not_that_branch(empty: Repository) -> None:
    empty.git("checkout", "--quiet", "-b", "dev/main")
    empty.commit("feat: begin")
    empty.git("branch", "master")
    assert branch_names(str(empty.path)) == ("master",)
    policy = find(read_sources(str(empty.path))).policy
    assert policy.permanent() == ("master", "develop")


def test_names_here_and_on_the_remote_count(empty: Repository) -> None:
    empty.commit("feat: begin")
    empty.git("update-ref", "refs/remotes/origin/main", "HEAD")
    empty.git("update-ref", "refs/remotes/origin/development", "HEAD")
    empty.git("update-ref", "refs/remotes/origin/x/dev", "HEAD")
    assert sorted(branch_names(str(empty.path))) == ["development", "main"]


def on_a_branch_without_a_policy(empty: Repository, pyproject: str) -> str:
    """develop holds a policy file; the branch that is checked out only a pyproject.toml."""
    empty.commit("feat: begin")
    empty.git("switch", "--quiet", "-c", "develop")
    empty.commit("feat: write the policy", __gflow__toml=DEVELOPS)
    empty.git("switch", "--quiet", "main")
    empty.write("pyproject.toml", pyproject)
    return find(read_sources(str(empty.path))).origin


def test_an_inline_table_of_pyproject_counts(empty: Repository) -> None:
    origin = on_a_branch_without_a_policy(empty, '[tool]\ngflow = { main = "live" }\n')
    assert origin == "pyproject.toml [tool.gflow]"


def test_the_mere_text_in_pyproject_hides_nothing(empty: Repository) -> None:
    origin = on_a_branch_without_a_policy(empty, "# no [tool.gflow] here\n[project]\n")
    assert origin == "develop:.gflow.toml"


def test_the_mere_text_in_pyproject_does_not_hide_gits_settings(empty: Repository) -> None:
    empty.write("pyproject.toml", "# tool.gflow\n")
    empty.git("config", "gitflow.branch.master", "live")
    assert find(read_sources(str(empty.path))).origin == "git config gitflow.*"
