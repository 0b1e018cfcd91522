"""The policy of the repository a hook runs in, and which line of it says what."""

from __future__ import annotations

import os

from gitflow_guard.hooks.toml_cache import parsed
from gitflow_guard.hooks.where import content
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.policy.presets import POLICY_FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy, Protection


def load(place: Place) -> Found:
    """The policy, and where it comes from. Raises GflowError for a policy with mistakes."""
    from gitflow_guard.git.sources import read_sources

    return found_in(place, read_sources(place.top))


def load_rules(place: Place) -> Found:
    """The same for one who asks for its commit rules only, which no branch's name changes.

    Where there is a policy file, git is not asked then, and not even `subprocess` loaded.
    """
    file = content(os.path.join(place.top, POLICY_FILE))
    return load(place) if file is None else found_in(place, Sources(file=file))


def found_in(place: Place, sources: Sources) -> Found:
    """What `find` finds, with a policy file parsed but once."""
    return find(sources, lambda raw, origin: parsed(place, raw, origin))


def source_of(found: Found, protection: Protection, right: str) -> dict[str, str]:
    """The values `origin` and `line` of a sentence: who says what this right is."""
    from gitflow_guard.policy.spelling import join

    given = found.given.get("protect", {}).get(protection.branch, {})
    return {
        "origin": found.origin if right in given else preset_of(found.policy),
        "line": f'{join("protect", protection.branch)}.{right} = "{getattr(protection, right)}"',
    }


def preset_of(policy: Policy) -> str:
    """The preset as an origin, in the words that `Found.origin` uses."""
    return f"preset {policy.preset}"
