"""The examples of rules, judged: what passes, what fails, and what is said of it."""

from __future__ import annotations

from gitflow_guard.policy.spelling import spelt
from gitflow_guard.record import Record
from gitflow_guard.rules.book import build
from gitflow_guard.rules.branch import judge_branch
from gitflow_guard.rules.branch_rules import BranchSettings
from gitflow_guard.rules.guess import guess
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.setting import CommitPolicy
from gitflow_guard.rules.size import shown_size
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.branch_examples import BranchExample
    from gitflow_guard.rules.examples import Example
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.pull_request import PullRequest
    from gitflow_guard.rules.setting import RuleOverride

    Told = tuple[str, dict[str, Any]]


# What a convention that needs one may want before the header.
TICKETS = (b"", b"ABC-12 ", b"#22 ")


class Case(Record):
    """An example: a message (empty for a branch), what else is so, and what is found.

    `told` are words codes with their values; `settings` are lines of a policy's
    `[commits.rules]`.
    """

    message: str
    told: tuple[Told, ...]
    settings: tuple[str, ...]
    findings: tuple[Finding, ...]


def case_of(name: str, example: Example, commits: CommitPolicy, *, fails: bool) -> Case:
    """An example of a message as the policy's own convention has it.

    Where that shows nothing it is told as the convention does that holds where none is named.
    """
    plain = CommitPolicy()
    own = commits.replace(rules=example.rules, ignore_authors=(), generated=())
    ways = (translated(ticket + example.message, own) for ticket in TICKETS)
    for message in (example.message, *ways):
        found = judged(message, example, own)
        if [finding.rule for finding in found] == ([name] if fails else []):
            return told_of(name, example, message, found)
    case = told_of(name, example, example.message, judged(example.message, example, plain))
    return case.replace(told=(*case.told, ("example-convention", {"name": plain.convention})))


def judged(message: bytes, example: Example, commits: CommitPolicy) -> tuple[Finding, ...]:
    """What is found in the message."""
    read = read_stored(message, "", example.parents)
    return judge(read, build(commits), example.facts).findings


def translated(message: bytes, commits: CommitPolicy) -> bytes:
    """The message with its header in the policy's convention, where that can be told."""
    header, line_end, below = message.partition(b"\n")
    meant = guess(header.decode("utf-8", "replace"), build(commits))
    return meant.header.encode() + line_end + below if meant else message


def told_of(name: str, example: Example, message: bytes, found: tuple[Finding, ...]) -> Case:
    """The case."""
    return Case(
        message=message.decode("utf-8", "backslashreplace").removesuffix("\n"),
        told=tuple(facts_told(name, example)),
        settings=tuple(set_by(override) for override in example.rules if says(name, override)),
        findings=found,
    )


def says(name: str, override: RuleOverride) -> bool:
    """Whether a setting is worth telling: more than that the rule is on."""
    given = override.value is not None or override.applies is not None
    return given or override.rule != name


def set_by(override: RuleOverride) -> str:
    """A setting as a policy's line."""
    given = {"value": override.value, "applies": override.applies}
    pairs = [f"{key} = {spelt(each)}" for key, each in given.items() if each is not None]
    if not pairs:
        return f"{override.rule} = {spelt(override.level)}"
    return f"{override.rule} = {{ {', '.join(pairs)} }}"


def facts_told(name: str, example: Example) -> Iterator[Told]:
    """What an example says of the commit besides its message."""
    facts = example.facts
    if example.parents > 1:
        yield "example-merge", {}
    if facts is None:
        return
    needs = RULES_BY_ID[name].needs
    if facts.author and {"author", "committer"} & set(needs):
        yield "example-author", {"name": facts.author.name, "email": facts.author.email}
    if {"lines", "files"} & set(needs):
        yield "example-size", {"lines": facts.lines, "files": facts.files}
    if "paths" in needs:
        paths = {"paths": facts.paths}
        yield ("example-paths", paths) if facts.paths else ("example-nothing", {})
    for path, size in facts.sizes:
        yield "example-file", {"path": path, "size": shown_size(size)}


def branch_case(example: BranchExample, policy: Policy) -> Case:
    """An example of a branch, whose base is that of the policy's kind."""
    kind = policy.kind(example.facts.kind)
    facts = example.facts.replace(base=kind.base if kind else example.facts.kind)
    if facts.request and kind:
        others = kind.into[1:] if facts.request.missing else ()
        request = facts.request.replace(target=kind.into[0], missing=others)
        facts = facts.replace(request=request)
    findings = [
        *judge_branch(facts.name, policy.names()),
        *BranchSettings(example.rules).judge(facts),
    ]
    told: list[Told] = [("example-branch", {"name": facts.name})]
    if facts.behind:
        told.append(("example-behind", {"base": facts.base, "behind": facts.behind}))
    if facts.days:
        told.append(("example-days", {"base": facts.base, "days": facts.days}))
    told += [("example-commit", {"header": commit.message}) for commit in facts.commits]
    told += request_told(facts.request) if facts.request else ()
    return Case("", tuple(told), (), tuple(findings))


def request_told(request: PullRequest) -> Iterator[Told]:
    """What an example says of a pull request."""
    yield "example-request", {"target": request.target}
    if request.title:
        yield "example-title", {"title": request.title}
    if request.lacks:
        yield "example-lacks", {"target": request.target, "lacks": request.lacks}
    if request.missing:
        yield "example-missing", {"missing": request.missing}
    if request.policy:
        yield "example-paths", {"paths": request.policy}
