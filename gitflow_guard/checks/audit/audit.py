"""A history, judged: read once, in bulk, then looked at in memory."""

from __future__ import annotations

from gitflow_guard.checks.audit.gaps import gaps
from gitflow_guard.checks.audit.gather import graph_of, seen_of
from gitflow_guard.checks.audit.notes import notes
from gitflow_guard.checks.audit.older import Older, older
from gitflow_guard.checks.audit.open_tangles import open_tangles
from gitflow_guard.checks.audit.policy import judged_by
from gitflow_guard.checks.audit.window import narrowed
from gitflow_guard.checks.report import Report
from gitflow_guard.checks.waivers import parted
from gitflow_guard.errors import misused
from gitflow_guard.git.patches import lacks_blobs, patch_ids
from gitflow_guard.git.tips import tips
from gitflow_guard.history.back import landed, with_picks, with_states
from gitflow_guard.history.candidates import candidates
from gitflow_guard.history.table import judge
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.git.place import Place
    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.change import Line
    from gitflow_guard.history.seen import Seen
    from gitflow_guard.policy.find import Found
    from gitflow_guard.rules.finding import Finding


class Asked(Record):
    """What is wanted: the lines of some branches only, from a revision or a day on.

    `now` is in seconds since 1970, `today` the same as YYYY-MM-DD.
    """

    branches: tuple[str, ...] = ()
    since: str = ""
    now: float = 0
    today: str = ""


class Audit(Record):
    """What was seen and found.

    `origin` tells where the policy comes from, `older` of errors that are older than it.
    """

    seen: Seen
    lines: tuple[Line, ...]
    landed: tuple[Carried, ...]
    report: Report
    origin: str
    older: Older = Older()


def audit(place: Place, found: Found, asked: Asked, told: Callable[[int], None]) -> Audit:
    """Read the history and judge it; `told` hears how many commits were read.

    Raises GflowError `audit-branch-unknown`, `audit-since-unknown`, `baseline-unresolved`,
    `git-failed`.
    """
    begun = tips(place.top, found.policy.remote)
    chosen = judged_by(found, begun)
    seen = seen_of(graph_of(place, begun, told), chosen.policy, begun, asked.now)
    check_names(seen, asked)
    seen = narrowed(seen, place.top, asked.since, chosen.policy.baseline)
    seen, carried = with_patches(place, seen.replace(notes=notes(place, seen.graph)))
    tangled, left_out = open_tangles(place.top, seen, begun)
    more = (("audit-gap-tangles", {"count": left_out}),) if left_out else ()
    seen = seen.replace(gaps=(*seen.gaps, *more, *gaps(place, seen)))
    audited = concluded(seen, carried, (*judge(seen, carried), *tangled), asked, chosen)
    return audited.replace(older=older(place.top, chosen, seen, audited.report.findings))


def check_names(seen: Seen, asked: Asked) -> None:
    """Raise `audit-branch-unknown` for a branch that is none of the lines."""
    for name in asked.branches:
        if seen.line(name) is None:
            lines = tuple(line.name for line in seen.lines)
            raise misused("audit-branch-unknown", branch=name, lines=lines)


def with_patches(place: Place, seen: Seen) -> tuple[Seen, tuple[Carried, ...]]:
    """With the patch ids of what may be there twice, and how far releases and hotfixes came."""
    each = tuple(landed(seen))
    wanted, left_out = candidates(seen, each)
    if wanted and lacks_blobs(place.top):
        seen = seen.replace(gaps=(("audit-gap-partial", {"count": len(wanted)}),))
        wanted = []
    if left_out:
        seen = seen.replace(gaps=(("audit-gap-patches", {"count": left_out}),))
    ids = patch_ids(place.top, [seen.oid(commit) for commit in wanted])
    seen = seen.replace(patches={seen.graph.number[oid]: patch for oid, patch in ids.items()})
    return with_picks(seen), with_states(seen, each)


def concluded(
    seen: Seen,
    carried: tuple[Carried, ...],
    every: tuple[Finding, ...],
    asked: Asked,
    found: Found,
) -> Audit:
    """The findings, less those waived and those of other branches than were asked for."""
    lines = tuple(line for line in seen.lines if not asked.branches or line.name in asked.branches)
    refs = {f"refs/heads/{line.name}" for line in lines}
    findings = [finding for finding in every
                if not asked.branches or finding.ref in refs]  # fmt: skip
    shown = tuple(each for each in carried if each.line in {line.name for line in lines})
    whole = sum(len(line.changes) for line in lines)
    checked = sum(seen.judged[change.commit] for line in lines for change in line.changes)
    sorted_out = parted(findings, found.policy.waivers, asked.today)
    report = Report(
        checked=checked,
        skipped=0,
        findings=sorted_out.standing,
        why="" if checked else "audit-nothing",
        waived=sorted_out.waived,
        ended=sorted_out.ended,
        let_be=whole - checked,
    )
    return Audit(seen, lines, shown, report, found.origin)
