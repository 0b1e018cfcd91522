"""Every convention that ships: what it takes, and that it reads what it writes."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gitflow_guard.rules.aliases import ALIASES, plain
from gitflow_guard.rules.book import RuleBook, build
from gitflow_guard.rules.change import summarise
from gitflow_guard.rules.conventions import CONVENTIONS, GITMOJI_TYPES
from gitflow_guard.rules.gitmoji import CODES
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.parts import Parts, reader
from gitflow_guard.rules.setting import CommitPolicy, RuleOverride
from gitflow_guard.rules.templates import pattern_of, pieces, problem_with, write

BOOKS = {name: build(CommitPolicy(convention=name)) for name in CONVENTIONS}

# What the conventions look like, and what each header means for the next version.
LOOKS = [
    ("conventional", "feat(scope)!: subject", "feat"),
    ("angular", "feat(scope)!: subject", "feat"),
    ("angular", "fix: handle HTTP errors", "fix"),
    ("udacity", "feat: subject", "feat"),
    ("udacity", "feat: subject (#12)", "feat"),
    ("udacity", "hotfix: 결제 오류 수정", "fix"),
    ("udacity-cap", "Feat: subject", "feat"),
    ("udacity-cap", "Feat : subject", "feat"),
    ("udacity-cap", "Docs : README 수정 (#12)", "docs"),
    ("bracket", "[FEAT] #12 - subject", "feat"),
    ("bracket", "[feat] subject", "feat"),
    ("bracket", "[Fix](login)! ABC-12: subject", "fix"),
    *(
        ("korean", f"{word}: 로그인 화면", meaning)
        for word, meaning in {
            "기능": "feat", "수정": "fix", "버그": "fix", "문서": "docs", "형식": "style",
            "리팩토링": "refactor", "테스트": "test", "기타": "chore",
        }.items()
    ),
    ("gitmoji", "✨ feat: subject", "feat"),
    ("gitmoji", ":sparkles: subject", "feat"),
    ("gitmoji", "♻️ (ui): subject", "refactor"),
    ("gitmoji", "♻ subject", "refactor"),
    ("gitmoji", "🧑‍💻 subject", "🧑‍💻"),
    ("jira", "ABC-12 fix: subject", "fix"),
    ("jira", "ABC-12: subject", ""),
    ("issue-type", "Feat #22: subject", "feat"),
    ("issue-type", "Fix(ui) #22!: subject", "fix"),
]  # fmt: skip


@pytest.mark.parametrize(("convention", "header", "meaning"), LOOKS)
def test_what_a_convention_looks_like(convention: str, header: str, meaning: str) -> None:
    book = BOOKS[convention]
    assert judge(read_stored(f"{header}\n".encode()), book).findings == ()
    assert summarise(header, book).type == meaning


def test_every_convention_has_a_look() -> None:
    assert {name for name, _, _ in LOOKS} == set(CONVENTIONS) - {"conventional-commitlint"}


WORDS = st.text("abz09가힣_", min_size=1, max_size=6)
SUBJECTS = st.builds(
    " ".join,
    st.lists(st.text("abzA09가힣.,:()!#-✨", min_size=1, max_size=8), min_size=1, max_size=4),
)
TICKETS = st.one_of(st.integers(1, 999).map("#{}".format), st.integers(1, 999).map("ABC-{}".format))


@st.composite
def parts(draw: st.DrawFn, name: str) -> dict[str, str]:
    """Parts that a header of the convention may have; the subject is prose, not more parts."""
    convention = CONVENTIONS[name]
    needed = {piece.name: piece.needed for piece in pieces(convention.template) if piece.name}
    ticket = st.integers(1, 99).map("ABC-{}".format) if name == "jira" else TICKETS
    ticket = st.integers(1, 99).map("#{}".format) if name == "issue-type" else ticket
    values = {
        "type": st.sampled_from(convention.types),
        "scope": WORDS,
        "breaking": st.just("!"),
        "ticket": ticket,
        "subject": WORDS.flatmap(lambda word: SUBJECTS.map(lambda rest: f"{word} {rest}")),
    }
    chosen = {
        part: draw(values[part]) for part, must in needed.items() if must or draw(st.booleans())
    }
    if "type" not in chosen:
        assume(not {"scope", "breaking"} & chosen.keys())
    return chosen


@pytest.mark.parametrize("name", CONVENTIONS)
@given(data=st.data())
def test_what_is_written_is_read_again(name: str, data: st.DataObject) -> None:
    values = data.draw(parts(name))
    assume(not values["subject"].endswith(")"))
    # commitlint gives the scope all up to the last parenthesis before a colon.
    assume(name != "conventional-commitlint" or ")" not in values["subject"])
    header = write(CONVENTIONS[name].template, values)
    read = Parts(header, BOOKS[name].read)
    assert read.formed, header
    told = {part: header[start:end] for part, (start, end) in read.spans.items()}
    assert told == values


@pytest.mark.parametrize("name", [name for name in CONVENTIONS if name != "gitmoji"])
@given(data=st.data())
def test_a_template_tells_its_own_pattern(name: str, data: st.DataObject) -> None:
    values = data.draw(parts(name))
    template = CONVENTIONS[name].template
    assume(not values["subject"].endswith(")"))
    header = write(template, values)
    spans = reader(re.compile(pattern_of(template)))(header)
    assert spans is not None
    assert {part: header[slice(*span)] for part, span in spans.items()} == values


@pytest.mark.parametrize("name", CONVENTIONS)
@given(text=st.text("aA1가#-[](){}!: ✨\ufe0f\t", max_size=16))
def test_any_header_can_be_read(name: str, text: str) -> None:
    read = Parts(text, BOOKS[name].read)
    for start, end in read.spans.values():
        assert 0 <= start <= end <= len(read.text)


def test_templates_are_sound() -> None:
    assert [name for name, each in CONVENTIONS.items() if problem_with(each.template)] == []


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{subject}", ""),
        ("{type}{(scope)}: {subject}", ""),
        ("{type: {subject}", "braces"),
        ("{type}}: {subject}", "braces"),
        ("}{subject}", "braces"),
        ("{typ}: {subject}", "part"),
        ("{type scope}: {subject}", "part"),
        ("{type}{type}: {subject}", "twice"),
        ("{type}: x", "subject"),
    ],
)
def test_what_is_wrong_with_a_template(template: str, problem: str) -> None:
    assert problem_with(template) == problem


def test_a_header_is_not_written_without_what_it_needs() -> None:
    jira = CONVENTIONS["jira"].template
    assert write(jira, {"type": "fix", "subject": "x"}) == ""
    assert write(jira, {"ticket": "ABC-12", "subject": "x"}) == "ABC-12: x"
    assert write("{subject}", {"type": "fix", "subject": "x"}) == ""


def test_gitmoji_by_code_and_emoji() -> None:
    assert set(CODES.values()) == set(GITMOJI_TYPES)
    assert {plain(code) for code in CODES} == set(GITMOJI_TYPES)
    assert plain("♻️") == plain(":recycle:") == "♻"
    emoji = {name for names in ALIASES.values() for name in names if not name[0].isalnum()}
    assert emoji <= set(GITMOJI_TYPES)


def test_no_alias_means_two_types() -> None:
    names = [name for each in ALIASES.values() for name in each]
    assert len(names) == len(set(names))
    assert not set(names) & set(ALIASES)


@pytest.mark.parametrize(
    ("header", "book", "breaking"),
    [
        ("💥 remove the old form", BOOKS["gitmoji"], True),
        ("✨ feat!: new form", BOOKS["gitmoji"], True),
        ("✨ new form", BOOKS["gitmoji"], False),
        ("[feat]! new form", BOOKS["bracket"], True),
        ("기능!: 새 화면", BOOKS["korean"], True),
    ],
)
def test_what_breaks(header: str, book: RuleBook, breaking: bool) -> None:
    assert summarise(header, book).breaking is breaking


@pytest.mark.parametrize("written", ["feat", "Feat", "FEAT", "기능", "✨", ":sparkles:", "feature"])
@pytest.mark.parametrize("name", ["conventional", "korean", "udacity-cap", "gitmoji"])
def test_one_meaning_under_every_convention(name: str, written: str) -> None:
    assert BOOKS[name].canonical[plain(written).lower()] == "feat"


def rules_of(header: str, name: str) -> list[str]:
    return [each.rule for each in judge(read_stored(header.encode()), BOOKS[name]).findings]


def test_fifty_letters_are_fifty_in_hangul() -> None:
    assert rules_of("기능: " + "가" * 50, "korean") == []
    assert rules_of("기능: " + "가" * 51, "korean") == ["subject-max-length"]
    assert rules_of("feat: " + "가" * 50 + " (#12)", "udacity") == []
    assert rules_of("기능: x\n\n" + "가 " * 25, "korean") == ["body-max-line-length"]


def test_a_limit_of_the_team_s_own_is_counted_as_all_others() -> None:
    rules = (RuleOverride("subject-max-length", None, 50),)
    book = build(CommitPolicy(convention="korean", rules=rules))
    (finding,) = judge(read_stored(("기능: " + "가" * 26).encode()), book).findings
    assert finding.values == {"length": 52, "limit": 50, "unit": "columns"}


@pytest.mark.parametrize(
    ("footer", "right"),
    [
        ("해결: #12", "Closes #12"),
        ("해결: #12, #13\nFixes: #13", "Closes #12"),
        ("해결: #12, #13", "Closes #12, closes #13"),
        ("해결: #12\nCloses: #123", "Closes #12"),
        ("해결: #12\nCloses: #12", None),
        ("해결: #12\nresolved #12", None),
        ("관련: #12\n참고: #13", None),
        ("해결: 12번", None),
    ],
)
def test_forges_close_on_english_words_only(footer: str, right: str | None) -> None:
    findings = judge(
        read_stored(f"기능: 로그인\n\n본문\n\n{footer}\n".encode()), BOOKS["korean"]
    ).findings
    assert [(f.rule, f.level, f.values["right"]) for f in findings] == (
        [("footer-closing-word", "warning", right)] if right else []
    )


def test_angular_wants_no_capital_but_halves_no_acronym() -> None:
    (finding,) = judge(read_stored(b"feat: Add form"), BOOKS["angular"]).findings
    assert finding.suggestion == "feat: add form"
    (finding,) = judge(read_stored(b"feat: API for forms"), BOOKS["angular"]).findings
    assert (finding.rule, finding.suggestion) == ("subject-case", None)
