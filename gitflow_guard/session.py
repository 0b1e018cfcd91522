"""An opened repository with its policy: gathers what the flows ask for, and no more.

The command line stands on this; so can any other program that wants a plan or an outcome.
"""

from __future__ import annotations

from functools import cached_property

from gitflow_guard.errors import refused
from gitflow_guard.flow.checkout import CheckoutRequest, plan_checkout
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.delete import (
    DeleteFacts,
    DeleteRequest,
    holders,
    plan_delete,
    understood_delete,
)
from gitflow_guard.flow.finish import (
    FinishFacts,
    FinishRequest,
    involved,
    plan_finish,
    released_already,
    understood,
)
from gitflow_guard.flow.publish import PublishFacts, PublishRequest, plan_publish
from gitflow_guard.flow.rename import RenameFacts, RenameRequest, plan_rename, understood_rename
from gitflow_guard.flow.start import StartFacts, StartRequest, base_of, plan_start
from gitflow_guard.flow.track import TrackRequest, plan_track
from gitflow_guard.flow.update import (
    UpdateFacts,
    UpdateRequest,
    plan_update,
    understood_update,
)
from gitflow_guard.flow.versions import Impact, last_tag
from gitflow_guard.git.count import count, elsewhere, first_merge
from gitflow_guard.git.fetch import fetch
from gitflow_guard.git.log import commits
from gitflow_guard.git.place import Place, locate
from gitflow_guard.git.run import decode, show
from gitflow_guard.git.sources import read_sources
from gitflow_guard.git.version import check_version, git_version
from gitflow_guard.policy.find import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.book import RuleBook


class Session:
    """One command's view of a repository; everything is read once, and only when asked for."""

    def __init__(self, directory: str = ".", *, planning: bool = False) -> None:
        self.directory = directory
        # Plans are printed, not carried out.
        self.planning = planning

    @cached_property
    def place(self) -> Place:
        """Where the repository lies."""
        return locate(self.directory)

    @cached_property
    def found(self) -> Found:
        """The policy and where it comes from."""
        return find(read_sources(self.place.top))

    @property
    def policy(self) -> Policy:
        """The policy."""
        return self.found.policy

    @cached_property
    def repository(self) -> Repository:
        """The repository, once git is known to be new enough."""
        place = self.place
        # Not before git is known to be there: GitPython will not even be imported without it.
        from gitflow_guard.git.repository import Repository

        version = git_version(place)
        check_version(version)
        return Repository(place, version)

    @cached_property
    def snapshot(self) -> Snapshot:
        """The repository's refs, changes and settings."""
        return self.repository.snapshot()

    @cached_property
    def book(self) -> RuleBook:
        """The commit rules."""
        from gitflow_guard.rules.book import build

        return build(self.policy.commits)

    def close(self) -> None:
        """Let go of the repository, if it was opened."""
        if "repository" in self.__dict__:
            self.repository.close()

    def fetch(self) -> str:
        """Bring in what the remote has, if there is one; what git said when it could not.

        To be called before anything asks for the snapshot.
        """
        remote = self.policy.remote
        known = f"remote.{remote}.url" in self.repository.configuration
        return fetch(self.place.top, remote) if known else ""

    def start(self, request: StartRequest) -> Plan:
        """The plan of a start."""
        return plan_start(self.policy, self.snapshot, request, self.start_facts(request))

    def start_facts(self, request: StartRequest) -> StartFacts:
        """What a start has to know of the history."""
        base = base_of(self.policy, self.snapshot, request)
        tip = self.snapshot.tip(base, self.policy.remote)
        oid = self.commit_named(request.start) if request.start else tip
        kind = self.policy.kind(request.kind)
        facts = StartFacts(
            start_oid=oid,
            on_base=not oid or oid == tip or self.on_base(oid, base),
            relations=self.relations((base,)),
        )
        if not oid or request.name or kind is None or kind.version == "none":
            return facts
        tags = self.version_tags(oid, kind.version)
        impact = self.impact(tags, oid) if kind.version == "commits" else Impact()
        return facts.replace(tags=tags, impact=impact)

    def commit_named(self, name: str) -> str:
        """The commit of a branch here or on the remote, or of any revision."""
        tip = self.snapshot.tip(name, self.policy.remote)
        return tip or self.repository.resolve(name)

    def on_base(self, oid: str, base: str) -> bool:
        """Whether the base holds the commit, here or on the remote."""
        here = self.snapshot.branches.get(base)
        there = self.snapshot.remote_branches.get(f"{self.policy.remote}/{base}", "")
        tips = [tip for tip in (here.oid if here else "", there) if tip]
        return any(self.repository.is_ancestor(oid, tip) for tip in tips)

    def version_tags(self, oid: str, version: str) -> tuple[str, ...]:
        """The tags to count from: for a fix those of its own line, where it has any."""
        if version == "patch":
            prefix = self.policy.tag_prefix
            merged = self.repository.merged_tags(oid)
            if last_tag(merged, prefix):
                return merged
        return tuple(self.snapshot.tags)

    def impact(self, tags: tuple[str, ...], oid: str) -> Impact:
        """What the commits since the last version hold."""
        from gitflow_guard.rules.change import summarise

        last = last_tag(tags, self.policy.tag_prefix)
        since = [f"^{self.snapshot.tags[last]}"] if last else []
        changes = [
            summarise(commit.message, self.book)
            for commit in commits(self.place.top, [oid, *since])
        ]
        return Impact(
            breaking=any(change.breaking for change in changes),
            feature=any(change.type == "feat" for change in changes),
        )

    def own_commits(self) -> list[str]:
        """The current branch's own commits: those its base does not hold."""
        snapshot, policy = self.snapshot, self.policy
        kind = policy.kind_of(snapshot.head)
        base = snapshot.bases.get(snapshot.head, kind.base if kind else "")
        tip = snapshot.tip(base, policy.remote) if base else ""
        return ["HEAD", f"^{tip}"] if tip else ["HEAD"]

    def relations(self, branches: Iterable[str]) -> dict[str, Relation]:
        """How local branches stand to what the remote had when it was last seen."""
        snapshot, remote, found = self.snapshot, self.policy.remote, {}
        for name in branches:
            here = snapshot.branches.get(name)
            remote_branch = f"{remote}/{name}"
            there = snapshot.remote_branches.get(remote_branch)
            if here is not None and there is not None:
                found[name] = self.repository.relation(here.oid, remote_branch, there)
        return found

    def finish(self, request: FinishRequest) -> Plan:
        """The plan of a finish."""
        finish = understood(self.policy, self.snapshot, request)
        facts = FinishFacts(relations=self.relations(involved(finish)))
        if released_already(self.policy, self.snapshot, finish):
            onto = self.snapshot.tip(finish.targets[0], self.policy.remote)
            oid = self.snapshot.branches[finish.topic].oid
            facts = facts.replace(empty=self.repository.is_ancestor(oid, onto))
        if finish.strategy == "squash" and not request.message:
            message = self.squash_message(finish.topic, finish.targets[0])
            facts = facts.replace(squash_message=message)
        return plan_finish(self.policy, self.snapshot, request, facts)

    def squash_message(self, topic: str, target: str) -> str:
        """One commit's own message; of several, the first's header and a line for each."""
        onto = self.snapshot.tip(target, self.policy.remote)
        if not onto:
            return ""
        revisions = [self.snapshot.branches[topic].oid, f"^{onto}"]
        squashed = [c for c in commits(self.place.top, revisions) if len(c.parents) < 2]
        messages = [commit.message.strip("\n") for commit in reversed(squashed)]
        if len(messages) < 2:
            return messages[0] if messages else f"Merge branch '{topic}' into {target}"
        headers = [message.partition("\n")[0] for message in messages]
        return headers[0] + "\n\n" + "\n".join(f"- {header}" for header in headers)

    def update(self, request: UpdateRequest) -> Plan:
        """The plan of an update from the base."""
        update = understood_update(self.policy, self.snapshot, request)
        top, base, topic = self.place.top, update.base_oid, update.oid
        own = [topic, f"^{base}"]
        there = self.snapshot.remote_branches.get(f"{self.policy.remote}/{update.topic}", "")
        facts = UpdateFacts(
            relations=self.relations((update.base, update.topic)),
            new=count(top, [base, f"^{topic}"]),
            own=count(top, own),
            published=count(top, [there, f"^{base}"]) if there else 0,
            merge=first_merge(top, own),
        )
        return plan_update(self.policy, self.snapshot, request, facts)

    def publish(self, request: PublishRequest) -> Plan:
        """The plan of a push of a topic branch."""
        branch, _ = chosen(self.policy, self.snapshot, request.kind, request.name, "publish")
        facts = PublishFacts(relations=self.relations((branch,)))
        return plan_publish(self.policy, self.snapshot, request, facts)

    def track(self, request: TrackRequest) -> Plan:
        """The plan of a local branch for the remote's."""
        return plan_track(self.policy, self.snapshot, request)

    def checkout(self, request: CheckoutRequest) -> Plan:
        """The plan of a switch to a topic branch."""
        return plan_checkout(self.policy, self.snapshot, request)

    def rename(self, request: RenameRequest) -> Plan:
        """The plan of a rename."""
        renaming = understood_rename(self.policy, self.snapshot, request)
        facts = RenameFacts(relations=self.relations((renaming.old,)))
        return plan_rename(self.policy, self.snapshot, request, facts)

    def delete(self, request: DeleteRequest) -> Plan:
        """The plan of a deletion."""
        deletion = understood_delete(self.policy, self.snapshot, request)
        held = [f"^{oid}" for oid in holders(self.policy, self.snapshot, deletion)]
        away = deletion.published if request.remote else ""
        tips = [deletion.oid, away] if away else [deletion.oid]
        others = elsewhere(self.policy.remote, deletion.branch if away else "")
        facts = DeleteFacts(lost=count(self.place.top, [*tips, *held, *others]))
        return plan_delete(self.policy, self.snapshot, request, facts)

    def check_out(self, branch: str) -> None:
        """Switch as git does, local changes and hooks included. Raises `switch-refused`."""
        done = self.repository.porcelain("switch", "--quiet", "--no-guess", branch, accept=())
        if done.code != 0:
            raise refused("switch-refused", problem=decode(done.err).strip())

    def show_diff(self, kind: str, name: str, *, stat: bool) -> int:
        """Let git show what a topic branch has changed since it left its base; its exit code."""
        update = understood_update(
            self.policy, self.snapshot, UpdateRequest(kind=kind, name=name), "diff"
        )
        options = ["--stat"] if stat else []
        asked = ["diff", *options, f"{update.base_oid}...{update.oid}", "--"]
        return show(asked, directory=self.place.top)
