"""The one error a user can meet: a code for the words table, its values, an exit code."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FOUND = 1
USAGE = 2
ENVIRONMENT = 3
PAUSED = 4
BUG = 70
INTERRUPTED = 130


class GflowError(Exception):
    """What stops an operation.

    `code` names a row of `gitflow_guard.words`; `values` fill its placeholders and are data,
    never templates. `exit_code` is one of the constants of this module (1 refused,
    2 usage or configuration, 3 git or the environment, 4 paused). `told` is set once it stands
    on standard output, as JSON, or has been said as a forge wants it.
    """

    def __init__(self, code: str, exit_code: int, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.exit_code = exit_code
        self.values = values
        self.told = False


def refused(code: str, **values: Any) -> GflowError:
    """The policy, or the state of the repository, does not let this happen."""
    return GflowError(code, FOUND, **values)


def misused(code: str, **values: Any) -> GflowError:
    """What was typed, or a policy file, is not right."""
    return GflowError(code, USAGE, **values)


def failed(code: str, **values: Any) -> GflowError:
    """git, the network or the file system did not do its part."""
    return GflowError(code, ENVIRONMENT, **values)


def not_let(problem: OSError) -> GflowError:
    """The system refused something: what it says, and of which file where it tells."""
    said = problem.strerror or str(problem)
    where = "" if problem.filename is None else f": {problem.filename}"
    return failed("system-refused", problem=said + where)


def interrupted(pressed: KeyboardInterrupt) -> GflowError:
    """Ctrl-C; where it came too late for nothing to have happened, it knows what to say itself."""
    late = getattr(pressed, "code", "")
    return GflowError(late, INTERRUPTED) if late else GflowError("interrupted", INTERRUPTED)
