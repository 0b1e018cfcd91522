"""An error as the lines a person reads."""

from __future__ import annotations

from gitflow_guard.words import say
from gitflow_guard.words.finding import finding_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.policy.reading import Mistake


def describe(error: GflowError, lang: str) -> list[str]:
    """What happened in the first line; why, and what to type, in those after it."""
    lines = say(lang, error.code, error.values).splitlines()
    mistakes: tuple[Mistake, ...] = error.values.get("mistakes", ())
    lines += [describe_mistake(mistake, lang) for mistake in mistakes]
    for finding in error.values.get("findings", ()):
        lines += finding_lines(finding, lang)
    if error.values.get("try_line"):
        lines.append(say(lang, "try-line", error.values))
    if error.values.get("nearest"):
        lines.append(say(lang, "policy-nearest", error.values))
    return lines


def describe_mistake(mistake: Mistake, lang: str) -> str:
    """One mistake in a policy, with the nearest right word where there is one."""
    values = {"key": mistake.key, **mistake.values}
    if "expected" in values:
        values["expected"] = say(lang, values["expected"], {})
    sentence = say(lang, mistake.code, values)
    if mistake.values.get("nearest"):
        sentence += " " + say(lang, "policy-nearest", mistake.values)
    return sentence
