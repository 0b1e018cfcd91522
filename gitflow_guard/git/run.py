"""The one place that starts processes: git, given a list of arguments, read as bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from gitflow_guard.errors import failed
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import IO

    Process = subprocess.Popen[bytes]

# Set by a user for git's own ends, each would change what plumbing prints or reads.
SCRUBBED = (
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
    "GIT_REFLOG_ACTION",
)

POSIX = os.name == "posix"
# For `begin`: it reads nothing.
NOTHING = subprocess.DEVNULL


class Completed(Record):
    """What a finished process left: its exit code and its two streams, undecoded."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        """Standard output without its final newline; undecodable bytes become surrogates."""
        return decode(self.out).rstrip("\n")


def decode(raw: bytes) -> str:
    """Names as git stores them; `encode` gives back the very bytes."""
    return raw.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    """The bytes that `decode` came from."""
    return text.encode("utf-8", "surrogateescape")


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The user's environment less what would change plumbing, with no way to ask for anything."""
    kept = {name: value for name, value in os.environ.items() if name not in SCRUBBED}
    if not sys.stdin or not sys.stdin.isatty():
        kept.setdefault("GIT_TERMINAL_PROMPT", "0")
    kept.update(changes or {})
    return kept


def git(
    arguments: Sequence[str],
    *,
    directory: str | None = None,
    stdin: bytes = b"",
    changes: Mapping[str, str] | None = None,
    accept: Sequence[int] = (0,),
    apart: bool = False,
) -> Completed:
    """Run git and wait.

    `changes` are environment variables to set. Exit codes not in `accept` raise GflowError
    (`git-failed`); an empty `accept` takes any. `apart` puts git in a process group of its own,
    so that Ctrl-C on the terminal cannot stop it half-way.
    """
    completed = ended(arguments, directory, stdin, changes, apart=apart)
    if apart and completed.code == -signal.SIGINT:
        # It came before the new process had left our group, and so before it was git.
        completed = ended(arguments, directory, stdin, changes, apart=apart)
    if accept and completed.code not in accept:
        raise git_failed(arguments, completed)
    return completed


def ended(
    arguments: Sequence[str],
    directory: str | None,
    stdin: bytes,
    changes: Mapping[str, str] | None,
    *,
    apart: bool,
) -> Completed:
    """How git ended."""
    process = begin(arguments, directory=directory, changes=changes, apart=apart)
    return completion(process, stdin)


def begin(
    arguments: Sequence[str],
    *,
    directory: str | None = None,
    changes: Mapping[str, str] | None = None,
    stdin: int | IO[bytes] | None = subprocess.PIPE,
    apart: bool = False,
    pipe_size: int = -1,
) -> Process:
    """Start git; both its streams are pipes. Raises `git-missing`, `directory-missing`.

    `apart` and `changes` as for `git`; `pipe_size` is in bytes, -1 for the system's own.
    """
    try:
        return subprocess.Popen(
            ["git", *arguments],
            cwd=directory,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(changes),
            process_group=group(apart=apart),
            pipesize=pipe_size,
        )
    except FileNotFoundError as missing:
        raise missing_program(directory) from missing
    except ValueError as null:
        raise failed("git-failed", command=arguments[0], problem=str(null)) from null


def completion(process: Process, stdin: bytes | None) -> Completed:
    """Wait for the end. Interrupted meanwhile, git is asked to end and to remove its locks.

    `subprocess.run` would kill it, and a killed git leaves `index.lock` behind.
    """
    with process:
        try:
            out, err = process.communicate(stdin)
        except BaseException:
            process.terminate()
            process.wait()
            raise
    return Completed(process.returncode, out or b"", err or b"")


def group(*, apart: bool) -> int | None:
    """The value for `process_group`, which Windows does not have."""
    return 0 if apart and POSIX else None


def missing_program(directory: str | None) -> Exception:
    """git, or the folder it was to run in, is not there."""
    if directory is not None and not os.path.isdir(directory):
        return failed("directory-missing", directory=directory)
    return failed("git-missing")


def git_failed(arguments: Sequence[str], completed: Completed) -> Exception:
    """What git said of its failure, as an error of ours."""
    said = decode(completed.err).strip() or f"exit {completed.code}"
    return failed("git-failed", command=verb(arguments), problem=said)


def verb(arguments: Sequence[str]) -> str:
    """The git command among the arguments of one."""
    return next((a for a in arguments if not a.startswith("-") and "=" not in a), "git")
