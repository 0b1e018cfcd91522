"""An opened repository with its policy, read once and only where it is asked for.

The command line stands on this; so can any other program that wants a plan or an outcome.
"""

from __future__ import annotations

from functools import cached_property

from gitflow_guard.errors import GflowError, refused
from gitflow_guard.git.fetch import Fetched, fetch, tag_there
from gitflow_guard.git.place import Place, locate
from gitflow_guard.git.run import decode
from gitflow_guard.git.sources import read_sources, read_sources_at, read_sources_bare
from gitflow_guard.git.version import check_version, git_version
from gitflow_guard.policy.find import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.snapshot import Relation, Snapshot
    from gitflow_guard.policy.find import Found, Sources
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.book import RuleBook


class Session:
    """One command's view of a repository; everything is read once, and only when asked for."""

    def __init__(self, directory: str = ".", *, planning: bool = False, bare: bool = False) -> None:
        self.directory = directory
        # A repository without a working tree will do: nothing but its history is looked at.
        self.bare = bare
        # Plans are printed, not carried out.
        self.planning = planning
        self.fetched: Fetched | None = None

    @cached_property
    def place(self) -> Place:
        """Where the repository lies."""
        return locate(self.directory, bare=self.bare)

    @cached_property
    def sources(self) -> Sources:
        """What the policy is read from."""
        top = self.place.top
        return read_sources_bare(top) if top == self.place.git_dir else read_sources(top)

    @cached_property
    def found(self) -> Found:
        """The policy and where it comes from."""
        return find(self.sources)

    def found_at(self, oid: str, name: str, known: tuple[str, ...] = ()) -> Found:
        """The policy that a commit has, the tip of branch `name`; `known` are further branches."""
        return find(read_sources_at(self.place.top, oid, name, known))

    def found_for(self, oid: str, name: str, known: tuple[str, ...]) -> tuple[Found, bool]:
        """The policy of branch `name` for what is to be merged into it, and whether it is whole.

        Where that one is broken the working tree's has to do, or nobody could mend it.
        """
        try:
            return self.found_at(oid, name, known), True
        except GflowError as error:
            if not error.code.startswith("policy-"):
                raise
        return self.found, False

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
        now = self.repository.snapshot()
        there = self.fetched.seen if self.fetched else None
        return now if there is None else now.seen(self.policy.remote, there)

    @cached_property
    def book(self) -> RuleBook:
        """The commit rules."""
        from gitflow_guard.rules.book import build

        return build(self.policy.commits)

    @property
    def cut_off(self) -> bool:
        """Whether the history ends before its beginning: a shallow clone."""
        from gitflow_guard.git.shallow import cut_off_at

        return bool(cut_off_at(self.place))

    def close(self) -> None:
        """Let go of the repository, if it was opened."""
        if "repository" in self.__dict__:
            self.repository.close()

    def look_again(self) -> None:
        """Take nothing for known that another gflow can have changed until the lock was ours."""
        known = self.__dict__
        sources = read_sources(self.place.top)
        outdated = ["snapshot"] if sources == self.sources else ["snapshot", "found", "book"]
        self.sources = sources
        for name in outdated:
            known.pop(name, None)
        self.repository.__dict__.pop("configuration", None)

    def fetch(self) -> str:
        """Bring in what the remote has, if there is one; what git said when it could not.

        To be called before anything asks for the snapshot.
        """
        remote = self.policy.remote
        if f"remote.{remote}.url" in self.repository.configuration:
            self.fetched = fetch(self.place.top, remote)
        return self.fetched.problem if self.fetched else ""

    def look_for_tag(self, tag: str, *, pushing: bool = False) -> None:
        """Have the snapshot know whether the remote has a tag, if it is looked at at all."""
        remote, snapshot = self.policy.remote, self.snapshot
        if not tag or tag in snapshot.tags or remote not in snapshot.remotes:
            return
        reached = self.fetched is not None and not self.fetched.problem
        if (pushing or reached) and tag_there(self.place.top, remote, tag):
            self.snapshot = snapshot.replace(remote_tags={tag: remote})

    def own_commits(self) -> list[str]:
        """The current branch's own commits: those its base does not hold; nothing before any."""
        snapshot, policy = self.snapshot, self.policy
        if not snapshot.head_oid:
            return []
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

    def check_out(self, branch: str) -> None:
        """Switch as git does, local changes and hooks included. Raises `switch-refused`."""
        asked = ("switch", "--quiet", "--no-guess", "--no-overwrite-ignore", branch)
        done = self.repository.porcelain(*asked, accept=())
        if done.code != 0:
            raise refused("switch-refused", problem=decode(done.err).strip())
