"""gitlint's rules: what each of them is here."""

from __future__ import annotations

from gitflow_guard.policy.importing.draft import FREE
from gitflow_guard.policy.reading import pattern
from gitflow_guard.policy.spelling import join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gitflow_guard.policy.importing.draft import Draft

    Options = dict[str, str]
    Read = Callable[[Draft, str, Options], None]

_ADDRESS = r"^[^@ ]+@[^@ ]+\.[^@ ]+"
_DIGITS = 9


def words(text: str) -> list[str]:
    """A list between commas."""
    return [each.strip() for each in text.split(",") if each.strip()]


def switch(rule: str, value: Any = None, applies: str = "always") -> Read:
    """A rule without options."""

    def read(draft: Draft, path: str, options: Options) -> None:
        del path, options
        draft.on(rule, value, applies)

    return read


def number(rule: str, option: str, usual: int) -> Read:
    """A rule with a number."""

    def read(draft: Draft, path: str, options: Options) -> None:
        text = options.get(option, str(usual)).strip()
        if text.isascii() and text.isdigit() and len(text) <= _DIGITS:
            draft.on(rule, int(text))
        else:
            draft.reading.wrong(join(path, option), "import-bad-number", given=text)

    return read


def expression(rule: str, usual: str = "") -> Read:
    """A rule with a regular expression, off without one."""

    def read(draft: Draft, path: str, options: Options) -> None:
        text = options.get("regex", usual)
        if text and draft.typed(join(path, "regex"), text, pattern):
            draft.on(rule, text)

    return read


def title_words(draft: Draft, path: str, options: Options) -> None:
    """Words that a title must not hold."""
    del path
    draft.on("subject-words", words(options.get("words", "WIP")))


def title_pattern(draft: Draft, path: str, options: Options) -> None:
    """An expression for the whole title, which is the subject only where there is no type."""
    if draft.commits["convention"] == FREE:
        expression("subject-pattern")(draft, path, options)
    elif options.get("regex"):
        draft.no_equal(join(path, "regex"), options["regex"])


def body_missing(draft: Draft, path: str, options: Options) -> None:
    """A body must be there, below merges perhaps not."""
    draft.on("body-empty", None, "never")
    if options.get("ignore-merge-commits", "true").lower() != "true":
        draft.no_equal(join(path, "ignore-merge-commits"), "false", "import-always-exempt")


def ignored_author(draft: Draft, path: str, options: Options) -> None:
    """An expression that is no more than a name with `.*` about it."""
    plain = options.get("regex", "").replace("(.*)", "*").replace(".*", "*")
    named = plain.replace("*", "").replace("-", "").replace(" ", "").replace("_", "")
    if named.isalnum() and options.get("ignore", "all") == "all":
        # The expression is looked for at the beginning only.
        draft.commits.setdefault("ignore-authors", []).append(plain.rstrip("*") + "*")
    else:
        draft.no_equal(path, options)


RULES: dict[str, Read] = {
    "T1": number("header-max-length", "line-length", 72),
    "T2": switch("header-trim"),
    "T3": switch("header-full-stop", "?:!.,;", "never"),
    "T5": title_words,
    # The same rule here.
    "T6": switch("header-trim"),
    "T7": title_pattern,
    "T8": number("header-min-length", "min-length", 5),
    "B1": number("body-max-line-length", "line-length", 80),
    "B4": switch("body-leading-blank"),
    "B5": number("body-min-length", "min-length", 20),
    "B6": body_missing,
    "B8": expression("body-pattern"),
    "M1": expression("author-email", _ADDRESS),
    "I4": ignored_author,
    "CC1": switch("signed-off-by"),
    "CC2": switch("no-fixup"),
}
