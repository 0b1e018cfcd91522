"""The one place that starts processes: git, given a list of arguments, read as bytes."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys

from gitflow_guard.errors import failed
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

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

POSIX = os.name == "posix"


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
    try:
        process = subprocess.Popen(
            ["git", *arguments],
            cwd=directory,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(changes),
            process_group=group(apart=apart),
        )
    except FileNotFoundError as missing:
        raise missing_program(directory) from missing
    except ValueError as null:
        raise failed("git-failed", command=arguments[0], problem=str(null)) from null
    return completion(process, stdin)


class Begun:
    """A git process that works while this program does something else."""

    def __init__(self, arguments: Sequence[str], *, directory: str) -> None:
        self._arguments = arguments
        try:
            self._process = subprocess.Popen(
                ["git", *arguments],
                cwd=directory,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(),
            )
        except FileNotFoundError as missing:
            raise missing_program(directory) from missing

    def completed(self) -> Completed:
        """Wait for the end. Raises GflowError `git-failed`."""
        done = completion(self._process, None)
        if done.code != 0:
            raise git_failed(self._arguments, done)
        return done

    def drop(self) -> None:
        """Nobody will ask for the end."""
        self._process.terminate()
        self._process.communicate()


def completion(process: subprocess.Popen[bytes], stdin: bytes | None) -> Completed:
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


class Conversation:
    """A git process that is spoken to line by line (`update-ref --stdin`, `cat-file --batch`)."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        directory: str | None = None,
        changes: Mapping[str, str] | None = None,
    ) -> None:
        self._ended: Completed | None = None
        try:
            self._process = subprocess.Popen(
                ["git", *arguments],
                cwd=directory,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(changes),
                process_group=group(apart=True),
            )
        except FileNotFoundError as missing:
            raise missing_program(directory) from missing

    def tell(self, raw: bytes) -> None:
        """Send bytes. A process that has ended is noticed by the next `hear`."""
        if self._ended is not None:
            return
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.write(raw)
            self._process.stdin.flush()

    def tell_all(self, raw: bytes) -> None:
        """Send everything there is to say; what is heard may be read meanwhile."""
        self.tell(raw)
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()

    def hear(self) -> bytes:
        """The next line, without its end; empty when the process has ended."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip(b"\n")

    def read(self, size: int) -> bytes:
        """Exactly that many bytes, fewer only at the end."""
        assert self._process.stdout is not None
        return self._process.stdout.read(size)

    def until(self, mark: bytes) -> bytes:
        """All that comes up to a line that ends in `mark`, without it; less when it has ended."""
        assert self._process.stdout is not None
        lines = []
        for line in iter(self._process.stdout.readline, b""):
            lines.append(line)
            if line.endswith(mark):
                break
        return b"".join(lines).removesuffix(mark)

    def end(self) -> Completed:
        """Close its input and wait for the end; a second call gives the same."""
        if self._ended is None:
            if self._process.stdin is not None and self._process.stdin.closed:
                self._process.stdin = None
            out, err = self._process.communicate()
            self._ended = Completed(self._process.returncode, out, err)
        return self._ended


# Bytes, where the system can (F_SETPIPE_SZ of fcntl(2)); that many need no privilege.
PIPE_SIZE = 1 << 20


class Pipe:
    """Two git processes: the second reads what the first prints, this program what it makes of it.

    `stdin` is for the first, which has to read all of it before it prints.
    """

    def __init__(
        self, first: Sequence[str], second: Sequence[str], *, directory: str, stdin: bytes = b""
    ) -> None:
        streams: dict[str, Any] = {"cwd": directory, "stdout": subprocess.PIPE}
        streams |= {"stderr": subprocess.PIPE, "env": environment()}
        # Else git waits while this program looks at what it has read.
        streams["pipesize"] = PIPE_SIZE
        self._first = subprocess.Popen(["git", *first], stdin=subprocess.PIPE, **streams)
        self._second = subprocess.Popen(["git", *second], stdin=self._first.stdout, **streams)
        assert self._first.stdout is not None
        # Else the first would not notice that the second has gone.
        self._first.stdout.close()
        assert self._first.stdin is not None
        with contextlib.suppress(OSError):
            self._first.stdin.write(stdin)
            self._first.stdin.close()

    def read(self, size: int) -> bytes:
        """That many bytes, fewer only at the end."""
        assert self._second.stdout is not None
        read: bytes = self._second.stdout.read(size)
        return read

    def listing(self) -> Completed:
        """How the first has ended."""
        assert self._first.stderr is not None
        err = self._first.stderr.read()
        return Completed(self._first.wait(), b"", err)

    def drop(self) -> None:
        """Nobody reads on."""
        for process in (self._second, self._first):
            process.terminate()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
            process.wait()


class Stream:
    """One git process, read as it prints; it has to read all of `stdin` before."""

    def __init__(self, arguments: Sequence[str], *, directory: str, stdin: bytes = b"") -> None:
        streams: dict[str, Any] = {"cwd": directory, "stdout": subprocess.PIPE}
        streams |= {"stderr": subprocess.PIPE, "env": environment(), "pipesize": PIPE_SIZE}
        self._process = subprocess.Popen(["git", *arguments], stdin=subprocess.PIPE, **streams)
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.write(stdin)
            self._process.stdin.close()

    def read(self, size: int) -> bytes:
        """That many bytes, fewer only at the end."""
        assert self._process.stdout is not None
        read: bytes = self._process.stdout.read(size)
        return read

    def end(self) -> Completed:
        """How it has ended, after all was read."""
        assert self._process.stderr is not None
        err = self._process.stderr.read()
        return Completed(self._process.wait(), b"", err)

    def drop(self) -> None:
        """Nobody reads on."""
        self._process.terminate()
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()
        self._process.wait()
