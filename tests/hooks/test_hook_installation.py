"""Installing keeps what is there; uninstalling brings it back exactly."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.installation.files import NAMES, source_folder
from gitflow_guard.installation.install import install
from gitflow_guard.installation.moves import Moves
from gitflow_guard.installation.place import find_place
from gitflow_guard.installation.status import status
from gitflow_guard.installation.uninstall import uninstall

if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.installation.place import HookPlace
    from tests.hooks.conftest import Repository

CHAINED = ".chained-by-gflow"


def listing(folder: Path) -> dict[str, object]:
    """Names, kinds, modes, link targets and contents."""
    if not folder.exists():
        return {}
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        content = os.readlink(path) if path.is_symlink() else path.is_file() and path.read_bytes()
        found[str(path.relative_to(folder))] = (mode, path.is_symlink(), content)
    return found


def place(repository: Repository) -> HookPlace:
    return find_place(str(repository.top))


def states(repository: Repository) -> dict[str, str]:
    return {hook.name: hook.state for hook in status(place(repository)).hooks}


def own_hook(repository: Repository, name: str, text: str, mode: int = 0o755) -> Path:
    path = repository.hooks / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    path.chmod(mode)
    return path


def test_nothing_is_left_after_uninstalling(bare: Repository) -> None:
    before = listing(bare.hooks)
    changes = install(place(bare)).changes
    assert {change.change for change in changes} == {"installed"}
    assert set(states(bare).values()) == {"ours"}
    assert not install(place(bare)).changed
    uninstall(place(bare))
    assert listing(bare.hooks) == before
    assert set(states(bare).values()) == {"missing"}


def test_what_was_there_is_chained_and_comes_back(bare: Repository, tmp_path: Path) -> None:
    own_hook(bare, "commit-msg", "#!/bin/sh\nexit 0\n", 0o700)
    own_hook(bare, "pre-push", "not executable\n", 0o640)
    own_hook(bare, "helper.sh", "#!/bin/sh\n")
    (bare.hooks / "pre-commit").symlink_to("helper.sh")
    (bare.hooks / "pre-rebase").symlink_to("gone")
    before = listing(bare.hooks)
    changes = {change.name: change.change for change in install(place(bare)).changes}
    assert (changes["pre-commit"], changes["pre-push"]) == ("chained", "kept")
    assert changes["pre-rebase"] == "kept"
    assert states(bare) == {
        "commit-msg": "chained",
        "prepare-commit-msg": "ours",
        "pre-commit": "chained",
        "pre-merge-commit": "ours",
        # Kept, but neither ran before.
        "pre-push": "ours",
        "pre-rebase": "ours",
        "reference-transaction": "ours",
    }
    assert not install(place(bare)).changed
    uninstall(place(bare))
    assert listing(bare.hooks) == before


def test_a_folder_that_was_made_goes_again(bare: Repository) -> None:
    for path in bare.hooks.iterdir():
        path.unlink()
    bare.hooks.rmdir()
    install(place(bare))
    install(place(bare))
    uninstall(place(bare))
    assert not bare.hooks.exists()


def test_two_foreign_hooks_are_one_too_many(bare: Repository) -> None:
    own_hook(bare, "pre-push", "one")
    own_hook(bare, f"pre-push{CHAINED}", "two")
    before = listing(bare.hooks)
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    assert caught.value.code == "hooks-both-there"
    assert listing(bare.hooks) == before


def test_a_file_in_the_way(bare: Repository) -> None:
    own_hook(bare, "gflow.sh", "mine")
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    assert caught.value.code == "hooks-in-the-way"


def test_a_link_to_a_hook_of_ours_is_not_chained_to_itself(bare: Repository) -> None:
    bare.hooks.mkdir(exist_ok=True)
    (bare.hooks / "pre-commit").symlink_to(Path(source_folder()) / "pre-commit")
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    assert caught.value.code == "hooks-in-the-way"


def test_a_failure_half_way_puts_everything_back(
    bare: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_hook(bare, "commit-msg", "#!/bin/sh\nexit 0\n")
    own_hook(bare, "pre-push", "#!/bin/sh\nexit 0\n")
    before = listing(bare.hooks)
    write = Moves.write

    def full(self: Moves, path: str, raw: bytes, mode: int) -> None:
        if path.endswith("pre-push"):
            Path(path + ".new-by-gflow").write_bytes(b"half")
            raise OSError(28, "No space left on device", path)
        write(self, path, raw, mode)

    monkeypatch.setattr(Moves, "write", full)
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    assert caught.value.code == "hooks-change-failed"
    assert "No space left" in caught.value.values["problem"]
    remains = listing(bare.hooks)
    remains.pop("pre-push.new-by-gflow")
    assert remains == before


def test_outdated_and_switched_off_hooks_are_told_and_mended(bare: Repository) -> None:
    install(place(bare))
    stub = bare.hooks / "commit-msg"
    stub.write_bytes(stub.read_bytes() + b"# an older one\n")
    (bare.hooks / "pre-push").chmod(0o644)
    assert states(bare)["commit-msg"] == "outdated"
    assert states(bare)["pre-push"] == "off"
    changed = {change.name: change.change for change in install(place(bare)).changes}
    assert [name for name, change in changed.items() if change == "updated"] == [
        "commit-msg",
        "pre-push",
    ]
    shared = bare.hooks / "gflow.sh"
    shared.write_text(shared.read_text().replace("gflow_run=", "gflow_run=/gone", 1))
    assert set(states(bare).values()) == {"outdated"}
    assert install(place(bare)).changes[-1].change == "updated"
    assert set(states(bare).values()) == {"ours"}


def test_a_hook_that_took_the_place_of_ours_is_left(bare: Repository) -> None:
    install(place(bare))
    own_hook(bare, "pre-push", "#!/bin/sh\n")
    assert states(bare)["pre-push"] == "foreign"
    done = uninstall(place(bare))
    assert done.left == (str(bare.hooks / "pre-push"),)
    assert listing(bare.hooks)["pre-push"] == (0o755, False, b"#!/bin/sh\n")


def test_a_hook_another_manager_moved_aside(bare: Repository) -> None:
    own_hook(bare, "pre-push", "#!/bin/sh\nexit 3\n")
    install(place(bare))
    (bare.hooks / "pre-push").rename(bare.hooks / "pre-push.legacy")
    own_hook(bare, "pre-push", '#!/bin/sh\nexec "$0.legacy" "$@"\n')
    assert states(bare)["pre-push"] == "moved"
    assert not install(place(bare)).changed
    assert states(bare)["pre-push"] == "moved"
    uninstall(place(bare))
    assert (bare.hooks / "pre-push.legacy").read_text() == "#!/bin/sh\nexit 3\n"
    assert not (bare.hooks / f"pre-push{CHAINED}").exists()


def test_in_a_linked_worktree_and_a_sub_directory(bare: Repository, tmp_path: Path) -> None:
    bare.git("worktree", "add", "-q", str(tmp_path / "linked"))
    (tmp_path / "linked" / "sub").mkdir()
    install(find_place(str(tmp_path / "linked" / "sub")))
    assert set(states(bare).values()) == {"ours"}


def test_outside_of_a_repository(tmp_path: Path, environment: dict[str, str]) -> None:
    with pytest.raises(GflowError) as caught:
        find_place(str(tmp_path))
    assert caught.value.code == "not-a-repository"


@pytest.mark.usefixtures("older_git")
def test_husky_is_respected(bare: Repository) -> None:
    bare.git("config", "core.hooksPath", ".husky/_")
    bare.write(".husky/_/commit-msg", "#!/usr/bin/env sh\n")
    bare.write(".husky/_/pre-push", "#!/usr/bin/env sh\n")
    bare.write(".husky/pre-push", "npm test\n")
    bare.write(".husky/commit-msg", 'gflow-hook commit-msg "$@"\n')
    before = listing(bare.top)
    with pytest.raises(GflowError) as caught:
        install(find_place(str(bare.top / ".husky")))
    assert caught.value.code == "hooks-path-husky"
    line = f'{bare.top}/.husky/pre-commit: gflow-hook pre-commit "$@" || exit'
    assert line in caught.value.values["lines"]
    assert f"{bare.top}/.husky/commit-msg: " not in caught.value.values["lines"]
    assert listing(bare.top) == before
    found = states(bare)
    assert (found["commit-msg"], found["pre-push"]) == ("called", "foreign")
    assert found["pre-rebase"] == "missing"


@pytest.mark.usefixtures("older_git")
def test_a_global_folder_is_respected(bare: Repository, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "my hooks"
    folder.mkdir()
    bare.git("config", "--global", "core.hooksPath", "~/my hooks")
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    values = caught.value.values
    assert caught.value.code == "hooks-path-set"
    assert values["scope"] == "global"
    assert values["source"].endswith("/home/gitconfig")
    assert values["path"] == str(folder)
    bare.git("config", "--local", "core.hooksPath", str(bare.hooks))
    install(place(bare))
    assert set(states(bare).values()) == {"ours"}


def test_our_own_folder_as_hooks_path(bare: Repository) -> None:
    bare.git("config", "core.hooksPath", source_folder())
    before = listing(Path(source_folder()))
    assert set(states(bare).values()) == {"ours"}
    assert not install(place(bare)).changed
    with pytest.raises(GflowError) as caught:
        uninstall(place(bare))
    assert caught.value.code == "hooks-path-ours"
    assert listing(Path(source_folder())) == before


def test_all_six_are_shipped() -> None:
    folder = Path(source_folder())
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [*NAMES, "gflow.sh", "server.sh"]
    )
    if folder.name == "hooks":
        assert all(os.access(folder / name, os.X_OK) for name in NAMES)


@pytest.mark.usefixtures("older_git")
def test_every_refusal_has_words(bare: Repository, make: Callable[[str], Repository]) -> None:
    from gitflow_guard.words.error import describe

    bare.git("config", "core.hooksPath", "elsewhere")
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    for lang in ("en", "ko"):
        lines = describe(caught.value, lang)
        assert any('gflow-hook pre-commit "$@" || exit' in line for line in lines)
        assert any("chmod +x" in line for line in lines)
        assert f"git config --local core.hooksPath {bare.hooks}" in lines


PRE_COMMIT = "#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n"


def test_ours_does_not_outlive_its_uninstallation(bare: Repository) -> None:
    """What an earlier version left: ours in its place, and also where pre-commit had put it."""
    install(place(bare))
    (bare.hooks / "pre-commit.legacy").write_bytes((bare.hooks / "pre-commit").read_bytes())
    own_hook(bare, f"pre-commit{CHAINED}", PRE_COMMIT)
    uninstall(place(bare))
    assert not (bare.hooks / "pre-commit.legacy").exists()
    assert (bare.hooks / "pre-commit").read_text() == PRE_COMMIT


def test_what_was_left_without_the_shared_file_goes_too(bare: Repository) -> None:
    install(place(bare))
    (bare.hooks / "pre-commit").rename(bare.hooks / "pre-commit.legacy")
    own_hook(bare, "pre-commit", PRE_COMMIT)
    (bare.hooks / "gflow.sh").unlink()
    assert uninstall(place(bare)).changes
    assert not (bare.hooks / "pre-commit.legacy").exists()
    assert not uninstall(place(bare)).changes


def test_ours_is_not_put_before_the_manager_that_runs_it(bare: Repository) -> None:
    own_hook(bare, "pre-commit", PRE_COMMIT)
    install(place(bare))
    (bare.hooks / "pre-commit").rename(bare.hooks / "pre-commit.legacy")
    own_hook(bare, "pre-commit", PRE_COMMIT)
    # pre-commit, ours, pre-commit: the second is in the way of both.
    install(place(bare))
    assert not (bare.hooks / f"pre-commit{CHAINED}").exists()
    assert not install(place(bare)).changed
    assert (bare.hooks / "pre-commit").read_text() == PRE_COMMIT


def test_a_left_over_of_ours_goes_when_ours_is_in_place(bare: Repository) -> None:
    install(place(bare))
    (bare.hooks / "pre-commit.legacy").write_bytes((bare.hooks / "pre-commit").read_bytes())
    install(place(bare))
    assert not (bare.hooks / "pre-commit.legacy").exists()
    assert states(bare)["pre-commit"] == "ours"


def test_the_links_go_with_the_hooks(bare: Repository) -> None:
    links = bare.top / ".git" / "hooks-chained-by-gflow"
    own_hook(bare, "commit-msg", "#!/bin/sh\nexit 0\n")
    own_hook(bare, "helper.sh", "#!/bin/sh\n")
    install(place(bare))
    assert (links / "commit-msg").resolve() == bare.hooks.resolve() / f"commit-msg{CHAINED}"
    assert (links / "helper.sh").resolve() == bare.hooks.resolve() / "helper.sh"
    (bare.hooks / "helper.sh").unlink()
    install(place(bare))
    assert not (links / "helper.sh").is_symlink()
    uninstall(place(bare))
    assert not links.exists()


def test_where_no_links_can_be_made(bare: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    def impossible(*_arguments: object, **_more: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "symlink", impossible)
    own_hook(bare, "pre-commit", "#!/bin/sh\necho was here >&2\nexit 1\n")
    install(place(bare))
    bare.git("switch", "-qc", "feature/a")
    bare.change("a")
    assert "was here" in bare.refused("commit", "-m", "feat: add a file")
    uninstall(place(bare))


def test_a_folder_in_the_place_of_a_hook(bare: Repository) -> None:
    (bare.hooks / "pre-commit").mkdir(parents=True)
    before = listing(bare.hooks)
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    assert caught.value.code == "hooks-in-the-way"
    assert listing(bare.hooks) == before


@pytest.mark.usefixtures("older_git")
def test_a_folder_of_hooks_that_is_committed(bare: Repository, tmp_path: Path) -> None:
    from gitflow_guard.words.error import describe

    bare.hooks.rename(tmp_path / "elsewhere")
    (bare.top / "tools").mkdir()
    bare.hooks.symlink_to("../tools")
    with pytest.raises(GflowError) as caught:
        install(place(bare))
    assert caught.value.code == "hooks-folder-linked"
    assert f"{bare.top.resolve()}/tools/pre-commit" in caught.value.values["lines"]
    assert "is a link into the working tree" in describe(caught.value, "en")[0]
    assert list((bare.top / "tools").iterdir()) == []
    bare.hooks.unlink()
    bare.hooks.symlink_to(tmp_path / "elsewhere")
    install(place(bare))
    assert set(states(bare).values()) == {"ours"}


def test_a_hook_git_cannot_execute_calls_nothing(bare: Repository) -> None:
    line = '#!/bin/sh\ngflow-hook pre-commit "$@" || exit\n'
    path = own_hook(bare, "pre-commit", line, 0o644)
    assert states(bare)["pre-commit"] == "foreign"
    path.chmod(0o755)
    assert states(bare)["pre-commit"] == "called"
