"""What a policy wants of any forge, before one is asked."""

from __future__ import annotations

import fnmatch

from gitflow_guard.forges.header import header_pattern
from gitflow_guard.forges.patterns import foreign_part, from_glob, is_glob, literal
from gitflow_guard.forges.request import Gap
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import Policy

METHODS = {"merge": "merge", "squash": "squash", "rebase": "rebase", "ff": "rebase"}


class WantedBranch(Record):
    """A protected branch: a name, or a glob less the names in `but`, which have rules of their own.

    `right` is who may push: `pr` and `block` nobody, `flow` gflow's finish, `forward` anybody.
    `methods` are the ways a pull request to it may be merged; none where the policy does not say.
    """

    pattern: str
    right: str
    methods: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    @property
    def takes_pushes(self) -> bool:
        """Whether it may be pushed to, though never by force."""
        return self.right in ("flow", "forward")


class Wanted(Record):
    """All that a policy says and that some forge may know.

    `tags` is a glob of the tags that are made by finishing, empty where none are, and `tag_name`
    what such a tag matches; `branch_name` and `header` are what names of branches and first lines
    of messages match. Each is a pattern of RE2, empty where there is none.
    """

    branches: tuple[WantedBranch, ...]
    tags: str
    tag_name: str
    branch_name: str
    header: str
    gaps: tuple[Gap, ...]


def wanted(policy: Policy) -> Wanted:
    """What the policy wants."""
    branches = tuple(
        WantedBranch(line.branch, line.push, methods(policy, line.branch), but(policy, line.branch))
        for line in policy.protections
        if line.push != "allow"
    )
    tags = any(kind.tag for kind in policy.kinds)
    gaps = [Gap("forge-direction")]
    if any(branch.right == "flow" for branch in branches):
        by_flow = tuple(branch.pattern for branch in branches if branch.right == "flow")
        gaps.append(Gap("forge-by-hand", {"branches": by_flow}))
    return Wanted(
        branches=branches,
        tags=f"{policy.tag_prefix}*" if tags else "",
        tag_name=known("forge-tags", tag_pattern(policy), gaps) if tags else "",
        branch_name=known("forge-branches", branch_pattern(policy), gaps),
        header=known("forge-message-form", header_of(policy, gaps), gaps),
        gaps=tuple(gaps),
    )


def methods(policy: Policy, branch: str) -> tuple[str, ...]:
    """The ways in which the kinds that are finished into a branch get there."""
    ways: list[str] = []
    for kind in policy.kinds:
        if branch in kind.into:
            first = branch == kind.into[0]
            ways.append(METHODS[kind.strategy] if first else "merge")
    return tuple(dict.fromkeys(ways))


def but(policy: Policy, glob: str) -> tuple[str, ...]:
    """The branches with a line of their own that the glob takes in."""
    names = (line.branch for line in policy.protections if not is_glob(line.branch))
    return tuple(name for name in names if is_glob(glob) and fnmatch.fnmatchcase(name, glob))


def branch_pattern(policy: Policy) -> str:
    """What every branch's name matches; empty where a wrong one is no error."""
    if policy.branch_name_level != "error":
        return ""
    names = policy.names()
    known_names = (from_glob(name) for name in dict.fromkeys(names.permanent))
    forms = (f"{literal(form.prefix)}(?:{form.pattern})" for form in names.forms)
    return f"^(?:{'|'.join((*known_names, *forms))})$"


def header_of(policy: Policy, gaps: list[Gap]) -> str:
    """What messages begin with; a gap where the convention has no pattern for it."""
    pattern = header_pattern(policy.commits)
    if not pattern:
        gaps.append(Gap("forge-convention"))
    return pattern


def tag_pattern(policy: Policy) -> str:
    """What every tag with the policy's prefix matches."""
    tagged = dict.fromkeys(kind.pattern for kind in policy.kinds if kind.tag)
    return f"^{literal(policy.tag_prefix)}(?:{'|'.join(tagged)})$"


def known(what: str, pattern: str, gaps: list[Gap]) -> str:
    """The pattern if RE2 knows it; else nothing, and a gap."""
    part = foreign_part(pattern)
    if part:
        gaps.append(Gap("forge-pattern", {"what": what, "part": part}))
    return "" if part else pattern
