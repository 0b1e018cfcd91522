"""A history's shape as one HTML page that needs nothing else: no script, no font, no network."""

from __future__ import annotations

from html import escape

from gitflow_guard.report.audit import SHORT, day, hotfixes, kinds_of
from gitflow_guard.report.audit_rows import EACH, picture
from gitflow_guard.report.audit_style import STYLE
from gitflow_guard.report.audit_svg import svg
from gitflow_guard.report.audit_text import SIGNS, STATES
from gitflow_guard.words import printable, say, table
from gitflow_guard.words.finding import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.checks.audit.audit import Audit
    from gitflow_guard.report.audit_rows import Picture, Row
    from gitflow_guard.rules.finding import Finding

# So many findings of a rule, hotfixes and changes stand on the page; the rest is counted.
MOST = 200
# So many errors of a rule are shown without being unfolded.
FEW = 10
CLOSED = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def page(audit: Audit, lang: str) -> str:
    """The page. All text of the history is escaped, and has no control characters left."""
    title = say(lang, "audit-title", {"lines": tuple(line.name for line in audit.lines)})
    parts = (*head(audit, lang, title), *found(audit, lang), *matrix(audit, lang),
             *graph(audit, lang))  # fmt: skip
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n{CLOSED}\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def safe(text: object) -> str:
    """Text for a page: printable, and no part of it markup."""
    return escape(printable(text).encode("utf-8", "backslashreplace").decode())


def head(audit: Audit, lang: str, title: str) -> Iterator[str]:
    """What was read, the sums, and how many changes of each kind there are."""
    report, seen = audit.report, audit.seen
    yield f"<h1>{safe(title)}</h1>"
    read = {"commits": len(seen.graph), "origin": audit.origin}
    yield f'<p class="quiet">{safe(say(lang, "audit-read", read))}</p>'
    if report.let_be:
        yield f'<p class="quiet">{safe(say(lang, "audit-let-be", {"count": report.let_be}))}</p>'
    if report.why:
        yield f"<p>{safe(say(lang, report.why, {}))}</p>"
    levels = [finding.level for finding in report.findings]
    yield '<div class="cards">'
    for level in ("error", "warning"):
        count, name = levels.count(level), safe(say(lang, f"audit-count-{level}", {}))
        yield f'<div class="card {level if count else ""}"><b>{count}</b>{name}</div>'
    name = safe(say(lang, "audit-count-changes", {}))
    yield f'<div class="card"><b>{report.checked}</b>{name}</div></div>'
    yield from bars(audit, lang)


def bars(audit: Audit, lang: str) -> Iterator[str]:
    """Each line's kinds, with bars as long as there are many."""
    for line in audit.lines:
        counts = kinds_of(audit.seen, line)
        most = max((count for _, count in counts), default=1)
        yield f'<h2>{safe(line.name)}</h2><div class="bars">'
        for kind, count in counts:
            name = safe(say(lang, f"audit-kind-{kind}", {}))
            wide = f"width:{100 * count // most}%"
            yield f'<div>{name}</div><span style="{wide}"></span><div>{count}</div>'
        yield "</div>"


def found(audit: Audit, lang: str) -> Iterator[str]:
    """The findings, a fold a rule; those with errors are open."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in audit.report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    if not by_rule:
        return
    yield f"<h2>{safe(say(lang, 'audit-findings', {}))}</h2>"
    for rule, findings in by_rule.items():
        worst = "error" if any(each.level == "error" for each in findings) else "warning"
        level = safe(say(lang, f"level-{worst}", {}))
        opened = " open" if worst == "error" and len(findings) <= FEW else ""
        yield f'<details class="{worst}"{opened}><summary>{SIGNS[worst]} {safe(rule)} ({level}): '
        yield f"{len(findings)}</summary><div>"
        for text in (f"wants-{rule}", f"audit-mend-{rule}"):
            if text in table(lang):
                yield f'<p class="quiet">{safe(say(lang, text, {}))}</p>'
        yield "<ul>" + "".join(one(audit, each, lang) for each in findings[:MOST]) + "</ul>"
        yield from more(len(findings), lang)
        yield "</div></details>"


def one(audit: Audit, finding: Finding, lang: str) -> str:
    """A finding: commit and day, what is wrong, what to type."""
    seen = audit.seen
    first, *rest = sentence(finding, lang).splitlines()
    commit = seen.graph.number.get(finding.commit or "")
    place = (
        ""
        if commit is None
        else (
            f'<code class="quiet">{safe(seen.oid(commit)[:SHORT])} {day(seen, commit)}</code><br>'
        )
    )
    typed = "".join(f"<pre>{safe(line)}</pre>" for line in rest)
    return f"<li>{place}{safe(first)}{typed}</li>"


def more(count: int, lang: str) -> Iterator[str]:
    """How many are not shown."""
    if count > MOST:
        yield f'<p class="quiet">{safe(say(lang, "audit-more-json", {"count": count - MOST}))}</p>'


def matrix(audit: Audit, lang: str) -> Iterator[str]:
    """Each hotfix, and how each line has it."""
    rows = hotfixes(audit)
    if not rows:
        return
    names = list(dict.fromkeys(name for carried in rows for name, _ in carried.reached))
    yield f"<h2>{safe(say(lang, 'audit-hotfixes', {}))}</h2>"
    yield f'<div class="wide"><table><tr><th>{safe(say(lang, "audit-hotfix", {}))}</th>'
    yield "".join(f"<th>{safe(name)}</th>" for name in names) + "</tr>"
    for carried in rows[:MOST]:
        states = carried.states
        cells = (f'<td class="{states[name]}">{STATES[states[name]]} '
                 f"{safe(say(lang, f'audit-state-{states[name]}', {}))}</td>"
                 if name in states else "<td></td>" for name in names)  # fmt: skip
        yield f"<tr><td>{safe(carried.name)}</td>{''.join(cells)}</tr>"
    yield "</table></div>"
    yield from more(len(rows), lang)


def graph(audit: Audit, lang: str) -> Iterator[str]:
    """The newest changes with the lanes they came along."""
    drawn = picture(audit, MOST)
    if not drawn.rows:
        return
    title = safe(say(lang, "audit-graph", {}))
    yield f'<h2>{title}</h2><div class="legend">{legend(drawn, lang)}</div>'
    rows = "".join(row_text(audit, row, lang) for row in drawn.rows)
    yield f'<div class="graph">{svg(drawn, title)}<ol>{rows}</ol></div>'
    if drawn.older:
        yield f'<p class="quiet">{safe(say(lang, "audit-more-json", {"count": drawn.older}))}</p>'


def legend(drawn: Picture, lang: str) -> str:
    """The lanes by name."""
    named = ((say(lang, f"audit-lane-{name}", {}) if role in EACH else name, role)
             for name, role in drawn.lanes)  # fmt: skip
    return "".join(f'<span><i class="{role}"></i>{safe(name)}</span>' for name, role in named)


def row_text(audit: Audit, row: Row, lang: str) -> str:
    """A change in two lines: its subject; kind, branch, tags, day and commit."""
    seen, change = audit.seen, row.change
    kind = safe(say(lang, f"audit-kind-{change.kind}", {}))
    tags = seen.tags.get(change.commit, ())
    parts = (safe(row.line), *(f"<b>{safe(tag)}</b>" for tag in tags), day(seen, change.commit),
             safe(seen.oid(change.commit)[:SHORT]))  # fmt: skip
    subject = safe(seen.graph.subjects[change.commit])
    return (
        f'<li><span title="{subject}">{subject or "&nbsp;"}</span>'
        f"<small><b>{kind}</b> · {' · '.join(filter(None, parts))}</small></li>"
    )
