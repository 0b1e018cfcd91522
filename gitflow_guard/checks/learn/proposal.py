"""The policy that a history suggests, and what it would have refused."""

from __future__ import annotations

from gitflow_guard.checks.learn.history import NEWEST, History, read
from gitflow_guard.policy.importing.draft import FREE, FREE_CONVENTION
from gitflow_guard.policy.rule_settings import commit_policy
from gitflow_guard.record import Record
from gitflow_guard.rules.book import build
from gitflow_guard.rules.finding import ERROR, WARNING, Finding
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.kinds import PLAIN
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.screen import screen_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.learn.fit import Fit
    from gitflow_guard.git.place import Place

EXAMPLES = 3
# A convention is followed when half of the headers have its form.
_HALF = 2
_PERCENT = 100
# What more than one commit in ten gets wrong is a habit; a warning may change it.
_HABIT = 10
_FEW_SCOPES = 15
_ENOUGH_SCOPED = 10
_SHORTEST_LIMIT = 50
# These are the convention itself.
_FORM = frozenset({"header-format", "type-enum", "type-case", "type-empty", "subject-empty"})
_KEPT = 200


class Refused(Record):
    """A commit that the proposed policy would not have taken."""

    commit: str
    header: str
    finding: Finding


class Proposal(Record):
    """A `[commits]` table; `fit` is what it stands on, None where nothing is followed.

    `relaxed` are the rules that only warn because the history has it otherwise too often.
    """

    commits: dict[str, Any]
    fit: Fit | None
    rare_types: tuple[str, ...] = ()
    rare_scopes: tuple[str, ...] = ()
    relaxed: tuple[str, ...] = ()
    refused: int = 0
    examples: tuple[Refused, ...] = ()


def propose(place: Place, revisions: str, history: History) -> Proposal:
    """The proposal, tried on the history it was learnt from."""
    fit = best(history)
    first = following(fit, history) if fit else free(history)
    return tried(place, revisions, history, first)


def best(history: History) -> Fit | None:
    """The convention that takes most of the commits as they are; the first of equals."""
    fit = max(history.fits, key=lambda each: (each.as_are, each.formed))
    return fit if fit.formed * _HALF >= history.checked else None


def rare(history: History) -> int:
    """From how many on a name is more than a slip: two, or one in two hundred."""
    return max(2, history.checked // 200)


def free(history: History) -> Proposal:
    """No form, only a length."""
    commits = {"convention": FREE, "conventions": FREE_CONVENTION}
    limit = limit_of(history, _SHORTEST_LIMIT + 22)
    return Proposal({**commits, "rules": {"header-max-length": error(limit)}}, None)


def following(fit: Fit, history: History) -> Proposal:
    """The convention with the types, the scopes and the length in use."""
    least = rare(history)
    common = [name for name in fit.types.common(least) if is_word(name)]
    own = [name for name in common if not fit.is_type(name) and fit.is_cased(name)]
    commits: dict[str, Any] = {"convention": fit.name}
    if own:
        commits["types"] = [*fit.book.types, *own]
    scopes = [name for name in fit.scopes.common(least) if is_word(name)]
    if are_all(fit, scopes):
        commits["scopes"] = scopes
    rules = lengths(fit, history)
    if rules:
        commits["rules"] = rules
    seen = ((fit.types, {*common, *fit.book.types}), (fit.scopes, scopes))
    types, others = (
        tuple(name for name, _ in tally.ranked() if name not in kept) for tally, kept in seen
    )
    return Proposal(commits, fit, types, others)


def is_word(name: str) -> bool:
    """Whether a list of a policy can hold it."""
    return name.split() == [name] and name.isprintable()


def are_all(fit: Fit, scopes: list[str]) -> bool:
    """Whether these few are nearly all the scopes there are."""
    counted = sum(fit.scopes.counts[name] for name in scopes)
    total = fit.scopes.total
    few = 0 < len(scopes) <= _FEW_SCOPES and total >= _ENOUGH_SCOPED
    return few and counted * _PERCENT >= total * 95


def lengths(fit: Fit, history: History) -> dict[str, Any]:
    """A limit of the header where the convention's own is not kept."""
    rules = fit.book.convention.rules
    limits = {
        name: rules[name][1]
        for name in ("header-max-length", "subject-max-length")
        if rules.get(name, ("off",))[0] == ERROR
    }
    usual = min(limits.values(), default=72)
    limit = limit_of(history, usual)
    if limit == usual:
        return {}
    off = {"subject-max-length": "off"} if "subject-max-length" in limits else {}
    return {"header-max-length": error(limit), **off}


def limit_of(history: History, usual: int) -> int:
    """The usual limit where nineteen in twenty keep it, else the next ten that they do keep."""
    within = history.headers.within(95)
    return usual if within <= usual else -(-within // 10) * 10


def error(value: int) -> dict[str, Any]:
    """A rule's setting."""
    return {"level": ERROR, "value": value}


def tried(place: Place, revisions: str, history: History, first: Proposal) -> Proposal:
    """The proposal with what it would refuse; what is a habit only warns."""
    book = build(commit_policy(first.commits))
    screen = screen_of(book)
    broken: dict[frozenset[str], int] = {}
    examples: dict[frozenset[str], list[tuple[int, Refused]]] = {}
    left = -1 if revisions else NEWEST
    for number, commit in enumerate(read(place, revisions)):
        if number == left:
            break
        if screen is not None and commit.is_plain and screen.passes(commit.raw):
            continue
        message = read_stored(commit.raw, commit.encoding, len(commit.parents))
        if message.kind != PLAIN or not message.header:
            continue
        found = judge(message, book, stage=HISTORY).findings
        wrong = [each for each in found if each.level == ERROR]
        if wrong:
            rules = frozenset(each.rule for each in wrong)
            broken[rules] = broken.get(rules, 0) + 1
            kept = examples.setdefault(rules, [])
            if len(kept) < EXAMPLES:
                kept.append((number, Refused(commit.oid, message.header[:_KEPT], wrong[0])))
    return relaxed(first, history, broken, examples)


def relaxed(
    first: Proposal,
    history: History,
    broken: dict[frozenset[str], int],
    examples: dict[frozenset[str], list[tuple[int, Refused]]],
) -> Proposal:
    """With the rules that are often broken as warnings."""
    counts: dict[str, int] = {}
    for rules, count in broken.items():
        for rule in rules - _FORM:
            counts[rule] = counts.get(rule, 0) + count
    habits = [rule for rule, count in sorted(counts.items()) if count * _HABIT > history.checked]
    standing = [rules for rules in broken if not rules <= set(habits)]
    shown = sorted((each for rules in standing for each in examples[rules]), key=lambda e: e[0])
    given = first.commits.get("rules", {})
    warnings = {
        rule: {**given[rule], "level": WARNING} if isinstance(given.get(rule), dict) else WARNING
        for rule in habits
    }
    rules_table = {**given, **warnings}
    return first.replace(
        commits={**first.commits, **({"rules": rules_table} if rules_table else {})},
        relaxed=tuple(habits),
        refused=sum(broken[rules] for rules in standing),
        examples=tuple(each for _, each in shown[:EXAMPLES]),
    )
