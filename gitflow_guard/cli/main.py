"""The entry point: one boundary that turns every end into words and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper

from gitflow_guard.errors import BUG, ENVIRONMENT, INTERRUPTED, GflowError, interrupted, not_let

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run gflow; the return value is the exit code."""
    if arguments is not None:
        return ended(arguments)
    # A command makes much and drops little: looking for cycles while it loads, and again when
    # it ends, would take a tenth of its time.
    gc.set_threshold(100_000, 50, 50)
    try:
        return ended(sys.argv[1:])
    finally:
        gc.freeze()


def ended(arguments: Sequence[str]) -> int:
    """Run these arguments to their end, whatever it is."""
    fill_in()
    try:
        from gitflow_guard.cli.app import run

        return run(arguments)
    except GflowError as error:
        complain(error)
        if not error.told and wants_json(arguments):
            tell(error)
        return error.exit_code
    except KeyboardInterrupt as pressed:
        complain(interrupted(pressed))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone (`gflow ... | head`).
        drop_output()
        return ENVIRONMENT
    except OSError as problem:
        drop_output()
        complain(not_let(problem))
        return ENVIRONMENT
    except Exception as problem:
        if os.environ.get("GFLOW_TRACEBACK"):
            raise
        ending = unforeseen(problem)
        complain(ending)
        return ending.exit_code


def unforeseen(problem: Exception) -> GflowError:
    """A mistake of gflow's; but Ctrl-C comes wrapped while a class is made (Python 3.11)."""
    if isinstance(problem.__cause__, KeyboardInterrupt):
        return interrupted(problem.__cause__)
    return GflowError("bug", BUG, problem=f"{type(problem).__name__}: {problem}")


def drop_output() -> None:
    """Let what is still buffered go: it has nowhere to go, and Python would try again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_json(arguments: Sequence[str]) -> bool:
    """Whether the command was to print JSON."""
    from itertools import pairwise

    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)


def tell(error: GflowError) -> None:
    """Say on standard output, as JSON, what stopped a command that has printed nothing yet."""
    from gitflow_guard.report.error import stopped_json
    from gitflow_guard.report.json_text import json_text
    from gitflow_guard.words import language
    from gitflow_guard.words.error import describe

    data = stopped_json(error.code, describe(error, language(os.environ)))
    sys.stdout.write(json_text(data))


def fill_in() -> None:
    """Have every stream take what is written: a caller may have closed one (`gflow status >&-`)."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = os.O_RDONLY if name == "stdin" else os.O_WRONLY
            kept = os.open(os.devnull, mode)
            setattr(sys, name, os.fdopen(kept, "r" if name == "stdin" else "w", encoding="utf-8"))
    # What a terminal cannot show is escaped, as on standard error; a test's stream takes all.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def complain(error: GflowError) -> None:
    """Say on standard error what stopped the command."""
    from gitflow_guard.report.plain import diagnostics
    from gitflow_guard.words import language
    from gitflow_guard.words.error import describe

    diagnostics().lines(describe(error, language(os.environ)), "bad")
