"""Brings what a clone lacks of a range: no more of the history than is needed, and no files."""

from __future__ import annotations

from gitflow_guard.git.fetch import ALONE, first_words
from gitflow_guard.git.run import decode, git
from gitflow_guard.git.shallow import cut_off_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.git.place import Place
    from gitflow_guard.git.run import Completed

# How many commits more are asked for each time; after that it is all of them.
STEPS = (64, 256, 1024)
# Objects that come when they are looked at (git-rev-list(1), --filter).
NO_TREES = "tree:0"
NO_FILES = "blob:none"
# Since 2.48 git may give up (BUG in pack-objects) over what it leaves out in a clone that is cut
# off; without a filter it does not.
STUMBLED = b"index-pack failed"


class Deepening:
    """A clone that may be cut off, and the remote it can be deepened from.

    `remote` may be empty; from it is fetched only with `may_fetch`. `leave_out` is one of the
    filters above, which a remote that knows none passes over.
    """

    def __init__(
        self, place: Place, remote: str, *, may_fetch: bool, leave_out: str = NO_TREES
    ) -> None:
        self.place = place
        self.remote = remote
        self.may_fetch = may_fetch and bool(remote)
        self.leave_out = leave_out
        self.problem = ""

    def here(self, revision: str) -> str:
        """The commit a revision names, if it is here; nothing is fetched for that."""
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
        found = git(asked, directory=self.place.top, accept=(), changes={"GIT_NO_LAZY_FETCH": "1"})
        return found.text if revision and found.code == 0 else ""

    def commit(self, oid: str) -> str:
        """A commit by its object id, fetched if it has to be; nothing when it cannot be had."""
        return self.here(oid) or (oid and self.fetch(oid) and self.here(oid)) or ""

    def branch(self, name: str) -> str:
        """The tip of the remote's branch, fetched if it is not known."""
        ref = f"refs/remotes/{self.remote}/{name}"
        if not self.here(ref):
            self.fetch(f"+refs/heads/{name}:{ref}")
        return self.here(ref) or self.here(f"refs/heads/{name}")

    def fetch(self, *wanted: str, more: Sequence[str] = ()) -> bool:
        """Fetch; what git said when it could not is kept in `problem`."""
        if not self.may_fetch:
            self.problem = "--no-fetch"
            return False
        asked = ["fetch", "--quiet", "--no-tags", *ALONE]
        if cut_off_at(self.place):
            asked += more or ["--depth=1"]
            done = self.ask([*asked, f"--filter={self.leave_out}"], wanted)
            if STUMBLED in done.err:
                done = self.ask([*asked, "--no-filter"], wanted)
        else:
            # A filter would stay: later fetches into a whole clone would lack files, too.
            done = self.ask(asked, wanted)
        self.problem = "" if done.code == 0 else first_words(decode(done.err))
        return done.code == 0

    def ask(self, asked: list[str], wanted: Sequence[str]) -> Completed:
        """Start git once."""
        return git([*asked, "--", self.remote, *wanted], directory=self.place.top, accept=())

    def complete(self, base: str, head: str, *, both: bool = False) -> bool:
        """Have all commits of `head` that `base` lacks, and with `both` the other way round."""
        for step in (*STEPS, 0):
            if self.is_complete(base, head, both=both):
                return True
            more = f"--deepen={step}" if step else "--unshallow"
            if not self.fetch(head, *filter(None, (base,)), more=(more,)):
                break
        return self.is_complete(base, head, both=both)

    def is_complete(self, base: str, head: str, *, both: bool) -> bool:
        """Whether the history goes on behind all that is asked for."""
        cut = cut_off_at(self.place)
        if not cut:
            return True
        ways = ((base, head), (head, base)) if both else ((base, head),)
        return all(self.goes_on(older, newer, cut) for older, newer in ways)

    def goes_on(self, base: str, head: str, cut: frozenset[str]) -> bool:
        """Whether none of the commits is cut off, and none can be `base`'s behind a cut.

        The second is told by the times of commits: a cut that is older than all of them hides
        none of them.
        """
        revisions = [head, f"^{base}"] if base else [head]
        own = self.times(revisions)
        if not own or not base:
            return not own.keys() & cut
        oldest = min(own.values())
        newer = (oid for oid, time in self.times(["--no-walk", *cut]).items() if time >= oldest)
        return not own.keys() & cut and not any(self.is_in(oid, base) for oid in newer)

    def times(self, revisions: Sequence[str]) -> dict[str, int]:
        """The commits, each with the time it was made at, in seconds since 1970."""
        asked = ["rev-list", "--timestamp", *revisions, "--"]
        listed = git(asked, directory=self.place.top, accept=()).text.splitlines()
        rows = (line.split(" ", 1) for line in listed)
        return {oid: int(time) for time, oid in rows}

    def is_in(self, older: str, newer: str) -> bool:
        """Whether a commit is in the history of another, as far as that is here."""
        asked = ["merge-base", "--is-ancestor", older, newer]
        return git(asked, directory=self.place.top, accept=()).code == 0
