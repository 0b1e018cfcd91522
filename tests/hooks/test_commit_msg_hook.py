"""The message is judged as git will store it, and a refused one is not lost."""

from __future__ import annotations

import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.hooks.conftest import RUN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hooks.conftest import Repository

KEPT = 'git commit -e -F "$(git rev-parse --git-path gflow/refused-message)"'
FIX = 'gflow check message --fix "$(git rev-parse --git-path gflow/refused-message)"'


@pytest.fixture
def topic(guarded: Repository) -> Repository:
    guarded.git("switch", "-qc", "feature/a")
    guarded.change("a")
    return guarded


def editor(tmp_path: Path, script: str) -> str:
    path = tmp_path / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_a_refused_message_is_taken_up_again(topic: Repository, tmp_path: Path) -> None:
    said = topic.refused("commit", "-m", "Feat : 로그인 화면 추가", "-m", "It's the body.")
    assert "1:1 error:" in said
    assert "    -> feat: 로그인 화면 추가\n" in said
    assert said.rstrip().endswith(KEPT)
    corrected = editor(tmp_path, "sed -i 's/^Feat :/feat:/' \"$1\"")
    (topic.top / "sub").mkdir()
    topic.git("-C", "sub", "-c", f"alias.again=!{KEPT}", "again", GIT_EDITOR=corrected)
    assert topic.git("log", "-1", "--format=%B") == "feat: 로그인 화면 추가\n\nIt's the body."


def test_a_message_that_can_be_put_right_is_by_a_command(topic: Repository) -> None:
    said = topic.refused("commit", "-m", "Feat : 로그인 화면 추가.")
    assert FIX in said
    gflow = shlex.join([sys.executable, "-m", "gitflow_guard"])
    topic.git("-c", f"alias.mend=!{FIX.replace('gflow', gflow, 1)}", "mend")
    topic.git("-c", f"alias.again=!{KEPT}", "again", GIT_EDITOR="true")
    assert topic.git("log", "-1", "--format=%s") == "feat: 로그인 화면 추가"


def test_no_command_for_what_cannot_be_put_right(topic: Repository) -> None:
    assert "--fix" not in topic.refused("commit", "-m", "nothing of the kind.")
    topic.write(
        ".gflow.toml",
        '[commits]\nconvention = "ours"\nconventions.ours.template = "{ticket} {subject}"\n',
    )
    # In the kept file, which is read as an editor leaves it, `#12 ...` would be a comment.
    assert "--fix" not in topic.refused("commit", "-m", "add the form (#12)")


def test_a_convention_of_ones_own_is_remembered(topic: Repository) -> None:
    topic.write(
        ".gflow.toml",
        '[commits]\nconvention = "ours"\naliases.feat = ["신규"]\n[commits.conventions.ours]\n'
        'template = "{type} - {subject}"\ntypes = ["feat"]\n',
    )
    for _ in range(2):
        assert "-> feat - 로그인" in topic.refused("commit", "-m", "신규 - 로그인")
    topic.git("commit", "-m", "feat - 로그인")


def test_in_a_linked_worktree(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("worktree", "add", "-q", "-b", "feature/b", str(tmp_path / "linked"))
    linked = type(guarded)(tmp_path / "linked", guarded.environment)
    linked.change("b")
    linked.refused("commit", "-m", "nothing of the kind")
    path = linked.git("rev-parse", "--git-path", "gflow/refused-message")
    assert (linked.top / path).read_text() == "nothing of the kind\n"
    assert not (guarded.top / ".git" / "gflow" / "refused-message").exists()


def test_the_verbose_diff_and_comments_are_not_kept(topic: Repository, tmp_path: Path) -> None:
    written = editor(tmp_path, 'printf \'bad message\\n\' | cat - "$1" > t && mv t "$1"')
    topic.refused("commit", "--verbose", GIT_EDITOR=written)
    kept = topic.top / ".git" / "gflow" / "refused-message"
    assert kept.read_text() == "bad message\n"


def test_where_no_copy_can_be_kept(topic: Repository) -> None:
    (topic.top / ".git" / "gflow").write_text("in the way")
    said = topic.refused("commit", "-m", "bad message")
    assert "No copy of the message could be written" in said


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (("core.commentChar", ";"), "; a note\nfeat: add a file"),
        (("core.commentChar", "auto"), "feat: add a file"),
        (("commit.cleanup", "scissors"), "feat: add a file"),
    ],
)
def test_git_settings_are_heeded(
    topic: Repository, tmp_path: Path, settings: tuple[str, str], message: str
) -> None:
    topic.git("config", *settings)
    (tmp_path / "message").write_text(message + "\n")
    written = editor(tmp_path, f'cat \'{tmp_path}/message\' "$1" > t && mv t "$1"')
    topic.git("commit", "-q", GIT_EDITOR=written)


def test_another_encoding(topic: Repository, tmp_path: Path) -> None:
    topic.git("config", "i18n.commitEncoding", "cp949")
    (tmp_path / "message").write_bytes("feat: 로그인 화면 추가\n".encode("cp949"))
    topic.git("commit", "-q", "-F", str(tmp_path / "message"))
    assert topic.git("log", "-1", "--format=%s", "--encoding=UTF-8") == "feat: 로그인 화면 추가"


def test_bytes_that_are_no_text(topic: Repository, tmp_path: Path) -> None:
    (tmp_path / "message").write_bytes(b"feat: \xff\xfe add\n")
    assert "encoding" in topic.refused("commit", "-q", "-F", str(tmp_path / "message"))


def test_warnings_pass(topic: Repository) -> None:
    topic.write(".gflow.toml", '[commits.rules]\nheader-max-length = "warning"\n')
    done = topic.try_git("commit", "-qm", "feat: " + "long " * 20 + "words")
    assert done.returncode == 0
    assert "header-max-length 1:" in done.stderr
    assert " warning: " in done.stderr


def test_in_a_rebase_only_what_is_edited_counts(topic: Repository, tmp_path: Path) -> None:
    topic.quietly("commit", "-qm", "old and bad")
    topic.change("b")
    topic.quietly("commit", "-qm", "fixup! old and bad")
    topic.git("rebase", "-q", "-i", "--autosquash", "--root", GIT_SEQUENCE_EDITOR="true")
    assert topic.git("log", "-1", "--format=%s") == "old and bad"
    reword = editor(tmp_path, "sed -i 's/^pick/reword/' \"$1\"")
    bad = topic.try_git("rebase", "-i", "HEAD~1", GIT_SEQUENCE_EDITOR=reword, GIT_EDITOR="true")
    assert "The commit message was refused" in bad.stderr


def test_on_a_detached_head_messages_count(topic: Repository) -> None:
    topic.git("checkout", "-q", "--detach")
    assert "refused" in topic.refused("commit", "-m", "bad message")


def test_a_merge_keeps_the_message_git_makes(topic: Repository) -> None:
    topic.git("commit", "-qm", "feat: add a file")
    topic.git("switch", "-q", "develop")
    topic.git("merge", "-q", "--no-ff", "--no-edit", "feature/a")


def test_called_wrongly(topic: Repository) -> None:
    assert topic.hook("commit-msg").returncode == 2
    assert topic.hook("commit-msg", "not/there").returncode == 3
    assert topic.hook("no-such-hook").returncode == 2


def test_outside_of_any_repository(topic: Repository, tmp_path: Path) -> None:
    outside = type(topic)(tmp_path, topic.environment)
    done = outside.hook("pre-commit", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert done.returncode == 3
    assert "not in a git repository" in done.stderr


def test_what_the_system_refuses_is_no_mistake_of_ours(topic: Repository) -> None:
    """A folder that another process has removed meanwhile."""
    gone = topic.top / "gone"
    gone.mkdir()
    script = f'rmdir "$PWD"; exec "{sys.executable}" -I -S "$0" commit-msg message'
    done = subprocess.run(
        ["sh", "-c", script, str(RUN)], cwd=gone, capture_output=True, text=True, check=False,
        env=topic.environment,
    )  # fmt: skip
    assert done.returncode == 3
    assert "The system does not let gflow go on: No such file or directory" in done.stderr


def test_a_mistake_of_ours_is_a_sentence(topic: Repository) -> None:
    (topic.top / "m").write_text("feat: add a file\n")
    (topic.top / ".git" / "HEAD").write_bytes(b"ref: refs/heads/\xff\n")
    done = topic.hook("commit-msg", str(topic.top / "m"), GIT_DIR="\udcff")
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 3, 70}


def test_at_an_edit_stop_a_new_message_counts(topic: Repository) -> None:
    topic.quietly("commit", "-qm", "old and bad")
    edit = "sed -i 's/^pick/edit/'"
    topic.git("rebase", "-q", "-i", "HEAD~1", GIT_SEQUENCE_EDITOR=edit)
    assert "refused" in topic.refused("commit", "--amend", "-m", "garbage")
    topic.change("b")
    topic.git("commit", "-q", "--amend", "--no-edit")
    topic.git("rebase", "--continue", GIT_EDITOR="true")
    assert topic.git("log", "-1", "--format=%s") == "old and bad"


def test_a_rebase_left_behind_exempts_nothing(topic: Repository) -> None:
    topic.quietly("commit", "-qm", "old and bad")
    edit = "sed -i 's/^pick/edit/'"
    topic.git("rebase", "-q", "-i", "HEAD~1", GIT_SEQUENCE_EDITOR=edit)
    topic.git("checkout", "-qb", "feature/b")
    topic.change("b")
    assert "refused" in topic.refused("commit", "-m", "old and bad")


def test_after_a_conflict_the_old_message_is_taken(topic: Repository) -> None:
    topic.quietly("commit", "-qm", "old and bad\n\n- with a body ")
    topic.git("switch", "-q", "develop")
    topic.change("a", "another text\n")
    topic.quietly("commit", "-qm", "feat: something else")
    assert topic.try_git("rebase", "develop", "feature/a").returncode == 1
    topic.change("a", "both texts\n")
    topic.git("rebase", "--continue", GIT_EDITOR=":")
    assert topic.git("log", "-1", "--format=%s") == "old and bad"


def test_a_rebase_makes_its_merges_again(topic: Repository) -> None:
    topic.quietly("commit", "-qm", "old and bad")
    topic.git("switch", "-q", "develop")
    topic.commit_quietly("b", "bad as well")
    topic.quietly("merge", "-q", "--no-ff", "-m", "a bad merge", "feature/a")
    topic.git("switch", "-qc", "feature/c")
    topic.git("rebase", "-q", "--rebase-merges", "--force-rebase", "main", GIT_EDITOR=":")
    assert topic.git("log", "-1", "--format=%s") == "a bad merge"


def test_a_line_that_looks_like_a_comment_is_not_lost(topic: Repository, tmp_path: Path) -> None:
    message = "Feat: add a file\n\n#12 is done by this.\nMore."
    said = topic.refused("commit", "-m", message).rstrip().splitlines()[-1].strip()
    assert said.startswith("git -c commit.cleanup=scissors commit -e -F ")
    # Judged alike: still refused, and nothing lost, when left as it is.
    again = topic.refused("-c", f"alias.again=!{said}", "again", GIT_EDITOR="true")
    assert "Feat" in again
    kept = topic.top / ".git" / "gflow" / "refused-message"
    assert kept.read_text() == message + "\n"
    corrected = editor(tmp_path, "sed -i 's/^Feat:/feat:/' \"$1\"")
    topic.git("-c", f"alias.again=!{said}", "again", GIT_EDITOR=corrected)
    assert topic.git("log", "-1", "--format=%B") == message.replace("Feat", "feat")


def test_a_line_after_an_editor_is_taken_up_as_before(topic: Repository, tmp_path: Path) -> None:
    topic.git("config", "core.commentChar", ";")
    said = topic.refused("commit", "-m", "Feat: add a file\n\n#12 is done by this.")
    assert said.rstrip().endswith(KEPT)
    assert "scissors" not in said


def test_a_first_line_alone_makes_no_merge(topic: Repository) -> None:
    said = topic.refused("commit", "-qm", "Merge branch 'main' of my own doing", "--allow-empty")
    assert "header-format" in said
    topic.git("commit", "-qm", "feat: one", "--allow-empty")
    topic.git("switch", "-q", "develop")
    topic.git("merge", "-q", "--no-ff", "--no-edit", "feature/a")
    # What it will be only git knows: a merge may be made again.
    topic.git("commit", "-q", "--amend", "-m", "Merge branch 'feature/a' of long ago")
