"""The commits that a push brings, judged as `gflow check commits` does."""

from __future__ import annotations

import os

from gitflow_guard.checks.baseline import after_baseline
from gitflow_guard.checks.commits import Wanted, check_commits
from gitflow_guard.checks.facts import COUNTED
from gitflow_guard.errors import failed
from gitflow_guard.git.place import Place as Known
from gitflow_guard.git.run import git
from gitflow_guard.hooks.push.commits import FIXUPS, rules_of_topics
from gitflow_guard.hooks.where import lines_of
from gitflow_guard.rules.book import build
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.finding import Finding

# Not `--all`: what lies under other references, as notes do, was never judged.
KNOWN_HERE = ("--not", "--branches", "--tags")
# In any line of the message, so more of them than there are.
AUTOSQUASH = "^(fixup|squash|amend)! "


def judge_new(place: Place, policy: Policy, updates: Sequence[Update]) -> list[Finding]:
    """What is wrong with all commits that no branch and no tag of the server has yet.

    Autosquash commits may be on topics, by the policy; where a shared branch gets them, they are
    looked for in all that it gets. Raises GflowError `baseline-unresolved`, and what
    `check_commits` raises.
    """
    coming = [each for each in updates if not each.deletes and (each.branch or each.tag)]
    if not coming or not policy.push.messages:
        return []
    stop_where_cut_off(place)
    new = after_baseline(KNOWN_HERE, policy.baseline, place.top)
    shared = [each for each in coming if each.tag or policy.is_shared(each.branch)]
    topics = [each for each in coming if each not in shared]
    findings: list[Finding] = []
    if shared:
        findings += judged(place, policy, names_of(shared), new)
        findings += old_fixups(place, policy, shared, {each.commit for each in findings})
    if topics:
        with_fixups = policy.replace(commits=policy.commits.replace(rules=rules_of_topics(policy)))
        findings += judged(place, with_fixups, names_of(topics) + names_of(shared, "^"), new)
    return findings


def names_of(updates: Sequence[Update], mark: str = "") -> bytes:
    """What is pushed, a line each."""
    return "".join(f"{mark}{tip}\n" for tip in dict.fromkeys(each.new for each in updates)).encode()


def judged(
    place: Place, policy: Policy, names: bytes, revisions: tuple[str, ...]
) -> tuple[Finding, ...]:
    """The findings of the commits that `git rev-list` lists for both."""
    day, book = today() if policy.waivers else "", build(policy.commits)
    attributes = usual_branch(place) if book.needs & COUNTED else ""
    wanted = Wanted(revisions, names, waivers=policy.waivers, today=day, attributes=attributes)
    known = Known(place.top, place.directory, place.common, "")
    return check_commits(known, wanted, book).findings


def usual_branch(place: Place) -> str:
    """The commit that a clone checks out: what it marks is generated, not what the pushed marks."""
    asked = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]
    return git(asked, directory=place.top, accept=()).text


def old_fixups(
    place: Place, policy: Policy, updates: Sequence[Update], told: set[str | None]
) -> Iterator[Finding]:
    """Those autosquash commits that were on a topic before, where they were let be."""
    names = "".join(
        f"{each.new}\n^{each.old}\n" for each in updates if each.branch and not each.creates
    )
    if not names or policy.push.topic_fixups == ERROR:
        return
    older = after_baseline((), policy.baseline, place.top)
    asked = ["rev-list", "--stdin", "--extended-regexp", f"--grep={AUTOSQUASH}", *older]
    found = git(asked, directory=place.top, stdin=names.encode()).text.split("\n")
    again = "".join(f"{oid}\n" for oid in found if oid and oid not in told).encode()
    if again:
        for each in judged(place, policy, again, ("--no-walk=unsorted",)):
            if each.rule == FIXUPS:
                yield each


def stop_where_cut_off(place: Place) -> None:
    """Raise `range-shallow` for a push that would make the server's own history a shallow one."""
    coming = os.environ.get("GIT_SHALLOW_FILE", "")
    if not coming:
        return
    path = os.path.join(place.directory, coming)
    here = os.path.join(place.common, "shallow")
    if set(filter(None, lines_of(path))) - set(lines_of(here)):
        raise failed("range-shallow")


def today() -> str:
    """The day, as waivers name theirs."""
    import datetime as dt

    return dt.datetime.now(tz=dt.UTC).date().isoformat()
