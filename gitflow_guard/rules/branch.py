"""Whether a branch's name is one the policy knows."""

from __future__ import annotations

import re

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR, Finding
from gitflow_guard.rules.reference_name import odd_part, problem_with, proposed
from gitflow_guard.rules.width import composed
from gitflow_guard.rules.wildcard import is_like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class NameForm(Record):
    """How the branches of one kind are called: a prefix, then what `pattern` matches whole."""

    kind: str
    prefix: str
    pattern: str


class BranchNames(Record):
    """Every name the policy allows; `permanent` may hold globs (`support/*`)."""

    permanent: tuple[str, ...]
    forms: tuple[NameForm, ...]


def judge_branch(name: str, names: BranchNames, level: str = ERROR) -> tuple[Finding, ...]:
    """What is wrong with a branch's name; nothing when it is a permanent branch or fits a kind."""
    problem = problem_with(name)
    if problem:
        values = {"name": name, "odd": odd_part(name)}
        return (found(problem, level, name, values, mended_whole(name, names)),)
    whole = composed(name)
    form = form_of(whole, names)
    if form is None:
        if any(is_like(whole, known) for known in names.permanent):
            return ()
        return (unknown_kind(name, names, level),)
    rest = whole[len(form.prefix) :]
    if fits(rest, form.pattern):
        return ()
    values = {"name": name, "rest": rest, "kind": form.kind, "pattern": form.pattern}
    return (found("name-pattern", level, name, values, mended(rest, form)),)


def form_of(name: str, names: BranchNames) -> NameForm | None:
    """The form with the longest prefix that the name carries."""
    carried = [form for form in names.forms if name.startswith(form.prefix)]
    return max(carried, key=lambda form: len(form.prefix), default=None)


def fits(rest: str, pattern: str) -> bool:
    """Whether the part after the prefix matches, whole, in NFC."""
    return re.fullmatch(pattern, composed(rest)) is not None


def mended(rest: str, form: NameForm) -> str:
    """The nearest name that fits: without odd characters, else in lower case."""
    for candidate in (proposed(rest), proposed(rest).lower()):
        slug = re.sub(r"[^\w.#/가-힣-]+", "-", candidate).strip("-")
        if slug and fits(slug, form.pattern):
            return form.prefix + slug
    return ""


def mended_whole(name: str, names: BranchNames) -> str:
    """The nearest name git and the policy take; empty when there is none."""
    candidate = proposed(name)
    form = form_of(candidate, names) if candidate else None
    return mended(candidate[len(form.prefix) :], form) if form else ""


def unknown_kind(name: str, names: BranchNames, level: str) -> Finding:
    """The finding for a name that carries no known prefix."""
    import difflib

    prefixes = [form.prefix for form in names.forms]
    head, slash, rest = name.partition("/")
    near = difflib.get_close_matches(head.lower() + slash, prefixes, 1, 0.6) if slash else []
    form = next((form for form in names.forms if near and form.prefix == near[0]), None)
    suggestion = mended(rest, form) if form and rest else ""
    return found("name-kind", level, name, {"name": name, "prefixes": prefixes}, suggestion)


def found(code: str, level: str, name: str, values: dict[str, Any], suggestion: str) -> Finding:
    """A finding of the rule `branch-name`."""
    return Finding(
        rule="branch-name",
        level=level,
        code=code,
        values=values,
        ref=f"refs/heads/{name}",
        suggestion=suggestion or None,
    )
