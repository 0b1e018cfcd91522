"""Histories of any shape: how far branches are apart, and what pictures are drawn of."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard.history.apart import apart, heights
from gitflow_guard.history.graph import Graph
from gitflow_guard.history.lanes import lanes
from gitflow_guard.history.line import View
from gitflow_guard.history.picture import OLDER, Picture, guests, nodes
from gitflow_guard.history.strands import branches_at, woven
from gitflow_guard.policy.parse import parse
from gitflow_guard.report.graph.graph_dot import dot
from gitflow_guard.report.graph.graph_mermaid import mermaid
from gitflow_guard.report.graph.graph_svg import drawing
from gitflow_guard.report.graph.graph_text import lines
from gitflow_guard.report.graph.layout import layout
from gitflow_guard.report.graph.marks import ASCII, UNICODE
from gitflow_guard.rules.width import length
from tests.report.test_pictures import GitGraph

POLICY = parse({"preset": "gitflow"}, "test", "main", "develop")
NAMES = ("main", "develop", "feature/로그인", "feature/b", "release/1.0", "hotfix/0.9", "other")
SUBJECTS = ("feat: x", "Merge branch 'feature/b'", "Merge branch 'main' into develop",
            "Merge tag 'v1' into develop", "feat: y (#3)", "고침",
            "Merge remote-tracking branch 'origin/main'")  # fmt: skip

# Each commit's parents, by how many commits before it they were made.
shapes = st.lists(
    st.tuples(st.lists(st.integers(1, 6), max_size=3, unique=True), st.integers(0, 400),
              st.sampled_from(SUBJECTS)),
    min_size=1, max_size=24,
)  # fmt: skip


def graph_of(shape: list[tuple[list[int], int, str]]) -> Graph:
    """The graph, newest first as git tells it; the times are anything."""
    graph = Graph()
    for number in range(len(shape) - 1, -1, -1):
        steps, time, subject = shape[number]
        parents = [f"{number - step:040x}" for step in steps if step <= number]
        row = (f"{number:040x}", " ".join(parents), str(time), "0", "c", "Lee", subject)
        graph.add(row)
    graph.link()
    return graph


def picture_of(graph: Graph, tips: dict[str, int], most: int) -> Picture:
    order = lanes(POLICY, POLICY.permanent())
    made = woven(graph, View(POLICY, frozenset(tips)), order, POLICY.permanent(), tips, {})
    heads = branches_at(tips.items())
    reached = graph.reach(tips.values())
    found, older = nodes(graph, made, reached, frozenset(heads), most)
    return Picture(graph, order, made.strands, found, {}, heads, guests(made, tips), older=older)


def tips_of(graph: Graph, chosen: list[int]) -> dict[str, int]:
    return {name: at % len(graph) for name, at in zip(NAMES, chosen, strict=False)}


@given(shapes, st.integers(0, 30), st.integers(0, 30))
def test_how_far_two_commits_are_apart(
    shape: list[tuple[list[int], int, str]], one: int, other: int
) -> None:
    graph = graph_of(shape)
    one, other = one % len(graph), other % len(graph)
    found = apart(graph, heights(graph), one, other)
    left, right = ({at for at, held in enumerate(graph.reach((tip,))) if held}
                   for tip in (one, other))  # fmt: skip
    assert (set(found.own), set(found.lacks)) == (left - right, right - left)
    assert len(found.own) == len(left - right)
    assert found.exact


def above(picture: Picture) -> Iterator[tuple[int, int]]:
    for at, node in enumerate(picture.nodes):
        for parent in node.parents:
            if parent != OLDER:
                yield at, parent


@settings(max_examples=100)
@given(shapes, st.lists(st.integers(0, 30), min_size=1, max_size=7), st.integers(1, 30))
def test_every_picture_is_true_and_can_be_drawn(
    shape: list[tuple[list[int], int, str]], chosen: list[int], most: int
) -> None:
    graph = graph_of(shape)
    tips = tips_of(graph, chosen)
    picture = picture_of(graph, tips, most)
    shown = [commit for node in picture.nodes for commit in node.commits]
    assert len(shown) == len(set(shown))
    assert all(at < parent for at, parent in above(picture))
    for node in picture.nodes:
        for newer, older in zip(node.commits, node.commits[1:], strict=False):
            assert graph.parents[newer] == (older,)
        ends = {picture.nodes[parent].newest for parent in node.parents if parent != OLDER}
        assert ends <= set(graph.parents[node.commits[-1]])
    whole = picture_of(graph, tips, 100)
    assert sum(len(node.commits) for node in whole.nodes) == sum(graph.reach(tips.values()))
    assert len(picture.nodes) <= most
    assert picture.older or len(shown) == sum(graph.reach(tips.values()))
    told = GitGraph(mermaid(picture, "en"))
    newest = {node.newest for node in picture.nodes}
    for name in (name for name, tip in tips.items() if tip in newest):
        assert name in told.orders
        assert name in drawing(picture, "en")
        assert name in dot(picture, "en")
    assert sum(not oid.startswith("before these") for oid in told.parents) == len(picture.nodes)
    assert drawing(picture, "ko").count("<g>") == len(picture.nodes)
    assert dot(picture, "en").count(" [label=") == len(picture.nodes)
    for signs in (UNICODE, ASCII):
        for width in (40, 80):
            texts = [
                "".join(text for text, _ in line) for line in lines(picture, signs, "en", width)
            ]
            assert [line for line in texts[1:] if length(line, "columns") > max(width, 70)] == []
    for span in layout(picture, 50).spans.values():
        others = [each for each in layout(picture, 50).spans.values() if each != span]
        assert not [each for each in others if each.column == span.column
                    and each.first < span.last and span.first < each.last]  # fmt: skip
