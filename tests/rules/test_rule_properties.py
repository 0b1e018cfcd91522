"""What holds for any bytes, and what the rules may load."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gitflow_guard import words
from gitflow_guard.rules.book import build
from gitflow_guard.rules.change import summarise
from gitflow_guard.rules.cleanup import CLEANUPS, Reading, cleaned
from gitflow_guard.rules.judge import Judgement, judge
from gitflow_guard.rules.message import read_hook_file, read_stored
from gitflow_guard.rules.setting import LENGTH_UNITS, CommitPolicy, RuleOverride
from gitflow_guard.rules.table import RULES, RULES_BY_ID

VALUES = {
    "subject-pattern": "x",
    "body-pattern": "x",
    "scope-path": {"src/*": ("ui",)},
    "commit-mixed-paths": {"a": ("a/**",), "b": ("*.b",)},
    "author-name": ("*x*", "k"),
    "author-email": "@",
    "committer": ("*",),
}
BOOKS = [
    build(CommitPolicy()),
    *(
        build(
            CommitPolicy(
                length_unit=unit,
                scopes=("ui",),
                rules=tuple(RuleOverride(rule.id, "error", VALUES.get(rule.id)) for rule in RULES),
            )
        )
        for unit in LENGTH_UNITS
    ),
]

PIECES = st.sampled_from(
    [
        *(
            b"feat",
            b"(",
            b")",
            b"!",
            b": ",
            b":",
            b" ",
            b"\n",
            b"\n\n",
            b"\r\n",
            b"#",
            b"x.",
            b"Feat",
        ),
        *(b"Signed-off-by: a", b"Co-authored-by: b", b"BREAKING CHANGE: ", b"\xff", b"\xff\xfe"),
        *(
            b"\xef\xbb\xbf",
            b"\x00",
            b"\x07",
            b"\t",
            b"[",
            b"]",
            b"- ",
            b"fixup! ",
            b"Merge branch 'x'",
        ),
        *(
            b'Revert "',
            b"word " * 20,
            b"```\n",
            b"; ",
            "로그인".encode(),
            "：".encode(),
            "✨".encode(),
        ),
        b"# ------------------------ >8 ------------------------\n",
    ]
)
RAW = st.one_of(st.binary(max_size=60), st.lists(PIECES, max_size=14).map(b"".join))
READINGS = st.builds(
    Reading,
    cleanup=st.sampled_from([*CLEANUPS, "odd"]),
    editor=st.booleans(),
    comment=st.one_of(st.sampled_from(["#", ";", "//", "auto", ""]), st.text(max_size=2)),
    encoding=st.one_of(
        st.sampled_from(["", "UTF-8", "euc-kr", "latin1", "utf-16", "utf-7", "nope"]),
        st.text(max_size=6),
    ),
    merging=st.booleans(),
)


def hold(judgement: Judgement) -> None:
    for finding in judgement.findings:
        assert finding.rule in RULES_BY_ID
        assert finding.level in {"warning", "error"}
        assert finding.line is not None
        assert finding.column is not None
        assert finding.line >= 1
        assert finding.column >= 1
        for language in words.LANGUAGES:
            assert words.say(language, finding.code, finding.values)


@given(
    raw=RAW,
    reading=READINGS,
    parents=st.integers(0, 3),
    stage=st.sampled_from(["", "history"]),
)
@settings(max_examples=600)
def test_any_bytes_are_judged(raw: bytes, reading: Reading, parents: int, stage: str) -> None:
    for book in BOOKS:
        hold(judge(read_hook_file(raw, reading), book, stage=stage))
        hold(judge(read_stored(raw, reading.encoding, parents), book, stage=stage))
    summarise(raw.decode("utf-8", "surrogateescape"), BOOKS[0])


@given(raw=RAW, reading=READINGS)
@example(raw=b"#12 text\n", reading=Reading())
@settings(max_examples=400)
def test_hook_and_history_say_the_same(raw: bytes, reading: Reading) -> None:
    reading = reading.replace(merging=False)
    stored = cleaned(raw, reading)
    for book in BOOKS[:2]:
        hook = judge(read_hook_file(raw, reading), book, stage="history")
        parents = 2 if hook.exempt == "merge" else 1
        history = judge(read_stored(stored, reading.encoding, parents), book, stage="history")
        if hook.exempt != "empty":
            assert [f.rule for f in hook.findings] == [f.rule for f in history.findings]


LARGE = {
    "one line": b"feat: " + b"x" * 10**6,
    "wide": ("feat: " + "가" * 10**6).encode(),
    "spaces": b"feat(" + b" " * 10**6,
    "parentheses": b"feat" + b"(" * 10**6,
    "joined": ("feat: " + "👨\u200d👩\u200d👧" * 50_000).encode(),
    "lines": b"feat: x\n\n" + b"a: b\n" * 200_000,
    "controls": b"feat: x\n\n" + b"\x01\n" * 200_000,
    "quotes": b"feat: X" + b"'" * 10**6,
    "people": b"feat: x\n\nCo-authored-by: " + b"a " * 10**6,
    "urls": b"feat: x\n\n" + b"a" * 10**6,
}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", LARGE)
def test_large_messages_take_no_time(name: str) -> None:
    for book, seconds in ((BOOKS[0], 5), (BOOKS[1], 60)):
        started = time.process_time()
        judge(read_stored(LARGE[name]), book)
        # Ten times what it takes: what must not be is time that grows with the square.
        assert time.process_time() - started < seconds


def loaded(code: str) -> set[str]:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_a_good_message_is_judged_without_loading_anything_slow() -> None:
    code = """
from gitflow_guard.rules.book import build
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_hook_file
from gitflow_guard.rules.setting import CommitPolicy
raw = b"feat(ui): add the form\\n\\nIt was asked for.\\n\\nSigned-off-by: A <a@b>\\n"
assert judge(read_hook_file(raw, Reading()), build(CommitPolicy())).findings == ()
"""
    own = {name for name in loaded(code) - loaded("pass") if not name.startswith("gitflow_guard")}
    assert own <= {"__future__"}
