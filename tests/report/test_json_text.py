"""JSON as the commands print it: the same values, and a line for each thing of a list."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.report.json_text import json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_it_says_what_json_says(value: object) -> None:
    text = json_text(value)
    assert json.loads(text) == value
    assert text.isascii()
    assert text.endswith("\n")


def test_each_thing_has_a_line() -> None:
    things = [{"name": f"번호 {number}", "tags": ["a", "b"]} for number in range(3)]
    text = json_text({"schema": 1, "things": things, "within": {"more": things[:1]}})
    assert text.splitlines() == [
        "{",
        '  "schema": 1,',
        '  "things": [',
        '    {"name": "\\ubc88\\ud638 0", "tags": ["a", "b"]},',
        '    {"name": "\\ubc88\\ud638 1", "tags": ["a", "b"]},',
        '    {"name": "\\ubc88\\ud638 2", "tags": ["a", "b"]}',
        "  ],",
        '  "within": {',
        '    "more": [',
        '      {"name": "\\ubc88\\ud638 0", "tags": ["a", "b"]}',
        "    ]",
        "  }",
        "}",
    ]
