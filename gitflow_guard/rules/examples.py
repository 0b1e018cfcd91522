"""For every rule a message that it passes and one that it fails, and nothing else does."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.seen import Facts, Person
from gitflow_guard.rules.setting import RuleOverride


class Example(Record):
    """A stored message, and what a policy says over the defaults of `conventional`."""

    message: bytes
    rules: tuple[RuleOverride, ...] = ()
    facts: Facts | None = None
    parents: int = 1


def _pair(
    passing: str | bytes, failing: str | bytes, *rules: RuleOverride, facts: Facts | None = None
) -> tuple[Example, Example]:
    """The two under the same policy; texts are UTF-8."""
    first, second = (m.encode() if isinstance(m, str) else m for m in (passing, failing))
    return Example(first, rules, facts), Example(second, rules, facts)


def _on(rule: str, value: object = None, applies: str | None = None) -> RuleOverride:
    return RuleOverride(rule, "error", value, applies)


def _changing(
    rule: str, passing: Facts, failing: Facts, value: object = None
) -> tuple[Example, Example]:
    """The same message of two commits."""
    rules = (_on(rule, value),)
    return Example(_OK.encode(), rules, passing), Example(_OK.encode(), rules, failing)


_ANY_FORM = RuleOverride("header-format", "off")
_OK = "feat: add the login form\n"
_SIGNED = "feat: add\n\nSigned-off-by: Kim <kim@example.com>\n"
_KIM = Person("김민지", "minji@example.com")
_ROOT = Person("r", "root@localhost")
_BY_KIM = Facts(1, 1, ("a.py",), author=_KIM, committer=_KIM)
_BY_ROOT = Facts(1, 1, ("a.py",), author=_ROOT, committer=_ROOT)
_BODY = "feat: add\n\nPeople asked for it.\n"

EXAMPLES = {
    "encoding": _pair(_OK, b"feat: add caf\xe9\n"),
    "characters": _pair("feat: add\n\n\ttabs\n", "feat: add\n\na bell\x07\n"),
    "no-fixup": _pair(_OK, "fixup! feat: add\n"),
    "header-format": _pair(_OK, "Feat : 로그인\n"),
    "header-max-length": _pair("feat: " + "가" * 33, "feat: " + "가" * 34),
    "header-min-length": _pair(_OK, "feat: a\n", _on("header-min-length", 10)),
    "header-trim": _pair(_OK, "feat: add  \n"),
    "header-case": _pair(_OK, "feat: Add\n", _on("header-case", ("lower-case",))),
    "header-full-stop": _pair(
        "feat: add...\n",
        "feat: add.\n",
        _on("header-full-stop"),
        RuleOverride("subject-full-stop", "off"),
    ),
    "type-enum": _pair(_OK, "feature: add\n"),
    "type-case": _pair(_OK, "FEAT: add\n"),
    "type-empty": _pair(_OK, "add the login form\n", _ANY_FORM),
    "type-max-length": _pair("fix: crash\n", "refactor: move\n", _on("type-max-length", 4)),
    "type-min-length": _pair(_OK, "ci: cache\n", _on("type-min-length", 3)),
    "scope-enum": _pair(
        "feat(ui): add\n", "feat(iu): add\n", _on("scope-enum", {"feat": ("ui",), "*": ("db",)})
    ),
    "scope-path": _pair(
        "feat(ui): add\n",
        "feat(db): add\n",
        _on("scope-path", {"src/ui/*": ("ui",), "src/db/*": ("db",)}),
        facts=Facts(1, 1, ("src/ui/form.py",)),
    ),
    "scope-case": _pair("feat(ui): add\n", "feat(UI): add\n", _on("scope-case")),
    "scope-empty": _pair("feat(ui): add\n", _OK, _on("scope-empty")),
    "scope-max-length": _pair(_OK, "feat(database): add\n", _on("scope-max-length", 4)),
    "scope-min-length": _pair(_OK, "feat(u): add\n", _on("scope-min-length", 2)),
    "scope-delimiter-style": _pair(
        "feat(ui/form): add\n", "feat(ui+form): add\n", _on("scope-delimiter-style")
    ),
    "subject-case": _pair(
        "feat: use `Form`\n", "feat: Use forms\n", _on("subject-case", "sentence-case", "never")
    ),
    "subject-empty": _pair(_OK, "feat:\n"),
    "subject-max-length": _pair("feat: add\n", "feat: add forms\n", _on("subject-max-length", 8)),
    "subject-min-length": _pair(_OK, "feat: ui\n", _on("subject-min-length", 3)),
    "subject-full-stop": _pair("feat: wait...\n", "feat: add。\n"),
    "subject-imperative": _pair(_OK, "feat: added the form\n", _on("subject-imperative")),
    "subject-exclamation-mark": _pair(_OK, "feat!: add\n", _on("subject-exclamation-mark")),
    "breaking-change-exclamation-mark": _pair(
        "feat!: add\n\nBREAKING CHANGE: gone\n",
        "feat: add\n\nBREAKING CHANGE: gone\n",
        _on("breaking-change-exclamation-mark"),
    ),
    "subject-words": _pair("feat: wipe\n", "feat: WIP form\n", _on("subject-words", ("wip",))),
    "subject-pattern": _pair("feat: 12 add\n", "feat: add\n", _on("subject-pattern", r"^\d+ ")),
    "body-leading-blank": _pair(_BODY, "feat: add\nPeople asked for it.\n"),
    "body-empty": _pair(_BODY, "feat: add\n", _on("body-empty")),
    "body-max-line-length": _pair(
        "feat: add\n\n> " + "word " * 20 + "\n\nsee https://example.com/" + "x" * 80,
        "feat: add\n\n" + "word " * 20,
    ),
    "body-max-length": _pair(_OK, _BODY, _on("body-max-length", 10)),
    "body-min-length": _pair(_OK, _BODY, _on("body-min-length", 40)),
    "body-case": _pair(_BODY, "feat: add\n\nit was asked for\n", _on("body-case")),
    "body-full-stop": _pair(_BODY, "feat: add\n\nIt was asked for\n", _on("body-full-stop")),
    "body-pattern": _pair(_BODY, "feat: add\n\nNo.\n", _on("body-pattern", "People|Users")),
    "body-required-when": _pair(
        _BODY, "feat: add\n", _on("body-required-when", {"lines": 50}), facts=Facts(lines=51)
    ),
    "footer-leading-blank": _pair(
        _SIGNED, "feat: add\n\nIt was asked for.\nSigned-off-by: Kim <kim@example.com>\n"
    ),
    "footer-empty": _pair(_SIGNED, "feat: add\n", _on("footer-empty")),
    "footer-max-line-length": _pair(_SIGNED, "feat: add\n\nRefs: " + "word " * 20),
    "footer-max-length": _pair(_OK, _SIGNED, _on("footer-max-length", 20)),
    "footer-min-length": _pair(_SIGNED, "feat: add\n\nRefs: 1\n", _on("footer-min-length", 10)),
    "trailer-exists": _pair(
        "feat: add\n\nReviewed-by: Kim\n", "feat: add\n", _on("trailer-exists", "Reviewed-by:")
    ),
    "signed-off-by": _pair(_SIGNED, "feat: add\n\nIt is Kim's.\n", _on("signed-off-by")),
    "references-empty": _pair("feat: add (#12)\n", _OK, _on("references-empty")),
    "issue-reference": _pair(
        "feat: add\n\nABC-12 asks for it.\n", "feat: add\n", _on("issue-reference")
    ),
    "co-author-form": _pair(
        "feat: add\n\nCo-authored-by: Kim <kim@example.com>\n",
        "feat: add\n\nCo-authored-by: Kim\n",
        _on("co-author-form"),
    ),
    "footer-closing-word": _pair(
        "feat: add\n\n해결: #12\nCloses: #12\n",
        "feat: add\n\n해결: #12\n",
        _on("footer-closing-word"),
    ),
    "no-merge-commits": (
        Example(_OK.encode()),
        Example(b"Merge branch 'feature/a'\n", (_on("no-merge-commits"),), parents=2),
    ),
    "no-revert": _pair(_OK, 'Revert "feat: add"\n', _on("no-revert")),
    "empty-commit": _changing("empty-commit", Facts(1, 1, ("a.py",)), Facts()),
    "commit-max-files": _changing(
        "commit-max-files", Facts(9, 3, ("a", "b", "c")), Facts(40, 31), 30
    ),
    "commit-max-lines": _changing(
        "commit-max-lines", Facts(400, 2), Facts(401, 2), {"feat": 400, "*": 200}
    ),
    "commit-mixed-paths": _changing(
        "commit-mixed-paths",
        Facts(2, 2, ("web/a.ts", "web/b.ts")),
        Facts(2, 2, ("web/a.ts", "server/b.py")),
        {"web": ("web/**",), "server": ("server/**",)},
    ),
    "paths-forbidden": _changing(
        "paths-forbidden", Facts(1, 1, ("env.py",)), Facts(1, 1, ("web/.env",))
    ),
    "file-max-size": _changing(
        "file-max-size",
        Facts(paths=("a.png",), sizes=(("a.png", 20_000),)),
        Facts(paths=("a.mp4",), sizes=(("a.mp4", 9_400_000),)),
        "2 MB",
    ),
    "author-name": _changing("author-name", _BY_KIM, _BY_ROOT, r"^\S{2,}"),
    "author-email": _changing("author-email", _BY_KIM, _BY_ROOT, ("*@example.com",)),
    "committer": _changing("committer", _BY_KIM, _BY_ROOT, ("* <*@example.com>",)),
}
