"""Messages that nobody would write, and some that somebody has, as bytes."""

from __future__ import annotations

import random

PIECES = (
    b"feat", b"fix", b"Feat", b"FEAT ", "기능".encode(), "수정".encode(), b"[FEAT]", b"#12",
    b"ABC-12",
    b":sparkles:", "✨".encode(), "✨\ufe0f".encode(), b"(", b")", b"(ui)", b"!", b":",
    b": ",
    b" : ", "：".encode(), b" - ", b"subject", b"add a form", b"added", b".", "。".encode(), b"...",
    b" ", b"  ", b"\t", b"\n", b"\n\n", b"\n\n\n", b"\r\n", b"\r", b"\0", b"\x07", b"\x1b[2J",
    b"\xff", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", "가".encode("cp949"),
    "로그인 화면".encode("cp949"), "feat: a".encode("utf-16"), "feat".encode("utf-16-le"),
    b"\xef\xbb\xbf", "가나다".encode(), "가나다".encode(), "\u200b".encode(), "\u202e".encode(),
    "e\u0301".encode(), "😀".encode(), "👩‍👩‍👧".encode(), "\u2028".encode(), "\x85".encode(),
    b"BREAKING CHANGE: gone", b"BREAKING-CHANGE: gone", b"Signed-off-by: Kim <k@example.com>",
    b"Co-authored-by: Kim", b"Refs: #1", "해결: #12".encode(), b"Note: prose", b"> quoted",
    b"    code", b"```", b"https://example.com/" + b"y" * 60, b"# comment", b"; comment",
    b"# ------------------------ >8 ------------------------", b"fixup! ", b"squash! ", b"amend! ",
    b"Merge branch 'x'", b'Revert "feat: a"', b"Merge pull request #1 from a/b",
    b"(cherry picked from commit 1a2b3c4d)", b"{0}", b"%s", b"{branch:q}", b"$(id)", b"`id`", b"\\",
    b"-" * 100, b"a" * 80, b"a " * 50, "가".encode() * 40, b"(" * 30, b")" * 30, b"[" * 30,
    b":" * 30,
    b"!" * 30,
)  # fmt: skip
ENCODINGS = ("", "", "", "utf-8", "cp949", "euc-kr", "latin-1", "no-such", "utf-16", "shift_jis")


def message(chance: random.Random) -> bytes:
    """Pieces in any order, now and then long, cut or with bytes changed."""
    count = chance.choice((1, 2, 3, 5, 8, 13, 30))
    raw = b"".join(chance.choices(PIECES, k=count))
    if chance.random() < 0.5:
        raw = b"feat(ui): " + raw
    if chance.random() < 0.1:
        raw = raw[chance.randrange(len(raw) + 1) :]
    if chance.random() < 0.1:
        place = chance.randrange(len(raw) + 1)
        raw = raw[:place] + chance.randbytes(chance.randint(1, 6)) + raw[place:]
    if chance.random() < 0.01:
        raw *= chance.randint(2, 60)
    return raw
