"""The operations that are killed: what there is before, what leads up to them, the command."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.support.repository import Repository


def nothing(repository: Repository) -> None:
    del repository


class Operation(NamedTuple):
    """`abort` brings back what was there before `lead`. Every `stride`-th point is tried."""

    setting: Callable[[Repository], None]
    command: tuple[str, ...]
    lead: Callable[[Repository], None] = nothing
    code: int = 0
    stride: int = 3
    parts: int = 2


def dirty_on_main(repository: Repository) -> None:
    repository.git("switch", "--quiet", "main")
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text() + "# mine\n")
    repository.write("staged", "not committed")
    repository.git("add", "staged")


def feature(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", **{"one": "1\n", "folder/in": "2\n"})
    repository.commit("feat: two", one="2\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: other", other="1\n")
    repository.git("switch", "--quiet", "feature/x")


def release(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", **{"news": "1\n", "docs/more": "2\n"})
    repository.git("pack-refs", "--all")


def hotfix(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.gflow("hotfix", "start", "0.0.1")
    repository.commit("fix: it", fixed="1\n")


def pushed(repository: Repository) -> None:
    path = repository.path.parent / "remote.git"
    policy = repository.path / ".gflow.toml"
    policy.write_text(policy.read_text().replace('push = "pr"', 'push = "flow"'))
    repository.git("commit", "--quiet", "-am", "build: let finish push")
    repository.git("clone", "--quiet", "--bare", str(repository.path), str(path))
    repository.git("remote", "add", "origin", "../remote.git")
    repository.git("fetch", "--quiet", "origin")
    hook = path / "hooks" / "update"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nsleep 0.01\n")
    hook.chmod(0o755)
    repository.gflow("feature", "start", "x", "--push")
    repository.commit("feat: one", one="1\n")


def guarded(repository: Repository) -> None:
    release(repository)
    repository.gflow("hooks", "install")


def bypassed(repository: Repository) -> None:
    """Commits on main that were made before gflow's hooks were there, and work not committed."""
    repository.git("switch", "--quiet", "main")
    repository.commit("feat: mine", **{"one": "1\n", "folder/in": "2\n"})
    repository.gflow("hooks", "install")
    repository.write("staged", "not committed")
    repository.git("add", "staged")


def left(repository: Repository) -> None:
    """A fast-forward of main that was refused when its files were there already."""
    repository.gflow("hooks", "install")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "develop", ok=False)


def parted(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", base="one\n", new="1\n")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n", other="1\n")
    repository.git("switch", "--quiet", "feature/x")


def gated(repository: Repository) -> None:
    """What the gate finds may be anything; that it leaves nothing behind is what counts."""
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text().replace('# gate = "make test"', 'gate = "git status"'))
    repository.git("commit", "--quiet", "-am", "build: try before merging")
    feature(repository)


def parted_and_pushed(repository: Repository) -> None:
    pushed(repository)
    repository.commit("feat: one way", base="one\n")
    repository.git("push", "--quiet", "origin", "feature/x")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", base="another\n", other="1\n")
    repository.git("switch", "--quiet", "feature/x")


def pause(*options: str) -> Callable[[Repository], None]:
    def act(repository: Repository) -> None:
        repository.gflow("finish", *options, code=4)

    return act


def settle(*options: str) -> Callable[[Repository], None]:
    def act(repository: Repository) -> None:
        repository.gflow("finish", *options, code=4)
        repository.write("base", "both\n")
        repository.git("add", "base")

    return act


def feature_alone(repository: Repository) -> None:
    pushed(repository)
    repository.gflow("feature", "start", "y")
    repository.commit("feat: alone", alone="1\n")


def behind(repository: Repository) -> None:
    """A feature that lacks what its base and the remote have got since."""
    pushed(repository)
    repository.git("push", "--quiet", "origin", "feature/x")
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: other", other="1\n")
    repository.git("push", "--quiet", "origin", "develop")
    repository.git("switch", "--quiet", "feature/x")
    repository.commit("feat: two", **{"folder/in": "2\n"})


def only_there(repository: Repository) -> None:
    """A branch that the remote alone has."""
    behind(repository)
    repository.git("push", "--quiet", "origin", "feature/x")
    repository.git("switch", "--quiet", "develop")
    repository.git("branch", "--quiet", "-D", "feature/x")


def elsewhere(repository: Repository) -> None:
    feature(repository)
    repository.git("switch", "--quiet", "develop")


def taken(repository: Repository) -> None:
    finished(repository)
    repository.gflow("undo")


def finished(repository: Repository) -> None:
    release(repository)
    repository.gflow("finish")


OPERATIONS = {
    "start": Operation(dirty_on_main, ("feature", "start", "x"), stride=7),
    "merge": Operation(feature, ("finish",), stride=7),
    "squash": Operation(feature, ("finish", "--strategy", "squash"), stride=10),
    "rebase": Operation(feature, ("finish", "--strategy", "rebase"), stride=10),
    "release": Operation(release, ("finish",), stride=5, parts=3),
    "hotfix": Operation(hotfix, ("finish",), stride=7),
    "gate": Operation(gated, ("finish",), stride=7),
    "push": Operation(pushed, ("finish", "--push"), stride=7, parts=3),
    "pause": Operation(parted, ("finish",), code=4, stride=7),
    "pause-rebase": Operation(parted, ("finish", "--strategy", "rebase"), code=4, stride=6),
    "resolved": Operation(parted, ("continue",), settle(), stride=6),
    "resolved-squash": Operation(parted, ("continue",), settle("--strategy", "squash"), stride=10),
    "resolved-rebase": Operation(parted, ("continue",), settle("--strategy", "rebase"), stride=10),
    "resolved-push": Operation(
        parted_and_pushed, ("continue",), settle("--push"), stride=10, parts=3
    ),
    "abort": Operation(parted, ("abort",), pause(), stride=7),
    "undo": Operation(finished, ("undo",), stride=10),
    "redo": Operation(taken, ("undo",), stride=14),
    "guarded": Operation(guarded, ("finish",), stride=14),
    "rescue": Operation(bypassed, ("rescue", "x"), stride=7),
    "restore": Operation(left, ("rescue",), stride=7),
    "rename": Operation(behind, ("rename", "y", "--push"), stride=10),
    "delete": Operation(feature, ("feature", "delete", "x", "--force"), stride=7),
    "update": Operation(behind, ("update",), stride=12),
    "update-rebase": Operation(feature, ("update", "--rebase"), stride=12),
    "update-pause": Operation(parted, ("update",), code=4, stride=7),
    "publish": Operation(feature_alone, ("publish",), stride=10),
    "track": Operation(only_there, ("feature", "track", "x"), stride=10),
    "checkout": Operation(elsewhere, ("feature", "checkout", "x"), stride=10),
}


def prepared(model: Path, box: Path, operation: Operation) -> Repository:
    """A repository in a folder of its own, with a file in it that git does not know."""
    repository = Repository(Path(shutil.copytree(model, box / "repository", symlinks=True)))
    shutil.rmtree(repository.path / ".git" / "hooks", ignore_errors=True)
    operation.setting(repository)
    repository.write("notes/untracked", "mine, in no commit")
    return repository
