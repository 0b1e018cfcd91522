"""Lengths in the four units."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.rules.setting import LENGTH_UNITS
from gitflow_guard.rules.width import excess, length, within

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "columns", "characters", "graphemes", "utf16"),
    [
        ("", 0, 0, 0, 0),
        ("abc", 3, 3, 3, 3),
        ("로그인", 6, 3, 3, 3),
        (unicodedata.normalize("NFD", "로그인"), 6, 3, 3, 3),
        ("e\u0301", 1, 1, 1, 1),
        ("ㄱ\u1161", 2, 2, 1, 2),
        ("✨", 2, 1, 1, 1),
        ("❤\ufe0f", 2, 2, 1, 2),
        (FAMILY, 2, 5, 1, 8),
        ("🇰🇷🇰🇷", 4, 4, 2, 8),
        ("👍🏽a", 3, 3, 2, 5),
        ("\u200b", 0, 1, 1, 1),
        ("\ud800", 1, 1, 1, 1),
        ("a\tb", 9, 3, 3, 3),
    ],
)
def test_lengths(text: str, columns: int, characters: int, graphemes: int, utf16: int) -> None:
    assert [length(text, unit) for unit in LENGTH_UNITS] == [columns, characters, graphemes, utf16]


@given(st.text(), st.integers(0, 40), st.sampled_from(LENGTH_UNITS))
def test_the_quick_answer_is_the_right_one(text: str, limit: int, unit: str) -> None:
    size = length(text, unit)
    assert excess(text, limit, unit) == (size if size > limit else 0)
    if size > limit:
        kept = within(text, limit, unit)
        assert 0 <= kept < len(text)
        assert length(text[:kept], unit) <= limit
