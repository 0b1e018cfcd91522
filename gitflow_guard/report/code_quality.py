"""Findings as a GitLab Code Quality report (docs.gitlab.com/ci/testing/code_quality)."""

from __future__ import annotations

from gitflow_guard.report.told import about, whole
from gitflow_guard.words import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.report.told import Telling, Told

SEVERITIES = {"error": "major", "warning": "minor"}


def code_quality(telling: Telling) -> list[dict[str, Any]]:
    """The list GitLab takes; it has no place for what was not checked."""
    return [issue(told, telling) for told in telling.findings]


def issue(told: Told, telling: Telling) -> dict[str, Any]:
    """One finding; a file there has to be, so that it is shown at the policy's."""
    subject = about(told)
    line = told.line if telling.in_file and told.line else 1
    return {
        "description": f"{subject}: {whole(told)}" if subject else whole(told),
        "check_name": f"gflow/{told.rule}",
        "fingerprint": told.key,
        "severity": SEVERITIES[told.level],
        "location": {"path": printable(telling.path), "lines": {"begin": line}},
    }
