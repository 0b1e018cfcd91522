"""`gflow config import`: which file is read, what is printed, what is written."""

from __future__ import annotations

import tomllib

import pytest

from tests.support.repository import Repository

COMMITLINT = (
    '{"extends": ["@commitlint/config-conventional"],'
    ' "rules": {"scope-enum": [2, "always", ["ui"]]}}'
)
IMPORTED = {
    "convention": "conventional-commitlint",
    "length-unit": "utf16",
    "scopes": ["ui"],
}


def test_the_one_file_there_is_found(repository: Repository) -> None:
    repository.write(".commitlintrc.json", COMMITLINT)
    done = repository.gflow("config", "import")
    assert "Found .commitlintrc.json (commitlint)." in done.err
    assert tomllib.loads(done.out) == {"commits": IMPORTED}


def test_from_below_the_top(repository: Repository) -> None:
    repository.write(".commitlintrc.json", COMMITLINT)
    (repository.path / "deep").mkdir()
    done = Repository(repository.path / "deep").gflow("config", "import")
    assert tomllib.loads(done.out) == {"commits": IMPORTED}


def test_none_and_several(repository: Repository) -> None:
    assert "cog.toml" in repository.gflow("config", "import", code=2).err
    repository.write("package.json", '{"scripts": {"commitlint": "commitlint --edit"}}')
    repository.write("pyproject.toml", "[project]\nname = 'commitizen-user'\n")
    repository.write(".pre-commit-config.yaml", "# not conventional-pre-commit\nrepos: []\n")
    repository.gflow("config", "import", code=2)
    repository.write("package.json", '{"commitlint": {}}')
    repository.write(".gitlint", "")
    said = repository.gflow("config", "import", code=2).err
    assert ".gitlint (gitlint)" in said
    assert "package.json (commitlint)" in said
    assert "Found .gitlint" in repository.gflow("config", "import", "--from", "gitlint").err


def test_whose_a_file_is(repository: Repository) -> None:
    repository.write("lint.json", COMMITLINT)
    assert "--from TOOL" in repository.gflow("config", "import", "lint.json", code=2).err
    done = repository.gflow("config", "import", "lint.json", "--from", "commitlint")
    assert tomllib.loads(done.out) == {"commits": IMPORTED}
    wrong = repository.gflow("config", "import", "lint.json", "--from", "commitlnt", code=2)
    assert "Did you mean commitlint?" in wrong.err
    repository.gflow("config", "import", "none.json", "--from", "commitlint", code=2)


def test_what_has_no_equal_is_a_comment(repository: Repository) -> None:
    repository.write("cog.toml", 'tag_prefix = "v\\u001b[31m"\n')
    done = repository.gflow("config", "import")
    assert tomllib.loads(done.out)["commits"]["convention"] == "conventional"
    assert '#   tag_prefix = "v\\u001b[31m": this says nothing' in done.out
    assert "\x1b" not in done.out
    data = repository.gflow("config", "import", "--format", "json").json
    assert (data["schema"], data["from"], data["written"]) == (1, "cocogitto", None)
    assert data["unequalled"][-1]["key"] == "tag_prefix"
    assert tomllib.loads(data["toml"])["commits"] == data["commits"]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "there is no such key"), ("ko", "그런 키는 없습니다")]
)
def test_every_mistake_is_named(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    monkeypatch.setenv("GFLOW_LANG", lang)
    repository.write(".commitlintrc.json", '{"rulez": {}, "rules": {"type-case": [5]}}')
    done = repository.gflow("config", "import", code=2)
    assert done.out == ""
    assert said in done.err
    assert "rules.type-case" in done.err


def test_a_file_of_no_reasonable_size(repository: Repository) -> None:
    repository.write(".commitlintrc.json", " " * 1_000_001)
    assert "larger than" in repository.gflow("config", "import", code=3).err


def test_it_is_written_and_the_rest_stays(repository: Repository) -> None:
    before = (
        "# ours\r\nversion = 1\r\nmain = 'main'   # always\r\n\r\n[commits]   # how we write\r\n"
        "generated = ['*.pb.go']\r\n[commits.rules]\r\nbranch-age = 'off'\r\n\r\n"
        "[finish]\r\ngate = 'true'"
    )
    (repository.path / ".gflow.toml").write_bytes(before.encode())
    repository.write(".commitlintrc.json", COMMITLINT.replace('"ui"', '"ui", "한글"'))
    done = repository.gflow("config", "import", "--write")
    assert "Written to .gflow.toml" in done.out
    after = (repository.path / ".gflow.toml").read_bytes().decode()
    added = [line for line in after.split("\r\n") if line not in before.split("\r\n")]
    assert added == [
        'convention = "conventional-commitlint"',
        'length-unit = "utf16"',
        'scopes = ["ui", "한글"]',
    ]
    assert [line for line in after.split("\r\n") if line not in added] == before.split("\r\n")
    assert 'commits.scopes = ["ui", "한글"]' in repository.gflow("config", "show").out
    assert not (repository.path / ".gflow.toml.new").exists()


def test_what_init_has_written_gives_way(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "none")
    before = (empty.path / ".gflow.toml").read_text(encoding="utf-8").splitlines()
    empty.write(".commitlintrc.json", COMMITLINT)
    assert "Written to" in empty.gflow("config", "import", "--write").out
    after = (empty.path / ".gflow.toml").read_text(encoding="utf-8").splitlines()
    assert [line for line in before if line not in after] == [
        'convention = "conventional"',
        'length-unit = "columns"          # columns | characters | graphemes | utf16',
    ]
    assert [line for line in after if line not in before] == [
        'scopes = ["ui"]',
        'convention = "conventional-commitlint"',
        'length-unit = "utf16"          # columns | characters | graphemes | utf16',
    ]


def test_what_somebody_chose_is_not_overwritten(empty: Repository) -> None:
    empty.gflow("init", "--hooks", "none", "--convention", "korean")
    empty.write(".commitlintrc.json", COMMITLINT)
    before = (empty.path / ".gflow.toml").read_bytes()
    done = empty.gflow("config", "import", "--write", code=1)
    assert "already: commits.convention." in done.err
    assert (empty.path / ".gflow.toml").read_bytes() == before


@pytest.mark.parametrize(
    "closed", ["commits = { generated = ['a'] }\n", "commits.generated = ['a']\n"]
)
def test_a_table_that_takes_no_more(repository: Repository, closed: str) -> None:
    repository.write(".gflow.toml", closed)
    repository.write(".commitlintrc.json", COMMITLINT)
    assert "yourself" in repository.gflow("config", "import", "--write", code=1).err
    assert (repository.path / ".gflow.toml").read_text() == closed


def test_a_heading_in_a_text_is_none(repository: Repository) -> None:
    held = "[finish]\ngate = '''\n[commits]\n'''\n"
    repository.write(".gflow.toml", held)
    repository.write(".commitlintrc.json", COMMITLINT)
    repository.gflow("config", "import", "--write", code=1)
    assert (repository.path / ".gflow.toml").read_text() == held


def test_a_new_file(empty: Repository) -> None:
    empty.write("committed.toml", "style = 'conventional'\n")
    empty.gflow("config", "import", "--write")
    held = tomllib.loads((empty.path / ".gflow.toml").read_text(encoding="utf-8"))
    assert held["version"] == 1
    assert held["commits"]["convention"] == "conventional"
    empty.gflow("config", "import", "--write")


def test_a_policy_kept_elsewhere_is_not_covered(empty: Repository) -> None:
    empty.write("pyproject.toml", "[tool.gflow]\npreset = 'trunk'\n")
    empty.write(".gitlint", "")
    done = empty.gflow("config", "import", "--write", code=1)
    assert "pyproject.toml [tool.gflow]" in done.err
    assert not (empty.path / ".gflow.toml").exists()


def test_a_link_stays_one(empty: Repository) -> None:
    empty.write("shared.toml", "version = 1\n")
    (empty.path / ".gflow.toml").symlink_to("shared.toml")
    empty.write(".gitlint", "")
    empty.gflow("config", "import", "--write")
    assert (empty.path / ".gflow.toml").is_symlink()
    assert "convention" in (empty.path / "shared.toml").read_text(encoding="utf-8")
