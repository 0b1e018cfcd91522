"""Korean particles after a name that somebody else has chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.words import Shown, say
from gitflow_guard.words.particles import END, settled


def said(template: str, value: object) -> str:
    return settled(template.format(name=Shown(value, END)))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("feature/로그인", "feature/로그인을"),
        ("feature/결제", "feature/결제를"),
        ("release/1.2", "release/1.2를"),
        ("release/1.3", "release/1.3을"),
        ("v1.10", "v1.10을"),
        ("GitLab", "GitLab을"),
        ("GitHub", "GitHub를"),
        ("develop", "develop을(를)"),
        ("", "을(를)"),
        ("a)", "a)을(를)"),
        (("하나", "둘"), "하나, 둘을"),
    ],
)
def test_an_object_is_marked_by_its_last_letter(value: object, expected: str) -> None:
    assert said("{name}을(를) 둡니다", value) == f"{expected} 둡니다"


@pytest.mark.parametrize(
    ("written", "closed", "open_", "rieul"),
    [
        ("이(가)", "이", "가", "이"),
        ("은(는)", "은", "는", "은"),
        ("와(과)", "과", "와", "과"),
        ("(으)로", "으로", "로", "로"),
        ("(이)라는", "이라는", "라는", "이라는"),
    ],
)
def test_every_pair_is_settled(written: str, closed: str, open_: str, rieul: str) -> None:
    template = "{name}" + written
    assert said(template, "결함") == f"결함{closed}"
    assert said(template, "결제") == f"결제{open_}"
    assert said(template, "파일") == f"파일{rieul}"
    assert said(template, "1.0.1") == f"1.0.1{rieul}"
    assert said(template, "main") == f"main{written}"


def test_signs_between_do_not_matter() -> None:
    assert said("`{name}`을(를)", "기능") == "`기능`을"
    assert said("{name:q}을(를)", "로그인 화면") == "'로그인 화면'을"
    assert said("{name!r}(이)라는", "화면") == "'화면'이라는"


@given(st.text())
def test_a_value_is_left_as_it_is(value: str) -> None:
    assert said("<{name}>", value) == f"<{Shown(value)}>"
    assert END not in said("{name}", value)


def test_a_sentence_of_the_table_has_one_particle() -> None:
    assert "feature/로그인을 " in say("ko", "finished", {"branch": "feature/로그인"})
    assert "(" not in say("ko", "forge-gaps", {"forge": "GitLab"})
