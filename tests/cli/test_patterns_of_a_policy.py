"""A pattern of a policy may come with a pull request: it must hang neither CI nor a hook."""

from __future__ import annotations

import time

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.patience import FOR_ALL, Patience
from gitflow_guard.words.error import describe
from tests.support.repository import Repository

# Each takes time that grows with the length: no two ways, but a great many places.
SLOW = ".*.*.*.*.*.*x"
TEXT = "ab " * 2000


def patterned(repository: Repository, text: str) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(path.read_text() + text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (
            "commits.rules.subject-pattern",
            '[commits.rules]\nsubject-pattern = { value = "(a+)+b" }',
        ),
        (
            "commits.rules.header-format",
            "[commits.rules]\nheader-format = { value = '(\\w+\\s?)*!' }",
        ),
        ("branches.mine.name", '[branches.mine]\nprefix = "m/"\nbase = "develop"\nname = "(x+)*y"'),
    ],
)
def test_one_without_end_is_a_mistake_of_the_policy(
    repository: Repository, key: str, text: str
) -> None:
    path = repository.path / ".gflow.toml"
    path.write_text(text + "\n")
    done = repository.gflow("check", "message", "--text", "feat: a", code=2)
    assert f"{key}" in done.err
    assert "more than one way" in done.err


def test_one_that_is_merely_slow_is_stopped(repository: Repository) -> None:
    patterned(repository, f'body-pattern = {{ value = "{SLOW}" }}\n')
    repository.git("commit", "--quiet", "--allow-empty", "-m", f"feat: a\n\n{TEXT}")
    repository.gflow("hooks", "install")
    begun = time.monotonic()
    for arguments in (
        ("check", "commits", "HEAD^!"),
        ("check", "message", "--text", f"a\n\n{TEXT}"),
    ):
        done = repository.gflow(*arguments, code=2)
        assert "body-pattern" in done.err
    hooked = repository.run("git", "commit", "--allow-empty", "-m", f"feat: a\n\n{TEXT}", ok=False)
    assert hooked.code == 1
    assert "body-pattern" in hooked.err
    assert time.monotonic() - begun < 30


# Nine repetitions of the same letter: a name of git's length keeps them busy for weeks.
NAME = "a*a*a*a*a*a*a*a*a*!"
BRANCH = "feature/" + "a" * 200


def test_a_slow_one_for_names_of_branches_is_stopped(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", BRANCH, "develop")
    repository.gflow("hooks", "install")
    path = repository.path / ".gflow.toml"
    usual = path.read_text()
    begun = time.monotonic()
    path.write_text(usual + f'branch-ticket = {{ value = "{NAME}" }}\n')
    assert "branch-ticket" in repository.gflow("check", "branch", code=2).err
    path.write_text(
        usual + f'[branches.mine]\nprefix = "feature/a"\nbase = "develop"\nname = "{NAME}"'
    )
    assert "branch-name" in repository.gflow("check", "branch", code=2).err
    hooked = repository.run("git", "commit", "--allow-empty", "-m", "feat: a", ok=False)
    assert "branch-name" in hooked.err
    assert time.monotonic() - begun < 30


def test_a_slow_one_is_stopped_while_messages_are_put_right(repository: Repository) -> None:
    patterned(repository, f'body-pattern = {{ value = "{SLOW}" }}\n')
    begun = time.monotonic()
    done = repository.gflow("check", "message", "--fix", "--text", f"a\n\n{TEXT}", code=2)
    assert "body-pattern" in done.err
    assert time.monotonic() - begun < 30


def test_what_a_whole_history_may_take_is_limited_too() -> None:
    patience = Patience(("subject-pattern",))
    patience.spent = FOR_ALL
    for _ in range(3):
        assert patience.run(lambda: "judged") == "judged"
    patience.spent += 1
    with pytest.raises(GflowError) as stopped:
        patience.run(lambda: "judged")
    assert stopped.value.code == "patterns-slow"
    assert "subject-pattern" in "".join(describe(stopped.value, "en"))
    assert Patience(()).run(lambda: "no pattern") == "no pattern"
