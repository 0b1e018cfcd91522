"""A branch that is to be merged into another: its name, where it goes, its commits, its title."""

from __future__ import annotations

from gitflow_guard.checks.baseline import without_baseline
from gitflow_guard.checks.branch import is_named, named, own_commits, standing
from gitflow_guard.checks.commits import Wanted, check_commits
from gitflow_guard.checks.request_facts import changed_policy, lacking, unreached
from gitflow_guard.checks.request_merges import of_merges
from gitflow_guard.patience import in_time, judge_in_time
from gitflow_guard.record import Record
from gitflow_guard.rules.book import build
from gitflow_guard.rules.branch_rules import BranchFacts, BranchSettings
from gitflow_guard.rules.direction import direction, finding
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.judge import HISTORY
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.pull_request import PullRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.report import Report
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.finding import Finding

A_DAY = 24 * 60 * 60


class Asked(Record):
    """What is to be merged into what.

    Names are short names of branches, empty where they are not known: then what needs them is not
    judged. `base` and `head` are object ids of commits that are here; `base` may be empty where
    `judged` tells the commits. `title` is as its author wrote it, `header` what a squash makes of
    it. `judged` are the revisions of the commits to judge; empty for those of `head` that `base`
    has not. `moved` is the branch that is at `head` already, where nothing is asked to be merged:
    that of a push or a merge queue. `unseen` are branches of which it is not known
    what they hold. `today` is YYYY-MM-DD, `now` in seconds since 1970.
    """

    source: str
    target: str
    base: str = ""
    head: str = ""
    title: str = ""
    header: str = ""
    judged: tuple[str, ...] = ()
    moved: str = ""
    unseen: tuple[str, ...] = ()
    today: str = ""
    now: float = 0


def check_pull_request(asked: Asked, found: Found, repository: Repository) -> Report:
    """Judge it by a policy. Raises what `check_commits` and `without_baseline` raise."""
    policy = found.policy
    book = build(policy.commits)
    commits = commits_of(asked, policy, book, repository)
    names = [name for name in (asked.source, asked.header) if name]
    snapshot = repository.snapshot()
    other = (
        *of_name(asked, policy),
        *of_branch(asked, policy, book, snapshot),
        *of_direction(asked, policy),
        *of_merges(asked, policy, snapshot, repository.place),
    )
    return commits.replace(
        checked=commits.checked + len(names), findings=(*other, *commits.findings)
    )


def commits_of(asked: Asked, policy: Policy, book: RuleBook, repository: Repository) -> Report:
    """Every commit's message and size."""
    revisions = asked.judged or (asked.head, f"^{asked.base}")
    wanted = Wanted(revisions, waivers=policy.waivers, today=asked.today, attributes=asked.base)
    wanted = without_baseline(wanted, policy.baseline, repository.place.top)
    return check_commits(repository.place, wanted, book)


def of_name(asked: Asked, policy: Policy) -> tuple[Finding, ...]:
    """What is wrong with the name of the source.

    A branch that goes into one of its own name is a fork's: it is no permanent branch here.
    """
    level = policy.branch_name_level
    if not asked.source or level == OFF:
        return ()
    forked = asked.source == asked.target and bool(policy.kinds)
    return named(asked.source, policy, level or ERROR, topics_only=forked)


def of_branch(asked: Asked, policy: Policy, book: RuleBook, snapshot: Snapshot) -> list[Finding]:
    """What the rules of branches say."""
    settings = BranchSettings(policy.branch_rules)
    facts = facts_of_source(asked, policy, settings.needs, snapshot.top)
    if asked.target:
        request = request_of(asked, policy, snapshot)
        facts = facts.replace(request=request.replace(said=said_of_title(asked, book)))
    return in_time(("branch-ticket",), lambda: settings.judge(facts))


def facts_of_source(asked: Asked, policy: Policy, needs: frozenset[str], top: str) -> BranchFacts:
    """The source as a branch; what its base is asked for is asked of the target."""
    kind = policy.kind_of(asked.source)
    if kind is None or asked.source in policy.permanent():
        return BranchFacts(asked.source)
    facts = BranchFacts(asked.source, kind.name, is_named(kind), kind.base if kind.into else "")
    if not needs or kind.base != asked.target or not (asked.base and asked.head):
        return facts
    behind, left = standing(top, asked.base, asked.head)
    days = max(0, int(asked.now - left) // A_DAY) if left else 0
    wanted = "commits" in needs
    own = tuple(own_commits(top, asked.head, asked.base, policy)) if wanted else ()
    return facts.replace(behind=behind, days=days, commits=own)


def request_of(asked: Asked, policy: Policy, snapshot: Snapshot) -> PullRequest:
    """Where it goes."""
    request = PullRequest(asked.target, title=asked.header)
    if not (asked.base and asked.head):
        return request
    missing = unreached(asked.source, asked.target, asked.head, policy, snapshot)
    return request.replace(
        lacks=lacking(asked.source, asked.target, asked.base, asked.head, policy, snapshot.top),
        missing=tuple(name for name in missing if name not in asked.unseen),
        policy=changed_policy(snapshot.top, asked.base, asked.head),
    )


def said_of_title(asked: Asked, book: RuleBook) -> tuple[Finding, ...]:
    """What the commit rules say of the header that the title makes."""
    if not asked.header:
        return ()
    message = read_stored(asked.header.encode("utf-8", "backslashreplace") + b"\n", "", 1)
    judged = judge_in_time(message, book, None, stage=HISTORY).findings
    added = asked.header.partition(asked.title)[2]
    return tuple(
        each.replace(suggestion=(each.suggestion or "").removesuffix(added) or None)
        for each in judged
        if each.line == 1 or each.line is None
    )


def of_direction(asked: Asked, policy: Policy) -> Iterator[Finding]:
    """Whether it goes where it may."""
    if not asked.source or not asked.target:
        return
    found = finding(policy, direction(policy, asked.source, asked.target))
    if found is not None:
        yield found.replace(ref=f"refs/heads/{asked.source}")
