"""Commits made at one fixed time, so that two runs of an operation make the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def moment(home: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for who in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{who}_DATE", "2024-02-29T12:00:00+0900")
        yield
