"""A branch's name, made of a subject."""

from __future__ import annotations

import pytest

from gitflow_guard.rules.called_after import called_after


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("feat(ui): 로그인 화면 & more", "로그인-화면-more"),
        ("fix!: it's   broken.", "it-s-broken"),
        ("Add a Form", "add-a-form"),
        ("fix: " + "a" * 60, "a" * 40),
        ("fix: ...", ""),
        ("", ""),
    ],
)
def test_what_a_branch_is_called_after(subject: str, name: str) -> None:
    assert called_after(subject) == name
