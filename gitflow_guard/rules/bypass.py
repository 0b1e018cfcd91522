"""Bypasses: leave to do once what the policy refuses, each with who gave it, when and why.

They stand in a file of JSON, a line an event, which is only ever added to: `given`, `used`,
`revoked`. A bypass of a move holds for the branch as it was when it was given, or as its own last
move has left it, so that it is over as soon as the branch has moved otherwise; one of a push for
the first push that needs it.
"""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

# In the git directory that all worktrees share.
FOLDER, FILE = "gflow", "bypass-journal"
MOVE, PUSH = "move", "push"
ACTIONS = (MOVE, PUSH)
GIVEN, USED, REVOKED = "given", "used", "revoked"
OPEN, OVER = "open", "expired"
NOTES = "refs/notes/gflow"


class Use(Record):
    """What a bypass let through: the line git told of it, and the commit that is there then.

    `logged` is the last line that the branch's reflog had before; empty where it had none.
    """

    when: float
    line: str
    new: str
    logged: str = ""

    def has_happened(self, reflog: Sequence[str]) -> bool:
        """Whether the move was made, by the lines of the reflog as it is now: `old new WHO`.

        Where the reflog is another one, the branch was deleted in between.
        """
        if self.logged and self.logged not in reflog:
            return True
        since = reflog[::-1].index(self.logged) if self.logged else len(reflog)
        return any(line.split(" ", 2)[1:2] == [self.new] for line in reflog[len(reflog) - since :])


class Bypass(Record):
    """Leave for one operation.

    `ref` is the full name of a branch; `at` the commit it was at, empty where there was none or
    for a push. `given` and `until` are seconds since 1970. `by` is `Name <address>`. `moves` is
    how often the branch may move: a cherry-pick of three commits moves it three times.
    """

    id: int
    ref: str
    action: str
    at: str
    by: str
    reason: str
    given: float
    until: float
    uses: tuple[Use, ...] = ()
    revoked: bool = False
    moves: int = 1

    def state(self, now: float) -> str:
        """`open`, `used`, `revoked` or `expired`."""
        if len(self.uses) >= self.moves:
            return USED
        if self.revoked:
            return REVOKED
        if now < self.until:
            return OPEN
        return USED if self.uses else OVER

    @property
    def expected(self) -> str:
        """The commit that its branch is to be at."""
        return self.uses[-1].new if self.uses else self.at

    def used_for(self, line: str) -> Use | None:
        """What it has let through before, if that was this very operation."""
        return next((use for use in self.uses[::-1] if use.line == line), None)


def read(raw: bytes) -> list[Bypass]:
    """All bypasses of a file, in order; a line that is damaged counts for nothing."""
    import json

    known: dict[int, Bypass] = {}
    for line in raw.split(b"\n"):
        try:
            add(known, json.loads(line) if line.strip() else {})
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            continue
    return list(known.values())


def add(known: dict[int, Bypass], event: dict[str, Any]) -> None:
    """Take an event in."""
    kind = event.get("event")
    if kind == GIVEN:
        values = {name: event[name] for name in Bypass._fields if name in event}
        made = Bypass(**values)
        if is_whole(made):
            known[made.id] = made
    elif kind == USED:
        old = known[event["id"]]
        logged = str(event.get("logged", ""))
        use = Use(float(event["at"]), str(event["line"]), str(event["new"]), logged)
        known[old.id] = old.replace(uses=(*old.uses, use))
    elif kind == REVOKED:
        known[event["id"]] = known[event["id"]].replace(revoked=True)


def is_whole(made: Bypass) -> bool:
    """Whether each part is what it has to be."""
    texts = (made.ref, made.action, made.at, made.by, made.reason)
    numbers = (made.id, made.given, made.until, made.moves)
    plain = all(isinstance(text, str) for text in texts) and made.uses == ()
    return plain and all(isinstance(number, (int, float)) for number in numbers)


def event_line(event: str, **facts: Any) -> bytes:
    """An event as a line of the file."""
    import json

    return json.dumps({"event": event, **facts}).encode() + b"\n"


def given_line(made: Bypass) -> bytes:
    """The event of a bypass that is given."""
    names = [name for name in Bypass._fields if name not in ("uses", "revoked")]
    return event_line(GIVEN, **{name: getattr(made, name) for name in names})


def covers(
    each: Bypass,
    ref: str,
    action: str,
    now: float,
    at: str,
    line: str,
    reflog: Sequence[str] = (),
) -> bool:
    """Whether a bypass lets something through.

    `at` is the commit the branch is at; `line` tells the very operation, empty where it is not
    known yet. What was let through once may be tried again while nothing has come of it, by the
    lines of the branch's `reflog`.
    """
    if each.ref != ref or each.action != action or each.revoked or now >= each.until:
        return False
    use = each.used_for(line) if line else None
    if use is not None:
        return not use.has_happened(reflog)
    if len(each.uses) >= each.moves:
        return False
    return action == PUSH or each.expected == at
