"""The story `gflow demo` plays: scenes of commands, and how each of them must end."""

from __future__ import annotations

from gitflow_guard.record import Record


class Act(Record):
    """A command, the files written before it (name, content), and the exit code it must have."""

    command: tuple[str, ...]
    files: tuple[tuple[str, str], ...] = ()
    ends: int = 0


class Scene(Record):
    """A heading (a words code), acts, and whether the graph is shown at the end."""

    heading: str
    acts: tuple[Act, ...]
    graph: bool = False


def gflow(*words: str, ends: int = 0) -> Act:
    """A gflow command."""
    return Act(("gflow", *words), ends=ends)


def git(*words: str, ends: int = 0) -> Act:
    """A git command."""
    return Act(("git", *words), ends=ends)


def write(name: str, content: str) -> Act:
    """Write a file and stage it."""
    return Act(("git", "add", name), files=((name, content),))


STORY = (
    Scene("demo-init", (git("init", "--quiet", "."), gflow("init"))),
    Scene("demo-feature", (gflow("feature", "start", "login"), write("login.txt", "user\n"))),
    Scene(
        "demo-message",
        (
            git("commit", "--quiet", "-m", "Feat : 로그인 화면 추가.", ends=1),
            git("commit", "--quiet", "-m", "feat: 로그인 화면 추가"),
        ),
    ),
    Scene("demo-finish", (gflow("finish"),), graph=True),
    Scene(
        "demo-direct-commit",
        (
            git("switch", "--quiet", "main"),
            write("quick.txt", "quick\n"),
            git("commit", "--quiet", "-m", "fix: a quick one on main", ends=1),
            git("rm", "--quiet", "--force", "quick.txt"),
        ),
    ),
    Scene(
        "demo-direct-merge",
        (
            git("merge", "--no-ff", "develop", ends=1),
            git("merge", "--abort"),
            git("switch", "--quiet", "develop"),
        ),
    ),
    Scene(
        "demo-release",
        (
            gflow("release", "start"),
            write("NEWS.txt", "0.1.0: login\n"),
            git("commit", "--quiet", "-m", "docs: tell what 0.1.0 brings"),
            gflow("release", "finish"),
        ),
        graph=True,
    ),
    Scene(
        "demo-next-release",
        (
            gflow("feature", "start", "search"),
            write("search.txt", "find\n"),
            git("commit", "--quiet", "-m", "feat(search): find by name"),
            gflow("finish"),
            gflow("release", "start"),
        ),
    ),
    Scene(
        "demo-hotfix",
        (
            gflow("hotfix", "start"),
            write("login.txt", "user, password\n"),
            git("commit", "--quiet", "-m", "fix(login): ask for the password"),
            gflow("hotfix", "finish"),
        ),
        graph=True,
    ),
    Scene("demo-end", (gflow("status"),)),
)
GRAPH = git("log", "--graph", "--oneline", "--decorate", "--all")
