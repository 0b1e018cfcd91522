"""A policy's rules, resolved once: what is on, with which value, patterns compiled."""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.record import Record
from gitflow_guard.rules.convention import CONVENTIONAL
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.kinds import KINDS, PLAIN
from gitflow_guard.rules.parts import read_colon, reader
from gitflow_guard.rules.row import PARTS
from gitflow_guard.rules.seen import Active
from gitflow_guard.rules.setting import RuleOverride
from gitflow_guard.rules.table import RULES, RULES_BY_ID
from gitflow_guard.rules.values import lacks_value, pattern_problem
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

    from gitflow_guard.rules.aliases import Aliases
    from gitflow_guard.rules.convention import Convention
    from gitflow_guard.rules.parts import Read
    from gitflow_guard.rules.row import Rule
    from gitflow_guard.rules.seen import Check
    from gitflow_guard.rules.setting import CommitPolicy
    from gitflow_guard.rules.way import Way


class RuleBook(Record):
    """What `judge` goes by; made by `build`.

    `active` are the rules by kind of message, those kept for a history under `history`.
    `types` are the spellings allowed, `lowered` the same by their lower case, `aliases` more of
    them by what they mean; `known` is filled by `canonical`. `unit` is what lengths are counted
    in, but for the rules in `units`. `way` is the convention's own, if it has one. `needs` are the
    facts of a commit (row.NEEDS) that its rules ask for, `generated` the patterns of files that do
    not count, `ignored` the authors whose commits are not judged. `patterns` are the rules that
    look by a pattern of a policy.
    """

    convention: Convention
    read: Read
    form: str
    unit: str
    types: tuple[str, ...]
    lowered: dict[str, str]
    aliases: Aliases
    known: dict[str, str]
    active: dict[str, tuple[Active, ...]]
    history: dict[str, tuple[Active, ...]]
    checks_form: bool
    case_of_types: bool
    units: dict[str, str] = {}
    way: Way | None = None
    needs: frozenset[str] = frozenset()
    generated: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return id(self)

    @property
    def canonical(self) -> dict[str, str]:
        """The meaning (`feat`) of every spelling in lower case; put together when first asked."""
        if not self.known:
            from gitflow_guard.rules.aliases import meanings

            self.known.update(meanings(self.types, self.aliases))
        return self.known

    @property
    def wants_facts(self) -> bool:
        """Whether more than a commit's message is asked for."""
        return bool(self.needs)

    @property
    def checks_types(self) -> bool:
        """Whether a type that is not among `types` is a finding."""
        return bool(self.types) and any(
            rule.rule == "type-enum" and rule.value and not rule.never
            for rule in self.active[PLAIN]
        )

    def unit_of(self, rule: str) -> str:
        """What the rule counts lengths in."""
        return self.units.get(rule, self.unit)


def build(commits: CommitPolicy) -> RuleBook:
    """The rule book of a policy.

    Raises:
        GflowError: `policy-unknown-convention`, `policy-unknown-rule`, `policy-bad-pattern` or
            `policy-needs-value`, each a mistake in the policy (exit code 2).
    """
    convention = convention_of(commits)
    settings = settings_of(commits)
    way = _way(convention)
    checks = way.checks if way else {}
    active = tuple(
        _active(rule, checks.get(rule.id, rule.check), *settings[rule.id])
        for rule in RULES
        if settings[rule.id][0] != OFF
    )
    on = {each.rule for each in active}
    types = _types(settings["type-enum"], convention)
    own = settings["header-format"][1]
    return RuleBook(
        convention=_own(convention, own) if own else convention,
        read=way.read if way and not own else _reader(convention, own),
        form=own or convention.form,
        unit=commits.length_unit,
        types=types,
        lowered=_lowered(types),
        aliases=commits.aliases,
        known={},
        active={kind: _for_kind(active, kind, now=True) for kind in KINDS},
        history={kind: _for_kind(active, kind, now=False) for kind in KINDS},
        checks_form="header-format" in on,
        case_of_types="type-case" in on or convention.any_case,
        units=_units(commits, convention),
        way=way,
        needs=_needs(on, commits),
        generated=commits.generated,
        ignored=commits.ignore_authors,
        patterns=_patterns(active, own or convention.pattern),
    )


def _patterns(active: tuple[Active, ...], form: str) -> tuple[str, ...]:
    by_pattern = [each.rule for each in active if hasattr(each.value, "search")]
    return tuple(dict.fromkeys([*(["header-format"] if form else []), *by_pattern]))


def _needs(on: set[str], commits: CommitPolicy) -> frozenset[str]:
    needs = {need for rule in on for need in RULES_BY_ID[rule].needs}
    return frozenset(needs | {"author"} if commits.ignore_authors else needs)


def convention_of(commits: CommitPolicy) -> Convention:
    """The convention a policy names: one of its own, or one that ships.

    Raises:
        GflowError: `policy-unknown-convention`.
    """
    for each in commits.conventions:
        if each.name == commits.convention:
            from gitflow_guard.rules.own_convention import convention_from

            return convention_from(each)
    if commits.convention == CONVENTIONAL.name:
        return CONVENTIONAL
    from gitflow_guard.rules.conventions import CONVENTIONS

    convention = CONVENTIONS.get(commits.convention)
    if convention is None:
        known = ", ".join([*CONVENTIONS, *(each.name for each in commits.conventions)])
        raise misused("policy-unknown-convention", name=commits.convention, known=known)
    return convention


def _way(convention: Convention) -> Way | None:
    if not convention.way:
        return None
    from gitflow_guard.rules.way import way_in

    return way_in(convention.way)


def _reader(convention: Convention, own: str) -> Read:
    if own:
        return reader(_compiled("header-format", own))
    if convention.pattern:
        return reader(_compiled("pattern", convention.pattern))
    if convention.reads == "colon":
        return read_colon
    from gitflow_guard.rules.forms import FORMS

    return FORMS[convention.reads]


def _lowered(types: tuple[str, ...]) -> dict[str, str]:
    if all(map(str.isascii, types)):
        return {each.lower(): each for each in types}
    from gitflow_guard.rules.aliases import plain

    return {plain(each).lower(): each for each in types}


def _units(commits: CommitPolicy, convention: Convention) -> dict[str, str]:
    """Who gives a value of their own counts it as all others."""
    given = {override.rule for override in commits.rules if override.value is not None}
    return {rule: unit for rule, unit in convention.units.items() if rule not in given}


def _own(convention: Convention, pattern: str) -> Convention:
    """A pattern of the team's own says how a header looks, and nothing how to write one."""
    return convention.replace(form=pattern, pattern=pattern, template="", colon=False)


def settings_of(commits: CommitPolicy) -> dict[str, tuple[str, Any, str]]:
    """Level, value and applies by rule: the table's, the convention's, then the policy's.

    Raises:
        GflowError: `policy-unknown-convention` or `policy-unknown-rule`.
    """
    convention = convention_of(commits)
    settings = {rule.id: (rule.level, rule.value, rule.applies) for rule in RULES}
    settings.update(convention.rules)
    level, _, applies = settings["type-enum"]
    settings["type-enum"] = (level, convention.types, applies)
    for override in (*_lists(commits), *commits.rules):
        if override.rule not in settings:
            raise misused("policy-unknown-rule", name=override.rule)
        settings[override.rule] = _overridden(settings[override.rule], override)
    return settings


def _lists(commits: CommitPolicy) -> tuple[RuleOverride, ...]:
    lists = (("type-enum", commits.types), ("scope-enum", commits.scopes))
    return tuple(RuleOverride(rule, None, words) for rule, words in lists if words)


def _overridden(setting: tuple[str, Any, str], override: RuleOverride) -> tuple[str, Any, str]:
    level, value, applies = setting
    said = override.value is not None or override.applies is not None
    # Whoever gives a value means the rule, even without giving a level.
    level = override.level or (ERROR if said and level == OFF else level)
    value = value if override.value is None else override.value
    return level, value, override.applies or applies


def _types(setting: tuple[str, Any, str], convention: Convention) -> tuple[str, ...]:
    level, value, applies = setting
    listed = level != OFF and applies == "always" and value
    return tuple(map(composed, value if listed else convention.types))


def _active(rule: Rule, check: Check, level: str, value: Any, applies: str) -> Active:
    if lacks_value(rule, value):
        raise misused("policy-needs-value", key=rule.id)
    ready = _ready(rule, value)
    return Active(rule.id, level, ready, applies == "never", check, rule.looks in PARTS)


def _ready(rule: Rule, value: Any) -> Any:
    if rule.parameter == "pattern":
        return _compiled(rule.id, value) if value else None
    if rule.family == "commit":
        return _ready_for_commits(rule, value)
    if isinstance(value, str) and rule.parameter in {"cases", "characters"}:
        return (value,)
    if rule.parameter == "words-by-path":
        from gitflow_guard.rules.globs import Globs

        return {Globs((glob,)): tuple(map(composed, words)) for glob, words in value.items()}
    if isinstance(value, dict) and rule.parameter == "words-by-type":
        return {key: tuple(map(composed, words)) for key, words in value.items()}
    if rule.parameter in {"words", "words-by-type"}:
        return tuple(map(composed, value))
    return value


def _ready_for_commits(rule: Rule, value: Any) -> Any:
    """The same of a rule that looks at a commit; what it needs is loaded only with it."""
    if rule.parameter == "people":
        return _compiled(rule.id, value) if isinstance(value, str) else tuple(map(composed, value))
    if rule.parameter == "size":
        from gitflow_guard.rules.size import bytes_of

        return bytes_of(value)
    if rule.parameter in {"globs", "globs-by-name"}:
        from gitflow_guard.rules.globs import Globs

        single = rule.parameter == "globs"
        return Globs(value) if single else {name: Globs(each) for name, each in value.items()}
    return value


def _compiled(key: str, pattern: str) -> re.Pattern[str]:
    import re

    problem = pattern_problem(pattern)
    if problem:
        raise misused("policy-bad-pattern", key=key, problem=problem)
    return re.compile(pattern)


def _for_kind(active: tuple[Active, ...], kind: str, *, now: bool) -> tuple[Active, ...]:
    """The rules a kind of message is judged by; `now` is while it is being written."""
    rows = ((each, RULES_BY_ID[each.rule]) for each in active)
    return tuple(each for each, row in rows if kind not in row.spares and not (now and row.later))
