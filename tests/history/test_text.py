"""What a person reads of a history, and what other programs do."""

from __future__ import annotations

from pathlib import Path

import pytest

from gitflow_guard.report.columns import padded, wrapped
from gitflow_guard.rules.width import length
from tests.support.history import History
from tests.support.repository import Repository


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A hotfix that did not come back, and two dozen commits pushed to main."""
    history = History(tmp_path_factory.mktemp("text") / "made")
    root = history.commit("begin")
    hotfix = history.commit("Merge branch 'hotfix/1.0.1'", root, history.commit("fix", root))
    long = "결제 화면에서 금액을 바로잡고 " + "아주 긴 제목 " * 9
    subjects = [f"{number}. {long}" for number in range(24)]
    main = history.chain(hotfix, *subjects)
    return history.write({"v1.0.1": hotfix}, main=main, develop=history.commit("d (#1)", root))


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("options", [(), ("--all",)])
def test_no_line_is_wider_than_a_terminal(
    made: Repository, lang: str, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GFLOW_LANG", lang)
    said = made.gflow("audit", *options, code=1)
    lines = said.out.splitlines()
    assert [line for line in lines if length(line, "columns") > 80] == []
    assert [line for line in lines if line != line.rstrip()] == []
    assert said.err == ""


def test_counts_come_first_then_findings_then_hotfixes_then_the_sum(made: Repository) -> None:
    lines = made.gflow("audit", code=1).out.splitlines()
    heads = ["28 commits read; judged by preset gitflow.", "main: 26 changes",
             "      25  direct commit", "develop: 1 changes",
             "✗ direct-commit (error): 24", "  and 14 more (all of them: --all)",
             "✗ not-back (error): 1", "Hotfixes, and which lines have them",
             "  hotfix/1.0.1          ✗ develop: not",
             "Errors: 25, warnings: 0 (27 changes looked at)."]  # fmt: skip
    assert [line for line in lines if line in heads] == heads


def test_all_of_it_is_told_when_asked_for(made: Repository) -> None:
    said = made.gflow("audit", "--all", code=1).out
    assert "more (all of them" not in said
    # Each pushed commit once among the changes, once among the findings.
    for oid in made.git("rev-list", "--max-count=24", "main").split():
        assert said.partition("[baseline]")[0].count(oid[:10]) == 2


def test_a_history_without_a_fault(tmp_path: Path) -> None:
    history = History(tmp_path / "made")
    tip = history.commit("one (#1)", history.commit("begin"))
    said = history.write(main=tip).gflow("audit")
    assert said.out.splitlines()[-1] == "Nothing found (2 changes looked at)."


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "gitlab"])
def test_other_programs_get_every_finding(made: Repository, form: str) -> None:
    oids = {
        finding["commit"]
        for finding in made.gflow("audit", "--format", "json", code=1).json["findings"]
    }
    assert len(oids) == 25
    said = made.gflow("audit", "--format", form, code=1).out
    assert [oid for oid in oids if oid[:10] not in said] == []


def test_sarif_tells_what_each_rule_wants(made: Repository) -> None:
    run = made.gflow("audit", "--format", "sarif", code=1).json["runs"][0]
    wants = {rule["id"]: rule["help"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert wants["not-back"].startswith("Every release and hotfix also reaches")
    assert set(wants) == {"direct-commit", "not-back"}


def test_a_report_goes_to_a_file(made: Repository, tmp_path: Path) -> None:
    path = tmp_path / "audit.txt"
    ended = made.gflow("audit", "--output", str(path), code=1)
    assert (ended.out, ended.err) == ("", f"Written to {path}.\n")
    assert path.read_text(encoding="utf-8") == made.gflow("audit", code=1).out


def test_lines_are_broken_at_spaces_by_what_a_terminal_shows() -> None:
    assert wrapped("  가나다 라마바 사", 12, 4) == ["  가나다", "    라마바", "    사"]
    assert wrapped("x" * 25, 10, 2) == ["x" * 10, "  " + "x" * 8, "  " + "x" * 7]
    assert wrapped("short", 80) == ["short"]
    assert padded("가나", 6) + "|" == "가나  |"


def test_an_old_history_can_be_let_be_as_it_says(made: Repository) -> None:
    lines = made.gflow("audit", code=1).out.splitlines()
    said = lines[lines.index("  [baseline]") :][:2]
    made.write(".gflow.toml", "\n".join(said))
    after = made.gflow("audit", code=None).out
    (made.path / ".gflow.toml").unlink()
    assert "direct-commit" not in after
    assert "[baseline]" not in after


def test_only_what_is_older_than_the_policy_is_offered_to_be_let_be(empty: Repository) -> None:
    """A mistake of today is no old history: the offer would hide it from every audit to come."""
    empty.gflow("init", "--hooks", "none")
    empty.git("switch", "--quiet", "main")
    empty.commit("fix: straight to main", quick="1")
    fresh = empty.gflow("audit", code=1).out
    assert "direct-commit (error): 1" in fresh
    assert "[baseline]" not in fresh


def test_a_policy_among_other_settings_is_known_by_its_table(empty: Repository) -> None:
    empty.commit("begin", one="1")
    empty.write("pyproject.toml", "[tool.other]\n")
    empty.git("add", "pyproject.toml")
    empty.commit("two", two="2")
    empty.write("pyproject.toml", "[tool.gflow]\nversion = 1\n")
    empty.git("add", "pyproject.toml")
    policy = empty.commit("three", three="3")
    for number in range(5):
        empty.commit(f"fix: {number}", four=str(number))
    empty.git("branch", "develop")
    said = empty.gflow("audit", code=1).out
    assert f'commit = "{policy}"' in said


def test_what_had_the_policy_s_name_before_was_none(empty: Repository) -> None:
    """A folder of many files, whose content is no answer to the next question."""
    for number in range(40):
        empty.write(f".gflow.toml/{number}", "\n")
    empty.git("add", ".gflow.toml")
    for number in range(3):
        empty.commit(f"begin {number}", one=str(number))
    empty.git("rm", "--quiet", "-r", ".gflow.toml")
    empty.write(".gflow.toml", "version = 1\n")
    empty.git("add", ".gflow.toml")
    policy = empty.commit("three", three="3")
    empty.commit("fix: more", four="4")
    empty.git("branch", "develop")
    said = empty.gflow("audit", code=1).out
    assert f'commit = "{policy}"' in said


def test_what_is_older_is_offered_up_to_the_policy(empty: Repository) -> None:
    empty.commit("begin", one="1")
    empty.commit("two", two="2")
    empty.gflow("init", "--hooks", "none")
    policy = empty.oid("develop")
    empty.git("switch", "--quiet", "main")
    fresh = empty.commit("fix: straight to main", quick="1")
    said = empty.gflow("audit", code=1).out
    assert "Errors older than the policy: 1." in said
    assert f'commit = "{policy}"' in said
    empty.git("switch", "--quiet", "develop")
    empty.write(".gflow.toml", f'[baseline]\ncommit = "{policy}"\n')
    found = empty.gflow("audit", "--format", "json", code=1).json["findings"]
    assert [each["commit"] for each in found if each["rule"] == "direct-commit"] == [fresh]
