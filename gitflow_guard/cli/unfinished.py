"""What `continue` and `abort` have in common: the operation that is not over."""

from __future__ import annotations

from gitflow_guard.cli.carry_out import tell, told
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.lock import only_one
from gitflow_guard.engine.rescue import rescued
from gitflow_guard.errors import refused
from gitflow_guard.flow.plan import Plan
from gitflow_guard.flow.plan_data import plan_of_data
from gitflow_guard.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.cli.options import Format
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.engine.outcome import Outcome
    from gitflow_guard.git.repository import Repository


def end_unfinished(doing: str, way: Callable[[Entry, Repository], Outcome], format: Format) -> None:
    """Bring the unfinished operation to an end in one way, and tell what came of it."""
    session = Session()
    try:
        with told(doing, format), only_one(session.place, doing):
            entry = Journal(session.place).unfinished()
            if entry is None:
                raise refused("nothing-unfinished")
            outcome = way(entry, session.repository).replace(rescued=rescued(entry))
    finally:
        session.close()
    tell(plan_of(entry), outcome, format)


def plan_of(entry: Entry) -> Plan:
    """The entry's plan; that of an undo or an init has no steps of its own."""
    begun = entry.events[0]
    if begun["plan"]:
        notes = tuple((code, values) for code, values in begun.get("notes", ()))
        return plan_of_data(begun["plan"]).replace(notes=notes)
    return Plan(begun["operation"], begun["branch"], ())
