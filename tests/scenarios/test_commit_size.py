"""Rules that ask git of commits: the same verdict in the hook and in the history."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from tests.support.repository import Repository

ODD = (
    "with space.py",
    "new\nline.py",
    "tab\there.py",
    '"quoted".py',
    "로그인.py",
    "!mark",
    ":colon",
)


def set_rules(repository: Repository, rules: str, more: str = "") -> None:
    """A policy with these rules, committed."""
    text = f"version = 1\n[commits]\n{more}\n[commits.rules]\n{rules}\n"
    repository.write(".gflow.toml", text)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--no-verify", "-m", "build: rules")


def verdicts(repository: Repository, *more: str, message: str = "feat: work") -> list[list[str]]:
    """The sentences of the hook, and those of the check of the stored commit."""
    hook = repository.run("git", "commit", "-m", message, *more, ok=False)
    if hook.code:
        repository.git("commit", "--quiet", "--no-verify", "-m", message, *more)
    told = [line.partition(" error: ")[2] for line in hook.err.splitlines() if " 1:1 " in line]
    return [told, history(repository)]


def history(repository: Repository, revisions: str = "HEAD~1..HEAD") -> list[str]:
    return [each["message"].split("\n")[0] for each in found(repository, revisions)["findings"]]


def found(repository: Repository, revisions: str = "HEAD~1..HEAD") -> Any:
    return repository.program("check", "commits", revisions, "--format", "json").json


def agree(both: list[list[str]], *parts: str) -> None:
    for told in both:
        assert len(told) == len(parts), both
        for sentence, part in zip(sorted(told), sorted(parts), strict=True):
            assert part in sentence


def test_lock_and_generated_files_do_not_count(guarded: Repository) -> None:
    set_rules(guarded, "commit-max-lines = { value = 3 }", 'generated = ["docs/api/**"]')
    guarded.write(".gitattributes", "*.gen linguist-generated\nvendor/** linguist-vendored=true\n")
    guarded.write("go.sum", "x\n" * 50)
    guarded.write("docs/api/a.md", "x\n" * 50)
    guarded.write("vendor/한글 lib.py", "x\n" * 50)
    guarded.write("a\nb.gen", "x\n" * 50)
    guarded.git("add", "--all")
    agree(verdicts(guarded))
    guarded.write("a.py", "x\n" * 4)
    guarded.write("go.sum", "y\n" * 50)
    guarded.git("add", "--all")
    agree(verdicts(guarded), "4 lines change, at most 3")


def test_attributes_may_have_a_lock_file_counted(guarded: Repository) -> None:
    set_rules(guarded, "commit-max-files = { value = 0 }")
    guarded.write(".gitattributes", "uv.lock -linguist-generated\n")
    guarded.git("add", "--all")
    verdicts(guarded)
    guarded.write("uv.lock", "x\n")
    guarded.write("poetry.lock", "x\n")
    guarded.git("add", "--all")
    agree(verdicts(guarded), "1 files change, at most 0")


def test_a_move_is_one_file_without_lines(guarded: Repository) -> None:
    set_rules(guarded, "commit-max-lines = { value = 2 }\ncommit-max-files = { value = 1 }")
    guarded.write("old name.py", "".join(f"{n}\n" for n in range(90)))
    guarded.git("add", "--all")
    guarded.git("commit", "--quiet", "--no-verify", "-m", "feat: add")
    guarded.git("mv", "old name.py", "새 이름\n.py")
    agree(verdicts(guarded))
    path = guarded.path / "새 이름\n.py"
    path.write_text("".join(f"{n}\n" for n in range(88)))
    guarded.git("mv", "새 이름\n.py", "again.py")
    guarded.git("add", "--all")
    agree(verdicts(guarded))


@pytest.mark.parametrize("name", ODD)
def test_whatever_files_are_called(guarded: Repository, name: str) -> None:
    set_rules(
        guarded,
        'paths-forbidden = { value = ["*.py", "!mark", ":colon"] }\n'
        'file-max-size = { value = "1 kB" }\ncommit-max-lines = { value = 1 }',
    )
    guarded.write(name, "x\n" * 600)
    guarded.git("add", "--all")
    agree(verdicts(guarded), "does not belong", "too large: 1.2 kB", "600 lines")
    guarded.git("rm", "--quiet", "--", f"./{name}")
    agree(verdicts(guarded), "600 lines")


def test_a_binary_file_has_a_size_and_no_lines(guarded: Repository) -> None:
    set_rules(guarded, "commit-max-lines = { value = 0 }\nfile-max-size = { value = 1000 }")
    (guarded.path / "a.bin").write_bytes(b"\0\n" * 501)
    guarded.git("add", "--all")
    agree(verdicts(guarded), "`a.bin` is too large: 1 kB (1002 B), at most 1 kB")


def test_a_submodule_is_a_file_without_a_size(guarded: Repository, empty: Repository) -> None:
    empty.commit("feat: begin", a="1")
    set_rules(guarded, "file-max-size = { value = 0 }\ncommit-max-files = { value = 0 }")
    guarded.write("none", "")
    link = f"160000,{empty.oid('HEAD')},sub"
    guarded.git("update-index", "--add", "--cacheinfo", link)
    agree(verdicts(guarded), "1 files change")


def test_a_commit_on_paths_alone(guarded: Repository) -> None:
    set_rules(guarded, 'commit-mixed-paths = { value = { web = ["web/**"], api = ["api/**"] } }')
    guarded.write("web/a", "1\n")
    guarded.write("api/b", "1\n")
    guarded.git("add", "--all")
    agree(verdicts(guarded, "--", "web/a"))
    guarded.write("web/a", "2\n")
    agree(verdicts(guarded, "--all"), "`api/b` (api) and `web/a` (web)")


def test_the_first_commit(empty: Repository) -> None:
    rules = 'file-max-size = { value = "1 kB" }\ncommit-max-lines = { value = 9 }'
    empty.write(".gflow.toml", f"version = 1\n[commits.rules]\n{rules}\n")
    empty.gflow("hooks", "install")
    empty.write("large", "x\n" * 800)
    empty.git("add", "--all")
    hook = empty.run("git", "commit", "-m", "build: begin", ok=False)
    empty.git("commit", "--quiet", "--no-verify", "-m", "build: begin")
    told = [line.partition(" error: ")[2] for line in hook.err.splitlines() if " 1:1 " in line]
    agree([told, history(empty, "HEAD")], "`large` is too large", "804 lines change, at most 9")


def test_merges_reverts_and_empty_commits(guarded: Repository) -> None:
    wanted = 'no-merge-commits = "error"\nno-revert = "error"\nempty-commit = "error"'
    set_rules(guarded, wanted + '\n[merges]\nallow = ["feature -> feature"]')
    guarded.git("switch", "--quiet", "-c", "feature/a")
    oid = guarded.commit("feat: add a", a="1")
    guarded.git("commit", "--quiet", "--allow-empty", "-m", "feat: nothing")
    guarded.git("switch", "--quiet", "-c", "feature/b", "HEAD~2")
    guarded.commit("feat: add b", b="1")
    merge = guarded.run("git", "merge", "--no-ff", "--no-edit", "feature/a", ok=False)
    assert "no-merge-commits" in merge.err
    guarded.git("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--no-edit")
    # git asks no hook about a revert that nobody edits.
    guarded.git("revert", "--no-edit", oid)
    rules = [each["rule"] for each in found(guarded, "HEAD~2..HEAD")["findings"]]
    assert sorted(rules) == ["empty-commit", "no-merge-commits", "no-revert"]


def test_a_message_may_be_amended_where_nothing_else_changes(guarded: Repository) -> None:
    set_rules(guarded, 'empty-commit = "error"')
    guarded.git("switch", "--quiet", "-c", "feature/a")
    guarded.commit("feat: add a", a="1")
    guarded.git("commit", "--quiet", "--amend", "-m", "feat: add the a")
    assert history(guarded) == []


def test_people(guarded: Repository) -> None:
    set_rules(
        guarded,
        "author-name = { value = '^\\S{2,}' }\n"
        'author-email = { value = ["*@example.com"] }\n'
        'committer = { value = ["Somebody <*"] }',
    )
    agree(verdicts(guarded, "--allow-empty"))
    other = ("--allow-empty", "--author", "김 <kim@example.org>")
    agree(verdicts(guarded, *other), "name is `김`", "address is `kim@example.org`")
    guarded.git("config", "user.name", "Another")
    agree(verdicts(guarded, "--allow-empty"), "The committer is `Another <somebody@example.com>`")


def test_an_author_in_another_encoding(guarded: Repository) -> None:
    set_rules(guarded, 'author-name = { value = ["김민지"] }')
    guarded.git("config", "i18n.commitEncoding", "euc-kr")
    name = "김민지".encode("euc-kr").decode("utf-8", "surrogateescape")
    variables = {"GIT_AUTHOR_NAME": name}
    guarded.run(
        "git", "commit", "--quiet", "--no-verify", "--allow-empty", "-m", "feat: a",
        variables=variables,
    )  # fmt: skip
    assert history(guarded) == []


def test_ignored_authors_are_counted_as_skipped(guarded: Repository) -> None:
    set_rules(guarded, "", 'ignore-authors = ["dependabot[bot]"]')
    bot = "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"
    guarded.git("commit", "--quiet", "--allow-empty", "-m", "Bump a from 1 to 2", "--author", bot)
    report = found(guarded)
    assert (report["checked"], report["skipped"], report["findings"]) == (0, 1, [])
    guarded.git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", "Bump b from 1 to 2")
    report = found(guarded, "HEAD~2..HEAD")
    assert (report["checked"], report["skipped"], report["ok"]) == (1, 1, False)


def history_of(repository: Repository, count: int) -> None:
    """So many commits on develop, the N-th of which adds a file of N % 7 lines."""
    stream = []
    for number in range(count):
        lines = "x\n" * (number % 7)
        made = f"Somebody <somebody@example.com> {1_700_000_000 + number} +0000"
        start = "" if number else "from refs/heads/develop^0\n"
        stream.append(
            f"commit refs/heads/develop\ncommitter {made}\ndata 10\nfeat: work\n{start}"
            f"M 100644 inline file{number}.py\ndata {len(lines)}\n{lines}\n"
        )
    subprocess.run(
        ["git", "fast-import", "--quiet"],
        cwd=repository.path,
        input="".join(stream).encode(),
        check=True,
        capture_output=True,
    )


def test_a_long_range_is_told_in_order_by_few_processes(guarded: Repository, tmp_path: Any) -> None:
    set_rules(
        guarded,
        "commit-max-lines = { value = 2 }\nfile-max-size = { value = 100 }\n"
        "author-name = { value = 'x' }",
    )
    history_of(guarded, 450)
    guarded.git("reset", "--quiet", "--hard", "develop")
    trace = tmp_path / "trace"
    done = guarded.program(
        "check", "commits", "HEAD~450..HEAD", "--format", "json",
        variables={"GIT_TRACE": str(trace)},
    )  # fmt: skip
    report = json.loads(done.out)
    large = [each for each in report["findings"] if each["rule"] == "commit-max-lines"]
    newest = guarded.git("rev-list", "HEAD~450..HEAD").split()
    expected = [oid for n, oid in zip(range(449, -1, -1), newest, strict=True) if n % 7 > 2]
    assert [each["commit"] for each in large] == expected
    assert len([each for each in report["findings"] if each["rule"] == "author-name"]) == 450
    started = [line for line in trace.read_text().splitlines() if "trace: built-in" in line]
    assert len(started) <= 12, started
