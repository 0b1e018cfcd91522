"""What a CI run is about, as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.report.check import whole
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.ci_range import Range
    from gitflow_guard.ci.change import Change

FIELDS = ("source", "target", "base", "head", "title", "number")


def as_json(change: Change, found: Range | None, lang: str) -> dict[str, Any]:
    """What was found out; `base` and `head` are the commits, where they were looked for."""
    told = told_of(change, found)
    data = {"forge": change.forge or None, "event": change.event, "told": change.named}
    known = {name: whole(value) for name, value in told.items() if value}
    return {**data, **known, "notes": notes(found, lang)}


def lines(forge: str, change: Change, found: Range | None, lang: str) -> list[str]:
    """The same for people; `forge` is the CI's name."""
    code = "ci-runs-on" if forge else "ci-runs-nowhere"
    shown = [say(lang, code, {"forge": forge})]
    event = say(lang, f"ci-event-{change.event}", {})
    shown.append(say(lang, "ci-event", {"event": event, "named": change.named or "-"}))
    for name, value in told_of(change, found).items():
        if value:
            shown.append(say(lang, f"ci-field-{name}", {"value": value}))
    return [*shown, *notes(found, lang)]


def told_of(change: Change, found: Range | None) -> dict[str, str]:
    """The fields, by name."""
    change = found.change if found else change
    told = {name: getattr(change, name) for name in FIELDS}
    return {**told, "base": found.base, "head": found.head} if found else told


def notes(found: Range | None, lang: str) -> list[str]:
    """What could not be taken as it was told."""
    return [say(lang, code, values) for code, values in (found.notes if found else ())]
