"""The convention `conventional-commitlint` beside commitlint's recorded answers, and by itself."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.rules.book import build
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.mend import mended
from gitflow_guard.rules.message import read_hook_file, read_stored
from gitflow_guard.rules.setting import CommitPolicy, RuleOverride
from tests.parity.messages import messages
from tests.parity.recorded import CASES, recorded
from tests.parity.verdicts import BOOK, EDIT, STDIN, STORED, WAYS, Asked, of_gflow

RECORDED = recorded()


def test_every_recorded_verdict_is_commitlint_s() -> None:
    different = [(asked, theirs) for asked, theirs in RECORDED if of_gflow(asked) != theirs]
    assert different == []


def test_what_is_recorded_tells_something() -> None:
    failed = Counter(rule for _, verdict in RECORDED for rule, _ in verdict.rules)
    on = {each.rule for each in BOOK.active["plain"]}
    assert set(failed) == on
    assert min(failed.values()) >= 5
    taken = sum(verdict.valid for _, verdict in RECORDED)
    assert len(RECORDED) > 500
    assert 100 < taken < len(RECORDED) - 100
    assert {asked for asked, _ in RECORDED} >= set(CASES)


def rules_of(text: str, way: str = STORED) -> list[str]:
    return [rule for rule, _ in of_gflow(Asked(text.encode(), way)).rules]


def test_a_comment_is_dropped_only_where_there_is_an_editor() -> None:
    text = "feat: a\n#12 is text\n"
    assert rules_of(text, EDIT) == []
    assert rules_of(text, STDIN) == rules_of(text, STORED) == ["body-leading-blank"]


def test_the_team_s_own_comment_sign_is_known() -> None:
    message = read_hook_file(b"feat: a\n;x\n", Reading(editor=True, comment=";"))
    assert judge(message, BOOK).findings == ()


def test_a_merge_by_its_parents_is_no_merge_to_commitlint() -> None:
    message = read_stored(b"Join the two\n", "", 2)
    assert {each.rule for each in judge(message, BOOK).findings} == {"type-empty", "subject-empty"}


@pytest.mark.parametrize("text", ["Merge branch 'a'\n", "x\n\nMerge branch 'a'\n", "v1.2.3\n"])
def test_what_is_ignored_is_exempt(text: str) -> None:
    assert judge(read_stored(text.encode()), BOOK).exempt == "ignored"


def test_a_rule_of_ours_that_a_policy_switches_on_is_not_ignored_with_it() -> None:
    rules = (RuleOverride("no-fixup", "error"), RuleOverride("no-revert", "error"))
    book = build(CommitPolicy(convention="conventional-commitlint", rules=rules))
    for text, rule in (("fixup! feat: a\n", "no-fixup"), ('Revert "feat: a"\n', "no-revert")):
        assert [f.rule for f in judge(read_stored(text.encode()), book).findings] == [rule]


def test_the_policy_s_values_count() -> None:
    rules = (
        RuleOverride("header-max-length", None, 20),
        RuleOverride("subject-case", None, ("lower-case",), "always"),
        RuleOverride("type-enum", None, ("feat", "ui")),
        RuleOverride("body-empty", "error"),
        RuleOverride("footer-leading-blank", "off"),
    )
    book = build(CommitPolicy(convention="conventional-commitlint", rules=rules))
    found = judge(read_stored("fix: add 로그인 and more API\nRefs: #1\n".encode()), book).findings
    assert {each.rule for each in found} == {
        *("header-max-length", "subject-case", "type-enum", "body-empty"),
    }


@pytest.mark.parametrize(
    ("header", "right"),
    [
        ("Feat : 로그인", "feat: 로그인"),
        ("FEAT: Add form.", "feat: add form"),
        ("featrue: add", "feat: add"),
        (" feat: add ", "feat: add"),
        ("added login", None),
    ],
)
def test_the_right_header_is_suggested(header: str, right: str | None) -> None:
    findings = judge(read_stored(f"{header}\n".encode()), BOOK).findings
    assert {each.suggestion for each in findings if each.suggestion} == (
        {right} if right else set()
    )
    assert right is None or rules_of(f"{right}\n") == []


def test_a_place_is_a_line_of_the_file() -> None:
    raw = f"\n# comment\nfeat: a.\nbody\n{'x' * 101}\nRefs: #1\n".encode()
    found = judge(read_hook_file(raw, Reading(editor=True)), BOOK).findings
    places = {each.rule: (each.line, each.column) for each in found}
    assert places == {
        "subject-full-stop": (3, 8),
        "body-leading-blank": (None, None),
        "body-max-line-length": (5, 101),
        "footer-leading-blank": (6, 1),
    }


def test_mending_puts_the_blank_lines_in() -> None:
    raw = b"Feat: add\nbody\nRefs: #1\n"
    assert mended(raw, Reading(), BOOK) == b"feat: add\n\nbody\n\nRefs: #1\n"


ANY = st.one_of(
    st.text(),
    st.text(alphabet="aA :#*-!()\n\r\t.\u2028\ufeff", max_size=60),
    st.integers(0, 1 << 32).map(lambda seed: next(messages(seed, 1)).decode("utf-8", "replace")),
)


@given(text=ANY, way=st.sampled_from(WAYS))
def test_any_message_is_judged_and_every_place_is_in_it(text: str, way: str) -> None:
    raw = text.encode("utf-8", "replace")
    message = (
        read_stored(raw) if way == STORED else read_hook_file(raw, Reading(editor=way == EDIT))
    )
    lines = (raw.decode("utf-8", "replace") + "\n").split("\n")
    for finding in judge(message, BOOK).findings:
        if finding.line is None:
            assert finding.rule.endswith("-leading-blank")
            continue
        assert 1 <= finding.line <= len(lines)
        assert finding.column is not None
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1


@given(raw=st.binary(max_size=80), way=st.sampled_from(WAYS))
def test_any_bytes_are_judged(raw: bytes, way: str) -> None:
    of_gflow(Asked(raw, way))


HOSTILE = {
    "scopes": "feat" + "(a): " * 100_000 + "\u2028",
    "open": "feat" + "(" * 500_000,
    "token": "feat: a\n\n" + "a" * 500_000 + "\n" + "a:" + " " * 500_000,
    "spaces": "feat: a\n\nkey" + " " * 500_000 + "x #",
    "note": "feat: a\n\n*" + " " * 500_000 + "BREAKING",
    "quotes": "feat: a" + "'\"`" * 200_000,
    "words": "feat: " + "aB1" * 200_000,
    "version": "1.2.3-" + "1" * 500_000,
    "dots": "1.2.3-" + "1." * 124 + "_",
    "merges": "Merge x\n" * 100_000,
    "skips": "[skip" * 200_000,
    "chore": "chore(" * 200_000,
    "urls": "feat: a\n\n" + "http:" * 200_000,
    "footers": "feat: a\n" + "Refs: #1\n" * 100_000,
    "ends": "feat: a\n\n" + "\r" * 500_000 + "x",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("way", WAYS)
def test_a_hostile_message_is_judged_at_once(name: str, way: str) -> None:
    raw = HOSTILE[name].encode()
    begun = time.process_time()
    of_gflow(Asked(raw, way))
    assert time.process_time() - begun < 3
