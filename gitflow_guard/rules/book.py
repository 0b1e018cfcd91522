"""A policy's rules, resolved once: what is on, with which value, patterns compiled."""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.record import Record
from gitflow_guard.rules.conventions import ALIASES, CONVENTIONS
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.kinds import KINDS, PLAIN
from gitflow_guard.rules.parts import read_colon, reader
from gitflow_guard.rules.row import PARTS
from gitflow_guard.rules.seen import Active
from gitflow_guard.rules.setting import RuleOverride
from gitflow_guard.rules.table import RULES
from gitflow_guard.rules.values import lacks_value, pattern_problem
from gitflow_guard.rules.width import composed

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

    from gitflow_guard.rules.conventions import Convention
    from gitflow_guard.rules.parts import Read
    from gitflow_guard.rules.row import Rule
    from gitflow_guard.rules.setting import CommitPolicy


NEED_FACTS = frozenset({"body-required-when", "scope-path"})


class RuleBook(Record):
    """What `judge` goes by; made by `build`.

    `active` are the rules by kind of message, those kept for a history under `history`.
    `types` are the spellings allowed, `lowered` the same by their lower case, `canonical` the
    meaning (`feat`) of every spelling in lower case. `unit` is what lengths are counted in.
    """

    convention: Convention
    read: Read
    form: str
    unit: str
    types: tuple[str, ...]
    lowered: dict[str, str]
    canonical: dict[str, str]
    active: dict[str, tuple[Active, ...]]
    history: dict[str, tuple[Active, ...]]
    checks_form: bool
    case_of_types: bool

    def __hash__(self) -> int:
        return id(self)

    @property
    def wants_facts(self) -> bool:
        """Whether a rule that is on asks what a commit changes."""
        return any(rule.rule in NEED_FACTS for rule in self.active[PLAIN])


def build(commits: CommitPolicy) -> RuleBook:
    """The rule book of a policy.

    Raises:
        GflowError: `policy-unknown-convention`, `policy-unknown-rule`, `policy-bad-pattern` or
            `policy-needs-value`, each a mistake in the policy (exit code 2).
    """
    convention = _convention(commits.convention)
    settings = _settings(commits, convention)
    active = tuple(
        _active(rule, *settings[rule.id]) for rule in RULES if settings[rule.id][0] != OFF
    )
    on = {each.rule for each in active}
    types = _types(settings["type-enum"], convention)
    own = settings["header-format"][1]
    return RuleBook(
        convention=_own(convention, own) if own else convention,
        read=_reader(own or convention.pattern),
        form=own or convention.form,
        unit=commits.length_unit,
        types=types,
        lowered={each.lower(): each for each in types},
        canonical=_meanings(types),
        active={kind: _for_kind(active, kind, now=True) for kind in KINDS},
        history={kind: _for_kind(active, kind, now=False) for kind in KINDS},
        checks_form="header-format" in on,
        case_of_types="type-case" in on,
    )


def _reader(pattern: str) -> Read:
    return reader(_compiled("header-format", pattern)) if pattern else read_colon


def _convention(name: str) -> Convention:
    convention = CONVENTIONS.get(name)
    if convention is None:
        raise misused("policy-unknown-convention", name=name, known=", ".join(CONVENTIONS))
    return convention


def _own(convention: Convention, pattern: str) -> Convention:
    """A pattern of the team's own says how a header looks, and nothing how to write one."""
    return convention.replace(form=pattern, pattern=pattern, template="", colon=False)


def _settings(commits: CommitPolicy, convention: Convention) -> dict[str, tuple[str, Any, str]]:
    """Level, value and applies by rule: the table's, the convention's, then the policy's."""
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


def _meanings(types: tuple[str, ...]) -> dict[str, str]:
    meanings = {name: canonical for canonical, names in ALIASES.items() for name in names}
    meanings.update((canonical, canonical) for canonical in ALIASES)
    return {**{each.lower(): each.lower() for each in types}, **meanings}


def _active(rule: Rule, level: str, value: Any, applies: str) -> Active:
    if lacks_value(rule, value):
        raise misused("policy-needs-value", key=rule.id)
    ready = _ready(rule, value)
    return Active(rule.id, level, ready, applies == "never", rule.check, rule.looks in PARTS)


def _ready(rule: Rule, value: Any) -> Any:
    if rule.parameter == "pattern":
        return _compiled(rule.id, value) if value else None
    if isinstance(value, str) and rule.parameter in {"cases", "characters"}:
        return (value,)
    if isinstance(value, dict) and rule.parameter in {"words-by-type", "words-by-path"}:
        return {key: tuple(map(composed, words)) for key, words in value.items()}
    if rule.parameter in {"words", "words-by-type"}:
        return tuple(map(composed, value))
    return value


def _compiled(key: str, pattern: str) -> re.Pattern[str]:
    import re

    problem = pattern_problem(pattern)
    if problem:
        raise misused("policy-bad-pattern", key=key, problem=problem)
    return re.compile(pattern)


def _for_kind(active: tuple[Active, ...], kind: str, *, now: bool) -> tuple[Active, ...]:
    """The rules a kind of message is judged by; `now` is while it is being written."""
    spared = {rule.id for rule in RULES if kind in rule.spares}
    if now:
        spared.add("no-fixup")
    return tuple(each for each in active if each.rule not in spared)
