"""What a convention is, data that says how a header is read, written and judged; and one."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Default = tuple[str, Any, str]

FULL_STOPS = ".。"


class Convention(Record):
    """A way to write headers.

    `reads` names the reader (`forms.FORMS`) of a whole header without spaces at its ends. A
    `pattern`, with the named groups `type`, `scope`, `breaking`, `ticket` and `subject`, those
    it knows, takes the reader's place. `form` shows the convention to people; `template` writes
    a header (see `templates`). `types` are the spellings allowed, in any case where `any_case`.
    `rules` are (level, value, applies) by rule, over the defaults of the rule table; `units`
    what the lengths of single rules are counted in, whatever the policy counts in. `colon` tells
    that the shape is `type(scope)!: subject`, so that a slip in it can be named; `free` that a
    header of another form is taken as a subject; `trims` that spaces around a header are none of
    its parts. `way` names the module with a way of its own to read and judge messages (`way.Way`).
    """

    name: str
    form: str
    template: str
    types: tuple[str, ...]
    reads: str = "colon"
    pattern: str = ""
    rules: dict[str, Default] = {}
    units: dict[str, str] = {}
    any_case: bool = False
    colon: bool = False
    free: bool = True
    trims: bool = True
    way: str = ""

    def __hash__(self) -> int:
        return hash((self.name, self.pattern))


# What every convention wants.
COMMON: dict[str, Default] = {
    "header-format": ("error", "", "always"),
    "header-trim": ("error", None, "always"),
    "type-enum": ("error", (), "always"),
    "type-empty": ("error", None, "never"),
    "subject-empty": ("error", None, "never"),
    "subject-full-stop": ("error", FULL_STOPS, "never"),
    "body-leading-blank": ("error", None, "always"),
    "body-max-line-length": ("warning", 72, "always"),
    "footer-leading-blank": ("warning", None, "always"),
    "footer-max-line-length": ("warning", 100, "always"),
}

HEADER: Default = ("error", 72, "always")
LOWER: Default = ("error", ("lower-case",), "always")
COLON = "{type}{(scope)}{breaking}: {subject}"
CONVENTIONAL_TYPES = (
    *("build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style"),
    "test",
)

# Here and not with the others, which a hook then need not load.
CONVENTIONAL = Convention(
    name="conventional",
    form="type(scope)!: subject",
    template=COLON,
    types=CONVENTIONAL_TYPES,
    rules={**COMMON, "header-max-length": HEADER, "type-case": LOWER},
    colon=True,
)
