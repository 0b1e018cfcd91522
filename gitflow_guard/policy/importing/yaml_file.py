"""A YAML file as plain values: the core schema of YAML 1.2, from PyYAML's events.

Events and no objects: an alias costs nothing until it is walked through, nesting needs no stack,
and every mistake has its line.
"""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.policy.importing.loading import DEEPEST, MOST, bounded, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LARGEST = 300_000
_MERGE = "<<"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = r"[-+]?[0-9]{1,300}"
_FRACTION = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
_TAGS = (None, "!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq")))
_TAKEN = {
    "DocumentStartEvent": "document",
    "MappingStartEvent": "opened",
    "SequenceStartEvent": "opened",
    "MappingEndEvent": "closed",
    "SequenceEndEvent": "closed",
    "ScalarEvent": "plain",
    "AliasEvent": "alias",
}


class _Open:
    """A list or mapping that has not ended; a mapping's `keys` alternate with its values."""

    def __init__(self, value: Any, anchor: str | None, line: int) -> None:
        self.value = value
        self.anchor = anchor
        self.line = line
        self.key: Any = None
        self.below: dict[str, Any] = {}
        self.has_key = False


def yaml_of(raw: bytes, name: str) -> Any:
    """What a YAML file of one document holds; None when it holds nothing."""
    import yaml  # type: ignore[import-untyped]

    text = text_of(raw, name)
    if len(text) > LARGEST:
        raise misused("import-too-large", path=name, most=LARGEST)
    reader = _Reader(name)
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            reader.take(event)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = problem.problem or problem.context or ""
        raise misused(
            "import-bad-line", path=name, line=line, column=column, problem=said
        ) from problem
    except (yaml.YAMLError, ValueError) as problem:
        said = " ".join(str(problem).split())
        raise misused("import-unreadable", path=name, problem=said) from problem
    return bounded(reader.whole, name)


class _Reader:
    """Builds the value from events."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.whole: Any = None
        self.open: list[_Open] = []
        self.anchors: dict[str, Any] = {}
        self.documents = 0
        self.left = MOST

    def take(self, event: Any) -> None:
        """The next event."""
        self.left -= 1
        if self.left < 0:
            raise misused("import-too-large", path=self.name, most=MOST)
        read = getattr(self, _TAKEN.get(type(event).__name__, ""), None)
        if read is not None:
            read(event, event.start_mark.line + 1)

    def document(self, event: Any, line: int) -> None:
        """The beginning of a document."""
        del event
        self.documents += 1
        if self.documents > 1:
            raise self.wrong("import-yaml-documents", line)

    def opened(self, event: Any, line: int) -> None:
        """The beginning of a mapping or list."""
        if len(self.open) >= DEEPEST:
            raise misused("import-too-deep", path=self.name, deepest=DEEPEST)
        self.untagged(event, line)
        value: Any = {} if type(event).__name__ == "MappingStartEvent" else []
        self.open.append(_Open(value, event.anchor, line))

    def closed(self, event: Any, line: int) -> None:
        """Its end."""
        del event, line
        ended = self.open.pop()
        for key in ended.below.keys() - ended.value.keys() if ended.below else ():
            ended.value[key] = ended.below[key]
        self.named(ended.anchor, ended.value)
        self.put(ended.value, ended.line)

    def plain(self, event: Any, line: int) -> None:
        """A scalar."""
        value = self.scalar(event, line)
        self.named(event.anchor, value)
        self.put(value, line)

    def alias(self, event: Any, line: int) -> None:
        """What was given a name above, once more."""
        if event.anchor not in self.anchors:
            raise self.wrong("import-yaml-alias", line, given=event.anchor)
        self.put(self.anchors[event.anchor], line)

    def wrong(self, code: str, line: int, **values: Any) -> Exception:
        """What is not read, with its line."""
        return misused(code, path=self.name, line=line, **values)

    def named(self, anchor: str | None, value: Any) -> None:
        """Remember what an alias may stand for."""
        if anchor is not None:
            self.anchors[anchor] = value

    def put(self, value: Any, line: int) -> None:
        """Put a value where it belongs."""
        if not self.open:
            self.whole = value
            return
        inside = self.open[-1]
        if isinstance(inside.value, list):
            inside.value.append(value)
        elif not inside.has_key:
            if isinstance(value, (dict, list)):
                raise self.wrong("import-yaml-key", line)
            inside.key, inside.has_key = self.spelt(value), True
        else:
            self.pair(inside, value, line)

    def pair(self, inside: _Open, value: Any, line: int) -> None:
        """A key with its value; `<<` brings in those of another mapping that are not there."""
        key, inside.has_key = inside.key, False
        if key == _MERGE:
            for merged in value if isinstance(value, list) else [value]:
                if not isinstance(merged, dict):
                    raise self.wrong("import-yaml-merge", line)
                self.left -= len(merged)
                inside.below = {**merged, **inside.below}
        elif key in inside.value:
            raise self.wrong("import-twice-in-line", line, key=key)
        else:
            inside.value[key] = value

    def spelt(self, key: Any) -> str:
        """A key as a text."""
        return key if isinstance(key, str) else "null" if key is None else str(key).lower()

    def untagged(self, event: Any, line: int) -> None:
        """Of types that YAML can name, only those are read that its forms have anyway."""
        if event.tag not in _TAGS:
            raise self.wrong("import-yaml-tag", line, given=event.tag)

    def scalar(self, event: Any, line: int) -> Any:
        """A text, a number, true, false or nothing."""
        self.untagged(event, line)
        text: str = event.value
        return plain_value(text) if event.implicit[0] else text


def plain_value(text: str) -> Any:
    """A scalar without quotes, as YAML 1.2's core schema takes it."""
    import re

    if text in _NULLS:
        return None
    if text in _FLAGS:
        return _FLAGS[text]
    if re.fullmatch(_NUMBER, text):
        return int(text)
    return float(text) if re.fullmatch(_FRACTION, text) and len(text) < 300 else text
