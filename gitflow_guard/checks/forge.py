"""What a forge has, beside what the policy wants of it."""

from __future__ import annotations

import json
from contextlib import contextmanager

from gitflow_guard.checks.report import Report
from gitflow_guard.errors import failed, misused
from gitflow_guard.network import get, is_safe
from gitflow_guard.rules.finding import ERROR, WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from gitflow_guard.forges.request import Difference, Request
    from gitflow_guard.forges.table import Forge


def check_forge(
    forge: Forge,
    api: str,
    repository: str,
    requests: tuple[Request, ...],
    environment: Mapping[str, str],
) -> Report:
    """Ask the forge for its rules and compare each request with them.

    What needs a plan of the forge is a warning: no other plan can have it. Raises GflowError
    `forge-token-open`, `forge-no-repository`, and those of `network.get`.
    """
    headers = admission(forge, api, environment)
    answers: dict[str, Any] = {}
    first = forge.reads(repository)
    for path in first:
        answers[path] = get(api + path, headers)
    if answers[first[0]] is None:
        raise failed("forge-no-repository", url=api + first[0], tokens=tokens(forge, api))
    if not isinstance(answers[first[0]], list):
        raise failed("forge-nonsense", url=api + first[0])
    for path in followed(forge, repository, answers):
        answers[path] = get(api + path, headers)
    wanted = [each for each in requests if each.method != "DELETE"]
    found = [each for request in wanted for each in compared(forge, request, repository, answers)]
    return Report(len(wanted), 0, tuple(map(finding, found)))


def followed(forge: Forge, repository: str, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """What is to be asked after the first answers. Raises GflowError `forge-nonsense`."""
    with understood(forge, repository):
        return forge.follows(repository, answers)


def compared(
    forge: Forge, request: Request, repository: str, answers: Mapping[str, Any]
) -> list[Difference]:
    """How one request and the answers differ. Raises GflowError `forge-nonsense`."""
    with understood(forge, repository):
        return forge.compare(request, repository, answers)


@contextmanager
def understood(forge: Forge, repository: str) -> Iterator[None]:
    """Have an answer of another shape than the API's told as that."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError) as odd:
        raise failed("forge-nonsense", url=forge.reads(repository)[0]) from odd


def tokens(forge: Forge, api: str) -> tuple[str, ...]:
    """The variables a token may be in: that of the public forge is for no other host."""
    return forge.tokens if api == forge.api else forge.own_tokens


def admission(forge: Forge, api: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The header with the token, if there is one; it is never shown."""
    names = tokens(forge, api)
    token = next((environment[name].strip() for name in names if environment.get(name)), "")
    if not token:
        return {}
    if not is_safe(api):
        raise misused("forge-token-open", url=api)
    name, before = forge.header
    if not token.isascii() or not token.isprintable():
        raise misused("forge-token-odd", tokens=names)
    return {name: before + token}


def finding(difference: Difference) -> Finding:
    """A difference as any check tells it."""
    request = difference.request
    values = {
        "name": request.name,
        "key": difference.key,
        "wanted": json.dumps(difference.wanted, ensure_ascii=False),
        "found": json.dumps(difference.found, ensure_ascii=False),
        "plan": request.plan,
    }
    lacks = difference.found is None
    if request.plan:
        code = "forge-lacks-plan" if lacks else "forge-differs-plan"
        return Finding("protect", WARNING, code, values)
    return Finding("protect", ERROR, "forge-lacks" if lacks else "forge-differs", values)
