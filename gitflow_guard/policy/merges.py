"""The table `merges`: what may be merged where, beyond what the kinds say."""

from __future__ import annotations

from gitflow_guard.policy.model import UPDATES, Merges
from gitflow_guard.policy.reading import Reading, checked, most_like, one_of, shown, texts
from gitflow_guard.policy.spelling import join
from gitflow_guard.rules.finding import LEVELS
from gitflow_guard.rules.reference_name import problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check

ARROW = "->"
LISTS = ("allow", "deny")


def read_merges(reading: Reading, path: str, value: Any) -> None:
    """Check the table."""
    checked(reading, path, value, MERGES_KEYS)


def pairs(reading: Reading, path: str, value: Any) -> None:
    """A list of `SOURCE -> TARGET`, each side a kind, a branch or a glob."""
    texts(reading, path, value)
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, str) and not is_pair(entry):
            reading.wrong(path, "policy-bad-merge", given=shown(entry))


def is_pair(entry: str) -> bool:
    """Whether both sides can be what they are to be."""
    sides = entry.split(ARROW)
    return len(sides) == 2 and not any(map(is_wrong, sides))


def is_wrong(side: str) -> bool:
    """Whether no branch can be meant."""
    name = side.strip().replace("*", "x")
    return not name or bool(problem_with(name))


MERGES_KEYS: dict[str, Check] = {
    "level": one_of(*LEVELS),
    "update": one_of(*UPDATES),
    "tangles": one_of(*LEVELS),
    "allow": pairs,
    "deny": pairs,
}


def check_merges(reading: Reading, table: Mapping[str, Any], known: Iterable[str]) -> None:
    """What is nearly a kind or a branch of the policy is meant to be it."""
    names = list(known)
    for key in LISTS:
        for side in (side for pair in parted(table.get(key, ())) for side in pair):
            looks_other = "/" in side or "*" in side or side in names
            if not looks_other and most_like(side, names):
                path = join("merges", key)
                reading.unknown(path, side, names, "policy-unknown-word")


def parted(entries: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The two sides of each entry."""
    for entry in entries:
        source, _, target = entry.partition(ARROW)
        yield source.strip(), target.strip()


def merges_of(table: Mapping[str, Any]) -> Merges:
    """The merges of a checked table."""
    usual = Merges()
    return Merges(
        level=table.get("level", usual.level),
        update=table.get("update", usual.update),
        tangles=table.get("tangles", usual.tangles),
        allow=tuple(parted(table.get("allow", ()))),
        deny=tuple(parted(table.get("deny", ()))),
    )


def merges_values(merges: Merges) -> dict[str, Any]:
    """The merges under the names of the file."""
    lists = {key: tuple(f" {ARROW} ".join(pair) for pair in getattr(merges, key)) for key in LISTS}
    return {
        "level": merges.level,
        "update": merges.update,
        "tangles": merges.tangles,
        **lists,
    }
