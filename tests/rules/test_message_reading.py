"""Bytes become messages, and nothing about them is lost or raised."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard.rules import trailers
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.kinds import AUTOSQUASH, MERGE, PLAIN, REVERT, kind_of
from gitflow_guard.rules.message import Message, read_hook_file, read_stored


def flaw(message: Message) -> tuple[object, ...]:
    assert message.flaw
    values = message.flaw.values
    return (message.flaw.code, message.flaw.line, message.flaw.column, values["offset"])


def test_lines_keep_their_numbers() -> None:
    message = read_hook_file(b"# hint\n\nfeat: x\n\n# hint\nbody\n", Reading(editor=True))
    assert message.header == "feat: x"
    assert message.lines == [(3, "feat: x"), (4, ""), (6, "body")]
    assert message.body_lines == [(2, "body")]


def test_only_line_feeds_end_lines() -> None:
    message = read_stored("feat: a\u2028b\x0cc\r\n\r\nd\n".encode())
    assert message.texts == ["feat: a\u2028b\x0cc", "", "d"]


def test_the_header_is_the_first_line_that_is_not_blank() -> None:
    assert read_stored(b"\n\nfeat: x\n").header == "feat: x"
    assert read_stored(b"\n \n").header == ""
    assert read_stored(b"").header == ""


def test_bytes_that_do_not_decode_are_placed() -> None:
    assert flaw(read_stored(b"feat: x\n\nab\xff\xfe\n")) == ("encoding-bytes", 3, 3, 11)
    hook = read_hook_file(b"# hint\nfeat: x\n\nab\xff\n", Reading(editor=True))
    assert flaw(hook) == ("encoding-bytes", 4, 3, 18)
    assert hook.texts[2] == "ab\ufffd"


def test_a_byte_order_mark_is_named_and_left_out() -> None:
    message = read_stored(b"\xef\xbb\xbffeat: x\n")
    assert flaw(message) == ("encoding-bom", 1, 1, 0)
    assert message.header == "feat: x"
    assert flaw(read_stored(b"\xef\xbb\xbfab\xff")) == ("encoding-bytes", 1, 3, 5)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named_and_not_judged(codec: str) -> None:
    message = read_stored("\ufefffeat: x\n".encode(codec))
    assert flaw(message) == ("encoding-utf16", 1, 1, 0)
    assert not message.readable


def test_the_declared_encoding_is_used() -> None:
    assert read_stored("feat: 로그인".encode("cp949"), "CP949").header == "feat: 로그인"
    assert read_stored("feat: é".encode("latin-1"), "ISO-8859-1").flaw is None
    assert flaw(read_stored(b"a\xff\n", "euc-kr")) == ("encoding-bytes", 1, 2, 1)


@pytest.mark.parametrize(
    "name", ["no-such", "hex", "rot13", "idna", "unicode_escape", "undefined", "a\0b", "é", " "]
)
def test_an_encoding_nobody_knows_is_a_flaw(name: str) -> None:
    assert flaw(read_stored(b"feat: \\x", name)) == ("encoding-unknown", 1, 1, 0)


def test_a_text_that_a_codec_refuses_whole_is_a_flaw() -> None:
    assert read_stored(b"a", "utf-16").flaw
    assert read_stored(b"+2AA-", "utf-7").header


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Merge branch 'a' into b", MERGE),
        ("Merge branches 'a' and 'b'", MERGE),
        ("Merge remote-tracking branch 'o/a'", MERGE),
        ("Merge tag 'v1'", MERGE),
        ("Merge commit '1a2b3c4'", MERGE),
        ("Merge HEAD of ../other", MERGE),
        ("Merge pull request #12 from a/b", MERGE),
        ("Merge pull request twelve", PLAIN),
        ("Merged in feature/x (pull request #1)", MERGE),
        ("Merged in two steps", PLAIN),
        ("Merged PR 12: x", MERGE),
        ("Merge 1a2b3c4d into 5e6f7a8b", MERGE),
        ("Merge the parsers into one", PLAIN),
        ("Merge", PLAIN),
        ('Revert "feat: x"', REVERT),
        ('Reapply "feat: x" (#12)', REVERT),
        ('Revert "feat', PLAIN),
        ("Revert feat", PLAIN),
        ("fixup! x", AUTOSQUASH),
        ("squash! x", AUTOSQUASH),
        ("amend! x", AUTOSQUASH),
        ("fixup x", PLAIN),
    ],
)
def test_the_kind_is_told_by_the_first_line(header: str, kind: str) -> None:
    assert kind_of(header) == kind
    assert read_stored(f"feat: x\n\n{header}\n".encode()).kind == PLAIN


def test_parents_and_merge_head_make_a_merge() -> None:
    assert read_stored(b"anything", parents=2).kind == MERGE
    assert read_stored(b"Merge branch 'x' anything", parents=1).kind == PLAIN
    assert read_hook_file(b"Merge branch 'x' anything", Reading()).kind == MERGE
    assert read_hook_file(b"anything", Reading(merging=True)).kind == MERGE


def parsed(message: Message) -> list[str]:
    return [f"{trailer.key}: {trailer.value}".rstrip() for trailer in message.trailers]


TRAILERS = [
    "x\n\nSigned-off-by: A <a@b>\n",
    "x\n\nA-b: 1\nC: 2\n  more\n\tstill\nD:3\n",
    "x\n\nprose here\nRefs: 1\n",
    "x\n\none\ntwo\nthree\nSigned-off-by: A <a@b>\n",
    "x\n\none\ntwo\nthree\nfour\nSigned-off-by: A <a@b>\n",
    "x\nSigned-off-by: A <a@b>\n",
    "x\n\nsee #12\n",
    "x\n\nNote : spaced\n\n\n",
    "x\n\nRefs: 1\n\nbody again\n",
    "x\n\n(cherry picked from commit abc)\nRefs: 1\nprose\n",
    "x\n\n  indented: 1\nRefs: 2\n",
    "x\n\nRefs: 1\n# comment\nMore: 2\n",
    "x\n\n: none\n-a: 1\n",
    "x\n\nhttps://example.com\n",
]


@pytest.mark.parametrize("text", TRAILERS)
def test_trailers_are_those_git_reads(tmp_path: Path, text: str) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", "interpret-trailers", "--parse", "--no-divider"],
        cwd=tmp_path,
        env=environment,
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    expected = [line.rstrip() for line in done.stdout.decode().splitlines()]
    assert parsed(read_stored(text.encode())) == expected


def test_breaking_changes_begin_the_footer() -> None:
    message = read_stored(b"feat: x\n\nbody\n\nBREAKING CHANGE: gone\n\nand more\n\nRefs: 1\n")
    assert message.body_lines == [(2, "body")]
    assert message.footer_lines[0] == (4, "BREAKING CHANGE: gone")
    assert parsed(message) == ["BREAKING CHANGE: gone", "Refs: 1"]


def test_prose_beside_trailers_is_body() -> None:
    message = read_stored(b"feat: x\n\nbody\nSigned-off-by: A <a@b>\n")
    assert message.body_lines == [(2, "body")]
    assert message.trailers[0].index == 3


def test_korean_footers() -> None:
    assert parsed(read_stored("feat: x\n\n해결: #12\n".encode())) == ["해결: #12"]


def test_only_a_colon_makes_a_trailer() -> None:
    raw = b"feat: x\n\nBug #12\nRefs=1\n"
    assert parsed(read_hook_file(raw, Reading())) == parsed(read_stored(raw)) == []


@given(st.text("ab:-# \t\n", max_size=40))
@settings(max_examples=300)
def test_the_footer_is_at_the_end_and_the_body_before_it(text: str) -> None:
    message = read_stored(text.encode())
    assert 0 <= message.footer_at <= len(message.texts)
    assert all(index < message.footer_at for index, _ in message.body_lines)
    assert all(trailer.index >= message.footer_at for trailer in message.trailers)
    assert trailers.read([], 0) == ()
