"""The recorded settings of branches: what they were started from, what they follow."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.engine.transition import Setting
    from gitflow_guard.git.repository import Repository


def section_of(key: str) -> str:
    """The section a key is in, its sub-section included."""
    return key.rpartition(".")[0]


def apply(settings: Iterable[Setting], repository: Repository) -> None:
    """Write the new values; what is as it should be already does no harm."""
    emptied: dict[str, None] = {}
    for setting in settings:
        if setting.new is None:
            emptied[section_of(setting.key)] = None
        else:
            repository.porcelain("config", "--local", setting.key, setting.new)
    for section in emptied:
        repository.porcelain("config", "--local", "--remove-section", section, accept=())
