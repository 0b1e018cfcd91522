"""Policies become rule books; rule books judge."""

from typing import Any

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.rules.book import build
from gitflow_guard.rules.change import Change, summarise
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.finding import Finding
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_hook_file, read_stored
from gitflow_guard.rules.seen import MANY, Facts
from gitflow_guard.rules.setting import CommitPolicy, RuleOverride
from gitflow_guard.rules.table import RULES
from gitflow_guard.words import say

BOOK = build(CommitPolicy())


def found(text: str, *rules: RuleOverride, **policy: Any) -> list[Finding]:
    book = build(CommitPolicy(rules=rules, **policy))
    return list(judge(read_stored(text.encode()), book).findings)


def names(text: str, *rules: RuleOverride, **policy: Any) -> list[str]:
    return [finding.rule for finding in found(text, *rules, **policy)]


def test_a_level_may_be_changed() -> None:
    (finding,) = found("feat: x.", RuleOverride("subject-full-stop", "warning"))
    assert finding.level == "warning"
    assert names("feat: x.", RuleOverride("subject-full-stop", "off")) == []


def test_a_value_without_a_level_switches_a_rule_on() -> None:
    (finding,) = found("feat: long", RuleOverride("subject-max-length", None, 3))
    assert (finding.rule, finding.level) == ("subject-max-length", "error")


def test_types_and_scopes_of_the_policy_replace_the_lists() -> None:
    assert names("feature: x", types=("feature", "bug")) == []
    (finding,) = found("fix: x", types=("feature", "bug"))
    assert finding.suggestion == "bug: x"
    assert names("feat(db): x", scopes=("ui",)) == ["scope-enum"]
    assert names("feat(ui,db): x", scopes=("ui", "db")) == []


def test_types_that_begin_with_a_capital() -> None:
    capital = RuleOverride("type-case", "error", "sentence-case")
    assert names("Feat: x", capital, types=("Feat", "Fix")) == []
    (finding,) = found("feat: x", capital, types=("Feat", "Fix"))
    assert (finding.rule, finding.suggestion) == ("type-case", "Feat: x")


def test_without_the_case_rule_the_list_is_exact() -> None:
    assert names("FEAT: x", RuleOverride("type-case", "off")) == ["type-enum"]


def test_without_the_form_rule_a_free_header_is_a_subject() -> None:
    off = (RuleOverride("header-format", "off"), RuleOverride("type-empty", "off"))
    assert names("added login", *off) == []
    assert names("added login.", *off) == ["subject-full-stop"]


def test_an_own_pattern_reads_headers() -> None:
    own = RuleOverride("header-format", None, r"\[(?P<type>\w+)\] (?P<subject>.+)")
    assert names("[feat] login", own) == []
    (finding,) = found("feat: login", own)
    assert (finding.rule, finding.suggestion) == ("header-format", None)
    (finding,) = found("[feta] login", own)
    assert finding.suggestion == "[feat] login"


TURNED = [
    ("type-enum", ("feat",), "feat: x", "fix: x"),
    ("type-case", "lower-case", "feat: x", None),
    ("type-empty", None, "fix: x", None),
    ("scope-enum", ("ui",), "fix(ui): x", "fix(db): x"),
    ("scope-case", ("upper-case",), "fix(UI): x", "fix(ui): x"),
    ("scope-empty", None, None, None),
    ("scope-delimiter-style", (",",), "fix(a,b): x", "fix(a/b): x"),
    ("subject-pattern", "x+", "fix: xx", "fix: y"),
    ("header-case", ("upper-case",), "FIX: X", None),
    ("breaking-change-exclamation-mark", None, "fix: x", "fix!: x"),
    ("body-case", ("lower-case",), "fix: x\n\nbody", "fix: x\n\nBody"),
    ("body-pattern", "b+", "fix: x\n\nbb", "fix: x\n\ncc"),
    ("body-full-stop", ".", "fix: x\n\nbb.", "fix: x\n\nbb"),
    ("trailer-exists", "Refs:", "fix: x\n\nrefs: 1", "fix: x"),
    ("signed-off-by", None, "fix: x\n\nSigned-off-by: A <a@b>", "fix: x"),
    ("issue-reference", None, "fix: x (#1)", "fix: x"),
]


@pytest.mark.parametrize(("rule", "value", "failing", "passing"), TURNED)
def test_rules_turned_round(
    rule: str, value: object, failing: str | None, passing: str | None
) -> None:
    override = RuleOverride(rule, "error", value, "never")
    if failing and rule != "type-empty":
        (finding,) = [each for each in found(failing, override) if each.rule == rule]
        assert finding.code == f"{rule}-never"
    if passing:
        assert rule not in names(passing, override)


@pytest.mark.parametrize(
    ("rule", "failing", "passing"),
    [
        ("type-empty", "fix: x", None),
        ("scope-empty", "fix(a): x", "fix: x"),
        ("subject-empty", "fix: x", "fix:"),
        ("subject-exclamation-mark", "fix: x", "fix!: x"),
        ("subject-full-stop", "fix: x", "fix: x."),
        ("header-full-stop", "fix: x", "fix: x。"),
        ("body-empty", "fix: x\n\nbody", "fix: x"),
        ("footer-empty", "fix: x\n\nRefs: 1", "fix: x"),
        ("references-empty", "fix: x (#1)", "fix: x"),
    ],
)
def test_rules_that_are_never_by_default(rule: str, failing: str, passing: str | None) -> None:
    stops = () if rule == "subject-full-stop" else (RuleOverride("subject-full-stop", "off"),)
    override = RuleOverride(rule, "error", None, "always")
    (finding,) = found(failing, override, *stops)
    assert (finding.rule, finding.code) == (rule, rule)
    if passing:
        assert names(passing, override, *stops) == []


CASES = [
    ("lower-case", "add form", "Add form", "add form"),
    ("upper-case", "ADD FORM", "add form", "ADD FORM"),
    ("camel-case", "addForm", "add form", "addForm"),
    ("kebab-case", "add-form", "add Form", "add-form"),
    ("pascal-case", "AddForm", "add form", "AddForm"),
    ("sentence-case", "Add form", "add form", "Add form"),
    ("snake-case", "add_form", "add form", "add_form"),
    ("start-case", "Add Form", "add form", "Add Form"),
    ("lower-case", "use `Form` and 'X' \"Y\"", "Use `Form` And", "use `Form` and"),
    ("kebab-case", "add-form", "Use `Form` And", None),
    ("upper-case", "로그인 Add", "use `form` aA", "USE `form` AA"),
    ("lower-case", "2 Forms", "HTTPServer", "httpserver"),
]


@pytest.mark.parametrize(("case", "passing", "failing", "right"), CASES)
def test_cases(case: str, passing: str, failing: str, right: str | None) -> None:
    override = RuleOverride("subject-case", "error", (case,))
    assert names(f"feat: {passing}", override) == []
    (finding,) = found(f"feat: {failing}", override)
    assert finding.suggestion == (right and f"feat: {right}")


def test_scope_rules_look_at_every_scope() -> None:
    case = RuleOverride("scope-case", "error", "lower-case")
    (finding,) = found("feat(ui, DB): x", case)
    assert (finding.column, finding.suggestion) == (10, "feat(ui, db): x")
    listed = RuleOverride("scope-enum", "error", ("ui", "db"))
    (finding,) = found("feat(ui,dbb): x", listed)
    assert (finding.values["scope"], finding.suggestion) == ("dbb", None)
    assert found("feat(UI): x", listed)[0].suggestion == "feat(ui): x"
    assert found("feat(zzz): x", listed)[0].suggestion is None
    assert found(f"feat({'u' * 61}): x", listed)[0].suggestion is None


def test_scopes_by_type() -> None:
    listed = RuleOverride("scope-enum", "error", {"feat": ("ui",), "fix": ()})
    assert names("feat(db): x", listed) == ["scope-enum"]
    assert names("fix(db): x", listed) == []
    assert names("docs(db): x", listed) == []


def test_imperatives() -> None:
    mood = RuleOverride("subject-imperative", "error")
    forms = {
        "fixes": "fix",
        "Applied": "Apply",
        "dropping": "drop",
        "wrote": "write",
        "using": "use",
    }
    for written, right in forms.items():
        assert found(f"feat: {written} it", mood)[0].suggestion == f"feat: {right} it"
    assert names("feat: setting it, 로그인", mood) == []


def test_words_are_whole_words() -> None:
    forbidden = RuleOverride("subject-words", "error", ("wip", "c++"))
    assert names("feat: swipe", forbidden) == []
    assert found("feat: use C++ now", forbidden)[0].column == 11


def test_long_lines_of_prose_only() -> None:
    long = "word " * 20
    fenced = f"feat: x\n\n```\n{long}\n~~~\n{long}\n```\n    {long}\n> {long}\n\t{long}\n"
    assert names(fenced) == []
    text = f"feat: x\n\n{long}\n{'가' * 37}\n{'가' * 36}\na\tb\n"
    assert [(each.line, each.column) for each in found(text)] == [(3, 73), (4, 37)]


def test_after_many_findings_the_others_are_counted() -> None:
    body = ("word " * 20 + "\n") * (MANY + 5)
    findings = found(f"feat: x\n\n{body}")
    assert len(findings) == MANY + 1
    assert findings[-1].values == {"count": 5}
    controls = found("feat: x\n\n" + "\x01\n" * (MANY + 2))
    assert controls[-1].code == "characters-more"


def test_emoji_and_control_characters() -> None:
    both = RuleOverride("characters", "error", ("control", "emoji"))
    assert [each.code for each in found("feat: ✨ x\n\n\x07", both)] == [
        "characters-emoji",
        "characters-control",
    ]
    assert found("feat: ✨ x", RuleOverride("characters", None, "emoji"))[0].suggestion == "feat: x"
    assert names("feat: x\u202ey") == ["characters"]
    assert names("feat: x\0y") == ["characters"]
    assert names("feat: a\xa0b\u200d") == []


def test_facts_make_a_body_needed() -> None:
    book = build(CommitPolicy(rules=(RuleOverride("body-required-when", "error", {"files": 2}),)))
    message = read_stored(b"feat: x")
    assert judge(message, book).findings == ()
    assert judge(message, book, Facts(lines=9, files=2)).findings == ()
    (finding,) = judge(message, book, Facts(files=3)).findings
    assert finding.code == "body-required-when-files"


def test_co_authors() -> None:
    form = RuleOverride("co-author-form", "error")
    good = "feat: x\n\nCo-authored-by: Kim <k@example.com>\n"
    assert names(good, form) == []
    (finding,) = found("feat: x\n\nSigned-off-by: A <a@b>\nCoauthor by Kim <k@e.com>\n", form)
    assert finding.suggestion == "Co-authored-by: Kim <k@e.com>"
    (finding,) = found("feat: x\n\nCo-authored-by: Kim <k@e.com>\n\nmore\n", form)
    assert finding.suggestion is None


def test_footers_after_prose() -> None:
    assert names("feat: x\n\nbody\nBREAKING CHANGE: gone") == ["footer-leading-blank"]
    assert names("feat: x\nBREAKING CHANGE: gone") == ["body-leading-blank"]


def test_merges_and_reverts_are_spared_the_header_rules() -> None:
    merge = judge(read_stored(b"Merge branch 'x'\nno blank " + b"word " * 30, parents=2), BOOK)
    assert (merge.exempt, merge.findings) == ("merge", ())
    revert = judge(read_stored(b'Revert "x."\nno blank'), BOOK)
    assert revert.exempt == "revert"
    assert [finding.rule for finding in revert.findings] == ["body-leading-blank"]
    assert (
        judge(read_stored(b"Merge branch 'x\x07'", parents=2), BOOK).findings[0].rule
        == "characters"
    )


def test_a_header_like_a_merges_makes_none() -> None:
    stored = judge(read_stored(b"Merge branch 'x' anything"), BOOK)
    assert (stored.exempt, stored.findings[0].rule) == ("", "header-format")


def test_autosquash_passes_the_hook_and_not_the_history() -> None:
    raw = b"fixup! Feat : x\n\nno"
    hook = judge(read_hook_file(raw, Reading()), BOOK)
    assert (hook.exempt, hook.findings) == ("autosquash", ())
    assert judge(read_stored(raw), BOOK).findings[0].rule == "no-fixup"
    assert judge(read_stored(raw), BOOK, stage="hook").findings == ()
    assert judge(read_hook_file(raw, Reading()), BOOK, stage="history").findings


def test_an_empty_message_is_git_s_to_refuse() -> None:
    hook = judge(read_hook_file(b"# hint\n\n", Reading(editor=True)), BOOK)
    assert (hook.exempt, hook.findings) == ("empty", ())
    stored = judge(read_stored(b"\n"), BOOK)
    assert [finding.rule for finding in stored.findings] == ["subject-empty"]


def test_unreadable_messages_have_one_finding() -> None:
    for raw in (b"\xff\xfef\0e\0", b"\xef\xbb\xbf"):
        for message in (read_stored(raw), read_hook_file(raw, Reading())):
            (finding,) = judge(message, BOOK).findings
            assert finding.rule == "encoding"


def test_mistakes_in_a_policy_are_named() -> None:
    with pytest.raises(GflowError, match="policy-unknown-convention"):
        build(CommitPolicy("none"))
    with pytest.raises(GflowError, match="policy-unknown-rule"):
        build(CommitPolicy(rules=(RuleOverride("no-such", "error"),)))
    with pytest.raises(GflowError, match="policy-bad-pattern") as caught:
        build(CommitPolicy(rules=(RuleOverride("subject-pattern", "error", "("),)))
    assert caught.value.values["key"] == "subject-pattern"
    for rule in ("subject-pattern", "body-pattern", "issue-reference"):
        with pytest.raises(GflowError, match="policy-needs-value"):
            build(CommitPolicy(rules=(RuleOverride(rule, "error", ""),)))


def test_the_issue_found_is_shown() -> None:
    rules = tuple(
        RuleOverride(rule, "error", applies=applies)
        for rule, applies in (("references-empty", "always"), ("issue-reference", "never"))
    )
    found = judge(read_stored(b"feat: see #12"), build(CommitPolicy(rules=rules))).findings
    assert len(found) == 2
    for finding in found:
        assert say("en", finding.code, finding.values) == "No issue is named here: `#12`."


def test_records_can_be_kept_in_sets() -> None:
    assert len({BOOK, BOOK, BOOK.convention, RULES[0], *BOOK.active["plain"][:1]}) == 4
    flawed = read_stored(b"\xff").flaw
    assert flawed is not None
    assert {flawed} == {flawed}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("feat(ui): add\n", Change("feat", "ui", breaking=False, subject="add")),
        ("fix!: x", Change("fix", "", breaking=True, subject="x")),
        ("fix: x\n\nBREAKING CHANGE: y", Change("fix", "", breaking=True, subject="x")),
        ("fix: x\n\nBREAKING-CHANGE: y", Change("fix", "", breaking=True, subject="x")),
        ("fix: x\n\na BREAKING CHANGE: y", Change("fix", "", breaking=False, subject="x")),
        ("Feat : 로그인", Change("feat", "", breaking=False, subject="로그인")),
        ("기능: 로그인", Change("feat", "", breaking=False, subject="로그인")),
        ("note: x", Change("note", "", breaking=False, subject="x")),
        ("added login", Change("", "", breaking=False, subject="added login")),
        ("no-way : x", Change("", "", breaking=False, subject="no-way : x")),
        ("\ufeff\nfeat: x", Change("feat", "", breaking=False, subject="x")),
        ("", Change("", "", breaking=False, subject="")),
    ],
)
def test_changes(text: str, change: Change) -> None:
    assert summarise(text, BOOK) == change
