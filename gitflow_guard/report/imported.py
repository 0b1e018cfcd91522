"""An imported configuration, as lines and as JSON. The lines are TOML: what is said is comments."""

from __future__ import annotations

from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.policy.importing.draft import Imported, Unequalled


def lines(imported: Imported, toml: str, lang: str, written: str) -> Iterator[str]:
    """The tables, or where they were written, and what has no equal."""
    if written:
        yield say(lang, "import-written", {"path": written})
    else:
        yield from toml.splitlines()
    if imported.unequalled:
        yield ""
        yield "# " + say(lang, "import-unequalled", {"count": len(imported.unequalled)})
    for each in imported.unequalled:
        yield "#   " + line(each, lang)


def line(each: Unequalled, lang: str) -> str:
    """A setting and why it is not brought along, on one line."""
    given = f"{each.key} = {each.value}" if each.value else each.key
    return printable(given).replace("\n", " ") + ": " + say(lang, each.code, {})


def as_json(imported: Imported, toml: str, lang: str, written: str) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "commits": imported.commits,
        "toml": toml,
        "unequalled": [
            {"key": each.key, "value": each.value, "message": say(lang, each.code, {})}
            for each in imported.unequalled
        ],
        "written": written or None,
    }
