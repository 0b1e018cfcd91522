"""`gflow config learn`: what real histories tell."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.support.repository import Repository


def history(repository: Repository, *messages: str) -> None:
    """One commit for each message, oldest first, in one go."""
    stream = ""
    for number, message in enumerate(messages, 1):
        size = len(message.encode())
        stream += (
            f"commit refs/heads/main\nmark :{number}\n"
            f"committer A <a@example.com> {1_700_000_000 + number} +0000\ndata {size}\n{message}\n"
        )
        stream += f"from :{number - 1}\n\n" if number > 1 else "\n"
    path = repository.path / ".git" / "stream"
    path.write_text(stream, encoding="utf-8")
    repository.run("sh", "-c", "git fast-import --quiet --force < .git/stream")
    repository.git("symbolic-ref", "HEAD", "refs/heads/main")


def learnt(repository: Repository, *arguments: str) -> Any:
    return repository.gflow("config", "learn", "--format", "json", *arguments).json


def test_an_english_history(empty: Repository) -> None:
    kinds = [("feat", "api"), ("fix", "ui"), ("docs", "api"), ("chore", "ui"), ("wip", "ui")]
    said = [f"{kind}({scope}): change {i}" for i in range(10) for kind, scope in kinds]
    odd = ["Fix typo", "feat(apii): x", 'Revert "feat: x"', "fixup! feat: x"]
    history(empty, *said, *odd, "feat: the last\n\nA body.\n\nReviewed-by: B <b@example.com>\n")
    data = learnt(empty)
    assert data["convention"] == "conventional"
    assert data["checked"] == 53
    assert data["left_out"] == {"merge": 0, "revert": 1, "autosquash": 1}
    assert data["types"]["counts"]["feat"] == 12
    assert (data["rare_scopes"], data["rare_types"]) == (["apii"], [])
    assert data["commits"]["scopes"] == ["ui", "api"]
    assert data["commits"]["types"][-1] == "wip"
    assert data["trailers"]["counts"] == {"Reviewed-by": 1}
    assert data["languages"]["counts"] == {"latin": 53}
    assert data["refused"] == 2
    assert [each["header"] for each in data["examples"]] == ["feat(apii): x", "Fix typo"]
    fits = {each["name"]: each for each in data["conventions"]}
    assert fits["conventional"]["as_they_are"] == 42
    assert fits["conventional"]["corrected"] >= 42
    assert "conventional-commitlint" not in fits
    assert tomllib.loads(data["toml"])["commits"] == data["commits"]


def test_a_korean_history(empty: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GFLOW_LANG", "ko")
    kinds = ("기능", "수정", "문서")
    history(empty, *(f"{kind}: 로그인 화면 {i}" for i in range(8) for kind in kinds), "기능 : 오타")
    data = learnt(empty)
    assert data["convention"] == "korean"
    assert data["languages"]["counts"] == {"ko": 25}
    assert data["refused"] == 1
    out = empty.gflow("config", "learn").out
    assert "이 이력은 korean 규약을 따릅니다." in out
    assert "korean: 그대로 96 %, 고치면 100 %" in out
    assert "한국어 25" in out
    assert tomllib.loads(out) == {"commits": {"convention": "korean"}}


@pytest.mark.parametrize(
    ("header", "convention"),
    [
        ("[FEAT] #12 - 로그인 {}", "bracket"),
        ("✨ add {}", "gitmoji"),
        (":bug: be there {}", "gitmoji"),
        ("ABC-12 fix: be there {}", "jira"),
        ("Feat #22: 로그인 {}", "issue-type"),
        ("Feat : 로그인 {}", "udacity-cap"),
        ("design: 화면 {}", "udacity"),
    ],
)
def test_other_conventions(empty: Repository, header: str, convention: str) -> None:
    history(empty, *(header.format(i) for i in range(5)))
    data = learnt(empty)
    assert (data["convention"], data["refused"]) == (convention, 0)
    (fit,) = [each for each in data["conventions"] if each["name"] == convention]
    assert fit["as_they_are"] == 5


def test_a_history_that_follows_nothing(empty: Repository) -> None:
    history(empty, *(f"Change the thing number {i}" for i in range(20)), "x" * 90)
    data = learnt(empty)
    assert data["convention"] is None
    assert data["commits"] == {
        "convention": "free",
        "rules": {"header-max-length": {"level": "error", "value": 72}},
        "conventions": {"free": {"template": "{subject}"}},
    }
    assert data["refused"] == 1
    assert "follows no convention" in empty.gflow("config", "learn").out


def test_what_is_a_habit_only_warns(empty: Repository) -> None:
    history(
        empty, *(f"feat: change {i}." for i in range(20)), *(f"fix: {'x' * 85}" for _ in range(9))
    )
    data = learnt(empty)
    assert data["warnings_only"] == ["subject-full-stop"]
    assert data["commits"]["rules"] == {
        "header-max-length": {"level": "error", "value": 90},
        "subject-full-stop": "warning",
    }
    assert data["header_columns"] == {"longest": 90, "p95": 90}
    assert data["refused"] == 0


def test_it_is_written(empty: Repository) -> None:
    history(empty, *(f"feat: change {i}" for i in range(5)))
    empty.git("reset", "--quiet", "--hard")
    assert "Written to .gflow.toml" in empty.gflow("config", "learn", "--write").out
    assert 'commits.convention = "conventional"' in empty.gflow("config", "show").out
    assert empty.gflow("check", "commits").code == 0


def test_tickets_are_counted(empty: Repository) -> None:
    history(empty, "feat: a (#1)", "feat: b (#2)", "fix: ABC-12 c", "fix: #3 d", "docs: e")
    assert learnt(empty)["tickets"]["counts"] == {"(#1)": 2, "#1": 1, "ABC-1": 1}


def test_nothing_to_learn_from(empty: Repository) -> None:
    assert "no commit to learn from" in empty.gflow("config", "learn", code=3).err
    history(empty, "feat: a", 'Revert "feat: a"')
    assert "no commit" in empty.gflow("config", "learn", "HEAD..HEAD", code=3).err
    assert "reverts" in empty.gflow("config", "learn", "HEAD~1..HEAD", code=3).err
    empty.gflow("config", "learn", "none..HEAD", code=3)
    empty.gflow("config", "learn", "--", "--all", code=2)


def test_a_shallow_clone_says_so(empty: Repository) -> None:
    history(empty, *(f"feat: change {i}" for i in range(5)))
    empty.git("clone", "--quiet", "--depth=2", f"file://{empty.path}", "shallow")
    clone = Repository(empty.path / "shallow")
    assert learnt(clone)["shallow"] is True
    assert "git fetch --unshallow" in clone.gflow("config", "learn").out
    assert learnt(empty)["shallow"] is False


def test_of_a_long_history_the_newest(empty: Repository) -> None:
    old = (f"old {i}" for i in range(200))
    history(empty, *old, *(f"feat(s{i}): change {i}" for i in range(5000)))
    data = learnt(empty)
    assert (data["checked"], data["newest_only"], data["refused"]) == (5000, True, 0)
    assert data["scopes"]["others"] == 4500
    assert "scopes" not in data["commits"]
    assert "newest 5000" in empty.gflow("config", "learn").out
    assert learnt(empty, "HEAD")["checked"] == 5200


def test_hostile_messages(empty: Repository) -> None:
    bad = "feat(\x1b[2J): \x1b]0;x\x07 {0}\n\n\u202eevil\n"
    history(
        empty, *([bad] * 12), "feat: " + "가" * 100_000, "\u2028", "fix: a\r\n\r\nX-\x1b: y\r\n"
    )
    done = empty.gflow("config", "learn")
    tomllib.loads(done.out)
    assert not {"\x1b", "\x07", "\u202e", "\u2028"} & set(done.out)
    assert "scopes" not in tomllib.loads(done.out)["commits"]
    learnt(empty)
