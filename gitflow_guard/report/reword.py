"""The list of `git rebase -i` that rewords commits, as text."""

from __future__ import annotations

from gitflow_guard.words import printable, say
from gitflow_guard.words.finding import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.checks.reword import Line, Rewording


def rewording_text(rewording: Rewording, lang: str, closed: Callable[[str], bool]) -> str:
    """The list, with how to use it, and what is wrong with each commit below it, as comments.

    `closed` tells of a branch whether its moves are refused.
    """
    comment = rewording.comment
    if not rewording.lines:
        return commented(say(lang, "reword-nothing", {}), comment)
    count = sum(bool(line.findings) for line in rewording.lines)
    onto = rewording.base[:10] or "--root"
    head = commented(say(lang, "reword-how", {"count": count, "onto": onto}), comment)
    head += commented("\n".join(of_branches(rewording, lang, closed)), comment)
    return head + "".join(line_text(line, lang, comment) for line in rewording.lines)


def of_branches(rewording: Rewording, lang: str, closed: Callable[[str], bool]) -> list[str]:
    """What is to be known of other branches that hold commits of the list."""
    along = [name for line in rewording.lines for name in line.branches]
    told = [say(lang, "reword-along", {"branches": along})] if along else []
    onto = rewording.branch or "HEAD"
    shut = (say(lang, "reword-closed", {"branch": name}) for name in along if closed(name))
    left = (say(lang, "reword-left", {"branch": name, "onto": onto}) for name in rewording.left)
    return [*told, *shut, *left]


def line_text(line: Line, lang: str, comment: str) -> str:
    """One commit."""
    text = f"{line.action} {line.oid} {printable(line.header)}\n"
    for finding in line.findings:
        text += commented(f"{finding.rule}: {sentence(finding, lang)}", comment)
        if finding.suggestion:
            text += commented(f"  -> {printable(finding.suggestion)}", comment)
    return text + "".join(f"update-ref refs/heads/{name}\n" for name in line.branches)


def commented(text: str, comment: str) -> str:
    """Each line as a comment of the list."""
    return "".join(f"{comment} {line}\n" for line in text.splitlines())
