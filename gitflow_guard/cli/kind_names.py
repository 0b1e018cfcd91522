"""Which kinds of branches there are commands for."""

from __future__ import annotations

from gitflow_guard.errors import GflowError, misused
from gitflow_guard.policy.presets import DEFAULT, preset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.session import Session


def kinds(session: Session) -> list[str]:
    """The kinds the policy knows; those of the preset where no policy can be read."""
    try:
        return [kind.name for kind in session.policy.kinds]
    except GflowError:
        return list(preset(DEFAULT, "", "")["branches"])


def known(name: str, session: Session) -> bool:
    """Whether it is a kind of the policy. Raises `kind-unknown` for one of another model."""
    names = kinds(session)
    if name not in names and name in preset(DEFAULT, "", "")["branches"]:
        raise misused("kind-unknown", kind=name, kinds=names)
    return name in names
