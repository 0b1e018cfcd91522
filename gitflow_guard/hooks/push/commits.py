"""The messages of the commits that a push brings to a remote for the first time.

They are judged as `gflow check commits` does, baseline and waivers included.
"""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.rules.book import build, settings_of
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.setting import RuleOverride

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.checks.report import Report
    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.finding import Finding

FIXUPS = "no-fixup"
# Nobody reads more of them in a terminal.
SHOWN = 20


def guard_commits(place: Place, found: Found, updates: Sequence[Update]) -> list[GflowError]:
    """What keeps the commits from being pushed."""
    if not found.policy.push.messages:
        return []
    coming = [update for update in updates if not update.deletes and (update.branch or update.tag)]
    findings = new_findings(place, found.policy, coming) if coming else []
    if not findings:
        return []
    errors = [finding for finding in findings if finding.level == ERROR]
    from gitflow_guard.hooks.tell import tell_findings

    tell_findings((errors or findings)[:SHOWN])
    if not errors:
        return []
    values = {"count": len(errors), "more": max(0, len(errors) - SHOWN), "origin": found.origin}
    code = "push-messages-more" if values["more"] else "push-messages"
    commits = {finding.commit for finding in errors}
    return [refused(code, commits=len(commits), **values)]


def new_findings(place: Place, policy: Policy, updates: Sequence[Update]) -> list[Finding]:
    """The findings of all new commits; those on topics alone may have their fixups."""
    known = commits_of(place, updates)
    warn_of_unseen(updates, known)
    coming = [update for update in updates if update.new in known]
    shared = [each for each in coming if each.tag or policy.is_shared(each.branch)]
    topics = [each for each in coming if each not in shared]
    held = [f"^{each.old}" for each in updates if each.old in known]
    findings: list[Finding] = []
    if shared:
        findings += judged(place, policy, shared, held).findings
    if topics:
        with_fixups = policy.replace(commits=policy.commits.replace(rules=rules_of_topics(policy)))
        held += [f"^{tip}" for tip in tips(shared)]
        findings += judged(place, with_fixups, topics, held).findings
    return findings


def warn_of_unseen(updates: Sequence[Update], known: frozenset[str]) -> None:
    """Say which branches are at a commit that is not here, which a forced push takes away.

    git refuses one that is not forced, but asks this hook first (tried on git 2.39).
    """
    unseen = (each.branch for each in updates if not each.creates and each.old not in known)
    names = tuple(filter(None, unseen))
    if names:
        from gitflow_guard.hooks.tell import tell

        tell(refused("push-over-unseen", branches=names))


def tips(updates: Sequence[Update]) -> list[str]:
    """What is pushed, each once."""
    return list(dict.fromkeys(update.new for update in updates))


def rules_of_topics(policy: Policy) -> tuple[RuleOverride, ...]:
    """The policy's rules, autosquash commits at their own level where the rule is on at all."""
    rules = policy.commits.rules
    if settings_of(policy.commits)[FIXUPS][0] == OFF:
        return rules
    return (*rules, RuleOverride(FIXUPS, policy.push.topic_fixups))


def commits_of(place: Place, updates: Sequence[Update]) -> frozenset[str]:
    """The objects, new and old, that are commits here, or tags of commits: one process for all."""
    from gitflow_guard.git.run import git

    asked = list(dict.fromkeys(oid for each in updates for oid in (each.new, each.old)))
    lines = git(
        ["cat-file", "--batch-check=%(objecttype)"],
        directory=place.top,
        stdin="".join(f"{oid}^{{commit}}\n" for oid in asked).encode(),
    ).text.split("\n")
    return frozenset(oid for oid, line in zip(asked, lines, strict=True) if line == "commit")


def judged(place: Place, policy: Policy, updates: Sequence[Update], but: Sequence[str]) -> Report:
    """The report on the commits of these updates that no remote has, as far as is known here."""
    from time import gmtime, strftime

    from gitflow_guard.checks.baseline import after_baseline
    from gitflow_guard.checks.commits import Wanted, check_commits
    from gitflow_guard.checks.facts import COUNTED
    from gitflow_guard.git.place import Place as Found

    revisions, book = (*tips(updates), *but, "--not", "--remotes"), build(policy.commits)
    wanted = Wanted(
        after_baseline(revisions, policy.baseline, place.top),
        waivers=policy.waivers,
        today=strftime("%Y-%m-%d", gmtime()),
        attributes=goes_to(place, policy, updates[0]) if book.needs & COUNTED else "",
    )
    where = Found(top=place.top, git_dir=place.directory, common_dir=place.common, hooks="")
    return check_commits(where, wanted, book)


def goes_to(place: Place, policy: Policy, update: Update) -> str:
    """The commit by whose attributes CI will tell what is generated; the pushed where none is here.

    Of a topic that is what the remote's branch has that it goes to, of others what they had.
    """
    from gitflow_guard.git.run import git

    kind = policy.kind_of(update.branch)
    branch = (*kind.into, kind.base)[0] if kind is not None else ""
    target = f"refs/remotes/{policy.remote}/{branch}" if branch else update.old
    for revision in (target, update.new):
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
        oid = git(asked, directory=place.top, accept=()).text
        if oid:
            return oid
    return ""
