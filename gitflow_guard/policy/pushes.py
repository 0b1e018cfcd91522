"""The tables `push` and `tags`: what is looked at before anything leaves for a remote."""

from __future__ import annotations

from gitflow_guard.policy.model import KEPT_TAGS, Push, Tags
from gitflow_guard.policy.reading import Reading, checked, flag, one_of, pattern, texts
from gitflow_guard.rules.finding import LEVELS
from gitflow_guard.rules.reference_name import problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Check


def read_push(reading: Reading, path: str, value: Any) -> None:
    """Check the table `push`."""
    checked(reading, path, value, PUSH_KEYS)


def read_tags(reading: Reading, path: str, value: Any) -> None:
    """Check the table `tags`."""
    checked(reading, path, value, TAGS_KEYS)


def branches(reading: Reading, path: str, value: Any) -> None:
    """A list of kinds, branches or globs."""
    texts(reading, path, value)
    for each in value if isinstance(value, list) else ():
        if isinstance(each, str) and problem_with(each.replace("*", "x")):
            reading.wrong(path, "policy-bad-name", given=each)


PUSH_KEYS: dict[str, Check] = {"messages": flag, "topic-fixups": one_of(*LEVELS)}
TAGS_KEYS: dict[str, Check] = {
    "level": one_of(*LEVELS),
    "name": pattern,
    "only-on": branches,
    "keep": one_of(*KEPT_TAGS),
}


def push_of(table: Mapping[str, Any]) -> Push:
    """The table, checked."""
    usual = Push()
    return Push(
        messages=table.get("messages", usual.messages),
        topic_fixups=table.get("topic-fixups", usual.topic_fixups),
    )


def tags_of(table: Mapping[str, Any], full: Mapping[str, Any]) -> Tags:
    """The table, checked; `full` is the whole policy, which tells where versions are made."""
    usual = Tags()
    return Tags(
        level=table.get("level", usual.level),
        pattern=table.get("name", usual.pattern),
        only_on=tuple(table.get("only-on", made_on(full))),
        keep=table.get("keep", usual.keep),
    )


def made_on(full: Mapping[str, Any]) -> list[str]:
    """What is deployed: main, other protected branches that are no glob, kinds that stay."""
    names = (name for name in full["protect"] if "*" not in name and not problem_with(name))
    protected = (name for name in names if name != full["develop"])
    kinds = (name for name, kind in full["branches"].items() if kind and kind.get("into") == [])
    return list(dict.fromkeys((full["main"], *protected, *kinds)))


def push_values(push: Push) -> dict[str, Any]:
    """The table under the names of the file."""
    return {"messages": push.messages, "topic-fixups": push.topic_fixups}


def tags_values(tags: Tags) -> dict[str, Any]:
    """The same for tags; no pattern is none."""
    named = {"name": tags.pattern} if tags.pattern else {}
    return {"level": tags.level, **named, "only-on": tags.only_on, "keep": tags.keep}
