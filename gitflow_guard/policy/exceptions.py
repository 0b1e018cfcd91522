"""What is let be: an old history, findings somebody answers for, branches that are not old yet."""

from __future__ import annotations

from gitflow_guard.policy.model import Ages, Baseline, Waiver
from gitflow_guard.policy.reading import Reading, checked, shown, some_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

NEEDED = ("commit", "rule", "reason", "until")
HEXADECIMAL = frozenset("0123456789abcdef")
SHORTEST_ID = 7
LONGEST_ID = 64
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY = 2
A_CENTURY = 36_525


def read_baseline(reading: Reading, path: str, value: Any) -> None:
    """The table `baseline`."""
    checked(reading, path, value, BASELINE_KEYS)


def read_waivers(reading: Reading, path: str, value: Any) -> None:
    """The tables `waiver`; each says all there is to say."""
    if not isinstance(value, list):
        reading.wrong(path, "policy-not-tables", given=shown(value))
        return
    for number, waiver in enumerate(value, 1):
        here = f"{path}[{number}]"
        table = checked(reading, here, waiver, WAIVER_KEYS)
        if isinstance(waiver, dict):
            for key in NEEDED:
                if key not in waiver and key not in table:
                    reading.wrong(here, "policy-waiver-needs", missing=key)


def read_audit(reading: Reading, path: str, value: Any) -> None:
    """The table `audit`."""
    checked(reading, path, value, AUDIT_KEYS)


def days(reading: Reading, path: str, value: Any) -> None:
    """A number of days, up to a century."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= A_CENTURY:
        reading.wrong(path, "policy-bad-value", given=shown(value), expected="value-days")


def revision(reading: Reading, path: str, value: Any) -> None:
    """A name git is asked for; no option."""
    some_text(reading, path, value)
    if isinstance(value, str) and (value.startswith("-") or not value.isprintable()):
        reading.wrong(path, "policy-bad-name", given=value)


def object_id(reading: Reading, path: str, value: Any) -> None:
    """An object id, whole or its beginning."""
    some_text(reading, path, value)
    if isinstance(value, str) and value and not is_object_id(value):
        reading.wrong(path, "policy-bad-object-id", given=value)


def is_object_id(value: str) -> bool:
    """Whether it is one, of at least seven digits."""
    return SHORTEST_ID <= len(value) <= LONGEST_ID and set(value.lower()) <= HEXADECIMAL


def rule_name(reading: Reading, path: str, value: Any) -> None:
    """The name of a rule."""
    from gitflow_guard.rules.shape import SHAPE_RULES
    from gitflow_guard.rules.table import RULES_BY_ID

    some_text(reading, path, value)
    known = (*RULES_BY_ID, *SHAPE_RULES)
    if isinstance(value, str) and value and value not in known:
        reading.unknown(path, value, known, "policy-no-such-rule")


def day(reading: Reading, path: str, value: Any) -> None:
    """A day, as TOML writes dates or as text."""
    if not day_of(value):
        reading.wrong(path, "policy-not-a-day", given=shown(value))


def day_of(value: Any) -> str:
    """The day as YYYY-MM-DD; empty when it is none."""
    text = str(value.isoformat()) if hasattr(value, "isoformat") else value
    if not isinstance(text, str) or not text.isascii():
        return ""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(map(str.isdigit, parts)):
        return ""
    year, month, number = map(int, parts)
    return text if 1 <= number <= days_of(year, month) else ""


def days_of(year: int, month: int) -> int:
    """How many days a month has; none where there is no such month."""
    if not 1 <= month <= len(DAYS):
        return 0
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return DAYS[month - 1] + (leap and month == FEBRUARY)


AUDIT_KEYS: dict[str, Check] = {"stale-days": days, "long-lived-days": days}
BASELINE_KEYS: dict[str, Check] = {"commit": revision, "since": day}
WAIVER_KEYS: dict[str, Check] = {
    "commit": object_id,
    "rule": rule_name,
    "reason": some_text,
    "until": day,
}


def baseline_of(table: Mapping[str, Any]) -> Baseline:
    """The baseline of a checked table."""
    return Baseline(table.get("commit", ""), day_of(table.get("since", "")))


def ages_of(table: Mapping[str, Any]) -> Ages:
    """The ages of a checked table."""
    usual = Ages()
    stale = table.get("stale-days", usual.stale)
    return Ages(stale, table.get("long-lived-days", usual.long_lived))


def ages_values(ages: Ages) -> dict[str, int]:
    """The table under the names of the file."""
    return {"stale-days": ages.stale, "long-lived-days": ages.long_lived}


def waivers_of(tables: list[Mapping[str, Any]]) -> tuple[Waiver, ...]:
    """The waivers of checked tables."""
    return tuple(
        Waiver(table["commit"].lower(), table["rule"], table["reason"], day_of(table["until"]))
        for table in tables
    )
