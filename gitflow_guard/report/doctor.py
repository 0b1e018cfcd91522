"""What is wrong with a clone and what was mended, as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.errors import GflowError
from gitflow_guard.record import Record
from gitflow_guard.words import quoted, say
from gitflow_guard.words.error import describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.checks.clone.trouble import Examination, Trouble

SCHEMA = 1


class Tried(Record):
    """A mend that was tried: the check's rule, and the sentence that says what came of it."""

    rule: str
    code: str
    values: dict[str, Any] = {}


def as_json(
    found: Examination, mended: list[Tried], failures: list[Tried], lang: str
) -> dict[str, Any]:
    """The JSON of the check family (schema 1), and what was mended or could not be."""
    return {
        "schema": SCHEMA,
        "ok": found.ok,
        "checked": found.checked,
        "skipped": found.skipped,
        "findings": [trouble_data(trouble, lang) for trouble in found.troubles],
        "fixed": [tried_data(each, lang) for each in mended],
        "failed": [tried_data(each, lang) for each in failures],
    }


def trouble_data(trouble: Trouble, lang: str) -> dict[str, str]:
    """One finding; the suggestion is the command that mends it."""
    data = {
        "rule": trouble.rule,
        "level": trouble.level,
        "message": sentence(trouble.code, trouble.values, lang),
    }
    return {**data, "suggestion": command(trouble)} if trouble.mend else data


def tried_data(tried: Tried, lang: str) -> dict[str, str]:
    """One mend."""
    return {"rule": tried.rule, "message": sentence(tried.code, tried.values, lang)}


def command(trouble: Trouble) -> str:
    """The commands of a mend as they are typed."""
    return " && ".join(quoted(words) for words in trouble.mend)


def sentence(code: str, values: dict[str, Any], lang: str) -> str:
    """A sentence; an error among its values is told in its own."""
    told = {
        name: "\n".join(describe(value, lang)) if isinstance(value, GflowError) else value
        for name, value in values.items()
    }
    return say(lang, code, told)


def lines(found: Examination, lang: str) -> list[tuple[str, str]]:
    """Everything that is wrong as (line, style) pairs, the sum last."""
    shown = []
    for trouble in found.troubles:
        first, *rest = sentence(trouble.code, trouble.values, lang).splitlines()
        level = say(lang, f"level-{trouble.level}", {})
        style = "bad" if trouble.level == "error" else "heed"
        shown.append((f"{trouble.rule} {level}: {first}", style))
        shown += [(f"    {line}", "plain") for line in rest]
        if trouble.mend:
            shown.append((f"    -> {command(trouble)}", "plain"))
    return [*shown, *sums(found, lang)]


def sums(found: Examination, lang: str) -> list[tuple[str, str]]:
    """How many checks were made, and what came of them."""
    errors = sum(trouble.level == "error" for trouble in found.troubles)
    warnings = len(found.troubles) - errors
    values = {"checked": found.checked, "skipped": found.skipped}
    counted = {**values, "errors": errors, "warnings": warnings}
    if not found.troubles:
        code = "doctor-well-skipped" if found.skipped else "doctor-well"
        return [(say(lang, code, values), "good")]
    code = "doctor-found-skipped" if found.skipped else "doctor-found"
    shown = [(say(lang, code, counted), "heed")]
    if not errors:
        shown.append((say(lang, "doctor-no-errors", {}), "plain"))
    if any(trouble.fix for trouble in found.troubles):
        shown.append((say(lang, "doctor-try-fix", {}), "plain"))
    return shown


def mended_line(tried: Tried, lang: str) -> str:
    """What was mended."""
    message = sentence(tried.code, tried.values, lang)
    return say(lang, "doctor-mended", {"rule": tried.rule, "message": message})


def failure_lines(tried: Tried, lang: str) -> list[str]:
    """What could not be mended, and why."""
    problem = sentence(tried.code, tried.values, lang)
    return say(lang, "doctor-unmended", {"rule": tried.rule, "problem": problem}).splitlines()
