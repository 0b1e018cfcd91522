"""What is open, and how branches went, as HTML pages that need nothing else: no script, no font."""

from __future__ import annotations

from gitflow_guard.report.graph import graph_svg, overview_svg
from gitflow_guard.report.graph.marks import UNICODE, age, as_of, mark
from gitflow_guard.report.graph.overview_said import standing
from gitflow_guard.report.graph.said import SHORT, said
from gitflow_guard.report.graph.shapes import safe
from gitflow_guard.report.graph.style import PAGE, PICTURE
from gitflow_guard.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gitflow_guard.history.picture import Picture
    from gitflow_guard.history.work import Fact, Overview, Row

CLOSED = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def page(title: str, parts: Iterable[str], lang: str) -> str:
    """A page; `parts` are markup already."""
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n{CLOSED}\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{safe(title)}</title>\n<style>{PAGE}{PICTURE}</style>\n</head>\n<body>\n"
        f"<h1>{safe(title)}</h1>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def graph_page(picture: Picture, lang: str) -> str:
    """The lanes, to be moved sideways, and each change in words."""
    title = say(lang, "picture-graph", {})
    return page(title, graph_parts(picture, lang), lang)


def graph_parts(picture: Picture, lang: str) -> Iterator[str]:
    """What is on it."""
    names, lanes = graph_svg.parts(picture, lang)
    if picture.nodes:
        yield f'<p class="quiet">{safe(as_of(picture.now, lang))}</p>'
    yield f'<div class="swim">{names}<div class="wide">{lanes}</div></div>'
    if picture.more:
        yield f'<p class="quiet">{safe(say(lang, "graph-more", {}))}</p>'
    elif picture.older:
        yield f'<p class="quiet">{safe(say(lang, "graph-older", {"count": picture.older}))}</p>'
    yield from heeded(picture.gaps, lang)
    if picture.nodes:
        yield f"<h2>{safe(say(lang, 'picture-changes', {}))}</h2>"
        items = "".join(change(picture, at, lang) for at in range(len(picture.nodes)))
        yield f'<ol class="list">{items}</ol>'


def change(picture: Picture, at: int, lang: str) -> str:
    """A change: its sign, the names on it, its subject, and whose it is."""
    told, node = said(picture, at, lang), picture.nodes[at]
    strand = picture.strands[node.strand]
    role = picture.lanes[strand.lane].role
    sign = f'<span class="mark {role}">{mark(UNICODE, picture.lanes, strand.lane)}</span>'
    labels = "".join(f'<span class="label {role}">{safe(name)}</span> ' for name in told.heads)
    labels += "".join(f'<span class="label">{safe(tag)}</span> ' for tag in told.tags)
    who = say(lang, "overview-who", {
        "author": told.author,
        "age": age(picture.now - picture.graph.times[node.newest], lang),
    })  # fmt: skip
    parts = filter(None, (strand.name, told.run, who, told.oid[:SHORT]))
    small = " · ".join(map(safe, parts))
    return f"<li>{sign}{labels}<span>{safe(told.subject)}</span><small>{small}</small></li>"


def overview_page(overview: Overview, lang: str) -> str:
    """The rows with their arrows, and each branch in words."""
    title = say(lang, "picture-overview", {})
    return page(title, overview_parts(overview, lang), lang)


def overview_parts(overview: Overview, lang: str) -> Iterator[str]:
    """What is on it."""
    yield f'<div class="wide from-left">{overview_svg.drawing(overview, lang, alone=False)}</div>'
    yield from heeded(overview.gaps, lang)
    for ended in (False, True):
        items = "".join(branch(overview, row, lang) for row in overview.rows if row.ended == ended)
        if ended and items:
            yield f"<h2>{safe(say(lang, 'overview-ended', {}))}</h2>"
        yield f'<ol class="list">{items}</ol>'
    yield from heeded(overview.hints, lang)


def branch(overview: Overview, row: Row, lang: str) -> str:
    """A branch: how it stands, where it goes, what it waits for."""
    parts = [*standing(overview, row, lang)]
    if row.targets and not row.ended:
        parts.append(say(lang, "overview-goes", {"into": row.targets}))
    small = " · ".join(map(safe, parts))
    star = " *" if row.name == overview.work.head else ""
    lanes = overview.work.lanes
    sign = f'<span class="mark {lanes[row.lane].role}">{mark(UNICODE, lanes, row.lane)}</span>'
    name = f"{sign}<b>{safe(row.name)}{star}</b>"
    return f"<li>{name}<small>{small}</small>{''.join(heeded(row.facts, lang))}</li>"


def heeded(facts: Iterable[Fact], lang: str) -> Iterator[str]:
    """Facts, with the commands that some of them name."""
    for fact in facts:
        first, *rest = say(lang, fact.code, fact.values).splitlines()
        typed = "".join(f"<pre>{safe(line)}</pre>" for line in rest)
        yield f'<p class="heed">! {safe(first)}</p>{typed}'
