"""A refused message is not lost: it is kept, and the command that takes it up again is told."""

from __future__ import annotations

import os

from gitflow_guard.patience import in_time, judge_in_time
from gitflow_guard.rules.cleanup import cleaned
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.judge import HOOK
from gitflow_guard.rules.message import read_hook_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.rules.book import RuleBook
    from gitflow_guard.rules.cleanup import Reading
    from gitflow_guard.rules.seen import Facts

FILE = "gflow/refused-message"
COMMAND = f'git commit -e -F "$(git rev-parse --git-path {FILE})"'
FIX = f'gflow check message --fix "$(git rev-parse --git-path {FILE})"'
# A setting, not `--cleanup`: that the commit-msg hook would not see.
SCISSORS = COMMAND.replace("git ", "git -c commit.cleanup=scissors ", 1)


def keep(place: Place, raw: bytes, reading: Reading) -> str:
    """Keep the message as git would have stored it; the command, or nothing where it cannot be.

    Neither comments nor the diff of `commit --verbose` are kept: taken up again, they would be
    text.
    """
    path = os.path.join(place.directory, *FILE.split("/"))
    kept = cleaned(raw, reading)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(kept)
    except OSError:
        return ""
    return SCISSORS if is_lost_in_editor(kept, reading) else COMMAND


def fix_for(raw: bytes, reading: Reading, book: RuleBook, facts: Facts | None) -> str:
    """The command that corrects the kept message, where that leaves no error."""
    from gitflow_guard.rules.mend import mended

    kept = cleaned(raw, reading)
    # The command takes the kept file for one that an editor leaves.
    if is_lost_in_editor(kept, reading):
        return ""
    later = reading.replace(editor=True, merging=False)
    better = in_time(book.patterns, lambda: mended(kept, later, book))
    message = read_hook_file(better, later)
    findings = judge_in_time(message, book, facts, stage=HOOK).findings
    return "" if any(finding.level == ERROR for finding in findings) else FIX


def is_lost_in_editor(kept: bytes, reading: Reading) -> bool:
    """Whether a line of a message made without an editor, `#12 ...`, is a comment in one."""
    if reading.editor or reading.comment.lower() == "auto":
        return False
    comment = (reading.comment or "#").encode("utf-8", "surrogatepass")
    return any(line.startswith(comment) for line in kept.split(b"\n"))
