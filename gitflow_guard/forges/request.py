"""What is asked of a forge, as data."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Request(Record):
    """One request of a forge's API.

    `name` says to a person what it is for. `path` follows the address of the API; `body` is JSON,
    None where there is none. `plan` is the plan that a forge asks for it, empty where every one
    has it. `ref` is the branch, tag or pattern it is about.
    """

    name: str
    method: str
    path: str
    body: dict[str, Any] | None = None
    plan: str = ""
    ref: str = ""


class Gap(Record):
    """Something of the policy that a forge does not hold: the code of its sentence, its values."""

    code: str
    values: dict[str, Any] = {}


class Rules(Record):
    """All that a forge is to be asked, in this order, and what that leaves out."""

    requests: tuple[Request, ...]
    gaps: tuple[Gap, ...] = ()


class Difference(Record):
    """What a forge has otherwise than the policy wants it.

    `key` is the name a forge has for the rule or setting; `found` is None where it has none.
    """

    request: Request
    key: str
    wanted: Any
    found: Any = None
