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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("status --lang ko", "gflow --lang ko status"),
        ("hooks status --lang=ko", "gflow --lang=ko hooks status"),
        ("feature start x -C there --push", "gflow -C there feature start x --push"),
        ("status -Cthere", "gflow -Cthere status"),
        ("doctor --version", "gflow --version doctor"),
    ],
)
def test_where_an_option_of_gflow_stands_is_told(
    repository: Repository, typed: str, meant: str
) -> None:
    done = repository.gflow(*typed.split(), code=2)
    assert done.err.splitlines()[-1] == f"  Try: {meant}"
    assert "stands before the command" in done.err


def test_an_option_that_is_none_is_still_told(repository: Repository) -> None:
    assert "No such option: --nonsense" in repository.gflow("status", "--nonsense", code=2).err
