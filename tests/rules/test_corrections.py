"""Corrected headers under every convention, and whole messages put right."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gitflow_guard.rules.book import build
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.mend import mended
from gitflow_guard.rules.message import read_hook_file, read_stored
from gitflow_guard.rules.nearest import distance, nearest
from gitflow_guard.rules.seen import Facts
from gitflow_guard.rules.setting import CommitPolicy, OwnConvention, RuleOverride
from gitflow_guard.rules.width import length
from gitflow_guard.rules.wrap import wrapped

BOOKS = {name: build(CommitPolicy(convention=name)) for name in CONVENTIONS}

RIGHT = [
    ("conventional", "기능: x", "feat: x"),
    ("conventional", "디자인: x", "style: x"),
    ("conventional", "✨ login", "feat: login"),
    ("conventional", ":bug: login", "fix: login"),
    ("conventional", "♻️ refactor: x", "refactor: x"),
    ("conventional", "Feat #22: login", "feat: login (#22)"),
    ("conventional", "[ABC-12] fix: login", "fix: login (ABC-12)"),
    ("conventional", "ABC-12 | fix: login", "fix: login (ABC-12)"),
    ("conventional", "feta: x", "feat: x"),
    ("conventional", "featrue: x", "feat: x"),
    ("conventional", "refcator: x", "refactor: x"),
    ("conventional", "file: x", None),
    ("conventional", "ABC-12: login", None),
    ("conventional", "added login", None),
    ("conventional", "🌐 add korean", None),
    ("angular", "Docs: explain forms", "docs: explain forms"),
    ("udacity", "[Feat]#12-login", "feat: login (#12)"),
    ("udacity-cap", "feat : 로그인", "Feat : 로그인"),
    ("udacity-cap", "FEAT：로그인", "Feat: 로그인"),
    ("udacity-cap", "!HOTFIX: 결제 오류", "Hotfix: 결제 오류"),
    ("bracket", "feat: login", "[feat] login"),
    ("bracket", "FEAT: login (#12)", "[FEAT] #12 - login"),
    ("bracket", "[feat]login", "[feat] login"),
    ("bracket", "【기능】로그인", "[feat] 로그인"),
    ("bracket", "feat(ui)!: login", "[feat](ui)! login"),
    ("bracket", "[ABC-12] fix: login", "[fix] ABC-12 - login"),
    ("korean", "feat: x", "기능: x"),
    ("korean", "Hotfix : x", "수정: x"),
    ("korean", "기늠: x", "기능: x"),
    ("korean", "리펙토링: x", "리팩토링: x"),
    ("korean", "기능：x", "기능: x"),
    ("korean", "기능 로그인 화면", "기능: 로그인 화면"),
    ("gitmoji", "feat: login", "✨ login"),
    ("gitmoji", "feat(ui)!: login", "💥 (ui): login"),
    ("gitmoji", "build: pin ruff", "📦 pin ruff"),
    ("gitmoji", "ci: run on main", "👷 run on main"),
    ("gitmoji", "✨login", "✨ login"),
    ("gitmoji", ":sparkels: login", "✨ login"),
    ("jira", "fix: ABC-12 login", "ABC-12 fix: login"),
    ("jira", "fix: login (ABC-12)", "ABC-12 fix: login"),
    ("jira", "fix(ABC-12): login", "ABC-12 fix: login"),
    ("jira", "[ABC-12] login form", "ABC-12: login form"),
    ("jira", "ABC-12 Fix : login", "ABC-12 fix: login"),
    ("jira", "fix: login", None),
    ("issue-type", "feat #22: login", "Feat #22: login"),
    ("issue-type", "feat: login (#22)", "Feat #22: login"),
    ("issue-type", "#22 기능: login", "Feat #22: login"),
    ("issue-type", "feat: login", None),
]


@pytest.mark.parametrize(("convention", "header", "right"), RIGHT)
def test_one_mistake_is_one_finding_with_the_right_line(
    convention: str, header: str, right: str | None
) -> None:
    (finding,) = judge(read_stored(f"{header}\n".encode()), BOOKS[convention]).findings
    assert finding.suggestion == right
    assert right is None or judge(read_stored(right.encode()), BOOKS[convention]).findings == ()


HEADERS = st.one_of(
    st.lists(
        st.sampled_from(
            [
                *(
                    "feat",
                    "Feat",
                    "FIX",
                    "기능",
                    "수정",
                    "hotfix",
                    "featrue",
                    "word",
                    "로그인",
                    "API",
                ),
                *("✨", "♻️", ":bug:", "#12", "(#3)", "ABC-12", "[ABC-1]", "[feat]", "(ui)", "()"),
                *(":", " : ", "：", "!", " ", "  ", " - ", "-", ".", "。", "가" * 30, "x" * 45),
                *("Added ", "\x07", "】", "(", "['", "`X`"),
            ]
        ),
        max_size=7,
    ).map("".join),
    st.text(max_size=12),
)
STRICT = (
    RuleOverride("subject-case", "error", ("lower-case",)),
    RuleOverride("subject-imperative", "error"),
    RuleOverride("scope-empty", "error"),
    RuleOverride("scope-enum", "error", ("ui", "db")),
    RuleOverride("header-full-stop", "error"),
    RuleOverride("subject-exclamation-mark", "error"),
)
STRICT_BOOKS = {name: build(CommitPolicy(convention=name, rules=STRICT)) for name in CONVENTIONS}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("name", CONVENTIONS)
@given(header=HEADERS)
@settings(max_examples=150)
def test_a_suggestion_is_accepted(strict: bool, name: str, header: str) -> None:
    header = " ".join(header.splitlines())
    book = (STRICT_BOOKS if strict else BOOKS)[name]
    facts = Facts(1, 1, ("src/ui/form.py",))
    before = judge(read_stored(header.encode("utf-8", "replace")), book, facts).findings
    for finding in before:
        if finding.suggestion is None or finding.line != 1:
            continue
        after = judge(read_stored(finding.suggestion.encode()), book, facts).findings
        assert finding.rule not in {each.rule for each in after}
        assert [each.suggestion for each in after if each.suggestion] == []
        if all(each.rule != "header-format" for each in before):
            assert {each.rule for each in after} <= {each.rule for each in before}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("fx", "fix"),
        ("fxi", "fix"),
        ("feat", "feat"),
        ("docz", "docs"),
        ("refaktro", "refactor"),
        ("c", ""),
        ("cd", ""),
        ("dfeat", "feat"),
        ("기늠", "기능"),
        ("기타", ""),
        ("x" * 31, ""),
    ],
)
def test_the_nearest_word(written: str, meant: str) -> None:
    assert nearest(written, ["feat", "fix", "docs", "refactor", "ci", "기능"]) == meant


def test_two_words_as_near_are_none() -> None:
    assert nearest("bat", ["cat", "hat"]) == ""


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_distance_is_one(one: str, other: str) -> None:
    longer = max(len(one), len(other))
    slips = distance(one, other, longer)
    assert slips == distance(other, one, longer)
    assert (slips == 0) == (one == other)
    assert abs(len(one) - len(other)) <= slips <= longer
    assert len(set(one) ^ set(other)) <= 2 * slips
    for most in range(longer):
        assert min(distance(one, other, most), most + 1) == min(slips, most + 1)


SCOPED = (
    RuleOverride("scope-empty", "error"),
    RuleOverride("scope-path", "error", {"src/ui/*": ["ui"], "src/db/*": ["db"]}),
)


@pytest.mark.parametrize(
    ("paths", "right"),
    [
        (("src/ui/form.py", "src/ui/list.py"), "feat(ui): add"),
        (("src/ui/form.py", "src/db/form.py"), None),
        (("README.md",), None),
        ((), None),
    ],
)
def test_a_missing_scope_is_told_by_the_files(paths: tuple[str, ...], right: str | None) -> None:
    book = build(CommitPolicy(rules=SCOPED))
    (finding,) = judge(read_stored(b"feat: add"), book, Facts(1, len(paths), paths)).findings
    assert (finding.rule, finding.suggestion) == ("scope-empty", right)
    assert judge(read_stored(b"feat: add"), book).findings[0].suggestion is None


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("src/ui/*", "src/ui/a/b.py", False),
        ("src/ui/**", "src/ui/a/b.py", True),
        ("src/ui/", "src/ui/a/b.py", True),
        ("*.md", "docs/a.md", True),
        ("src/*/ui.py", "src/a/b/ui.py", False),
    ],
)
def test_scopes_go_by_the_patterns_that_all_rules_go_by(
    pattern: str, path: str, fits: bool
) -> None:
    rules = (
        RuleOverride("scope-path", "error", {pattern: ["ui"]}),
        RuleOverride("scope-empty", "error"),
    )
    book, facts = build(CommitPolicy(rules=rules)), Facts(1, 1, (path,))
    assert (not judge(read_stored(b"feat(ui): add"), book, facts).findings) == fits
    (missing,) = judge(read_stored(b"feat: add"), book, facts).findings
    assert missing.suggestion == ("feat(ui): add" if fits else None)


def test_a_missing_scope_is_told_by_a_folder() -> None:
    rules = (RuleOverride("scope-empty", "error"),)
    book = build(CommitPolicy(scopes=("ui", "db"), rules=rules))
    facts = Facts(1, 1, ("packages/ui/form.py",))
    (finding,) = judge(read_stored(b"feat!: add"), book, facts).findings
    assert finding.suggestion == "feat(ui)!: add"


OWN = OwnConvention("ours", template="{ticket} | {type}{(scope)}: {subject}", types=("feat", "fix"))


@pytest.mark.parametrize(
    ("header", "right"),
    [
        ("#12 | feat: login", ""),
        ("ABC-12 | fix(ui): login", ""),
        ("feat: login (#12)", "#12 | feat: login"),
        ("#12 | 신규: login", "#12 | feat: login"),
        ("#12 Feat : login", "#12 | feat: login"),
        ("feat: login", None),
    ],
)
def test_a_convention_of_ones_own(header: str, right: str | None) -> None:
    book = build(
        CommitPolicy(convention="ours", conventions=(OWN,), aliases=(("feat", ("신규",)),))
    )
    findings = judge(read_stored(header.encode()), book).findings
    assert [each.suggestion for each in findings] == ([] if right == "" else [right])
    assert book.form == "ticket | type(scope): subject"


@pytest.mark.parametrize(
    ("header", "right"),
    [
        ("add the form (#12)", "#12 add the form"),
        ("#12: add the form", "#12 add the form"),
        ("#12\tfeat(ui)!: add", "#12 feat(ui)!: add"),
        ("Feat #12: add", None),
        ("add the form", None),
    ],
)
def test_a_convention_without_types(header: str, right: str | None) -> None:
    own = OwnConvention("ours", template="{ticket} {subject}")
    book = build(CommitPolicy(convention="ours", conventions=(own,)))
    (finding,) = judge(read_stored(header.encode()), book).findings
    assert finding.suggestion == right


def test_a_convention_that_takes_every_type() -> None:
    own = OwnConvention("ours", template="{type} / {subject}")
    book = build(CommitPolicy(convention="ours", conventions=(own,)))
    assert judge(read_stored(b"anything / x"), book).findings == ()
    (finding,) = judge(read_stored(b"anything: x"), book).findings
    assert finding.suggestion == "anything / x"
    assert judge(read_stored(b"added login"), book).findings[0].suggestion is None


def test_a_pattern_without_parts_says_only_what_a_header_looks_like() -> None:
    book = build(
        CommitPolicy(convention="ours", conventions=(OwnConvention("ours", pattern="v[0-9]+"),))
    )
    assert judge(read_stored(b"v12"), book).findings == ()
    assert [each.rule for each in judge(read_stored(b"x"), book).findings] == ["header-format"]


def test_a_convention_of_ones_own_by_its_pattern() -> None:
    own = OwnConvention("ours", pattern=r"(?P<type>\w+)/(?P<subject>.+)", form="type/subject")
    book = build(CommitPolicy(convention="ours", conventions=(own,)))
    assert judge(read_stored(b"anything/x"), book).findings == ()
    (finding,) = judge(read_stored(b"x"), book).findings
    assert (finding.code, finding.suggestion) == ("header-several", None)
    assert finding.values["form"] == "type/subject"


LONG = "나는 오늘 로그인 화면을 새로 만들었고 그 화면에서는 비밀번호를 두 번 묻지 않습니다"


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("short", ["short"]),
        ("word " * 5, ["word word", "word word", "word"]),
        ("- word word word", ["- word", "  word", "  word"]),
        ("12. word word", ["12. word", "    word"]),
        ("  word word word", ["  word", "  word", "  word"]),
        ("가나 다라 마바", ["가나 다라", "마바"]),
        ("word word #12", ["word", "word #12"]),
        ("a words #12 b", ["a", "words #12", "b"]),
        ("some word - x", ["some", "word - x"]),
        ("to Refs: 12345", ["to Refs:", "12345"]),
        ("aaaaaaa Refs: 1", []),
        ("x" * 11, []),
        ("see 2. a b c", ["see 2. a b", "c"]),
        ("x " * 3000, []),
    ],
)
def test_a_long_line_is_broken_at_spaces(line: str, lines: list[str]) -> None:
    assert wrapped(line, 10, "columns") == tuple(lines)


@given(st.lists(st.text("ab가나#-.:1", min_size=1, max_size=8), min_size=1, max_size=30))
def test_breaking_a_line_keeps_its_words(words: list[str]) -> None:
    lines = wrapped(" ".join(words), 20, "columns")
    if lines:
        assert " ".join(lines).split() == words
        assert max(length(line, "columns") for line in lines) <= 20


def put_right(text: str, name: str = "conventional", **how: object) -> str:
    reading = Reading(**how)  # type: ignore[arg-type]
    return mended(text.encode(), reading, BOOKS[name]).decode()


def test_a_whole_message_is_put_right() -> None:
    wrong = (
        "Feat : 로그인 화면 추가.\n"
        "왜 바꾸었는지 적는 줄입니다. " + LONG + "\n"
        "\n"
        "> " + "quoted " * 15 + "\n"
        "https://example.com/" + "x" * 70 + "\n"
        "\n"
        "    " + "code " * 20 + "\n"
        "더 있습니다.\n"
        "BREAKING CHANGE: 없어졌습니다\n"
    )
    right = put_right(wrong)
    assert judge(read_stored(right.encode()), BOOKS["conventional"]).findings == ()
    assert right.split() == wrong.replace("Feat :", "feat:").replace("추가.", "추가").split()
    assert right.startswith("feat: 로그인 화면 추가\n\n왜 바꾸었는지")
    assert "\n\nBREAKING CHANGE: 없어졌습니다\n" in right


def test_comments_and_what_is_below_the_scissors_stay() -> None:
    below = (
        "# Please enter the commit message.\n"
        "# ------------------------ >8 ------------------------\n"
        "# Do not modify or remove the line above.\n"
        "diff --git a/x b/x\n" + "+" + "word " * 40 + "\n"
    )
    wrong = "# a comment first\nFeat : x.\n# Feat : y.\nbody\n" + below
    right = "# a comment first\nfeat: x\n# Feat : y.\n\nbody\n" + below
    assert put_right(wrong, editor=True) == right


def test_line_ends_and_encodings_stay() -> None:
    assert put_right("FEAT: x\r\nbody\r\n") == "feat: x\r\n\r\nbody\r\n"
    raw = "기능: 로그인.\n".encode("cp949")
    reading = Reading(encoding="cp949")
    assert mended(raw, reading, BOOKS["conventional"]) == "feat: 로그인\n".encode("cp949")
    assert mended("feat: x é.\n".encode("latin-1"), Reading(), BOOKS["conventional"]) == (
        "feat: x é.\n".encode("latin-1")
    )
    assert put_right("\ufeffFeat: x\n") == "feat: x\n"


def test_many_long_lines_are_all_broken() -> None:
    text = "feat: x\n\n" + ("word " * 30 + "\n") * 45
    right = put_right(text)
    assert judge(read_stored(right.encode()), BOOKS["conventional"]).findings == ()


def test_what_no_person_wrote_is_left() -> None:
    raw = b"FEAT: x\n\n" + b"word " * 20_001
    assert mended(raw, Reading(), BOOKS["conventional"]) == raw


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16le", "no-such"])
def test_a_message_of_other_line_ends_is_left_alone(encoding: str) -> None:
    raw = "Feat: Add 로그인.\n\n".encode("utf-16le") + b"Fix : it.\n"
    assert mended(raw, Reading(encoding=encoding), BOOKS["udacity"]) == raw


def test_what_an_encoding_cannot_say_is_left() -> None:
    book = build(CommitPolicy(convention="gitmoji"))
    assert mended(b"feat: x\n", Reading(encoding="latin-1"), book) == b"feat: x\n"
    assert mended(b"feat: x\n", Reading(), book) == "✨ x\n".encode()


def test_a_message_is_not_turned_into_a_comment() -> None:
    book = build(CommitPolicy(convention="ours", conventions=(OWN,)))
    raw = b"feat: login (#12)\n"
    assert mended(raw, Reading(editor=True), book) == raw
    assert mended(raw, Reading(), book) == b"#12 | feat: login\n"


MESSAGES = st.lists(
    st.one_of(
        HEADERS,
        st.sampled_from(
            [
                *("", "", "word " * 20, "- " + "item " * 20, "가나다 " * 20, "# comment"),
                *("Refs: #12", "Signed-off-by: A <a@b>", "BREAKING CHANGE: gone", "해결: #12"),
                *("Co-authored by: Kim <k@e.com>", "> " + "quote " * 20, "```", "\ttab"),
            ]
        ),
    ),
    max_size=8,
).map("\n".join)


@pytest.mark.parametrize("name", CONVENTIONS)
@given(text=MESSAGES, editor=st.booleans())
@example(text="\xa0\nfeat", editor=False)
@settings(max_examples=60)
def test_what_is_put_right_stays_right(name: str, text: str, editor: bool) -> None:
    reading, book = Reading(editor=editor), BOOKS[name]
    raw = text.encode("utf-8", "replace")
    once = mended(raw, reading, book)
    assert mended(once, reading, book) == once
    before = judge(read_hook_file(raw, reading), book).findings
    after = judge(read_hook_file(once, reading), book).findings
    if before == ():
        assert once == raw
    known = {each.rule for each in before}
    if "header-format" not in known:
        # Below a blank line that was missing, a footer can be seen for the first time.
        new = {each.rule for each in after} - known
        assert all(rule.startswith("footer-") for rule in new)
        assert not new or known & {"body-leading-blank", "footer-leading-blank"}
