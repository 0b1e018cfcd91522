"""The names that the guard of references looks for, as sh matches them."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# For whoever does not know the policy: every branch is asked about.
EVERY = "*"
# What a policy's pattern and one of sh may understand in different ways.
VAGUE = "?[\\"


def patterns(branches: Iterable[str]) -> str:
    """Names and patterns of a policy, as the guard has them: more may match, never less.

    The policy itself decides about what has matched. A name with a space in it is none.
    """
    names = (loose(branch) for branch in branches if len(branch.split()) == 1)
    # A file system may take names apart that the policy has put together.
    forms = (form for name in names for form in (name, unicodedata.normalize("NFD", name)))
    return " ".join(dict.fromkeys(forms))


def loose(pattern: str) -> str:
    """A pattern up to the first sign that is not the same everywhere."""
    end = min((pattern.index(sign) for sign in VAGUE if sign in pattern), default=None)
    return pattern if end is None else pattern[:end] + EVERY
