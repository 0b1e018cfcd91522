"""Findings that the policy lets pass for a while, each with a reason."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.policy.model import Waiver
    from gitflow_guard.rules.finding import Finding


class Waived(Record):
    """A finding, and the waiver that lets it pass."""

    finding: Finding
    waiver: Waiver


class Parted(Record):
    """The findings that stand, those waived, and the waivers of findings that have run out."""

    standing: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()
    ended: tuple[Waiver, ...] = ()


def parted(findings: Iterable[Finding], waivers: tuple[Waiver, ...], today: str) -> Parted:
    """Take the waived findings out; `today` is YYYY-MM-DD, and a waiver holds to its last day."""
    standing, waived = [], []
    ended: dict[tuple[str, str], Waiver] = {}
    for finding in findings:
        fitting = [waiver for waiver in waivers if fits(waiver, finding)]
        valid = next((waiver for waiver in fitting if waiver.until >= today), None)
        if valid is not None:
            waived.append(Waived(finding, valid))
            continue
        standing.append(finding)
        ended.update({(waiver.commit, waiver.rule): waiver for waiver in fitting})
    return Parted(tuple(standing), tuple(waived), tuple(ended.values()))


def fits(waiver: Waiver, finding: Finding) -> bool:
    """Whether the waiver speaks of this finding."""
    return waiver.rule == finding.rule and (finding.commit or "").startswith(waiver.commit)
