"""`gflow check`, as it is typed."""

from __future__ import annotations

import json
import unicodedata

import pytest

from tests.support.repository import Repository

BAD = "no such thing"


def merged(repository: Repository) -> None:
    """A merge of git's own on the branch feature/a, which holds one commit besides."""
    repository.git("switch", "--quiet", "-c", "feature/b")
    repository.commit("feat: add b", b="1")
    repository.git("switch", "--quiet", "-c", "feature/a", "develop")
    repository.commit("feat: add a", a="1")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/b")


def test_what_is_not_judged_is_named(repository: Repository) -> None:
    merged(repository)
    done = repository.gflow("check", "commits", "develop..")
    skipped = "merges, reverts, ignored authors: 1"
    assert f"Nothing found (2 checked; {skipped})." in done.out
    data = repository.gflow("check", "commits", "develop..", "--format", "json").json
    assert data == {"schema": 1, "ok": True, "checked": 2, "skipped": 1, "findings": []}
    repository.commit(BAD, c="1")
    found = repository.gflow("check", "commits", "develop..", code=1).out
    assert f"(3 checked; {skipped})." in found


def test_a_range_of_merges_alone_holds_commits(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    merged(repository)
    one = "HEAD^!"
    done = repository.gflow("check", "commits", one)
    assert "All commits of the range are merges, reverts or of ignored authors (1)" in done.out
    assert "no commit" not in done.out
    data = repository.gflow("check", "commits", one, "--format", "json").json
    assert set(data) == {"schema", "ok", "checked", "skipped", "findings", "why"}
    monkeypatch.setenv("GFLOW_LANG", "ko")
    assert "커밋 1개가 모두" in repository.gflow("check", "commits", one).out


def test_a_range_without_commits(repository: Repository) -> None:
    assert "no commit" in repository.gflow("check", "commits", "HEAD..HEAD").out


def test_a_commit_with_one_parent_is_no_merge(repository: Repository) -> None:
    repository.commit("Merge branch 'x' anything", a="1")
    assert "header-format" in repository.gflow("check", "commits", "HEAD~1..", code=1).out


def test_all_is_every_branch_and_neither_stash_nor_notes(repository: Repository) -> None:
    repository.write("base", "changed\n")
    repository.git("stash", "push", "--quiet", "-m", BAD)
    repository.git("notes", "add", "-m", "a note", "HEAD")
    repository.gflow("check", "commits", "--all")
    repository.git("switch", "--quiet", "--detach")
    oid = repository.commit(BAD, a="1")
    assert oid[:10] in repository.gflow("check", "commits", "--all", code=1).out
    repository.git("switch", "--quiet", "develop")
    repository.gflow("check", "commits", "--all")
    repository.git("update-ref", "refs/remotes/origin/x", oid)
    repository.gflow("check", "commits", "--all", code=1)


def test_all_of_nothing(empty: Repository) -> None:
    assert "no commit" in empty.gflow("check", "commits", "--all").out


def test_a_range_and_all(repository: Repository) -> None:
    done = repository.gflow("check", "commits", "main..", "--all", code=2)
    assert "gflow check commits main.." in done.err


def test_a_message_file_that_is_not_there(repository: Repository) -> None:
    assert "no-such" in repository.gflow("check", "message", "no-such", code=2).err


def test_separators_of_a_clone_change_nothing(repository: Repository) -> None:
    repository.write(".gflow.toml", "[commits.rules]\nfooter-empty = { level = 'error' }\n")
    repository.write("message", "feat: add a\n\nwhat and why\n\nRefs=12\n")
    before = repository.gflow("check", "message", "message", "--format", "json", code=1).out
    repository.git("config", "trailer.separators", "=")
    assert repository.gflow("check", "message", "message", "--format", "json", code=1).out == before


def test_lengths_are_told_in_words(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("check", "message", "--text", "feat: " + "가" * 40)
    assert "86 columns, at most 72" in repository.gflow(*asked, code=1).out
    monkeypatch.setenv("GFLOW_LANG", "ko")
    assert "86칸, 최대 72" in repository.gflow(*asked, code=1).out
    data = repository.gflow(*asked, "--format", "json", code=1).json
    assert "86칸" in json.dumps(data, ensure_ascii=False)


def test_a_suggestion_keeps_its_spaces_and_joiners(repository: Repository) -> None:
    subject = "전각\u3000공백 👨\u200d👩\u200d👧"
    done = repository.gflow("check", "message", "--text", f"Feat: {subject}", code=1)
    assert f"-> feat: {subject}" in done.out


def test_a_decomposed_branch_name(repository: Repository) -> None:
    repository.gflow("check", "branch", unicodedata.normalize("NFD", "feature/로그인"))
