"""Patterns that would try the same text over and over: told from their form, before they run.

`re` tries one way after the other. Where what is repeated can be taken apart in two ways, each
further character doubles the ways, and forty of them last longer than anybody waits. A pattern
comes from a policy, and a policy from whoever opens a pull request.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    # A node of `re._parser`: its operation's name and its arguments.
    Node = tuple[Any, Any]

# Letters that stand for their kind, ASCII and what is common in Hangul.
SAMPLE = frozenset([*map(chr, range(128)), "\u00e9", "가", "힣", "ㄱ", "。", "😀", "\u3000"])
# So often repeated, it is as good as without end.
MANY = 12
REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


def is_endless(pattern: str) -> bool:
    """Whether some text could keep the pattern busy without end; not every such one is known."""
    parser = __import__("re._parser", fromlist=["parse"])
    return any(has_two_ways(body) for body in repeated(list(parser.parse(pattern))))


def repeated(nodes: list[Node]) -> Iterator[list[Node]]:
    """What stands below each repetition that may go on."""
    for node in nodes:
        if is_many(node):
            yield list(node[1][2])
        for inside in below(node):
            yield from repeated(inside)


def is_many(node: Node) -> bool:
    """Whether it repeats what is below it, more than a few times."""
    return str(node[0]) in REPEATS and int(node[1][1]) > MANY


def below(node: Node) -> Iterator[list[Node]]:
    """The sequences a node holds."""
    name, arguments = str(node[0]), node[1]
    if name in (*REPEATS, "POSSESSIVE_REPEAT"):
        yield list(arguments[2])
    elif name == "SUBPATTERN":
        yield list(arguments[-1])
    elif name == "ATOMIC_GROUP":
        yield list(arguments)
    elif name == "BRANCH":
        yield from map(list, arguments[1])
    elif name in ("ASSERT", "ASSERT_NOT"):
        yield list(arguments[1])
    elif name == "GROUPREF_EXISTS":
        yield from (list(each) for each in arguments[1:] if each is not None)


def has_two_ways(body: list[Node]) -> bool:
    """Whether, repeated, it can take some text apart in two ways."""
    round_about = first(body)
    return any(
        taken & (after if not ends else after | round_about)
        for taken, after, ends in inner_repeats(body)
    ) or any(map(overlap, branches(body)))


def inner_repeats(nodes: list[Node]) -> Iterator[tuple[frozenset[str], frozenset[str], bool]]:
    """Of each repetition: what it can begin with, what may follow, and whether nothing need."""
    for at, node in enumerate(nodes):
        rest = nodes[at + 1 :]
        after, ends = first(rest), may_be_empty(rest)
        if is_many(node):
            yield first(list(node[1][2])), after, ends
        for inside in below(node):
            for taken, then, end in inner_repeats(inside):
                yield taken, (then | after if end else then), end and ends


def branches(nodes: list[Node]) -> Iterator[list[list[Node]]]:
    """The alternatives at every place."""
    for node in nodes:
        if str(node[0]) == "BRANCH":
            yield [list(each) for each in node[1][1]]
        for inside in below(node):
            yield from branches(inside)


def overlap(alternatives: list[list[Node]]) -> bool:
    """Whether two of them are single characters, some of which both take."""
    seen: frozenset[str] = frozenset()
    for alternative in alternatives:
        if len(alternative) == 1 and str(alternative[0][0]) in CHARACTERS:
            taken = characters(alternative[0])
            if taken & seen:
                return True
            seen |= taken
    return False


def first(nodes: list[Node]) -> frozenset[str]:
    """The characters a sequence can begin with."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        found |= begins(node)
        if not may_be_empty([node]):
            break
    return found


def begins(node: Node) -> frozenset[str]:
    """The characters a node can begin with."""
    name = str(node[0])
    if name in CHARACTERS:
        return characters(node)
    if name in ("ASSERT", "ASSERT_NOT", "AT"):
        return frozenset()
    if name.startswith("GROUPREF"):
        return SAMPLE
    return frozenset().union(*map(first, below(node)))


def may_be_empty(nodes: list[Node]) -> bool:
    """Whether a sequence can match nothing."""
    return all(map(is_optional, nodes))


def is_optional(node: Node) -> bool:
    """Whether a node can match nothing."""
    name = str(node[0])
    if name in CHARACTERS:
        return False
    if name in (*REPEATS, "POSSESSIVE_REPEAT"):
        return int(node[1][0]) == 0 or may_be_empty(list(node[1][2]))
    if name == "BRANCH":
        return any(map(may_be_empty, below(node)))
    if name in ("ASSERT", "ASSERT_NOT", "AT") or name.startswith("GROUPREF"):
        return True
    return all(map(may_be_empty, below(node)))


CHARACTERS = ("LITERAL", "NOT_LITERAL", "ANY", "IN", "CATEGORY", "RANGE")


def characters(node: Node) -> frozenset[str]:
    """The sample characters that a node of one character takes."""
    name, given = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset([chr(given)])
    if name == "NOT_LITERAL":
        return SAMPLE - {chr(given)}
    if name == "ANY":
        return SAMPLE
    if name == "RANGE":
        return frozenset(each for each in SAMPLE if given[0] <= ord(each) <= given[1]) | {
            chr(given[0])
        }
    if name == "CATEGORY":
        return of_category(str(given))
    taken = frozenset().union(*(characters(each) for each in given if str(each[0]) != "NEGATE"))
    return SAMPLE - taken if str(given[0][0]) == "NEGATE" else taken


def of_category(name: str) -> frozenset[str]:
    """The sample characters of a class such as that of digits."""
    tests = {"DIGIT": str.isdigit, "SPACE": str.isspace, "WORD": is_word}
    kind = name.rpartition("_")[2]
    test = tests.get(kind)
    if test is None:
        return SAMPLE
    taken = frozenset(filter(test, SAMPLE))
    return SAMPLE - taken if "NOT" in name else taken


def is_word(character: str) -> bool:
    """What a word is made of."""
    return character.isalnum() or character == "_"
