"""Every rule of commit messages: one row a rule.

Rules that commitlint has keep its names and meaning. Nothing is on here but what holds under
every convention; what a convention wants stands in `conventions`.
"""

from __future__ import annotations

from gitflow_guard.rules import (
    body,
    footer,
    header,
    part_rules,
    scope,
    subject,
    text,
    type_rules,
)
from gitflow_guard.rules.kinds import AUTOSQUASH, MERGE, PLAIN, REVERT
from gitflow_guard.rules.row import Rule, late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.seen import Check

# git and the forges write the headers of merges and reverts, and no body below a merge's.
_HEADER = (MERGE, REVERT, AUTOSQUASH)
_BODY = (MERGE, AUTOSQUASH)


def _header(
    rule: str,
    parameter: str,
    check: Check,
    value: object = None,
    applies: str = "always",
    *,
    turns: bool = False,
    needs: tuple[str, ...] = (),
) -> Rule:
    looks = rule.partition("-")[0]
    looks = "subject" if looks == "breaking" else looks
    return Rule(
        rule, "header", looks, parameter, check, value, applies, turns, "off", _HEADER, needs
    )


def _below(
    rule: str,
    looks: str,
    parameter: str,
    check: Check,
    value: object = None,
    applies: str = "always",
    *,
    turns: bool = False,
    needs: tuple[str, ...] = (),
) -> Rule:
    return Rule(rule, "body", looks, parameter, check, value, applies, turns, "off", _BODY, needs)


def _any(
    rule: str,
    parameter: str,
    check: Check,
    value: object = None,
    spares: tuple[str, ...] = (),
    *,
    later: bool = False,
) -> Rule:
    return Rule(
        rule, "text", "message", parameter, check, value,
        level="error", spares=spares, later=later,
    )  # fmt: skip


def _commit(
    rule: str,
    parameter: str,
    check: Check,
    value: object = None,
    spares: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
    *,
    turns: bool = False,
    later: bool = False,
) -> Rule:
    return Rule(
        rule, "commit", "commit", parameter, check, value,
        turns=turns, spares=spares, needs=needs, later=later,
    )  # fmt: skip


_LOWER = ("lower-case",)
# git itself makes these, as large as what they join or take back.
_MADE = (MERGE, REVERT)
# What only ever gets into a repository by mistake.
_NEVER = (".env", "*.pem", "id_rsa", "id_ed25519", ".DS_Store", "Thumbs.db", "node_modules/**")
_STOPS = ".。"

RULES = (
    _any("encoding", "none", text.encoding),
    _any("characters", "characters", text.characters, ("control",)),
    _any("no-fixup", "none", text.no_fixup, spares=(PLAIN, MERGE, REVERT), later=True),
    _header("header-format", "pattern", header.form, ""),
    _header("header-max-length", "number", header.longest, 72),
    _header("header-min-length", "number", header.shortest, 10),
    _header("header-trim", "none", header.trimmed),
    _header("header-case", "cases", header.case, _LOWER, turns=True),
    _header("header-full-stop", "text", header.full_stop, _STOPS, "never", turns=True),
    _header("type-enum", "words", type_rules.listed, (), turns=True),
    _header("type-case", "cases", type_rules.case, _LOWER, turns=True),
    _header("type-empty", "none", part_rules.empty("type"), None, "never", turns=True),
    _header("type-max-length", "number", part_rules.longest("type"), 20),
    _header("type-min-length", "number", part_rules.shortest("type"), 2),
    _header("scope-enum", "words-by-type", scope.listed, (), turns=True),
    _header("scope-path", "words-by-path", scope.of_the_files, needs=("paths",)),
    _header("scope-case", "cases", scope.case, _LOWER, turns=True),
    _header("scope-empty", "none", part_rules.empty("scope"), None, "never", turns=True),
    _header("scope-max-length", "number", part_rules.longest("scope"), 30),
    _header("scope-min-length", "number", part_rules.shortest("scope"), 2),
    _header("scope-delimiter-style", "words", scope.delimiters, scope.DELIMITERS, turns=True),
    _header("subject-case", "cases", subject.case, _LOWER, turns=True),
    _header("subject-empty", "none", part_rules.empty("subject"), None, "never", turns=True),
    _header("subject-max-length", "number", part_rules.longest("subject"), 72),
    _header("subject-min-length", "number", part_rules.shortest("subject"), 5),
    _header("subject-full-stop", "text", subject.full_stop, _STOPS, "never", turns=True),
    _header("subject-imperative", "none", subject.mood),
    _header(
        "subject-exclamation-mark", "none", subject.exclamation_mark, None, "never", turns=True
    ),
    _header("breaking-change-exclamation-mark", "none", subject.breaking_mark, turns=True),
    _header("subject-words", "words", subject.words, ("wip", "todo", "fixme")),
    _header("subject-pattern", "pattern", subject.pattern, "", turns=True),
    _below("body-leading-blank", "body", "none", body.leading_blank),
    _below("body-empty", "body", "none", body.empty, None, "never", turns=True),
    _below("body-max-line-length", "body", "number", body.longest_line, 72),
    _below("body-max-length", "body", "number", body.longest, 5000),
    _below("body-min-length", "body", "number", body.shortest, 10),
    _below("body-case", "body", "cases", body.case, ("sentence-case",), turns=True),
    _below("body-full-stop", "body", "text", body.full_stop, _STOPS, turns=True),
    _below("body-pattern", "body", "pattern", body.pattern, "", turns=True),
    _below(
        "body-required-when",
        "body",
        "numbers",
        body.required_when,
        {"lines": 50, "files": 5},
        needs=("lines", "files"),
    ),
    _below("footer-leading-blank", "footer", "none", footer.leading_blank),
    _below("footer-empty", "footer", "none", footer.empty, None, "never", turns=True),
    _below("footer-max-line-length", "footer", "number", footer.longest_line, 100),
    _below("footer-max-length", "footer", "number", footer.longest, 5000),
    _below("footer-min-length", "footer", "number", footer.shortest, 10),
    _below("trailer-exists", "footer", "text", footer.trailer_exists, "Signed-off-by:", turns=True),
    _below("signed-off-by", "footer", "text", footer.trailer_exists, "Signed-off-by:", turns=True),
    _below(
        "references-empty", "message", "none", footer.references_empty, None, "never", turns=True
    ),
    _below(
        "issue-reference",
        "message",
        "pattern",
        footer.issue_reference,
        r"(?<![\w&#])(?:#\d+|[A-Z][A-Z0-9]+-\d+)\b",
        turns=True,
    ),
    _below("co-author-form", "footer", "none", footer.co_authors),
    _below("footer-closing-word", "footer", "words", late("closing", "word"), ("해결",)),
    _commit("no-merge-commits", "none", text.no_merge),
    _commit("no-revert", "none", text.no_revert),
    _commit(
        "empty-commit", "none", late("paths", "nothing"), None, (MERGE,), ("paths",), later=True
    ),
    _commit(
        "commit-max-files", "number-by-type", late("size", "most_files"), 30, _MADE, ("files",)
    ),
    _commit(
        "commit-max-lines", "number-by-type", late("size", "most_lines"), 500, _MADE, ("lines",)
    ),
    _commit("commit-mixed-paths", "globs-by-name", late("paths", "mixed"), None, _MADE, ("paths",)),
    _commit("paths-forbidden", "globs", late("paths", "forbidden"), _NEVER, (MERGE,), ("paths",)),
    _commit("file-max-size", "size", late("size", "largest_file"), "5 MB", (MERGE,), ("sizes",)),
    _commit("author-name", "people", late("people", "author_name"), needs=("author",), turns=True),
    _commit(
        "author-email", "people", late("people", "author_email"), needs=("author",), turns=True
    ),
    _commit("committer", "people", late("people", "committer"), needs=("committer",), turns=True),
)

RULES_BY_ID = {rule.id: rule for rule in RULES}
