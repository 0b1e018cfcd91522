"""How headers are written. A convention is data: a pattern to read one, a template to write one."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Default = tuple[str, Any, str]


class Convention(Record):
    """A way to write headers.

    `pattern` has the named groups `type`, `scope`, `breaking`, `ticket` and `subject`, those it
    knows, and matches a whole header without spaces at its ends; empty, it is `parts.read_colon`
    that reads. `form` shows the convention to people.
    `template` writes a header from the same names; `wraps` says how a part that is not always
    there is dressed (`"({})"`), and is left out with it. `colon` tells that the shape is
    `type(scope)!: subject`, so that a slip in it can be named. `free` takes a header that the
    pattern does not match as a subject. `types` are the spellings allowed; `rules` are
    (level, value, applies) by rule, over the defaults of the rule table.
    """

    name: str
    form: str
    pattern: str
    template: str
    types: tuple[str, ...]
    wraps: dict[str, str] = {}
    rules: dict[str, Default] = {}
    colon: bool = False
    free: bool = True

    def __hash__(self) -> int:
        return hash((self.name, self.pattern))


# What teams write, by the type it means: versions and changelogs go by the canonical name.
ALIASES = {
    "build": ("builds", "deps", "dependencies", "빌드"),
    "chore": ("chores", "misc", "기타", "잡일"),
    "ci": ("cicd", "pipeline"),
    "docs": ("doc", "document", "documentation", "readme", "문서"),
    "feat": ("feature", "features", "feats", "add", "new", "기능", "추가", "✨"),
    "fix": ("bug", "bugfix", "fixes", "fixed", "hotfix", "bugs", "버그", "수정", "🐛"),
    "perf": ("performance", "optimize", "optimise", "성능"),
    "refactor": ("refact", "refactoring", "refactored", "리팩토링", "리팩터링"),
    "revert": ("reverts", "reverted", "되돌리기", "복구"),
    "style": ("styles", "format", "formatting", "형식", "스타일"),
    "test": ("tests", "testing", "tested", "테스트"),
}

CONVENTIONAL_TYPES = tuple(ALIASES)

CONVENTIONAL = Convention(
    name="conventional",
    form="type(scope)!: subject",
    pattern="",
    template="{type}{scope}{breaking}: {subject}",
    types=CONVENTIONAL_TYPES,
    wraps={"scope": "({})"},
    rules={
        "header-format": ("error", "", "always"),
        "header-max-length": ("error", 72, "always"),
        "header-trim": ("error", None, "always"),
        "type-enum": ("error", (), "always"),
        "type-case": ("error", ("lower-case",), "always"),
        "type-empty": ("error", None, "never"),
        "subject-empty": ("error", None, "never"),
        "subject-full-stop": ("error", ".。", "never"),
        "body-leading-blank": ("error", None, "always"),
        "body-max-line-length": ("warning", 72, "always"),
        "footer-leading-blank": ("warning", None, "always"),
        "footer-max-line-length": ("warning", 100, "always"),
    },
    colon=True,
)

CONVENTIONS = {convention.name: convention for convention in (CONVENTIONAL,)}
