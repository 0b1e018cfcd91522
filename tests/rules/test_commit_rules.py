"""Rules that look at a commit's size, files and people."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.rules.book import build
from gitflow_guard.rules.finding import Finding
from gitflow_guard.rules.generated import facts_of_files, is_generated
from gitflow_guard.rules.globs import Globs
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.people import is_like
from gitflow_guard.rules.seen import MANY, Facts, Person
from gitflow_guard.rules.setting import CommitPolicy, RuleOverride
from gitflow_guard.rules.size import bytes_of, shown_size
from gitflow_guard.words.finding import finding_lines

NO_GLOBS = Globs(())


def findings(
    rule: str, value: Any, facts: Facts | None, message: str = "feat: add", parents: int = 1
) -> tuple[Finding, ...]:
    book = build(CommitPolicy(rules=(RuleOverride(rule, "error", value),)))
    found = judge(read_stored(message.encode(), "", parents), book, facts).findings
    for finding in found:
        assert finding_lines(finding, "en")
        assert finding_lines(finding, "ko")
    return found


@pytest.mark.parametrize(
    ("message", "limit"),
    [
        ("feat: a", 400),
        ("기능: a", 400),
        ("fix: a", 50),
        ("docs: a", 200),
        ("no type at all", 200),
    ],
)
def test_a_limit_may_be_by_type(message: str, limit: int) -> None:
    value = {"feat": 400, "fix": 50, "*": 200}
    for lines, expected in ((limit, []), (limit + 1, [limit])):
        found = findings("commit-max-lines", value, Facts(lines), message)
        mine = [f.values["limit"] for f in found if f.rule == "commit-max-lines"]
        assert mine == expected


def test_a_type_without_a_limit_has_none() -> None:
    assert findings("commit-max-lines", {"fix": 1}, Facts(10**6)) == ()


def test_a_message_alone_has_no_size() -> None:
    assert findings("commit-max-files", 0, None) == ()
    assert findings("empty-commit", None, None) == ()
    assert findings("author-name", "x", None) == ()


def test_what_git_makes_is_as_large_as_what_it_joins() -> None:
    large = Facts(10**6, 10**4, ("a",))
    assert findings("commit-max-lines", 1, large, "Merge branch 'x'", parents=2) == ()
    assert findings("commit-max-files", 1, large, 'Revert "feat: add"') == ()


def test_generated_files_are_told_of() -> None:
    (finding,) = findings("commit-max-files", 1, Facts(9, 2, ("a", "b", "c"), left_out=1))
    assert finding.code == "commit-max-files-left-out"
    assert "not counted: 1" in finding_lines(finding, "en")[0]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("uv.lock", True),
        ("web/package-lock.json", True),
        ("go.sum", True),
        ("a/b.min.js", True),
        ("api/v1_pb2.py", True),
        ("api/v1.pb.go", True),
        ("lock", False),
        ("package.json", False),
        ("min.js", False),
        ("package-lock.json/a.py", False),
    ],
)
def test_files_known_by_name(path: str, expected: bool) -> None:
    assert is_generated(path, {}, NO_GLOBS) == expected


def test_attributes_know_better_than_names_and_the_policy_best() -> None:
    assert not is_generated("uv.lock", {"uv.lock": False}, NO_GLOBS)
    assert is_generated("a.py", {"a.py": True}, NO_GLOBS)
    assert is_generated("docs/api/a/b.md", {"docs/api/a/b.md": False}, Globs(("docs/api/**",)))


def test_facts_count_what_people_wrote() -> None:
    files = [("a.py", 3, False), ("uv.lock", 900, False), ("b.py", 4, True)]
    facts = facts_of_files(files, {}, NO_GLOBS)
    assert facts == Facts(7, 2, ("a.py", "uv.lock", "b.py"), ("b.py",), 1)


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("*.pem", ["a.pem", "x/y/a.pem"], ["a.pem/x", "a.pem.txt"]),
        ("docs/api/**", ["docs/api/a", "docs/api/a/b"], ["docs/api", "x/docs/api/a"]),
        ("docs/*", ["docs/a"], ["docs/a/b", "x/docs/a"]),
        ("/a", ["a"], ["x/a"]),
        ("node_modules/", ["node_modules/a", "x/node_modules/a/b"], ["node_modules"]),
        ("**/gen/*.py", ["gen/a.py", "x/y/gen/a.py"], ["gen/x/a.py"]),
        ("a/**/z", ["a/z", "a/b/z", "a/b/c/z"], ["a/zz", "b/a/z"]),
        ("[ab].c", ["a.c", "x/b.c"], ["c.c"]),
        ("줄\n바꿈*", ["줄\n바꿈.md"], ["줄.md"]),
        ("로그인/**", ["로그인/a"], ["a"]),
    ],
)
def test_file_patterns(pattern: str, fits: list[str], fits_not: list[str]) -> None:
    globs = Globs((pattern,))
    assert [path for path in fits if globs.first(path) != pattern] == []
    assert [path for path in fits_not if globs.first(path)] == []


def test_a_pattern_fits_a_decomposed_name() -> None:
    import unicodedata

    assert Globs(("로그인/**",)).first(unicodedata.normalize("NFD", "로그인/가"))


@given(st.lists(st.sampled_from(["**", "*", "a", "ab", "?", "[a]", "*a*"]), min_size=1, max_size=8),
       st.lists(st.sampled_from(["a", "ab", "b", "aa"]), min_size=1, max_size=8))  # fmt: skip
def test_a_pattern_fits_as_a_search_for_every_way_says(parts: list[str], names: list[str]) -> None:
    from fnmatch import fnmatchcase

    globs = Globs(("/" + "/".join(parts),))
    if parts[-1] == "**":
        parts = [*parts, "*"]

    def tried(at: int, name: int) -> bool:
        if at == len(parts):
            return name == len(names)
        if parts[at] == "**":
            return any(tried(at + 1, later) for later in range(name, len(names) + 1))
        return name < len(names) and fnmatchcase(names[name], parts[at]) and tried(at + 1, name + 1)

    assert bool(globs.first("/".join(names))) == tried(0, 0)


def test_hostile_patterns_and_paths_take_no_time() -> None:
    started = time.process_time()
    Globs(("**/" * 200 + "b", "*a" * 200 + "b", "**/*a*/" * 100)).first("a/" * 2000 + "a" * 4000)
    assert not is_like("a" * 10_000, "*a" * 200 + "*b")
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("wanted", "texts", "others"),
    [
        ("dependabot[bot]", ["dependabot[bot]", "Dependabot[bot]"], ["dependabot", "dependabotb"]),
        ("*@example.com", ["a@example.com", "@EXAMPLE.com"], ["a@example.com.evil", "example.com"]),
        ("a*b*c", ["abc", "axxbxxc"], ["ab", "acb", "abcd"]),
        ("ab*ba", ["abba", "ab-ba"], ["aba"]),
        ("*", ["", "x"], []),
        ("김*", ["김민지"], ["이민지"]),
    ],
)
def test_people_are_named_with_stars(wanted: str, texts: list[str], others: list[str]) -> None:
    assert [text for text in texts if not is_like(text, wanted)] == []
    assert [text for text in others if is_like(text, wanted)] == []


def test_people_may_be_forbidden() -> None:
    book = build(
        CommitPolicy(rules=(RuleOverride("author-email", "error", ("*.local",), "never"),))
    )
    message = read_stored(b"feat: add")
    for mail, code in (("a@b.local", ["author-email-never"]), ("a@b.org", [])):
        found = judge(message, book, Facts(author=Person("a", mail))).findings
        assert [finding.code for finding in found] == code


@pytest.mark.parametrize("who", [Person("bot", "x@y"), Person("x", "BOT@ci.example")])
def test_an_ignored_author_is_exempt_and_nothing_is_asked(who: Person) -> None:
    book = build(CommitPolicy(ignore_authors=("bot", "bot@*")))
    assert book.needs == {"author"}
    judged = judge(read_stored(b"\xff no such thing"), book, Facts(author=who))
    assert (judged.findings, judged.exempt) == ((), "author")
    other = judge(read_stored(b"no such thing"), book, Facts(author=Person("a", "b@c")))
    assert other.findings


@pytest.mark.parametrize(
    ("text", "size"),
    [("2 MB", 2_000_000), ("1.5 kb", 1500), ("1KiB", 1024), (7, 7), ("7", 7), ("0 GB", 0)],
)
def test_sizes_are_read(text: Any, size: int) -> None:
    assert bytes_of(text) == size


@pytest.mark.parametrize(
    "text", ["", "MB", "-1 MB", "1e9", "２ MB", "1.2.3 MB", None, True, [], -1]
)
def test_what_is_no_size(text: Any) -> None:
    assert bytes_of(text) == -1


@given(st.integers(0, 10**13))
def test_a_size_is_shown_exactly(size: int) -> None:
    shown = shown_size(size)
    exact = shown.partition("(")[2].removesuffix(")") or shown
    assert bytes_of(exact) == size


@given(st.text(max_size=40))
def test_any_text_is_a_size_or_none(text: str) -> None:
    assert bytes_of(text) >= -1


def test_many_large_files_are_counted() -> None:
    sizes = tuple((f"file{n}", 10) for n in range(MANY + 7))
    found = findings("file-max-size", 9, Facts(sizes=sizes))
    assert len(found) == MANY + 1
    assert (found[-1].code, found[-1].values["count"]) == ("file-max-size-more", 7)


def test_a_forbidden_file_may_be_taken_away() -> None:
    assert findings("paths-forbidden", ("*.pem",), Facts(paths=("a.pem",), gone=("a.pem",))) == ()
    assert len(findings("paths-forbidden", ("*.pem",), Facts(paths=("a.pem", "b.pem")))) == 2


def test_an_empty_commit_is_for_the_history_to_say() -> None:
    book = build(CommitPolicy(rules=(RuleOverride("empty-commit", "error"),)))
    message = read_stored(b"feat: add")
    assert [f.rule for f in judge(message, book, Facts(), "history").findings] == ["empty-commit"]
    assert judge(message, book, Facts(), "hook").findings == ()


def test_facts_are_asked_for_only_where_a_rule_is_on() -> None:
    assert build(CommitPolicy()).needs == frozenset()
    rules = (RuleOverride("file-max-size", "error"), RuleOverride("committer", "error", "x"))
    assert build(CommitPolicy(rules=rules)).needs == {"sizes", "committer"}


PATHS = st.lists(st.text(st.sampled_from("a/b*[]가\n\u0301"), min_size=1, max_size=6), max_size=5)


@given(PATHS, PATHS, st.integers(0, 10**6), st.text(max_size=5), st.text(max_size=5))
def test_any_facts_are_judged(
    paths: list[str], patterns: list[str], lines: int, name: str, mail: str
) -> None:
    globs = tuple(patterns) or ("*",)
    facts = Facts(
        lines, len(paths), tuple(paths), sizes=tuple((path, lines) for path in paths),
        author=Person(name, mail), committer=Person(mail, name),
    )  # fmt: skip
    values: list[tuple[str, Any]] = [
        ("commit-max-lines", 10),
        ("commit-mixed-paths", {"a": globs, "b": ("b",)}),
        ("paths-forbidden", globs),
        ("file-max-size", "1 kB"),
        ("author-name", globs),
        ("committer", "a"),
    ]
    for rule, value in values:
        findings(rule, value, facts)
