"""Programs run for the user: a team's own, and git where it prints for itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from gitflow_guard.git.run import SCRUBBED, Completed, completion, missing_program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What tells git which repository is meant (git rev-parse --local-env-vars).
REPOSITORY = (
    *SCRUBBED,
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
)


def program(command: Sequence[str], *, directory: str, variables: Mapping[str, str]) -> Completed:
    """Run any program with exactly these environment variables; both its streams in `out`."""
    done = subprocess.run(
        list(command),
        cwd=directory,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=dict(variables),
        check=False,
    )
    return Completed(done.returncode, done.stdout, b"")


def aloud(command: Sequence[str], *, directory: str) -> int:
    """Run any program, both its streams to this one's standard error; its exit code.

    It is told nothing of the repository this program works on, so git in `directory` finds its
    own. The code is 128 more than the number of a signal. Raises OSError when it cannot be run.
    """
    kept = {name: value for name, value in os.environ.items() if name not in REPOSITORY}
    sys.stderr.flush()
    process = subprocess.Popen(
        list(command),
        cwd=directory,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr.fileno(),
        env=kept,
    )
    code = completion(process, None).code
    return code if code >= 0 else 128 - code


def show(arguments: Sequence[str], *, directory: str) -> int:
    """Let git write to where this program writes, pager and colours as the user has them.

    The return value is the exit code, 128 more than the number of a signal. Ctrl-C is git's,
    whose pager may use it: this program only waits.
    """
    sys.stdout.flush()
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        code = subprocess.run(["git", *arguments], cwd=directory, check=False).returncode
    except FileNotFoundError as missing:
        raise missing_program(directory) from missing
    finally:
        signal.signal(signal.SIGINT, before)
    return code if code >= 0 else 128 - code
