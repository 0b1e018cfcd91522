"""Writes the JSON Schema of the policy file: `.venv/bin/python docs/make_schema.py`."""

from __future__ import annotations

import json
from pathlib import Path

from gitflow_guard.policy.schema import schema
from gitflow_guard.words import say

PLACE = Path(__file__).parents[1] / "gitflow_guard" / "policy" / "policy.schema.json"


def schema_text() -> str:
    """The file."""
    made = schema(lambda rule: say("en", f"wants-{rule}", {}))
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PLACE.write_text(schema_text(), encoding="utf-8")
