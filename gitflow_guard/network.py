"""Asks a forge by HTTP; nothing else in the package speaks to a network but git."""

from __future__ import annotations

import json
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from gitflow_guard.errors import failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SECONDS = 20
BYTES = 20_000_000
PAGES = 50
MISSING = 404
LOCAL = ("localhost", "127.0.0.1")


class NoRedirect(HTTPRedirectHandler):
    """Follows nothing: urllib would hand the token on to wherever it is sent."""

    def redirect_request(self, *_arguments: Any, **_options: Any) -> None:
        """Never another request."""


def is_safe(url: str) -> bool:
    """Whether a token may be sent there: nobody between can read it."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL)


def get(url: str, headers: dict[str, str]) -> Any:
    """The JSON of an address, lists over all their pages; None where there is nothing.

    Raises GflowError `forge-unreachable`, `forge-refused` or `forge-nonsense`, none of which
    holds a header.
    """
    answer, following = page(url, headers)
    pages = 1
    while following and pages < PAGES:
        more, following = page(same_host(url, following), headers)
        if not isinstance(more, list):
            raise failed("forge-nonsense", url=url)
        answer += more
        pages += 1
    return answer


def same_host(url: str, following: str) -> str:
    """The address of a next page; no forge sends one to another host."""
    whole = urljoin(url, following)
    if urlsplit(whole)[:2] != urlsplit(url)[:2]:
        raise failed("forge-nonsense", url=url)
    return whole


def page(url: str, headers: dict[str, str]) -> tuple[Any, str]:
    """One answer, and the address of the next page of a list; empty after the last."""
    request = Request(url, headers={"User-Agent": "gflow", **headers})  # noqa: S310
    try:
        with build_opener(NoRedirect).open(request, timeout=SECONDS) as response:
            answer = json.loads(response.read(BYTES))
            link = response.headers.get("Link", "")
    except HTTPError as problem:
        problem.close()
        if problem.code == MISSING:
            return None, ""
        raise failed("forge-refused", url=url, status=problem.code) from None
    except (URLError, OSError, HTTPException) as problem:
        raise failed("forge-unreachable", url=url, problem=reason(problem)) from None
    except ValueError:
        raise failed("forge-nonsense", url=url) from None
    if isinstance(answer, dict) and isinstance(answer.get("values"), list):
        return answer["values"], str(answer.get("next", ""))
    return answer, next_of(link) if isinstance(answer, list) else ""


def reason(problem: Exception) -> str:
    """Why there was no answer."""
    return str(getattr(problem, "reason", "") or problem or type(problem).__name__)


def next_of(link: str) -> str:
    """The next page by a Link header (RFC 8288)."""
    for each in link.split(","):
        address, _, relation = each.partition(";")
        if 'rel="next"' in relation.replace(" ", ""):
            return address.strip().strip("<>")
    return ""
