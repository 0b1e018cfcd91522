"""What the rules ask of commits besides their messages, for any number of them as a stream."""

from __future__ import annotations

from contextlib import ExitStack

from gitflow_guard.git.attributes import attributes_of
from gitflow_guard.git.changed import AT_ONCE, of_commits
from gitflow_guard.git.marks import Marks
from gitflow_guard.git.objects import Sizes
from gitflow_guard.rules.generated import facts_of_files
from gitflow_guard.rules.globs import Globs
from gitflow_guard.rules.seen import Facts, Person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gitflow_guard.git.changed import Changed
    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.rules.book import RuleBook

OF_FILES = frozenset({"lines", "files", "paths", "sizes"})
COUNTED = frozenset({"lines", "files"})
PEOPLE = ("author", "committer")


def facts_of(
    top: str, commits: Iterable[StoredCommit], book: RuleBook, attributes: str = ""
) -> Iterator[tuple[StoredCommit, Facts | None]]:
    """Each commit with what the rules of the book ask of it, None when they ask nothing.

    Commits are taken from `commits` a few hundred ahead of what is given back; git is started
    at most three times for all of them. The attributes of the commit `attributes` hold for all;
    without it the first one's where git can read a commit's (2.40), else those of the working tree.
    """
    if not book.needs:
        for commit in commits:
            yield commit, None
        return
    with ExitStack() as stack:
        gathering = Gathering(top, book, attributes, stack)
        stack.callback(gathering.end)
        yield from gathering.told(commits)


class Gathering:
    """The processes that answer, each begun when it is first asked."""

    def __init__(self, top: str, book: RuleBook, attributes: str, stack: ExitStack) -> None:
        self.top = top
        self.attributes = attributes
        self.stack = stack
        self.needs = book.needs
        self.globs = Globs(book.generated)
        self.marks: Marks | None = None
        self.sizes: Sizes | None = None

    def told(self, commits: Iterable[StoredCommit]) -> Iterator[tuple[StoredCommit, Facts]]:
        """Each commit with its facts."""
        if not self.needs & OF_FILES:
            for commit in commits:
                yield commit, self.signed(Facts(), commit)
            return
        waiting: list[list[StoredCommit]] = []

        def asked() -> Iterator[list[str]]:
            for block in blocks(commits):
                waiting.append(block)
                yield [commit.oid for commit in block]

        for answer in of_commits(self.top, asked(), lines="lines" in self.needs):
            block = waiting.pop(0)
            marks = self.marked(block[0].oid, answer)
            sizes = self.sized(answer)
            for commit in block:
                facts = self.facts(answer[commit.oid], marks, sizes)
                yield commit, self.signed(facts, commit)

    def marked(self, source: str, answer: Mapping[str, Changed]) -> dict[str, bool]:
        """What attributes say of all files of a block."""
        if not self.needs & COUNTED:
            return {}
        if self.marks is None:
            self.marks = self.begun(source)
        return self.marks.of(file.path for changed in answer.values() for file in changed.files)

    def begun(self, source: str) -> Marks:
        """The conversation about attributes."""
        if not self.attributes:
            return Marks(self.top, source)
        held = attributes_of(self.top, self.attributes, alone=True)
        folder, changes = self.stack.enter_context(held)
        # Before the folder goes, whoever stands in it has to.
        marks = Marks(folder, changes=changes)
        self.stack.callback(marks.end)
        return marks

    def sized(self, answer: Mapping[str, Changed]) -> dict[str, int]:
        """How large the files of a block are, by object id."""
        if "sizes" not in self.needs:
            return {}
        if self.sizes is None:
            self.sizes = Sizes(self.top)
        files = (file for changed in answer.values() for file in changed.files)
        return self.sizes.of(file.blob for file in files if file.blob)

    def facts(self, changed: Changed, marks: Mapping[str, bool], sizes: Mapping[str, int]) -> Facts:
        """The facts of one commit."""
        files = [(file.path, file.lines, file.gone) for file in changed.files]
        facts = facts_of_files(files, marks, self.globs)
        held = ((file.path, sizes.get(file.blob)) for file in changed.files)
        known = tuple((path, size) for path, size in held if size is not None)
        return facts.replace(sizes=known) if known else facts

    def signed(self, facts: Facts, commit: StoredCommit) -> Facts:
        """The facts with author and committer, as far as they are asked for."""
        roles = [role for role in PEOPLE if role in self.needs]
        return facts.replace(**{role: person(commit, role) for role in roles}) if roles else facts

    def end(self) -> None:
        """Let the processes go."""
        for talk in (self.marks, self.sizes):
            if talk is not None:
                talk.end()


def person(commit: StoredCommit, role: str) -> Person:
    """The `author` or the `committer`, from the commit's own lines (git-cat-file(1))."""
    begin = f"{role} ".encode()
    line = next((line for line in commit.head.split(b"\n") if line.startswith(begin)), begin)
    name, _, rest = line[len(begin) :].partition(b"<")
    email = rest.partition(b">")[0]
    return Person(text(name.strip(), commit.encoding), text(email.strip(), commit.encoding))


def text(raw: bytes, encoding: str) -> str:
    """Bytes in the encoding that a commit names; what does not decode becomes a sign."""
    try:
        return raw.decode(encoding or "utf-8", "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def blocks(commits: Iterable[StoredCommit]) -> Iterator[list[StoredCommit]]:
    """The commits, so many together as are asked for at once."""
    block: list[StoredCommit] = []
    for commit in commits:
        block.append(commit)
        if len(block) == AT_ONCE:
            yield block
            block = []
    if block:
        yield block
