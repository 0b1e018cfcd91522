"""A pattern of a policy may come with a pull request: it must hang neither CI nor a hook."""

from __future__ import annotations

import time

import pytest

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
