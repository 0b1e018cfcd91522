"""What is wrong with what came to the protected branches, commit by commit."""

from __future__ import annotations

from gitflow_guard.history.change import (
    CHERRY_PICK,
    DIRECT_COMMIT,
    DIRECT_MERGE,
    FAST_FORWARD,
    REVERT,
)
from gitflow_guard.history.names import called, source_of
from gitflow_guard.history.origin import merged
from gitflow_guard.rules.direction import ALLOWED, UNSAID, finding, topic_kind
from gitflow_guard.rules.finding import ERROR, WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.history.back import Carried
    from gitflow_guard.history.change import Change, Line
    from gitflow_guard.history.seen import Seen
    from gitflow_guard.policy.model import Protection

COMMITTED = (DIRECT_COMMIT, REVERT, CHERRY_PICK)
OPEN = "allow"
SHUT = "block"


def changes(seen: Seen) -> Iterator[tuple[Line, Change, Protection]]:
    """Every change that is looked at, with what protects its branch."""
    for line in seen.lines:
        protection = seen.view.policy.protection(line.name)
        for change in line.changes:
            if seen.judged[change.commit]:
                yield line, change, protection


def told(seen: Seen, line: Line, change: Change, rule: str, level: str) -> Finding:
    """A finding of a change."""
    values = {
        "branch": line.name,
        "kind": change.kind,
        "source": change.source,
        "subject": seen.graph.subjects[change.commit],
    }
    ref = f"refs/heads/{line.name}"
    oid = seen.oid(change.commit)
    return Finding(rule, level, code=f"audit-{rule}", values=values, commit=oid, ref=ref)


def gaps(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """What is not known of the history."""
    del landed
    for code, values in seen.gaps:
        yield Finding("history-gap", WARNING, code, values)


def direct_commits(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Commits made on a branch that takes none; the first of a history has no other way."""
    del landed
    for line, change, protection in changes(seen):
        made = change.kind in COMMITTED and not change.number and not change.root
        if made and protection.commits == SHUT:
            yield told(seen, line, change, "direct-commit", ERROR)


def direct_merges(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Merges made by hand of what the policy does not know, or where it takes none."""
    del landed
    for line, change, protection in changes(seen):
        if change.kind != DIRECT_MERGE or protection.merges == OPEN:
            continue
        if protection.merges == SHUT:
            yield told(seen, line, change, "direct-merge", ERROR)
        elif seen.way(change.source, line.name).verdict == UNSAID:
            yield told(seen, line, change, "direct-merge", WARNING)


def fast_forwards(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Commits by which a branch was moved along to where another one was."""
    del landed
    for line, change, protection in changes(seen):
        if change.kind == FAST_FORWARD and protection.merges != OPEN:
            rule = told(seen, line, change, "fast-forward", WARNING)
            yield rule.replace(code="audit-swapped") if change.swapped else rule


def directions(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Merges the wrong way: into the lines, by what they say, and into topics."""
    del landed
    policy, lines = seen.view.policy, set[int]()
    for line in seen.lines:
        for change in line.changes:
            lines.add(change.commit)
            if seen.judged[change.commit] and change.source and change.kind != FAST_FORWARD:
                judged = seen.way(change.source, line.name)
                found = finding(policy, judged, seen.oid(change.commit))
                yield from (found,) if found else ()
    yield from into_topics(seen, lines)


def into_topics(seen: Seen, lines: set[int]) -> Iterator[Finding]:
    """What was merged into a topic that does not belong there: another topic, another base."""
    policy, graph = seen.view.policy, seen.graph
    for commit, parents in enumerate(graph.parents):
        if len(parents) < 2 or commit in lines or not seen.judged[commit]:
            continue
        origin = merged(graph.subjects[commit], graph.body(commit))
        target = called(policy, origin.target) if origin else ""
        source = source_of(policy, origin)
        if source and target and topic_kind(policy, target) is not None:
            judged = seen.way(source, target)
            found = None if judged.verdict == ALLOWED else finding(policy, judged)
            yield from (found.replace(commit=seen.oid(commit)),) if found else ()


def duplicates(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """The same change twice on one line, as when a branch was rebased and merged both ways."""
    del landed
    patches: dict[str, list[int]] = {}
    for commit, patch in sorted(seen.patches.items()):
        patches.setdefault(patch, []).append(commit)
    doubled = [commits for commits in patches.values() if len(commits) > 1]
    known = set[tuple[int, ...]]()
    for line in seen.lines if doubled else ():
        held = seen.held(line.tip)
        for commits in doubled:
            here = tuple(commit for commit in commits if held[commit])
            if len(here) > 1 and here not in known and any(seen.judged[each] for each in here):
                known.add(here)
                yield doubled_finding(seen, line, here)


def doubled_finding(seen: Seen, line: Line, commits: tuple[int, ...]) -> Finding:
    """The newest of them, and the others named."""
    newest, *others = sorted(commits, key=lambda commit: -seen.graph.times[commit])
    values = {
        "branch": line.name,
        "subject": seen.graph.subjects[newest],
        "others": tuple(seen.oid(each)[:10] for each in others),
    }
    return Finding("duplicate-commit", WARNING, "audit-duplicate-commit", values, seen.oid(newest))


def bypasses(seen: Seen, landed: tuple[Carried, ...]) -> Iterator[Finding]:
    """Commits by which the policy was passed by, on the record."""
    del landed
    for commit, note in seen.notes.items():
        if seen.judged[commit]:
            values = {"subject": seen.graph.subjects[commit], "note": note}
            yield Finding("bypass", WARNING, "audit-bypass", values, seen.oid(commit))
