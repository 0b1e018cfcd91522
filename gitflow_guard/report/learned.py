"""What a history tells, as lines and as JSON. The lines are TOML: what is said is comments."""

from __future__ import annotations

from gitflow_guard.words import printable, say
from gitflow_guard.words.finding import finding_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from gitflow_guard.checks.learn.fit import Fit
    from gitflow_guard.checks.learn.history import History
    from gitflow_guard.checks.learn.proposal import Proposal
    from gitflow_guard.checks.learn.tally import Tally

SHOWN = 20


def lines(
    history: History, proposal: Proposal, toml: str, lang: str, written: str
) -> Iterator[str]:
    """All of it: what was looked at, what fits, what is in use, what is proposed."""
    for text in (*looked_at(history, lang), *fits(history, proposal, lang)):
        yield from (f"# {line}" for line in text.splitlines())
    for text in in_use(history, proposal, lang):
        yield f"# {text}"
    yield "# " + say(lang, "learn-proposed", {})
    if written:
        yield say(lang, "import-written", {"path": written})
    else:
        yield from toml.splitlines()
    for text in tried(history, proposal, lang):
        yield f"# {text}"


def looked_at(history: History, lang: str) -> Iterator[str]:
    """How much was read, and what was not."""
    kinds = history.kinds
    values = {"merges": kinds["merge"], "reverts": kinds["revert"], "folded": kinds["autosquash"]}
    known = {"checked": history.checked, "range": history.revisions}
    yield say(lang, "learn-looked", {**known, **values})
    if history.newest_only:
        yield say(lang, "learn-newest", {"most": sum(kinds.values())})
    if history.shallow:
        yield say(lang, "learn-shallow", {})


def fits(history: History, proposal: Proposal, lang: str) -> Iterator[str]:
    """The conventions, the best first."""
    yield say(lang, "learn-conventions", {})
    for fit in ranked(history):
        values = {
            "name": fit.name,
            "share": share(fit.as_are, history.checked),
            "corrected": share(fit.corrected, fit.tried),
        }
        yield "  " + say(lang, "learn-fits", values)
    tested = history.fits[0].tried
    if tested < history.checked:
        yield say(lang, "learn-sample", {"count": tested})
    if proposal.fit:
        yield say(lang, "learn-chosen", {"name": proposal.fit.name})
    else:
        yield say(lang, "learn-nothing", {})


def ranked(history: History) -> list[Fit]:
    """The fits, the best first."""
    return sorted(history.fits, key=lambda each: -each.as_are)


def share(part: int, whole: int) -> int:
    """So many of a hundred; 100 only when all are."""
    return part * 100 // whole if whole else 0


def in_use(history: History, proposal: Proposal, lang: str) -> Iterator[str]:
    """Types, scopes, lengths, trailers, tickets and languages."""
    if proposal.fit:
        yield from names("learn-types", proposal.fit.types, proposal.rare_types, lang)
        yield from names("learn-scopes", proposal.fit.scopes, proposal.rare_scopes, lang)
    for code, found in (("learn-header", history.headers), ("learn-body", history.lines)):
        if found.longest:
            yield say(lang, code, {"longest": found.longest, "most": found.within(95)})
    yield from names("learn-trailers", history.trailers, (), lang)
    yield from names("learn-tickets", history.tickets, (), lang)
    spoken = [
        f"{say(lang, f'learn-language-{code}', {})} {count}"
        for code, count in history.languages.ranked()
    ]
    yield say(lang, "learn-languages", {"listed": ", ".join(spoken)})


def names(code: str, tally: Tally, rare: Sequence[str], lang: str) -> Iterator[str]:
    """Names with their counts, the rare ones on a line of their own."""
    common = [(name, count) for name, count in tally.ranked() if name not in rare]
    if common:
        yield say(lang, code, {"listed": listed(common)})
    if rare:
        seldom = [(name, tally.counts[name]) for name in rare]
        yield "  " + say(lang, "learn-rare", {"listed": listed(seldom)})
    if tally.others:
        yield "  " + say(lang, "learn-others", {"count": tally.others})


def listed(counted: list[tuple[str, int]]) -> str:
    """`feat 12, fix 3`; of very many only the first."""
    more = ", …" if len(counted) > SHOWN else ""
    shown = (f"{printable(name)} {count}" for name, count in counted[:SHOWN])
    return ", ".join(shown).replace("\n", " ") + more


def tried(history: History, proposal: Proposal, lang: str) -> Iterator[str]:
    """What the proposal would refuse."""
    if proposal.relaxed:
        yield say(lang, "learn-relaxed", {"rules": proposal.relaxed})
    values = {"count": proposal.refused, "checked": history.checked}
    yield say(lang, "learn-refuses", values)
    for refused in proposal.examples:
        header = printable(refused.header).replace("\n", " ")
        yield f"  {refused.commit[:10]} {header}"
        yield "    " + " ".join(finding_lines(refused.finding, lang)).replace("\n", " ")


def as_json(
    history: History, proposal: Proposal, toml: str, lang: str, written: str
) -> dict[str, Any]:
    """The same as JSON."""
    fit = proposal.fit
    return {
        "range": history.revisions,
        "checked": history.checked,
        "left_out": {kind: count for kind, count in history.kinds.items() if kind != "plain"},
        "newest_only": history.newest_only,
        "shallow": history.shallow,
        "conventions": [
            {
                "name": each.name,
                "as_they_are": each.as_are,
                "tried": each.tried,
                "corrected": each.corrected,
            }
            for each in ranked(history)
        ],
        "convention": fit.name if fit else None,
        "types": counted(fit.types) if fit else None,
        "rare_types": list(proposal.rare_types),
        "scopes": counted(fit.scopes) if fit else None,
        "rare_scopes": list(proposal.rare_scopes),
        "header_columns": columns(history.headers),
        "line_columns": columns(history.lines),
        "trailers": counted(history.trailers),
        "tickets": counted(history.tickets),
        "languages": counted(history.languages),
        "commits": proposal.commits,
        "toml": toml,
        "warnings_only": list(proposal.relaxed),
        "refused": proposal.refused,
        "examples": [
            {
                "commit": each.commit,
                "header": each.header,
                "rule": each.finding.rule,
                "message": "\n".join(finding_lines(each.finding, lang)),
            }
            for each in proposal.examples
        ],
        "written": written or None,
    }


def counted(tally: Tally) -> dict[str, Any]:
    """Names with their counts, and how many were not counted one by one."""
    return {"counts": dict(tally.ranked()), "others": tally.others}


def columns(lengths: Any) -> dict[str, int]:
    """The longest, and what 95 of a hundred keep."""
    return {"longest": lengths.longest, "p95": lengths.within(95)}
