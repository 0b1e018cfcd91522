"""What the rules ask of the commit that is being made, besides its message."""

from __future__ import annotations

from gitflow_guard.rules.seen import Facts, Person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.rules.book import RuleBook


def facts_here(place: Place, book: RuleBook) -> Facts:
    """What is staged, and by whom; of an amended commit, only what is new."""
    facts = staged_facts(place, book) if book.needs - {"author", "committer"} else Facts()
    people = {}
    for role in ("author", "committer"):
        if role in book.needs:
            from gitflow_guard.git.identity import identity

            name, email = identity(place.top, role.upper())
            people[role] = Person(name, email) if name or email else None
    return facts.replace(**people)


def staged_facts(place: Place, book: RuleBook) -> Facts:
    """The files; the attributes are those of the working tree, and of the index."""
    from gitflow_guard.git.changed import staged
    from gitflow_guard.rules.generated import facts_of_files
    from gitflow_guard.rules.globs import Globs

    files = staged(place.top, lines="lines" in book.needs)
    marks: dict[str, bool] = {}
    if files and book.needs & {"lines", "files"}:
        from gitflow_guard.git.marks import Marks

        talk = Marks(place.top)
        marks = talk.of(file.path for file in files)
        talk.end()
    listed = [(file.path, file.lines, file.gone) for file in files]
    facts = facts_of_files(listed, marks, Globs(book.generated))
    held = [file for file in files if file.blob]
    if "sizes" not in book.needs or not held:
        return facts
    from gitflow_guard.git.objects import Sizes

    objects = Sizes(place.top)
    sizes = objects.of(file.blob for file in held)
    objects.end()
    known = tuple((file.path, sizes[file.blob]) for file in held if file.blob in sizes)
    return facts.replace(sizes=known)
