"""The pictures of `gflow graph` and `gflow overview`: each form is read as its reader would."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from gitflow_guard.policy.presets import PRESETS
from gitflow_guard.report.graph.marks import age
from tests.history.test_page import Page, browse, browsing
from tests.scenarios.test_graph import flow
from tests.support.history import History
from tests.support.repository import Repository

HOSTILE = "x</text><script>alert(1)</script>\"'`]);%%{init}%%&amp;#quot;\\N<b>{0}"
DOT = shutil.which("dot")
SVG = "{http://www.w3.org/2000/svg}"
drawing = pytest.mark.skipif(
    DOT is None, reason="no Graphviz is installed (Debian: apt install graphviz)"
)
FORMS = ("text", "mermaid", "svg", "html", "dot", "json")
COMMANDS = ("graph", "overview")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return flow(tmp_path_factory.mktemp("pictures") / "made")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Names and messages that mean something to each of the forms."""
    history = History(tmp_path_factory.mktemp("hostile") / "made")
    root = history.commit(HOSTILE)
    side = history.commit(f"{HOSTILE}\x1b[31m", root)
    names = {"feature/x'\"<b>&amp;`$(id)%%;#quot": side, "end": history.commit("e", root),
             "feature/graph": history.commit("g", root)}  # fmt: skip
    main = history.commit("Merge branch 'feature/\"]<i>'", root, history.commit("y", root))
    return history.write({"v1<b>'\"&;": main}, main=main, develop=root, **names)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A branch in each lane, eight features for develop, and one of another that is finished."""
    history = History(tmp_path_factory.mktemp("busy") / "made")
    root = history.commit("begin")
    done = history.commit("feat: done", root)
    develop = history.commit("Merge branch 'feature/done' into develop", root, done)
    release = history.commit("chore: 1.0", develop)
    names = {f"feature__{n}": history.commit(f"feat: {n}", develop) for n in range(8)}
    names["feature__on_3"] = history.commit("feat: on 3", names["feature__3"])
    names["bugfix__typo"] = history.commit("fix: typo", release)
    names["release__1.0"] = history.commit("docs: 1.0", release)
    names["hotfix__0.1"] = history.commit("fix: now", root)
    names |= {"feature__done": done, "feature__fresh": develop, "other": history.commit("x", root)}
    return history.write(None, main=root, develop=develop, **names)


LANES = ["hotfix", "release", "main", "develop", "feature", "bugfix", "other"]


def form(repository: Repository, command: str, form: str, *options: str) -> str:
    return repository.gflow(command, "--format", form, *options).out


class GitGraph:
    """What Mermaid makes of the commands of a gitGraph: every one must be one it takes."""

    def __init__(self, text: str) -> None:
        first, second, *rest = text.splitlines()
        known = r"\{'mainBranchName': '([^']+)', 'mainBranchOrder': (\d+)\}"
        found = re.fullmatch(rf"%%\{{init: \{{'gitGraph': {known}\}}\}}%%", first)
        assert found is not None, first
        assert second == "gitGraph"
        self.current = found[1]
        self.orders = {found[1]: int(found[2])}
        self.heads: dict[str, str] = {found[1]: ""}
        self.parents: dict[str, list[str]] = {}
        self.tags: dict[str, str] = {}
        self.made_on: dict[str, str] = {}
        for line in rest:
            self.read(line)

    def read(self, line: str) -> None:
        quoted = r'"([^"`<>{}%\\;]+)"'
        rest = rf"id: {quoted}( type: HIGHLIGHT)?((?: tag: {quoted})*)"
        if found := re.fullmatch(rf"  commit {rest}", line):
            self.add(found[1], [self.heads[self.current]], found[3])
        elif found := re.fullmatch(rf"  merge {quoted} {rest}", line):
            other, here = self.heads[found[1]], self.heads[self.current]
            assert found[1] != self.current
            assert other
            assert here not in ("", other)
            # Mermaid 11: "Cannot merge branch into itself", by the branch of the commit it is at.
            assert self.made_on[here] != found[1]
            self.add(found[2], [here, other], found[4])
        elif found := re.fullmatch(rf"  branch {quoted} order: (\d+)", line):
            assert found[1] not in self.heads
            assert int(found[2]) not in self.orders.values()
            self.heads[found[1]] = self.heads[self.current]
            self.orders[found[1]] = int(found[2])
            self.current = found[1]
        else:
            found = re.fullmatch(rf"  checkout {quoted}", line)
            assert found is not None, line
            assert found[1] in self.heads
            self.current = found[1]

    def add(self, oid: str, parents: list[str], tags: str) -> None:
        assert oid not in self.parents
        self.parents[oid] = [parent for parent in parents if parent]
        self.heads[self.current] = oid
        self.made_on[oid] = self.current
        self.tags.update(dict.fromkeys(re.findall(r'"([^"]+)"', tags), oid))


def test_a_git_graph_tells_the_same_history(made: Repository) -> None:
    graph = GitGraph(form(made, "graph", "mermaid"))
    found = made.gflow("graph", "--format", "json").json["changes"]
    told = {oid[:7]: {parent[:7] for parent in parents} for oid, parents in graph.parents.items()}
    assert told == {change["commit"][:7]: {parent[:7] for parent in change["parents"]}
                    for change in found}  # fmt: skip
    assert sorted(graph.orders, key=graph.orders.__getitem__) == [
        "hotfix/1.0.1", "release/1.0", "main", "develop", "feature/로그인", "feature/검색",
        "bugfix/금액",
    ]  # fmt: skip
    assert {tag: oid[8:19] for tag, oid in graph.tags.items()} == {
        "v1.0": "Merge branc", "v1.0.1": "Merge branc"
    }  # fmt: skip


@pytest.mark.parametrize("count", range(1, 12))
def test_a_part_of_a_history_is_a_git_graph_too(made: Repository, count: int) -> None:
    graph = GitGraph(form(made, "graph", "mermaid", "--count", str(count)))
    before = [oid for oid in graph.parents if oid.startswith("before these")]
    assert len(graph.parents) == count + len(before)


def test_a_merge_of_what_is_no_head_is_no_merge_in_a_git_graph(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    root = history.commit("begin")
    old = history.commit("old", root)
    new = history.commit("new", old)
    main = history.commit("Merge branch 'feature/x' (early part)", root, old)
    graph = GitGraph(form(history.write(main=main, feature__x=new), "graph", "mermaid"))
    merge = next(oid for oid in graph.parents if "Merge" in oid)
    assert [parent[8:] for parent in graph.parents[merge]] == ["begin"]


def test_a_branch_that_begins_with_a_merge_of_its_base(tmp_path: Path) -> None:
    """Mermaid refuses it while the branch has no commit of its own."""
    history = History(tmp_path / "made")
    root = history.commit("begin")
    main = history.commit("more", root)
    other = history.commit("Merge branch 'main' into feature/x", root, main)
    graph = GitGraph(form(history.write(main=main, feature__x=other), "graph", "mermaid"))
    merge = next(oid for oid in graph.parents if "Merge" in oid)
    assert [parent[8:] for parent in graph.parents[merge]] == ["begin"]


def test_nothing_hostile_is_left_in_a_git_graph(hostile: Repository) -> None:
    graph = GitGraph(form(hostile, "graph", "mermaid"))
    assert len(graph.parents) == 6


def test_the_flowchart_shows_what_waits_for_what(repository: Repository) -> None:
    repository.gflow("release", "start", "1.0")
    repository.commit("chore: 1.0", version="1.0\n")
    repository.gflow("bugfix", "start", "오타", "--from", "release/1.0")
    repository.commit("fix: typo", base="2\n")
    lines = form(repository, "overview", "mermaid").splitlines()
    assert lines[0] == "flowchart LR"
    node = re.compile(r'    (b\d+)\["([^<"]+)<br/>[^"]+"\]:::\w+')
    nodes = {found[1]: found[2] for line in lines if (found := node.fullmatch(line))}
    arrow = re.compile(r"  (b\d+) -[-.] \"([^\"]+)\" \.?-*> (b\d+)")
    arrows = {(nodes[found[1]], found[2], nodes[found[3]])
              for line in lines if (found := arrow.fullmatch(line))}  # fmt: skip
    assert arrows == {
        ("release/1.0", "goes to", "main"), ("release/1.0", "goes to", "develop"),
        ("release/1.0", "waits for", "bugfix/오타"), ("bugfix/오타", "goes to", "release/1.0"),
    }  # fmt: skip
    frames = re.findall(r'  subgraph lane\d+\["\S ([^"]+)"\]', "\n".join(lines))
    assert frames == ["release", "main", "develop", "bugfix"]
    assert lines.count("  end") == len(frames)


def lanes_of(repository: Repository) -> dict[str, str]:
    found = repository.gflow("overview", "--format", "json").json["branches"]
    return {row["branch"]: row["lane"] for row in found}


def test_a_flowchart_holds_the_lanes_in_their_order(busy: Repository) -> None:
    """Unseen lines go from each lane to all of the next, and are told before any other."""
    lines = form(busy, "overview", "mermaid").splitlines()
    names = {found[1]: found[2] for line in lines
             if (found := re.fullmatch(r'    (b\d+)\["([^<]+)<br/>.*', line))}  # fmt: skip
    lanes, held = lanes_of(busy), {LANES[0]}
    links = [line.split() for line in lines if re.fullmatch(r"  b\d+ [-~].*", line)]
    unseen = [link for link in links if link[1] == "~~~"]
    assert links[: len(unseen)] == unseen
    for first, _, second in unseen:
        before, after = lanes[names[first]], lanes[names[second]]
        assert LANES.index(after) == LANES.index(before) + 1
        held.add(after)
    assert held == {*LANES}
    assert {second for _, _, second in unseen} == {
        number for number, name in names.items() if lanes[name] != LANES[0]
    }


@drawing
def test_graphviz_holds_the_lanes_in_their_order(busy: Repository) -> None:
    text = form(busy, "overview", "dot")
    done = subprocess.run([str(DOT), "-Tplain"], input=text, capture_output=True, text=True,
                          timeout=60)  # fmt: skip
    lanes, places = lanes_of(busy), dict[str, set[str]]()
    for line in done.stdout.splitlines():
        if found := re.match(r'node b\d+ (\S+) .* "?([^\\" ]+)\\n', line):
            places.setdefault(lanes[found[2]], set()).add(found[1])
    assert all(len(each) == 1 for each in places.values()), places
    assert sorted(places, key=lambda lane: float(min(places[lane]))) == LANES
    assert len([line for line in done.stdout.splitlines() if " dashed " in line]) == 2


def test_many_branches_that_go_to_one_are_one_bundle(busy: Repository) -> None:
    root = ET.fromstring(form(busy, "overview", "svg"))
    tracks: dict[str, list[str]] = {}
    for path in root.iter(f"{SVG}path"):
        if found := re.search(r"Q(\S+)", path.attrib["d"]):
            tracks.setdefault(path.attrib["class"], []).append(found[1])
    # Of eight open ones, the one on top, the fresh one, and a fix that goes elsewhere.
    assert len(tracks["topic"]) == 11
    assert len(set(tracks["topic"])) == 2
    # What comes to main from two lanes comes by two.
    assert not {*tracks["hotfix"]} & {*tracks["release"]}


@pytest.mark.parametrize("form_", ["svg", "html"])
def test_the_line_below_is_whole_where_branches_are_few(tmp_path: Path, form_: str) -> None:
    history = History(tmp_path / "made")
    few = history.write(main=history.commit("begin"))
    text = form(few, "overview", form_)
    width = re.search(r'class="gflow" width="(\d+)"', text)
    (below,) = re.findall(r">(Dashed: [^<]* UTC\.)</text>", text)
    assert width
    # About six pixels a letter, in the smaller of the two sizes.
    assert int(width[1]) >= 8 + 6 * len(below)


def test_what_is_finished_stands_apart(busy: Repository) -> None:
    page = Page(form(busy, "overview", "html")).text
    open_, _, ended = page.partition("Finished and not deleted")
    assert "gflow delete feature/done" in ended
    assert "feature/3" not in ended
    assert "gflow delete" not in open_
    assert re.search(r"As of \d{4}-\d\d-\d\d \d\d:\d\d UTC", page)
    assert "finished, Lee" in form(busy, "overview", "mermaid")


def test_a_branch_is_named_where_one_sees_it(busy: Repository) -> None:
    """What has nothing of its own stands at the commit; what is long has its name at both ends."""
    root = ET.fromstring(form(busy, "graph", "svg"))
    names = [element.text for element in root.iter(f"{SVG}text")]
    assert names.count("feature/fresh") == 1
    assert "feature/fresh" in GitGraph(form(busy, "graph", "mermaid")).orders
    assert {name: names.count(name) for name in ("release/1.0", "feature/3")} == {
        "release/1.0": 2, "feature/3": 1
    }  # fmt: skip


def test_an_arrow_leaves_and_arrives_beside_the_names(busy: Repository) -> None:
    root = ET.fromstring(form(busy, "overview", "svg"))
    places = texts(root)
    path = next(path.attrib["d"] for path in root.iter(f"{SVG}path")
                if path.attrib["class"] == "hotfix")  # fmt: skip
    begin, end = (float(found) for found in re.findall(r"M\S+ (\S+?)H.* (\S+?)H\S+$", path)[0])
    assert abs(begin - places["hotfix/0.1"][1]) < 12
    assert abs(end - places["main *"][1]) < 18
    assert max(y for _, y in places.values()) < float(root.attrib["height"])


def test_what_goes_where_it_waits_is_one_arrow(tmp_path: Path) -> None:
    """A hotfix that main has and develop lacks goes to develop; a second arrow says no more."""
    history = History(tmp_path / "made")
    root = history.commit("begin")
    fix = history.commit("fix: x", root)
    main = history.commit("Merge branch 'hotfix/1.0.1'", root, fix)
    made = history.write(main=main, develop=history.commit("dev", root), hotfix__1_0=fix)
    waits = {row["branch"]: row["waits"]
             for row in made.gflow("overview", "--format", "json").json["branches"]}  # fmt: skip
    assert waits["hotfix/1_0"] == ["develop"]
    lines = form(made, "overview", "mermaid").splitlines()
    assert len([line for line in lines if line.startswith("  b0 -")]) == 2


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(-5, "0 min"), (3599, "59 min"), (3600, "1 h"), (47 * 3600, "47 h"), (48 * 3600, "2 d"),
     (60 * 86400, "60 d"), (61 * 86400, "2 mo"), (729 * 86400, "23 mo"), (730 * 86400, "2 y")],
)  # fmt: skip
def test_an_age_is_told_in_one_step(seconds: float, told: str) -> None:
    assert age(seconds, "en") == told


def test_nothing_hostile_is_left_in_a_flowchart(hostile: Repository) -> None:
    text = form(hostile, "overview", "mermaid").replace("<br/>", "")
    for line in text.splitlines():
        inside = re.sub(r'"[^"`<>{}%\\;]*"', "", re.sub(r" -->| \.->", "", line))
        assert not set(inside) & set("\"`<>{}%\\;'&"), line


STATEMENT = re.compile(
    r"digraph gflow \{|\}|\s*(rankdir=LR(?: [ .\w=]+)?|node \[.*\]|subgraph cluster\d+ \{|\}"
    r"|labelloc=b label=LABEL|\{ rank=same [ \w]+ \}"
    r"|label=LABEL style=rounded color=gray labelloc=t|\w+( -> \w+)*( \[[^\[\]\"]*\])?"
    r"|\{ rank=same \w+( -> \w+)* \[style=invis\] \})"
)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("which", ["made", "hostile"])
def test_graphviz_is_told_what_it_understands(
    command: str, which: str, request: pytest.FixtureRequest
) -> None:
    text = form(request.getfixturevalue(which), command, "dot")
    for line in text.splitlines():
        bare = re.sub(r'color="#[0-9a-f]{6}"|fontname="sans-serif"', "", line)
        bare = re.sub(r'"(?:[^"\\]|\\\\|\\"|\\n)*"', "LABEL", bare)
        assert STATEMENT.fullmatch(bare), line


@drawing
@pytest.mark.parametrize("command", COMMANDS)
def test_graphviz_draws_it(hostile: Repository, command: str) -> None:
    text = form(hostile, command, "dot")
    done = subprocess.run([str(DOT), "-Tsvg"], input=text.encode(), capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    assert "syntax error" not in done.stderr.decode()
    words = " ".join(ET.fromstring(done.stdout).itertext())
    assert "feature/x'\"<b>&amp;`$(id)%%" in words


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("which", ["made", "hostile"])
def test_a_drawing_is_xml_and_runs_nothing(
    command: str, which: str, request: pytest.FixtureRequest
) -> None:
    root = ET.fromstring(form(request.getfixturevalue(which), command, "svg"))
    assert root.tag == f"{SVG}svg"
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "style", "rect", "g", "text", "path", "circle", "polygon"}
    names = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]
    style = next(root.iter(f"{SVG}style")).text or ""
    assert "url(" not in style
    assert "prefers-color-scheme:dark" in style


def texts(root: ET.Element) -> dict[str, tuple[float, float]]:
    return {element.text or "": (float(element.attrib["x"]), float(element.attrib["y"]))
            for element in root.iter(f"{SVG}text")}  # fmt: skip


def test_lanes_lie_in_their_order_and_time_goes_to_the_right(made: Repository) -> None:
    places = texts(ET.fromstring(form(made, "graph", "svg")))
    lanes = ["hotfix", "release", "main", "develop", "feature", "bugfix"]
    assert sorted(lanes, key=lambda name: places[name][1]) == lanes
    assert {places[name][0] for name in lanes} == {24}
    assert places["feature/로그인"][0] < places["v1.0"][0] < places["v1.0.1"][0]
    assert places["release"][1] < places["v1.0"][1] < places["main"][1]
    # The run of five says so.
    assert places["5"][1] > places["develop"][1]


def test_the_first_day_is_written_whole(made: Repository) -> None:
    page = form(made, "graph", "html")
    places = [float(x) for x in re.findall(r'<text class="quiet small" x="([0-9.]+)"', page)]
    assert min(places) >= 32


def test_no_two_names_of_a_lane_lie_upon_each_other(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    main = history.commit("begin")
    for number in range(12):
        side = history.commit("side", main)
        main = history.commit(f"Merge branch 'feature/{number}-이름이-아주-긴-브랜치'", main, side)
    root = ET.fromstring(form(history.write(main=main), "graph", "svg"))
    names = [(x, y) for text, (x, y) in texts(root).items() if text.startswith("feature/")]
    assert len(names) == 12
    for x, y in names:
        assert [other for other in names if other[1] == y and 0 < other[0] - x < 150] == []
    assert max(x for x, _ in names) + 150 < float(root.attrib["width"]) + 50


@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_needs_nothing_else_and_runs_nothing(hostile: Repository, command: str) -> None:
    text = form(hostile, command, "html")
    page = Page(text)
    assert page.open == []
    assert page.tags <= {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "div", "b", "span",
        "ol", "li", "pre", "small", "svg", "path", "circle", "rect", "polygon", "g", "text",
    }  # fmt: skip
    names = {name for name, _ in page.attributes}
    assert not names & {"src", "href", "srcset", "action", "data"}
    assert not [name for name in names if name.startswith("on")]
    assert "default-src 'none'" in text
    assert "url(" not in text
    assert "\x1b" not in text
    assert "feature/x'\"<b>&amp;`$(id)%%" in page.text
    assert (HOSTILE in page.text) == (command == "graph")


def test_the_pages_say_what_the_text_says(made: Repository) -> None:
    graph = Page(form(made, "graph", "html")).text
    for change in made.gflow("graph", "--format", "json").json["changes"]:
        assert change["subject"] in graph
        assert change["commit"][:7] in graph
    overview = Page(form(made, "overview", "html")).text
    for row in made.gflow("overview", "--format", "json").json["branches"]:
        assert row["branch"] in overview
        assert all(fact["message"].splitlines()[0] in overview for fact in row["facts"])


@browsing
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_runs_over_the_edge_of_a_narrow_phone(
    made: Repository, command: str, tmp_path: Path
) -> None:
    made.gflow(command, "--format", "html", "--output", str(tmp_path / "page.html"))
    measure = (
        "<iframe src=page.html width=320 height=640 onload='"
        "document.title=this.contentDocument.documentElement.scrollWidth'></iframe>"
    )
    (tmp_path / "frame.html").write_text(measure)
    dumped = browse("--allow-file-access-from-files", "--virtual-time-budget=2000", "--dump-dom",
                    f"file://{tmp_path / 'frame.html'}", folder=tmp_path)  # fmt: skip
    width = re.search(r"<title>(\d+)</title>", dumped)
    assert width is not None, dumped[:500]
    assert int(width[1]) == 320


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("form_", FORMS)
def test_every_form_of_an_empty_repository_and_in_a_file(
    empty: Repository, command: str, form_: str, tmp_path: Path
) -> None:
    path = tmp_path / "out"
    said = empty.gflow(command, "--format", form_, "--output", str(path))
    assert said.out == ""
    assert str(path) in said.err
    assert path.read_text(encoding="utf-8") == form(empty, command, form_)
    if form_ not in ("json", "dot"):
        assert "no commit yet" in path.read_text(encoding="utf-8")
    nowhere = tmp_path / "nowhere" / "out"
    assert str(nowhere) in empty.gflow(command, "--format", form_, "--output", str(nowhere),
                                       code=3).err  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_form_that_there_is_not(empty: Repository, command: str) -> None:
    assert "sarif" in empty.gflow(command, "--format", "sarif", code=2).err


@pytest.mark.parametrize("form_", ["mermaid", "svg", "html", "dot"])
def test_pictures_speak_korean(
    made: Repository, form_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GFLOW_LANG", "ko")
    assert ("커밋 5개" in form(made, "graph", form_)) or form_ == "mermaid"
    assert "전" in form(made, "overview", form_)


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_every_preset_is_drawn(empty: Repository, preset: str) -> None:
    empty.gflow("init", "--preset", preset, "--hooks", "none")
    empty.gflow("feature", "start", "로그인")
    empty.commit("feat: x", x="1\n")
    empty.git("branch", "production", "main")
    for command in COMMANDS:
        for each in FORMS:
            assert "로그인" in form(empty, command, each).encode().decode("unicode_escape"
                                   if each == "json" else "utf-8")  # fmt: skip
    lanes = [lane["lane"] for lane in empty.gflow("graph", "--format", "json").json["lanes"]]
    assert lanes[-1] == "feature"
    assert "main" in lanes
