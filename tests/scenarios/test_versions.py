"""Which version a start without a name gets, in repositories as they come."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.repository import Repository


def started(repository: Repository, kind: str = "release") -> str:
    repository.gflow(kind, "start")
    return repository.current()


def test_a_hotfix_leaves_the_open_release_its_version(repository: Repository) -> None:
    repository.git("tag", "v0.1.0", "main")
    repository.commit("fix: one", one="1")
    repository.git("tag", "v0.1.1-nightly", "main")
    repository.git("switch", "--quiet", "develop")
    repository.git("tag", "-d", "v0.1.1-nightly")
    repository.git("tag", "-f", "v0.1.0", "develop~1")
    repository.git("branch", "--force", "main", "develop~1")
    assert started(repository) == "release/0.1.1"
    assert started(repository, "hotfix") == "hotfix/0.1.2"
    repository.commit("fix: two", two="1")
    repository.gflow("hotfix", "finish")
    repository.gflow("release", "finish", "0.1.1")
    assert repository.tags() == {"v0.1.0", "v0.1.1", "v0.1.2"}


def test_a_release_leaves_the_open_hotfix_its_version(repository: Repository) -> None:
    repository.git("tag", "v0.1.0", "develop")
    repository.git("branch", "--force", "main", "develop")
    repository.commit("fix: one", one="1")
    assert started(repository, "hotfix") == "hotfix/0.1.1"
    assert started(repository) == "release/0.1.2"


def test_a_version_that_is_taken_says_how_to_choose_another(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0.0")
    repository.commit("fix: one", one="1")
    repository.git("tag", "v1.0.0", "main")
    refusal = repository.gflow("finish", code=1)
    assert "gflow rename VERSION" in refusal.err
    repository.gflow("rename", "1.0.1")
    repository.gflow("finish")
    assert repository.tags() == {"v1.0.0", "v1.0.1"}


def test_a_merge_in_a_shallow_clone_asks_for_the_history(
    repository: Repository, tmp_path: Path
) -> None:
    repository.git("switch", "--quiet", "-c", "feature/x", "develop~1")
    repository.commit("feat: x", x="1\n")
    path, source = tmp_path / "cut", repository.path.as_uri()
    repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", source, str(path))
    cut = Repository(path)
    refusal = cut.gflow("feature", "finish", "x", code=1)
    assert "cut off" in refusal.err
    assert "git fetch --unshallow" in refusal.err


def test_a_shallow_clone_cannot_tell(repository: Repository, tmp_path: Path) -> None:
    repository.git("tag", "v0.1.0", "develop")
    repository.commit("feat: more", more="1")
    path = tmp_path / "shallow"
    source = f"file://{repository.path}"
    repository.git("clone", "--quiet", "--depth", "1", "--no-tags", source, str(path))
    shallow = Repository(path)
    refusal = shallow.gflow("release", "start", code=1)
    assert "git fetch --unshallow --tags" in refusal.err
    shallow.gflow("release", "start", "0.2.0")
    assert shallow.current() == "release/0.2.0"
    shallow.git("fetch", "--quiet", "--unshallow", "--tags", source)
    shallow.git("switch", "--quiet", "develop")
    shallow.git("branch", "--quiet", "-D", "release/0.2.0")
    shallow.git("branch", "--quiet", "main", "develop~1")
    assert started(shallow) == "release/0.2.0"


def test_init_sees_that_tags_have_no_prefix(empty: Repository) -> None:
    empty.commit("feat: one", one="1")
    empty.git("tag", "1.2.0")
    empty.gflow("init", "--hooks", "none")
    empty.commit("fix: two", two="1")
    assert started(empty) == "release/1.2.1"
    assert 'tag-prefix = ""' in (empty.path / ".gflow.toml").read_text()


@pytest.mark.parametrize(
    ("message", "version"),
    [("fix: two", "2.0.0"), ("feat: two", "2.0.0"), ("feat!: two", "2.0.0")],
)
def test_a_pre_release_announces_the_next_version(
    repository: Repository, message: str, version: str
) -> None:
    repository.git("tag", "v1.9.0", "develop")
    repository.git("tag", "v2.0.0-rc.1", "develop")
    repository.git("tag", "v1.8.0-beta", "develop")
    repository.commit(message, two="1")
    assert started(repository) == f"release/{version}"


def test_a_pre_release_of_what_came_out_since_says_nothing(repository: Repository) -> None:
    repository.git("tag", "v2.0.0-rc.1", "develop")
    repository.git("tag", "v2.0.0", "develop")
    repository.commit("fix: two", two="1")
    assert started(repository) == "release/2.0.1"


def test_a_trunk_counts_the_releases_that_stay(empty: Repository) -> None:
    empty.gflow("init", "--preset", "trunk", "--hooks", "none")
    assert started(empty) == "release/0.0.1"
    empty.git("switch", "--quiet", "main")
    empty.commit("feat: two", two="1")
    assert started(empty) == "release/0.1.0"
    empty.git("switch", "--quiet", "main")
    empty.commit("fix: three", three="1")
    assert started(empty) == "release/0.1.1"
    empty.gflow("hotfix", "start", "--from", "release/0.0.1")
    assert empty.current() == "hotfix/0.0.2"


def test_a_release_before_the_last_one_is_noted(repository: Repository) -> None:
    repository.git("tag", "v0.2.0", "develop")
    repository.commit("fix: two", two="1")
    said = repository.gflow("release", "start", "0.0.5")
    assert "0.0.5 comes before v0.2.0" in said.out
    assert "comes before" not in repository.gflow("hotfix", "start", "0.0.6").out


def test_a_hotfix_called_after_its_bug(repository: Repository) -> None:
    repository.git("tag", "v0.3.0", "main")
    before = repository.refs()
    refusal = repository.gflow("hotfix", "start", "login-bug", code=1).err.splitlines()
    assert refusal[0].endswith("would be vlogin-bug.")
    assert "branches.hotfix.version" in refusal[1]
    assert repository.refs() == before
    repository.gflow(*refusal[2].partition("gflow ")[2].split())
    assert repository.current() == "hotfix/0.3.1"
    assert "no version" in repository.gflow("rename", "login-bug", code=1).err


def test_a_hotfix_that_git_made_and_called_after_its_bug(repository: Repository) -> None:
    repository.git("switch", "--quiet", "-c", "hotfix/login-bug", "main")
    repository.commit("fix: it", one="1")
    told = "The tag vlogin-bug is no version's."
    assert told in repository.gflow("finish", "--dry-run").out
    assert told in repository.gflow("finish").out
    repository.gflow("undo")
    repository.gflow("rename", "0.0.1")
    assert "no version's" not in repository.gflow("finish").out
    assert repository.tags() == {"v0.0.1"}


@pytest.mark.parametrize("version", ["2026w47", "v7.1", "1.0.0-rc.1", "20261123"])
def test_teams_count_as_they_like(repository: Repository, version: str) -> None:
    repository.gflow("hotfix", "start", version)


def test_a_policy_may_let_versions_be_words(repository: Repository) -> None:
    repository.write(".gflow.toml", '[branches.hotfix]\nversion = "none"\n')
    repository.commit("build: let hotfixes have names")
    repository.gflow("hotfix", "start", "login-bug")
    assert repository.current() == "hotfix/login-bug"
