"""A short run of `make fuzz`; a failure names the seed and number that make it again.

How long each may take is for `make fuzz` to say. What would never end is found all the same.
"""

from __future__ import annotations

import pytest

from tests.fuzz.fuzz import chunk

pytestmark = pytest.mark.no_cover
ENDLESS = 5.0


@pytest.mark.parametrize("part", range(4))
def test_messages(part: int) -> None:
    assert chunk(("message", 20261122, part * 1500, (part + 1) * 1500), ENDLESS) == []


def test_policies() -> None:
    assert chunk(("policy", 20261122, 0, 1000), ENDLESS) == []
