"""The requests to a forge, as text and as JSON."""

from __future__ import annotations

import json

from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.forges.request import Gap, Request, Rules

SCHEMA = 1


def as_json(forge: str, api: str, rules: Rules, lang: str) -> dict[str, Any]:
    """Schema 1; `plan` is empty where every plan of the forge has it."""
    requests = [
        {
            "name": request.name,
            "method": request.method,
            "url": api + request.path,
            "body": request.body,
            "plan": request.plan,
        }
        for request in rules.requests
    ]
    gaps = [{"code": gap.code, "message": sentence(gap, lang)} for gap in rules.gaps]
    return {"schema": SCHEMA, "forge": forge, "requests": requests, "gaps": gaps}


def lines(title: str, api: str, rules: Rules, lang: str) -> list[tuple[str, str]]:
    """Each request, then what the forge leaves out, as (line, style) pairs."""
    shown = [pair for request in rules.requests for pair in request_lines(request, api, lang)]
    if not rules.requests:
        shown.append((say(lang, "forge-no-requests", {}), "heed"))
    shown.append((say(lang, "forge-gaps", {"forge": title}), "heed"))
    return shown + [(f"- {line}", "plain") for line in gap_lines(rules, lang)]


def request_lines(request: Request, api: str, lang: str) -> list[tuple[str, str]]:
    """What a request is for, its method and address, its body."""
    values = {"name": request.name, "plan": request.plan}
    code = "forge-request-plan" if request.plan else "forge-request"
    body = [] if request.body is None else body_lines(request.body)
    return [
        (say(lang, code, values), "good"),
        (say(lang, "forge-method", {"method": request.method, "url": api + request.path}), "plain"),
        *((line, "plain") for line in body),
        ("", "plain"),
    ]


def body_lines(body: dict[str, Any]) -> list[str]:
    """The JSON of a body."""
    text = json.dumps(body, indent=2, ensure_ascii=False)
    return [printable(line) for line in text.split("\n")]


def gap_lines(rules: Rules, lang: str) -> list[str]:
    """What the forge leaves out, a line each."""
    return [sentence(gap, lang).replace("\n", " ") for gap in rules.gaps]


def sentence(gap: Gap, lang: str) -> str:
    """One thing that the forge leaves out."""
    values = dict(gap.values)
    if "what" in values:
        values["what"] = say(lang, values["what"], {})
    return say(lang, gap.code, values)
