"""A history's shape for a terminal, or for whoever reads lines: at most 80 columns wide."""

from __future__ import annotations

from gitflow_guard.report.audit import SHORT, day, hotfixes, kinds_of
from gitflow_guard.report.check import waiver_lines
from gitflow_guard.report.columns import padded, wrapped
from gitflow_guard.words import printable, say, table
from gitflow_guard.words.finding import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.audit.audit import Audit
    from gitflow_guard.rules.finding import Finding

    Styled = Iterator[tuple[str, str]]

WIDTH = 80
# So many findings of a rule are told, and hotfixes shown, unless all are asked for.
MOST = 10
# Said by a sign, too, for who does not see the colours.
SIGNS = {"error": "✗", "warning": "!"}
STATES = {"merge": "+", "cherry-pick": "~", "partly": "-", "missing": "✗", "unknown": "?"}


def lines(audit: Audit, lang: str, *, everything: bool) -> Styled:
    """The report as (line, style) pairs: counts, findings by rule, hotfixes, the sum."""
    yield from head(audit, lang)
    if everything:
        yield from changes(audit, lang)
    yield from found(audit, lang, everything=everything)
    yield from matrix(audit, lang, everything=everything)
    report = audit.report
    yield from waiver_lines(report.replace(let_be=0), lang)
    yield from older(audit, lang)
    yield from total(audit, lang)


def head(audit: Audit, lang: str) -> Styled:
    """What was read, and how many changes of each kind each line has."""
    values = {"commits": len(audit.seen.graph), "origin": audit.origin}
    yield say(lang, "audit-read", values), "plain"
    if audit.report.let_be:
        yield say(lang, "audit-let-be", {"count": audit.report.let_be}), "quiet"
    for line in audit.lines:
        counts = kinds_of(audit.seen, line)
        shown = {"branch": line.name, "count": sum(count for _, count in counts)}
        yield "", "plain"
        yield say(lang, "audit-line", shown), "plain"
        for kind, count in counts:
            yield f"  {count:>6}  {say(lang, f'audit-kind-{kind}', {})}", "plain"


def changes(audit: Audit, lang: str) -> Styled:
    """Every change of every line."""
    seen = audit.seen
    for line in audit.lines:
        yield "", "plain"
        yield line.name, "plain"
        for change in line.changes:
            if seen.judged[change.commit]:
                kind = say(lang, f"audit-kind-{change.kind}", {})
                start = f"  {seen.oid(change.commit)[:SHORT]} {day(seen, change.commit)} "
                text = f"{padded(kind, 13)} {printable(seen.graph.subjects[change.commit])}"
                yield from ((each, "plain") for each in wrapped(start + text, WIDTH, 37))


def found(audit: Audit, lang: str, *, everything: bool) -> Styled:
    """The findings, rule by rule, each rule with what it wants and what mends it."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in audit.report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for rule, findings in by_rule.items():
        worst = "error" if any(each.level == "error" for each in findings) else "warning"
        level = say(lang, f"level-{worst}", {})
        style = "bad" if worst == "error" else "heed"
        yield "", "plain"
        yield f"{SIGNS[worst]} {rule} ({level}): {len(findings)}", style
        for text in (f"wants-{rule}", f"audit-mend-{rule}"):
            if text in table(lang):
                yield from ((each, "quiet") for each in wrapped(f"  {say(lang, text, {})}", WIDTH))
        most = len(findings) if everything else MOST
        for finding in findings[:most]:
            yield from one(audit, finding, lang)
        if findings[most:]:
            yield "  " + say(lang, "audit-more", {"count": len(findings) - most}), "quiet"


def one(audit: Audit, finding: Finding, lang: str) -> Styled:
    """A finding: commit, day, what is wrong; then what to type."""
    seen = audit.seen
    first, *rest = sentence(finding, lang).splitlines()
    commit = seen.graph.number.get(finding.commit or "")
    start = "" if commit is None else f"{seen.oid(commit)[:SHORT]} {day(seen, commit)} "
    yield from ((each, "plain") for each in wrapped(f"  {start}{first}", WIDTH, 4))
    yield from ((f"    {line}", "plain") for line in rest)


def matrix(audit: Audit, lang: str, *, everything: bool) -> Styled:
    """Each hotfix and how each line has it; lines that do not fit go below one another."""
    rows = hotfixes(audit)
    if not rows:
        return
    yield "", "plain"
    yield say(lang, "audit-hotfixes", {}), "plain"
    for carried in rows if everything else rows[:MOST]:
        states = (f"{STATES[state]} {printable(name)}: {say(lang, f'audit-state-{state}', {})}"
                  for name, state in carried.reached)  # fmt: skip
        name = f"  {padded(printable(carried.name), 20)}"
        yield from (
            (each, "plain") for each in wrapped(f"{name}  " + "   ".join(states), WIDTH, 24)
        )
    if not everything and rows[MOST:]:
        yield "  " + say(lang, "audit-more", {"count": len(rows) - MOST}), "quiet"


def older(audit: Audit, lang: str) -> Styled:
    """How a policy lets be what is older than it, where there are errors and it does not yet."""
    baseline = audit.seen.view.policy.baseline
    if audit.report.ok or not audit.lines or baseline.commit or baseline.since:
        return
    found, line = audit.older, audit.lines[0]
    if found.commit and not found.errors:
        return
    values = {"branch": line.name, "commit": found.commit or audit.seen.oid(line.tip)}
    code = "audit-older-policy" if found.commit else "audit-older"
    yield "", "plain"
    for text in say(lang, code, {**values, "count": found.errors}).splitlines():
        yield from ((each, "quiet") for each in wrapped(text, WIDTH, 2))


def total(audit: Audit, lang: str) -> Styled:
    """The sum."""
    report = audit.report
    yield "", "plain"
    if report.why:
        yield say(lang, report.why, {}), "heed"
        return
    values = {
        "checked": report.checked,
        "errors": sum(finding.level == "error" for finding in report.findings),
        "warnings": sum(finding.level == "warning" for finding in report.findings),
    }
    clean = not report.findings
    yield (
        say(lang, "audit-sum-clean" if clean else "audit-sum", values),
        "good" if clean else "heed",
    )
