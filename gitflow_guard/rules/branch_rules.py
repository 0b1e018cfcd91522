"""Every rule of branches: one row a rule, `branch-name` among them (see `branch`)."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR, OFF, WARNING, Finding
from gitflow_guard.rules.kinds import PLAIN
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from gitflow_guard.rules.pull_request import PullRequest
    from gitflow_guard.rules.setting import RuleOverride

    BranchFindings = Sequence[Finding]
    BranchCheck = Callable[["BranchFacts", "BranchSetting", "BranchSettings"], BranchFindings]


class OwnCommit(Record):
    """A commit that is on the branch alone; `type` is canonical, `kind` one of kinds.KINDS."""

    oid: str
    type: str
    message: str
    kind: str = PLAIN


class BranchFacts(Record):
    """What is known of a branch.

    `kind` is the policy's, empty for a permanent branch and a name of no kind; `named` tells that
    people choose its name, and not a version. `behind` counts the commits of `base` that it
    lacks; `days` have passed since it last had all of them, as of the clock that the facts were
    gathered by. Both are None, and `commits` empty, where the branch or its base is not known.
    `request` is where it shall go, where that was asked.
    """

    name: str
    kind: str = ""
    named: bool = False
    base: str = ""
    behind: int | None = None
    days: int | None = None
    commits: tuple[OwnCommit, ...] = ()
    request: PullRequest | None = None


class BranchSetting(Record):
    """A rule's level and value, as a policy has it."""

    rule: str
    level: str
    value: Any = None


class BranchRule(Record):
    """A rule of branches, whose `check` is None for `branch-name`: it stands in `branch`.

    `needs` is empty for one that looks at the name alone or at a pull request, else `history` or,
    where messages are read too, `commits`.
    """

    id: str
    parameter: str
    check: BranchCheck | None = None
    value: Any = None
    level: str = OFF
    needs: str = ""

    def __hash__(self) -> int:
        return hash(self.id)


def ticket(facts: BranchFacts, rule: BranchSetting, settings: BranchSettings) -> BranchFindings:
    """The name of a branch that people name holds a ticket."""
    del settings
    pattern = ticket_pattern(facts, rule.value)
    if not pattern or ticket_of(facts, rule.value):
        return ()
    return (found(rule, facts, rule.rule, pattern=pattern),)


def ticket_pattern(facts: BranchFacts, value: Any) -> str:
    """The pattern for this branch: its kind's, or the one of all that people name."""
    if isinstance(value, dict):
        return str(value.get(facts.kind, ""))
    return str(value) if facts.kind and facts.named else ""


def ticket_of(facts: BranchFacts, value: Any) -> str:
    """The ticket in the name: what the group `ticket` matches, else the whole match."""
    import re

    pattern = ticket_pattern(facts, value)
    match = re.search(pattern, composed(facts.name)) if pattern else None
    if match is None:
        return ""
    return (match.groupdict().get("ticket") or match[0]).strip("/_-. ")


def coherence(facts: BranchFacts, rule: BranchSetting, settings: BranchSettings) -> BranchFindings:
    """Each commit is of a type its kind of branch holds, and names the branch's ticket."""
    types = tuple(map(composed, rule.value.get(facts.kind, ())))
    tickets = settings.get("branch-ticket")
    wanted = ticket_of(facts, tickets.value) if tickets else ""
    findings = []
    for commit in facts.commits:
        if commit.kind != PLAIN:
            continue
        if types and commit.type not in types:
            code, values = "branch-coherence-type", {"written": commit.type or "-", "types": types}
        elif wanted and not names(commit.message, wanted):
            code, values = "branch-coherence-ticket", {"ticket": wanted}
        else:
            continue
        findings.append(found(rule, facts, code, **values).replace(commit=commit.oid))
    return findings


def names(message: str, wanted: str) -> bool:
    """Whether a message names a ticket, as a word of its own; `#` and case do not count."""
    import re

    word = re.escape(wanted.lstrip("#"))
    alone = rf"(?<![A-Za-z0-9]){word}(?![A-Za-z0-9])"
    return re.search(alone, composed(message), re.IGNORECASE) is not None


def up_to_date(facts: BranchFacts, rule: BranchSetting, settings: BranchSettings) -> BranchFindings:
    """The branch lacks at most `value` commits of its base."""
    del settings
    if facts.behind is None or facts.behind <= rule.value:
        return ()
    return (found(rule, facts, rule.rule, behind=facts.behind, limit=rule.value),)


def age(facts: BranchFacts, rule: BranchSetting, settings: BranchSettings) -> BranchFindings:
    """At most `value` days have passed since the branch left its base."""
    del settings
    if facts.days is None or facts.days <= rule.value:
        return ()
    return (found(rule, facts, rule.rule, days=facts.days, limit=rule.value),)


def found(rule: BranchSetting, facts: BranchFacts, code: str, **values: Any) -> Finding:
    """A finding on the branch."""
    told = {"branch": facts.name, "kind": facts.kind, "base": facts.base, **values}
    return Finding(rule.rule, rule.level, code, told, ref=f"refs/heads/{facts.name}")


def late(function: str) -> BranchCheck:
    """A rule's function in the module of pull requests, which no hook needs."""

    def check(facts: BranchFacts, rule: BranchSetting, settings: BranchSettings) -> BranchFindings:
        if facts.request is None:
            return ()
        from gitflow_guard.rules import pull_request

        judged: BranchFindings = getattr(pull_request, function)(facts, rule, settings)
        return judged

    return check


# `12-login`, `#12`, `BE-12-login`: at the beginning of a part of the name.
_TICKET = r"(?:^|[/_-])(?P<ticket>#?\d+|[A-Z][A-Z0-9]*-\d+)(?![A-Za-z0-9])"

BRANCH_RULES = (
    BranchRule("branch-name", "none", level=ERROR),
    BranchRule("branch-ticket", "pattern-by-kind", ticket, _TICKET),
    BranchRule(
        "branch-coherence", "words-by-kind", coherence, {"hotfix": ("fix",)}, needs="commits"
    ),
    BranchRule("branch-up-to-date", "number", up_to_date, 0, needs="history"),
    BranchRule("branch-age", "number", age, 14, needs="history"),
    BranchRule("request-title", "none", late("titled"), level=ERROR),
    BranchRule("request-up-to-date", "none", late("holds_target"), level=ERROR),
    BranchRule("request-everywhere", "none", late("goes_everywhere"), level=WARNING),
    BranchRule("request-policy", "none", late("keeps_policy"), level=WARNING),
)
BRANCH_RULES_BY_ID = {rule.id: rule for rule in BRANCH_RULES}


class BranchSettings:
    """The rules of branches that a policy has on, but `branch-name`."""

    def __init__(self, overrides: Sequence[RuleOverride]) -> None:
        given = {override.rule: override for override in overrides}
        both = ((rule, given.get(rule.id)) for rule in BRANCH_RULES if rule.check)
        all_ = (setting_of(rule, override) for rule, override in both)
        self._on = {setting.rule: setting for setting in all_ if setting.level != OFF}

    @property
    def needs(self) -> frozenset[str]:
        """What has to be known of a branch besides its name."""
        return frozenset({BRANCH_RULES_BY_ID[rule].needs for rule in self._on} - {""})

    def get(self, rule: str) -> BranchSetting | None:
        """A rule's setting, None where it is off."""
        return self._on.get(rule)

    def judge(self, facts: BranchFacts) -> list[Finding]:
        """Everything that is wrong with a branch but its name's form."""
        findings: list[Finding] = []
        for setting in self._on.values():
            check = BRANCH_RULES_BY_ID[setting.rule].check
            findings += check(facts, setting, self) if check else ()
        return findings


def setting_of(rule: BranchRule, override: RuleOverride | None) -> BranchSetting:
    """The row's own setting, and over it the policy's: whoever gives a value means the rule."""
    if override is None:
        return BranchSetting(rule.id, rule.level, rule.value)
    meant = ERROR if override.value is not None and rule.level == OFF else rule.level
    value = rule.value if override.value is None else override.value
    return BranchSetting(rule.id, override.level or meant, value)
