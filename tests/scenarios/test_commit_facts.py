"""Rules that ask what a commit changes: the same verdict in the hook and in the history."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository

RULES = """
[commits.rules]
body-required-when = { level = "error", value = { lines = 3, files = 2 } }
scope-path = { level = "error", value = { "src/ui/*" = ["ui"], "src/db/*" = ["db"] } }
"""


@pytest.fixture
def ruled(guarded: Repository) -> Repository:
    """A repository with native hooks whose policy has both rules on."""
    policy = guarded.path / ".gflow.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text[: text.index("[commits.rules]")] + RULES, encoding="utf-8")
    guarded.git("commit", "--quiet", "-am", "build: more rules\n\nTwo.")
    return guarded


def verdicts(repository: Repository, message: str) -> tuple[set[str], set[str]]:
    """The rules the hook refuses by, and those the check of the stored commit does."""
    repository.git("add", "--all")
    hook = repository.run("git", "commit", "-m", message, ok=False)
    if hook.code:
        repository.git("commit", "--quiet", "--no-verify", "-m", message)
    found = repository.program("check", "commits", "HEAD~1..HEAD", "--format", "json").json
    told = {rule for rule in ("body-required-when", "scope-path") if rule in hook.err}
    return told, {finding["rule"] for finding in found["findings"]}


@pytest.mark.parametrize(
    ("files", "message", "expected"),
    [
        ({"src/ui/a": "1\n"}, "feat(ui): one", set()),
        ({"src/ui/a": "1\n"}, "feat(db): one", {"scope-path"}),
        ({"src/ui/a": "1\n"}, "feat(other): one", set()),
        ({"src/ui/a": "1\n", "src/db/b": "1\n"}, "feat(ui,db): both", set()),
        ({"a": "1\n2\n3\n4\n"}, "feat: long", {"body-required-when"}),
        ({"a": "1\n2\n3\n4\n"}, "feat: long\n\nWith a reason.", set()),
        ({"a": "1\n", "b": "1\n", "c": "1\n"}, "feat: wide", {"body-required-when"}),
    ],
)
def test_hook_and_history_agree(
    ruled: Repository, files: dict[str, str], message: str, expected: set[str]
) -> None:
    for name, content in files.items():
        ruled.write(name, content)
    assert verdicts(ruled, message) == (expected, expected)


def test_a_renamed_file_is_a_move_and_not_its_lines(ruled: Repository) -> None:
    ruled.write("long", "".join(f"{n}\n" for n in range(50)))
    ruled.git("add", "long")
    ruled.git("commit", "--quiet", "-m", "feat: long\n\nWith a reason.")
    ruled.git("mv", "long", "longer")
    assert verdicts(ruled, "refactor: a better name") == (set(), set())


def test_the_first_commit_of_all_and_merges(empty: Repository) -> None:
    empty.write(".gflow.toml", "version = 1\n" + RULES)
    empty.gflow("hooks", "install")
    empty.git("add", "--all")
    refused = empty.run("git", "commit", "-m", "build: begin", ok=False)
    assert "body-required-when" in refused.err
    empty.git("commit", "--quiet", "-m", "build: begin\n\nThe policy comes first.")
    empty.gflow("init", "--hooks", "none")
    empty.gflow("feature", "start", "x")
    empty.commit("feat: wide\n\nFor a reason.", a="1", b="2", c="3")
    empty.gflow("finish")
    assert empty.gflow("check", "commits", "--all").code == 0


def test_the_hook_tells_a_missing_scope_by_the_files(guarded: Repository) -> None:
    """Also where no rule that is on asks for the files."""
    policy = guarded.path / ".gflow.toml"
    text = policy.read_text(encoding="utf-8")
    text = text.replace("[commits]\n", '[commits]\nscopes = ["ui", "db"]\n', 1)
    policy.write_text(text + 'scope-empty = "error"\n', encoding="utf-8")
    guarded.write("src/ui/a", "1")
    guarded.git("add", "src")
    refused = guarded.run("git", "commit", "-m", "feat: form", ok=False)
    assert refused.code == 1
    assert "-> feat(ui): form" in refused.err
