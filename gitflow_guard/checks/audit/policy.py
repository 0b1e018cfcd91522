"""The policy a history is judged by, where nobody has written one."""

from __future__ import annotations

from gitflow_guard.policy.find import Found, first_present
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.presets import DEVELOP_NAMES, MAIN_NAMES, WITH_DEVELOP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.tips import Tips

GITHUB = "github"


def judged_by(found: Found, tips: Tips) -> Found:
    """The policy, if there is one; else the preset that the branches look like.

    Main is what it is usually called, else what the remote, or this clone, has checked out.
    """
    if found.given:
        return found
    names = {*tips.branches, *tips.away}
    main = first_present(MAIN_NAMES, names)
    develop = first_present(DEVELOP_NAMES, names)
    with_develop = develop in names
    usual = tips.usual if tips.usual in names else tips.head
    if main not in names and usual and usual != develop:
        main = usual
    preset = WITH_DEVELOP[0] if with_develop else GITHUB
    origin = f"preset {preset}"
    return Found(parse({"preset": preset}, origin, main, develop), origin, {})
