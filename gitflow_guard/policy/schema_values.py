"""What a rule's value may be, as JSON Schema, by the kind of its parameter (row.PARAMETERS)."""

from __future__ import annotations

from gitflow_guard.rules.letters import CASES
from gitflow_guard.rules.text import SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
SOME_TEXT: Schema = {"type": "string", "minLength": 1}
NUMBER: Schema = {"type": "integer", "minimum": 0}


def list_of(items: Schema, least: int = 0) -> Schema:
    """A list of so many items or more."""
    return {"type": "array", "items": items, **({"minItems": least} if least else {})}


def table_of(values: Schema, least: int = 0) -> Schema:
    """A table whose keys are free."""
    bound = {"minProperties": least} if least else {}
    return {"type": "object", "additionalProperties": values, **bound}


def either(*schemas: Schema) -> Schema:
    """One of these."""
    return {"anyOf": list(schemas)}


def one_or_more_of(names: Iterable[str]) -> Schema:
    """One of these words, or a list of them."""
    word = {"enum": list(names)}
    return either(word, list_of(word, 1))


_WORDS = list_of(SOME_TEXT)
_GLOBS = list_of(SOME_TEXT, 1)

VALUES: dict[str, Schema] = {
    "number": NUMBER,
    "words": _WORDS,
    "pattern": SOME_TEXT,
    "text": SOME_TEXT,
    "cases": one_or_more_of(CASES),
    "characters": one_or_more_of(SHAPES),
    "words-by-type": either(_WORDS, table_of(_WORDS)),
    "words-by-path": table_of(_WORDS, 1),
    "numbers": {
        "type": "object",
        "properties": {"lines": NUMBER, "files": NUMBER},
        "additionalProperties": False,
        "minProperties": 1,
    },
    "number-by-type": either(NUMBER, table_of(NUMBER, 1)),
    "people": either(SOME_TEXT, _GLOBS),
    "size": either(NUMBER, SOME_TEXT),
    "globs": _GLOBS,
    "globs-by-name": table_of(_GLOBS, 2),
    "pattern-by-kind": either(SOME_TEXT, table_of(SOME_TEXT, 1)),
    "words-by-kind": table_of(_WORDS, 1),
}
