"""Which policy holds: the file, pyproject.toml, git's configuration, else the preset."""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.policy import presets
from gitflow_guard.policy.parse import parse
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from gitflow_guard.policy.model import Policy


class Sources(Record):
    """What a repository holds that a policy can come from, unread.

    `file` and `pyproject` are file contents, None where there is no such file; `where` is put
    before their names in messages (`develop:` when they were read from that branch).
    `configuration` are git's `gitflow.*` settings as (key, value) pairs; `branches` the short
    names of local and remote-tracking branches.
    """

    file: bytes | None = None
    pyproject: bytes | None = None
    where: str = ""
    configuration: tuple[tuple[str, str], ...] = ()
    branches: tuple[str, ...] = ()


class Found(Record):
    """A policy, where it comes from, and the mapping it was given in."""

    policy: Policy
    origin: str
    given: dict[str, Any]


def find(sources: Sources, read: Callable[[bytes, str], dict[str, Any]] | None = None) -> Found:
    """The policy of a repository.

    Raises GflowError `policy-invalid`, `policy-unreadable`, `policy-conflicted`.
    `read` may take the place of `toml`, for one who knows the content already.
    """
    given, origin = chosen(sources, read or toml)
    main = first_present(presets.MAIN_NAMES, sources.branches)
    develop = first_present(presets.DEVELOP_NAMES, sources.branches)
    return Found(parse(given, origin, main, develop), origin, given)


def chosen(
    sources: Sources, read: Callable[[bytes, str], dict[str, Any]]
) -> tuple[dict[str, Any], str]:
    """The mapping that counts, and its name for messages."""
    if sources.file is not None:
        origin = sources.where + presets.POLICY_FILE
        return read(sources.file, origin), origin
    if sources.pyproject is not None:
        origin = sources.where + "pyproject.toml"
        table = in_pyproject(sources.pyproject, origin)
        if table is not None:
            return table, f"{origin} [tool.gflow]"
    if sources.configuration:
        from gitflow_guard.policy.gitflow_config import translated

        mapping = translated(sources.configuration)
        if mapping:
            return mapping, "git config gitflow.*"
    return {}, f"preset {presets.DEFAULT}"


def names_permanent(file: bytes) -> bool:
    """Whether a policy file itself says what main and develop are called."""
    lines = b"\n" + file
    return b"\nmain =" in lines and b"\ndevelop =" in lines


def in_pyproject(raw: bytes, origin: str) -> Any:
    """The table `tool.gflow` of a pyproject.toml, as it is; None when there is none."""
    if b"gflow" not in raw:
        return None
    tool = toml(raw, origin).get("tool")
    return tool.get("gflow") if isinstance(tool, dict) else None


def toml(raw: bytes, origin: str) -> dict[str, Any]:
    """A TOML file's content."""
    import tomllib

    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    # Undecodable bytes, TOML's own errors and numbers of too many digits are all ValueErrors.
    except (ValueError, RecursionError) as problem:
        if b"\n<<<<<<< " in b"\n" + raw:
            raise misused("policy-conflicted", origin=origin) from problem
        raise misused("policy-unreadable", origin=origin, problem=str(problem)) from problem


def first_present(names: Iterable[str], branches: Iterable[str]) -> str:
    """The first of the usual names that is in use, else the first."""
    usual = tuple(names)
    present = set(branches)
    return next((name for name in usual if name in present), usual[0])
