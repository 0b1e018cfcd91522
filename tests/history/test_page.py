"""The page of a history: whole by itself, safe, and readable in a phone's browser."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support.history import History
from tests.support.repository import Repository

NASTY = "<script>alert(1)</script>\" onload='x' &amp; {0} \x1b[31m"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
VOID = {"meta", "br"}
browsing = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium is installed (Debian: apt install chromium)"
)


class Page(HTMLParser):
    """What the page is made of; every tag must be closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Git Flow with a feature, a release, a hotfix that did not come back, and ill will."""
    history = History(tmp_path_factory.mktemp("page") / "made")
    root = history.commit("begin")
    develop = history.commit("Merge pull request #1 from team/feature/" + "x" * 90, root,
                             history.chain(root, "feat: 로그인 화면", "more"))  # fmt: skip
    release = history.commit("Merge branch 'release/1.0'", root, history.commit("1.0", develop))
    develop = history.commit("Merge tag 'v1.0' into develop", develop, release)
    hotfix = history.commit("Merge branch 'hotfix/1.0.1'", release, history.commit("fix", release))
    pushed = history.commit(NASTY, hotfix)
    support = history.commit("old", release)
    tags = {"v1.0": release, "v1.0.1-<b>": hotfix}
    return history.write(tags, main=pushed, develop=develop, support__1=support)


def page_of(repository: Repository, path: Path) -> str:
    asked = ("audit", "--format", "html", "--output", str(path))
    assert str(path) in repository.gflow(*asked, code=1).err
    return path.read_text(encoding="utf-8")


def test_the_page_needs_nothing_else_and_runs_nothing(made: Repository, tmp_path: Path) -> None:
    text = page_of(made, tmp_path / "audit.html")
    page = Page(text)
    assert page.open == []
    assert page.tags <= {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "div", "b", "span",
        "details", "summary", "ul", "li", "ol", "code", "br", "pre", "table", "tr", "th", "td",
        "i", "small", "svg", "path", "circle", "rect", "polygon",
    }  # fmt: skip
    names = {name for name, _ in page.attributes}
    assert not names & {"src", "href", "srcset", "action", "data"}
    assert not [name for name in names if name.startswith("on")]
    assert "url(" not in text
    assert "@import" not in text
    assert "\x1b" not in text


def test_the_page_says_what_the_text_says(made: Repository, tmp_path: Path) -> None:
    text = Page(page_of(made, tmp_path / "audit.html")).text
    data = made.gflow("audit", "--format", "json", code=1).json
    for finding in data["findings"]:
        assert finding["message"].splitlines()[0] in text
    for line in data["branches"]:
        assert all(change["commit"][:10] in text for change in line["changes"])
    assert "<script>alert(1)</script>" in text
    assert "hotfix/1.0.1" in text


def test_the_graph_has_a_lane_for_each_line_and_a_dot_for_each_change(
    made: Repository, tmp_path: Path
) -> None:
    text = page_of(made, tmp_path / "audit.html")
    lanes = re.findall(r'<i class="(\w+)">', text)
    assert lanes == ["hotfix", "release", "main_line", "develop_line", "support", "topic"]
    drawing = text[text.index("<svg") : text.index("</svg>")]
    # begin, release, hotfix, pushed on main; the feature and the release on develop; old.
    assert drawing.count("<circle") == 4
    assert drawing.count("<rect") == 3
    # Lanes of three lines, and what four merges took in.
    assert drawing.count("<path") == 7


def test_the_page_speaks_korean(
    made: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GFLOW_LANG", "ko")
    text = page_of(made, tmp_path / "audit.html")
    assert '<html lang="ko">' in text
    assert "핫픽스가 들어간 브랜치" in Page(text).text


def test_a_page_that_cannot_be_written(made: Repository, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "audit.html"
    ended = made.gflow("audit", "--format", "html", "--output", str(path), code=3)
    assert str(path) in ended.err


def browse(*arguments: str, folder: Path) -> str:
    command = (str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
               f"--user-data-dir={folder / 'profile'}", *arguments)  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout


@browsing
def test_nothing_runs_over_the_edge_of_a_phone(made: Repository, tmp_path: Path) -> None:
    page_of(made, tmp_path / "audit.html")
    measure = (
        "<iframe src=audit.html width=390 height=844 onload='"
        "document.title=this.contentDocument.documentElement.scrollWidth'></iframe>"
    )
    (tmp_path / "frame.html").write_text(measure)
    dumped = browse("--allow-file-access-from-files", "--virtual-time-budget=2000", "--dump-dom",
                    f"file://{tmp_path / 'frame.html'}", folder=tmp_path)  # fmt: skip
    width = re.search(r"<title>(\d+)</title>", dumped)
    assert width is not None, dumped[:500]
    assert int(width[1]) == 390


@browsing
def test_a_browser_draws_it(made: Repository, tmp_path: Path) -> None:
    page_of(made, tmp_path / "audit.html")
    shot = tmp_path / "shot.png"
    browse("--window-size=1280,800", f"--screenshot={shot}",
           f"file://{tmp_path / 'audit.html'}", folder=tmp_path)  # fmt: skip
    raw = shot.read_bytes()
    assert struct.unpack(">II", raw[16:24]) == (1280, 800)
    # A page of one colour would take a tenth of that.
    assert len(raw) > 20_000
