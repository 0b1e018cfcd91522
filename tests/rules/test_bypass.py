"""Bypasses as they are written down, and what each lets through."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.rules.bypass import (
    MOVE,
    PUSH,
    REVOKED,
    USED,
    Bypass,
    Use,
    covers,
    event_line,
    given_line,
    read,
)

MAIN = "refs/heads/main"
ONE = Bypass(1, MAIN, MOVE, "a" * 40, "Hong <h@example.org>", "이유: it burns", 100.0, 700.0)


def test_what_is_written_is_read() -> None:
    assert read(given_line(ONE)) == [ONE]
    used = event_line(USED, id=1, at=200.0, line="old new ref", new="b" * 40)
    (found,) = read(given_line(ONE) + used)
    assert found.uses == (Use(200.0, "old new ref", "b" * 40),)
    (found,) = read(given_line(ONE) + event_line(REVOKED, id=1, at=1))
    assert found.revoked


def test_states() -> None:
    assert (ONE.state(100), ONE.state(700)) == ("open", "expired")
    assert ONE.replace(revoked=True).state(100) == "revoked"
    assert ONE.replace(uses=(Use(1, "", ""),)).state(100) == "used"


def test_one_move_of_one_branch_in_time() -> None:
    at = ONE.at
    assert covers(ONE, MAIN, MOVE, 699, at, "")
    assert covers(ONE, MAIN, MOVE, 699, at, "a line")
    assert not covers(ONE, "refs/heads/develop", MOVE, 200, at, "")
    assert not covers(ONE, MAIN, PUSH, 200, at, "")
    assert not covers(ONE, MAIN, MOVE, 700, at, "")
    # The branch has moved: that was the use, whoever wrote it down.
    assert not covers(ONE, MAIN, MOVE, 200, "b" * 40, "")
    assert not covers(ONE.replace(revoked=True), MAIN, MOVE, 200, at, "")


def test_what_failed_may_be_tried_again_as_it_was() -> None:
    used = ONE.replace(uses=(Use(200.0, "old new ref", "b" * 40),))
    assert covers(used, MAIN, MOVE, 300, ONE.at, "old new ref")
    assert not covers(used, MAIN, MOVE, 300, ONE.at, "old other ref")
    assert not covers(used, MAIN, MOVE, 300, ONE.at, "")
    pushed = ONE.replace(action=PUSH, at="")
    assert covers(pushed, MAIN, PUSH, 300, "", "origin old new ref")
    pushed = pushed.replace(uses=(Use(200.0, "origin old new ref", "b" * 40),))
    assert covers(pushed, MAIN, PUSH, 300, "", "origin old new ref")
    assert not covers(pushed, MAIN, PUSH, 300, "", "origin new newer ref")


DAMAGED = (
    b"", b"\n\n", b"{", b"[]", b"1", b"null", b'"x"', b"\xff", b"[" * 100_000,
    b'{"event": "used", "id": 7, "at": 1, "line": "", "new": ""}',
    b'{"event": "used", "id": {}, "at": 1, "line": "", "new": ""}',
    b'{"event": "revoked"}', b'{"event": "given"}', b'{"event": ["given"]}',
    given_line(ONE.replace(id=2)).replace(b'"refs/heads/main"', b"1"),
    given_line(ONE.replace(id=2)).replace(b"700.0", b'"later"'),
)  # fmt: skip


def test_damaged_lines_give_nobody_leave() -> None:
    for raw in DAMAGED:
        assert read(raw) == []
        assert read(raw + b"\n" + given_line(ONE) + raw) == [ONE]


@given(st.binary())
def test_whatever_the_file_holds(raw: bytes) -> None:
    assert isinstance(read(raw), list)


@given(st.recursive(st.none() | st.text() | st.floats() | st.integers(), st.lists, max_leaves=3))
def test_whatever_an_event_holds(value: object) -> None:
    for name in ("id", "ref", "action", "at", "by", "reason", "given", "until"):
        event = json.loads(given_line(ONE))
        for each in read(json.dumps({**event, name: value}).encode()):
            covers(each, MAIN, MOVE, 200, ONE.at, "")
            each.state(200)
