"""The policy: what a team's branches are called, where they go, and how commits are written."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.branch import BranchNames, NameForm
from gitflow_guard.rules.setting import CommitPolicy, RuleOverride
from gitflow_guard.rules.width import composed
from gitflow_guard.rules.wildcard import is_like

STRATEGIES = ("merge", "squash", "rebase", "ff")
COMMITS = ("block", "allow")
MERGES = ("flow", "block", "allow")
PUSHES = ("pr", "flow", "forward", "block", "allow")
WHEN_MISSING = ("block", "warn")
NEXT_VERSIONS = ("none", "commits", "patch")
UPDATES = ("allow", "warn", "block")
KEPT_TAGS = ("releases", "all", "none")


class Baseline(Record):
    """The history before it is not judged.

    `commit` is a revision: what it holds is let be, itself included. `since` is a day,
    YYYY-MM-DD: what was committed before it is let be. Either may be empty.
    """

    commit: str = ""
    since: str = ""


class Waiver(Record):
    """A finding let pass: `commit` is an object id or its beginning, `until` the last day."""

    commit: str
    rule: str
    reason: str
    until: str


class Bypassing(Record):
    """Whether a refusal may be bypassed, and by whom: names or addresses, empty for everybody."""

    allow: bool = True
    who: tuple[str, ...] = ()

    def is_for(self, person: str) -> bool:
        """Whether somebody, as `Name <address>`, may."""
        name, _, address = person.rpartition(">")[0].rpartition(" <")
        return not self.who or name in self.who or address in self.who


class BranchKind(Record):
    """A kind of topic branch.

    `into` are the branches `finish` merges it into, in order; the first gets the work by
    `strategy` (and the tag, where `tag`), each later one gets what the first got, by a merge.
    `also_from` names kinds it may start from too; it then goes back to that very branch only.
    `prefer_open` names a kind whose open branches take the place of the last of `into`.
    `version` tells what a start without a name takes: `none` (a name is needed), `commits`
    (the next version by the commits since the last tag), `patch`.
    """

    name: str
    prefix: str
    base: str
    into: tuple[str, ...]
    strategy: str = "merge"
    pattern: str = ".+"
    tag: bool = False
    version: str = "none"
    also_from: tuple[str, ...] = ()
    prefer_open: str = ""
    keep: bool = False


class Protection(Record):
    """What may change a branch. `branch` is a name or a glob (`support/*`)."""

    branch: str
    commits: str = "allow"
    merges: str = "allow"
    push: str = "allow"

    @property
    def is_closed(self) -> bool:
        """Whether not every commit and merge may reach the branch."""
        return self.commits != "allow" or self.merges != "allow"

    @property
    def takes_pushes(self) -> bool:
        """Whether anybody may push to it by hand, though maybe not by force."""
        return self.push in ("allow", "forward")


class Merges(Record):
    """What may be merged where, beyond what the kinds say.

    `level` is that of a merge the wrong way; `update` what a topic that takes in its own base by a
    merge is. `allow` and `deny` hold pairs of source and target, each a kind's name, a branch or a
    glob; `deny` wins. `tangles` is the level of a topic that holds what is another's.
    """

    level: str = "error"
    update: str = "allow"
    tangles: str = "warning"
    allow: tuple[tuple[str, str], ...] = ()
    deny: tuple[tuple[str, str], ...] = ()


class Tags(Record):
    """What tags may be pushed.

    `level` is that of one that may not. `pattern` is what every name must match, whole; where it
    is empty, a tag of a version has the policy's prefix. `only_on` are kinds, branches and globs:
    one of those branches holds what a version's tag marks; empty when any may. `keep` says which
    tags neither move nor go on the remote.
    """

    level: str = "error"
    pattern: str = ""
    only_on: tuple[str, ...] = ()
    keep: str = "releases"


class Push(Record):
    """What a push is judged by besides branches and tags.

    `messages` tells whether those of its new commits are; `topic_fixups` is the level of autosquash
    commits on a topic branch: elsewhere the rule `no-fixup` has its own.
    """

    messages: bool = True
    topic_fixups: str = "warning"


class Ages(Record):
    """How old an open branch may get before an audit tells of it, in days.

    `stale` counts from its last commit, `long_lived` from its first one.
    """

    stale: int = 90
    long_lived: int = 30


class Policy(Record):
    """Everything gflow decides by. `develop` is empty in models that have no such branch.

    Its names are in NFC, and those it is asked about are compared in NFC. `gate` is a program
    and its arguments, to be run on what a finish makes; empty when there is none.
    `when_missing` is what a hook does that finds gflow gone.
    """

    preset: str
    main: str
    develop: str
    remote: str
    tag_prefix: str
    kinds: tuple[BranchKind, ...]
    protections: tuple[Protection, ...]
    commits: CommitPolicy = CommitPolicy()
    branch_name_level: str = "error"
    branch_rules: tuple[RuleOverride, ...] = ()
    gate: tuple[str, ...] = ()
    when_missing: str = "block"
    bypass: Bypassing = Bypassing()
    baseline: Baseline = Baseline()
    waivers: tuple[Waiver, ...] = ()
    merges: Merges = Merges()
    tags: Tags = Tags()
    push: Push = Push()
    ages: Ages = Ages()

    def kind(self, name: str) -> BranchKind | None:
        """The kind of that name."""
        return next((kind for kind in self.kinds if kind.name == name), None)

    def kind_of(self, branch: str) -> BranchKind | None:
        """The kind whose prefix the branch carries; the longest prefix wins."""
        name = composed(branch)
        fitting = [
            kind
            for kind in self.kinds
            if name.startswith(kind.prefix) and len(name) > len(kind.prefix)
        ]
        return max(fitting, key=lambda kind: len(kind.prefix), default=None)

    def permanent(self) -> tuple[str, ...]:
        """The branches that are never finished."""
        return tuple(name for name in (self.main, self.develop) if name)

    def is_shared(self, branch: str) -> bool:
        """Whether others build on it: no topic, or one that stays or that topics start from."""
        kind = None if branch in self.permanent() else self.kind_of(branch)
        if kind is None or not kind.into or self.protection(branch).commits != "allow":
            return True
        return any(kind.name in (*other.also_from, other.prefer_open) for other in self.kinds)

    def protection(self, branch: str) -> Protection:
        """What may change the branch: its own line, else the first fitting glob."""
        name = composed(branch)
        own = next((line for line in self.protections if line.branch == name), None)
        fitting = (line for line in self.protections if is_like(name, line.branch))
        return own or next(fitting, Protection(branch))

    def guarded(self) -> tuple[str, ...]:
        """The branches, by name or glob, that not every commit and merge may reach."""
        return tuple(line.branch for line in self.protections if line.is_closed)

    def names(self) -> BranchNames:
        """The branch names it allows."""
        return BranchNames(
            permanent=(*self.permanent(), *(line.branch for line in self.protections)),
            forms=tuple(NameForm(kind.name, kind.prefix, kind.pattern) for kind in self.kinds),
        )
