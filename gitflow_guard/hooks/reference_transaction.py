"""reference-transaction: nothing reaches a protected branch by a side door.

It runs for resets, fast-forwards, `branch -f`, `update-ref` and all else that moves a reference,
also with --no-verify. `hooks/reference-transaction` has picked the lines that may matter.
"""

from __future__ import annotations

import sys

from gitflow_guard.errors import GflowError
from gitflow_guard.hooks.expected import MOVES, announced
from gitflow_guard.hooks.load import load
from gitflow_guard.hooks.references.moves import is_harmless, read_moves, value_of
from gitflow_guard.hooks.where import here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.hooks.references.moves import Move
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

# The one state in which git lets a transaction be refused.
PREPARED = "prepared"


def run(arguments: Sequence[str]) -> list[GflowError]:
    """What keeps these moves from being made; git's process number may be told as the second."""
    if arguments[:1] != [PREPARED]:
        return []
    place = here()
    moves = read_moves(place, sys.stdin.buffer.read())
    moving = [move for move in moves if not is_harmless(place, move)]
    if not moving or {move.line for move in moving} <= announced(place, MOVES):
        return []
    try:
        found = load(place)
    except GflowError:
        # A mistake in a policy must not keep its correction from being pulled.
        if all(not move.old or is_pulled(place, "", move) for move in moving):
            return []
        raise
    process = "".join(arguments[1:2])
    return [each for move in moving for each in judged(place, found, move, process)]


def judged(place: Place, found: Found, move: Move, process: str) -> list[GflowError]:
    """What keeps one branch from being moved."""
    remote = found.policy.remote
    if not move.old:
        # Made where the remote has it already, it is moved from there.
        move = move.replace(old=value_of(place, f"refs/remotes/{remote}/{move.branch}"))
    if not move.old or is_pulled(place, remote, move):
        return []
    from gitflow_guard.hooks.references.judged_move import judge
    from gitflow_guard.hooks.references.renaming import is_coming_back, note_deletion, restore

    if is_coming_back(place, move):
        return []
    verdict = judge(place, found, move)
    if verdict is None or is_let_through(place, verdict.found or found, move):
        if not move.new:
            note_deletion(place, move, process)
        return []
    if not move.new:
        restore(place, move, process)
    from gitflow_guard.hooks.references.refused_move import refusals

    return refusals(place, move, verdict)


def is_let_through(place: Place, found: Found, move: Move) -> bool:
    """Whether a bypass is for this: it is used up now, the last moment before the move."""
    from gitflow_guard.hooks.bypassed import bypassed

    return bypassed(place, found.policy, move.ref, "move", line=move.line, new=move.new)


def is_pulled(place: Place, remote: str, move: Move) -> bool:
    """Whether the branch only comes to what its remote has."""
    from gitflow_guard.hooks.references.arrival import is_remotes

    return bool(move.new) and is_remotes(place, remote, move)
