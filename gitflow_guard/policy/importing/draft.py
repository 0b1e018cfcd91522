"""What a reader of another tool's configuration puts together."""

from __future__ import annotations

from gitflow_guard.policy.reading import Reading, most_like
from gitflow_guard.policy.rule_settings import commit_policy
from gitflow_guard.policy.spelling import join, spelt
from gitflow_guard.record import Record
from gitflow_guard.rules.book import convention_of, settings_of
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.table import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from gitflow_guard.policy.reading import Mistake

    Setting = tuple[str, Any, str]

# They say whether a message can be read at all, which every tool needs.
_KEPT = frozenset({"encoding", "characters"})
LONGEST_SHOWN = 80
LISTS = {"type-enum": "types", "scope-enum": "scopes"}
# The convention of those who want no form: the whole header is the subject.
FREE = "free"
FREE_CONVENTION = {FREE: {"template": "{subject}"}}


class Unequalled(Record):
    """A setting that no policy can express: its key path, its value, the words code of why."""

    key: str
    value: str
    code: str


class Imported(Record):
    """A `[commits]` table as a policy holds it, and what did not get into it.

    With a mistake in it the file is not read, and the table means nothing.
    """

    commits: dict[str, Any]
    unequalled: tuple[Unequalled, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


class Draft:
    """Collects settings of rules, what has no equal here, and mistakes.

    `rules` are (level, value, applies) by rule: all that the tool judges by. What the convention
    wants beyond them is switched off by `done`.
    """

    def __init__(self, convention: str, **commits: Any) -> None:
        self.commits: dict[str, Any] = {"convention": convention, **commits}
        self.rules: dict[str, Setting] = {}
        self.unequalled: list[Unequalled] = []
        self.reading = Reading()

    def on(self, rule: str, value: Any = None, applies: str = "always", level: str = ERROR) -> None:
        """Switch a rule on."""
        self.rules[rule] = (level, value, applies)

    def no_equal(self, key: str, value: Any, code: str = "import-no-equal") -> None:
        """Note a setting that cannot be brought along."""
        self.unequalled.append(Unequalled(key, clipped(value), code))

    def known(self, path: str, table: Mapping[str, Any], names: Iterable[str]) -> None:
        """Note each key the tool itself does not have."""
        self.reading.known(path, table, names)

    def typed(self, path: str, value: Any, check: Callable[[Reading, str, Any], None]) -> bool:
        """Whether the value passes the check; else the mistake is kept."""
        before = len(self.reading.mistakes)
        check(self.reading, path, value)
        return len(self.reading.mistakes) == before

    def done(self) -> Imported:
        """The table: what differs from the convention, and nothing else."""
        if not self.reading.mistakes:
            lists(self.commits, self.rules)
            differences = dict(differing(self.commits, self.rules))
            if differences:
                self.commits["rules"] = differences
        mistakes = tuple(self.reading.mistakes)
        return Imported(self.commits, tuple(self.unequalled), mistakes)


def clipped(value: Any) -> str:
    """A value as a policy file would spell it, short; nothing of an empty one."""
    spelling = "" if value in ("", {}, []) else spelt(value)
    return spelling if len(spelling) <= LONGEST_SHOWN else spelling[: LONGEST_SHOWN - 1] + "…"


def lists(commits: dict[str, Any], rules: dict[str, Setting]) -> None:
    """Put the lists of types and scopes under keys of their own, where they can stand there."""
    types = convention_of(commit_policy(commits)).types
    for rule, key in LISTS.items():
        level, value, applies = rules.get(rule, (OFF, None, ""))
        simple = level == ERROR and applies == "always" and isinstance(value, list) and value
        if simple and all(word.split() == [word] for word in value):
            rules[rule] = (level, None, applies)
            if key == "scopes" or tuple(value) != types:
                commits[key] = value


def differing(
    commits: dict[str, Any], rules: dict[str, Setting]
) -> Iterable[tuple[str, dict[str, Any] | str]]:
    """The rules, in the order of the table, that are not as the convention has them."""
    usual = settings_of(commit_policy(commits))
    for rule in RULES:
        wanted = rules.get(rule.id)
        level = usual[rule.id][0]
        if wanted is None:
            if level != OFF and rule.id not in _KEPT:
                yield rule.id, OFF
        elif setting := setting_of(wanted, usual[rule.id], turns=rule.turns):
            yield rule.id, setting


def setting_of(wanted: Setting, usual: Setting, *, turns: bool) -> dict[str, Any] | str:
    """A rule's setting as short as a policy can say it; empty where nothing is to be said."""
    level, value, applies = wanted
    said: dict[str, Any] = {}
    if value is not None and comparable(value) != comparable(usual[1]):
        said["value"] = value
    if turns and applies != usual[2]:
        said["applies"] = applies
    if not said:
        return "" if level == usual[0] else level
    return {"level": level, **said}


def comparable(value: Any) -> Any:
    """A list as the tuple it becomes."""
    return tuple(value) if isinstance(value, list) else value


def unknown(draft: Draft, path: str, name: str, names: Iterable[str]) -> None:
    """Note a name that the tool does not know."""
    allowed = sorted(names)
    values = {"given": name, "nearest": most_like(name, allowed), "allowed": allowed}
    draft.reading.wrong(join(path, name), "policy-unknown-key", **values)
