"""Messages of every shape people and tools write, and worse: the same ones for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

TYPES = (
    *("feat", "fix", "docs", "chore", "refactor", "test", "build", "ci", "perf", "revert", "style"),
    *("Feat", "FIX", "feature", "wip", "기능", "feat2", "a_b", "_X", "1a", "", " feat", "✨ feat"),
)
SCOPES = (
    *("", "", "", "(ui)", "(api/v2)", "()", "(a, b)", "(a(b))", "(a)(b)", "( )", "(로그인)"),
    *("(x): (y)", "(unclosed", "(a)b", "[ui]", "(a)!", "(a)!(b)", " (ui)"),
)
MARKS = (": ", ": ", ": ", ": ", ": ", "!: ", ":", " : ", "：", ":  ", "! : ", "!!: ", ":\t", " ")
WORDS = (
    *("add", "Add", "remove", "login", "form", "the", "API", "HTTP", "it's", "don't", "로그인"),
    *("화면", "추가", "é", "ß", "Éa", "ñu", "Ünï", "ǅ", "ı", "𝐀b", "🎉", "👨‍👩‍👧", "한글", "`Foo`"),
    *('"Bar"', "'baz'", "`a", '"', "#12", "(#34)", "GH-5", "repo#6", "v1.2", "1.0.0", "into", "in"),
    *(
        "snake_case",
        "camelCase",
        "kebab-x",
        "PascalCase",
        "Title",
        "...",
        "!",
        "a:b",
        "x: y",
        "@me",
    ),
    *("https://e.kr/a", "http://x", "\u00a0", "\u2028", "\x85", "\ufeff", "\x1c", "\u3000", "\t"),
)
ENDS = (
    "",
    "",
    "",
    "",
    "",
    ".",
    "...",
    "!",
    " ",
    "。",
    "\t",
    "\u00a0",
    "\r",
    ":",
    "\x1f",
    "\ufeff",
    "..",
)
TOKENS = (
    *("Signed-off-by", "Co-authored-by", "Closes", "Fixes", "Refs", "BREAKING CHANGE", "See-also"),
    *(
        "BREAKING-CHANGE",
        "breaking change",
        "Note",
        "https",
        "a",
        "Reviewed by",
        "해결",
        "x_y",
        "-",
    ),
    *("* BREAKING CHANGE", "*  breaking-change", "  Closes", "- item", "1", "TODO", "ſee", "K"),
)
AFTER_TOKENS = (
    *(": ", ": ", ": ", " #", ":", ":  ", " # ", ":\t", "  #", ": #", " ", ":\u00a0", "#", " : "),
)
MERGES = (
    *("Merge branch 'a'", "Merge branch 'a' into b", "Merge pull request #1 from a/b"),
    *(
        "Merge branches 'a' and 'b'",
        "Merge tag 'v1'",
        "Merge tag",
        "Merge x into y",
        "Merge into y",
    ),
    *("Merge commit 'abc'", "Merge remote-tracking branch 'o/a'", "Merged in a (pull request #1)"),
    *("Merged PR 1: x", "Merged PR 1", "Merged a into b", "Merged x", "Merged a in b"),
    *("merge branch 'a'", " Merge branch 'a'", "Automatic merge", "Auto-merged a into b"),
    *("Auto-merged a", "Merge", "Merge branch", "Merge branch ", "Merge remote-tracking branches"),
)
REVERTS = (
    *('Revert "feat: x"', "revert: x", "Revert x", "revert x", "Reapply x", "reapply", "Revert"),
    *('Reapply "a"', "fixup! feat: x", "squash! x", "amend! x", "fixup!x", "Fixup! x", "fixup x"),
)
VERSIONS = (
    *("1.2.3", "v1.2.3", "V1.2.3", "1.2", "1.2.3-rc.1", "1.2.3+b.1", "01.2.3", "chore: 1.2.3"),
    *("chore(release): 1.2.3", "chore(release): v2.0.0 [skip ci]", "1.2.3 (ci skip)", "1.2.3 x"),
    *("chore(a)b: 1.2.3", "1.2.3-01", "1.2.3-0a", "99999999999999999999.1.1", "=1.2.3", "1.2.3."),
    *(
        "chore!: 1.2.3",
        "chore: 1.2.3 [skip-ci] [ci skip]",
        "9007199254740991.0.0",
        "[SKIP CI] 1.0.0",
    ),
)
COMMENTS = (
    *("# a comment", "#", " # not", "; other", "# ------------------------ >8 -----", "#12 text"),
    "# ------------------------ >8 ------------------------",
    "------------------------ >8 ------------------------",
    *("gpg: Signature made", "  gpg: x", "gpg", "diff --git a/x b/x", "+ added"),
)
BLOCKS = (
    *(
        "```js\nconst a = 1\n```",
        "    indented code",
        "> quoted",
        "- a\n- b",
        "* a\n* b",
        "1. a\n2. b",
    ),
    *(
        "---",
        "-field-\nvalue",
        "| a | b |",
        "\tTab",
        "   ",
        "key = value",
        "key=value",
        "\u2028",
        "\r",
    ),
)


def messages(seed: int, count: int) -> Iterator[bytes]:
    """So many messages, as bytes; a few of them are no UTF-8."""
    chance = random.Random(seed)
    for _ in range(count):
        raw = message(chance).encode("utf-8", "surrogatepass")
        yield spoilt(chance, raw) if chance.random() < 0.02 else raw


def message(chance: random.Random) -> str:
    """A whole message; half of them are as they should be but for a thing or two."""
    lines = [header(chance)]
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 3))):
        lines += [*([""] * chance.choice((0, 1, 1, 1, 1, 2))), *paragraph(chance)]
    if chance.random() < 0.5:
        lines += [*([""] * chance.choice((0, 1, 1, 1))), *footer(chance)]
    if chance.random() < 0.2:
        lines.insert(chance.randrange(len(lines) + 1), odd(chance))
    if chance.random() < 0.15:
        lines += ["", chance.choice(COMMENTS), words(chance, 3)]
    if chance.random() < 0.05:
        lines = [*([chance.choice(("", " ", "# c", "\t"))] * chance.randint(1, 2)), *lines]
    end = chance.choice(
        ("\n", "\n", "\n", "\n", "\r\n", "\r\r\n") if chance.random() < 0.3 else "\n"
    )
    return end.join(lines) + chance.choice(("\n", "\n", "", "\n\n", "\r\n", " \n", "\n \n"))


def header(chance: random.Random) -> str:
    """A first line."""
    kind = chance.random()
    if kind < 0.04:
        return chance.choice((*MERGES, *REVERTS)) + chance.choice(("", "", " ", "\r", "x"))
    if kind < 0.07:
        return chance.choice(VERSIONS)
    if kind < 0.09:
        return words(chance, chance.randint(0, 4))
    if kind < 0.11:
        return noise(chance)
    sound = chance.random() < 0.6
    type_ = chance.choice(TYPES[:11]) if sound else chance.choice(TYPES)
    scope = chance.choice(SCOPES[:5]) if sound else chance.choice(SCOPES)
    mark = chance.choice(MARKS[:6]) if sound else chance.choice(MARKS)
    if chance.random() < 0.03:
        return type_ + scope + mark + chance.choice(("", " ", ".", "\t", ":"))
    first = chance.choice(("add ", "fix ", "", "")) if sound else letter(chance)
    rest = words(chance, chance.randint(1, 6)) + chance.choice(ENDS)
    text = f"{type_}{scope}{mark}{first}{rest}"
    return stretched(chance, text) if chance.random() < 0.15 else text


def paragraph(chance: random.Random) -> list[str]:
    """Some lines of a body."""
    if chance.random() < 0.2:
        return chance.choice(BLOCKS).split("\n")
    return [line(chance) for _ in range(chance.randint(1, 3))]


def line(chance: random.Random) -> str:
    """A line of a body, now and then about as long as is allowed."""
    text = words(chance, chance.randint(1, 9)) + chance.choice(("", "", " ", "."))
    if chance.random() < 0.06:
        text = f"{text} see https://example.com/{'p' * chance.randint(1, 120)}"
    return stretched(chance, text) if chance.random() < 0.15 else text


def footer(chance: random.Random) -> list[str]:
    """Some trailers, and what looks like them."""
    lines = []
    for _ in range(chance.randint(1, 3)):
        value = chance.choice(("12", "A <a@b.kr>", "", words(chance, 3), "x", " ", "1, #2"))
        text = chance.choice(TOKENS) + chance.choice(AFTER_TOKENS) + value
        lines.append(stretched(chance, text) if chance.random() < 0.1 else text)
        if chance.random() < 0.2:
            lines.append(chance.choice(("", " continued", "plain text", "#3", "\tx")))
    return lines


def odd(chance: random.Random) -> str:
    """A line nobody expects there."""
    rare = ("", " ", "\u2028Merge branch x")
    groups: list[tuple[str, ...]] = [COMMENTS, MERGES, REVERTS, VERSIONS, BLOCKS, rare]
    return chance.choice((*chance.choice(groups), noise(chance)))


def words(chance: random.Random, count: int) -> str:
    """Words with something between them."""
    plain = chance.random() < 0.5
    chosen = [chance.choice(WORDS[:11] if plain else WORDS) for _ in range(count)]
    return " ".join(chosen)


def stretched(chance: random.Random, text: str) -> str:
    """The text, filled up to about a hundred of something."""
    filler = chance.choice(("x", "x ", "가", "e\u0301", "🎉", "a-", "\u1112\u1161", "é"))
    wanted = chance.choice((97, 99, 100, 101, 102, 130)) - len(text)
    return text + (filler * wanted)[: max(wanted, 0)]


def noise(chance: random.Random) -> str:
    """Anything at all but an end of line."""
    alphabet = "aA1 :!()#-.*_`'\"\t\u00a0가é\u0301🎉\u2028\u2029\x0b\x0c\x85\ufeff[]<>/\\"
    return "".join(chance.choice(alphabet) for _ in range(chance.randint(0, 14)))


def letter(chance: random.Random) -> str:
    """A character of any script, or none."""
    ranges = ((0xA0, 0x24F), (0x300, 0x5FF), (0x10A0, 0x10FF), (0x13A0, 0x13FF), (0x1C80, 0x2BFF))
    low, high = chance.choice((*ranges, (0xA640, 0xABFF), (0xFB00, 0xFFFD), (0x10000, 0x1FFFF)))
    return chance.choice(("", chr(chance.randint(low, high))))


def spoilt(chance: random.Random, raw: bytes) -> bytes:
    """Bytes that are no UTF-8, a byte order mark, a NUL."""
    at = chance.randint(0, len(raw))
    wrong = chance.choice(
        (b"\xff", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf0\x9f", b"\x00", b"\xe4\xb8")
    )
    return chance.choice((b"\xef\xbb\xbf" + raw, raw[:at] + wrong + raw[at:], raw[:at]))
