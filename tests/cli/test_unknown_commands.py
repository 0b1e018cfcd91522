"""A command that is not there."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("feature strat", "gflow feature start"),
        ("start", "gflow feature start"),
        ("finsh", "gflow finish"),
        ("featrue", "gflow feature"),
        ("help", "gflow --help"),
        ("version", "gflow --version"),
        ("config shwo", "gflow config show"),
        ("hooks instal", "gflow hooks install"),
        ("check mesage", "gflow check message"),
    ],
)
def test_the_nearest_command_is_told(repository: Repository, typed: str, meant: str) -> None:
    done = repository.gflow(*typed.split(), code=2)
    assert done.err.splitlines() == [
        f"There is no command gflow {typed}.",
        f"  See which there are: {' '.join(['gflow', *typed.split()[:-1]])} --help",
        f"  Try: {meant}",
    ]


def test_nothing_is_made_up(repository: Repository) -> None:
    done = repository.gflow("xyzzy", code=2)
    assert "Try:" not in done.err
    assert "There is no command gflow xyzzy." in done.err
    said = repository.gflow("--lang", "ko", "feature", "xyzzy", code=2)
    assert "gflow feature xyzzy(이)라는 명령이 없습니다." in said.err
    assert repository.gflow("xyzzy", "--format", "json", code=2).json["error"]["code"] == (
        "command-unknown"
    )
