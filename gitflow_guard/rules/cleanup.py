"""What git removes from a message file before it makes the commit.

git-commit(1) `--cleanup`, git-config(1) `core.commentChar`, git-stripspace(1). git works on
bytes here, and so does this; every kept line remembers its number in the file.
"""

from __future__ import annotations

from gitflow_guard.record import Record

# What git's own isspace() knows; form feeds and no-break spaces are text to it.
SPACES = b" \t\r\n"
CUT = b" ------------------------ >8 ------------------------"
CLEANUPS = ("default", "strip", "whitespace", "verbatim", "scissors")


class Reading(Record):
    """How git will read a message file, as the caller found out.

    `cleanup` is `commit.cleanup`; `editor` whether one was used (a hook sees `GIT_EDITOR=:`
    when not); `comment` is `core.commentString` or `core.commentChar`, `auto` included;
    `encoding` is `i18n.commitEncoding` or empty; `merging` whether MERGE_HEAD exists, `single`
    whether the commit will surely have no second parent, whatever its first line looks like;
    `passes_end` whether `auto` means what it does since git 2.51 (rules.auto_comment).
    """

    cleanup: str = "default"
    editor: bool = False
    comment: str = "#"
    encoding: str = ""
    merging: bool = False
    single: bool = False
    passes_end: bool = False


def kept_lines(raw: bytes, reading: Reading) -> list[tuple[int, bytes]]:
    """The lines git will store, each with its number in the file, counted from 1."""
    lines = raw.split(b"\n")
    comment = _comment(lines, reading)
    if comment and reading.editor:
        lines = _before_cut(lines, comment, surely=reading.cleanup == "scissors")
    if reading.cleanup == "verbatim":
        whole = lines[:-1] if lines[-1] == b"" else lines
        return list(enumerate(whole, 1))
    return _stripped(lines, comment if _drops_comments(reading) else b"")


def cleaned(raw: bytes, reading: Reading) -> bytes:
    """The bytes git will store as the message."""
    return joined(kept_lines(raw, reading), raw, reading)


def joined(kept: list[tuple[int, bytes]], raw: bytes, reading: Reading) -> bytes:
    """The kept lines of `raw` as git stores them: with an end to the last, unless verbatim."""
    text = b"\n".join(line for _, line in kept)
    ends = bool(kept) and (reading.cleanup != "verbatim" or kept[-1][0] <= raw.count(b"\n"))
    return text + b"\n" if ends else text


def _drops_comments(reading: Reading) -> bool:
    if reading.cleanup in {"whitespace", "scissors"}:
        return False
    return reading.cleanup == "strip" or reading.editor


def _stripped(lines: list[bytes], comment: bytes) -> list[tuple[int, bytes]]:
    """Without trailing spaces, comments, and blank lines at the ends or in runs."""
    kept: list[tuple[int, bytes]] = []
    blank = 0
    for number, line in enumerate(lines, 1):
        if comment and line.startswith(comment):
            continue
        text = line.rstrip(SPACES)
        if not text:
            blank = blank or number
            continue
        if blank and kept:
            kept.append((blank, b""))
        blank = 0
        kept.append((number, text))
    return kept


def _before_cut(lines: list[bytes], comment: bytes, *, surely: bool) -> list[bytes]:
    """The lines above the scissors line.

    Outside the scissors mode git cuts there only for `git commit -v`, which a hook cannot see;
    the explanation git then writes under a line of its own, as a comment, gives it away.
    """
    cut = comment + CUT
    cuts = [index for index, line in enumerate(lines[:-1]) if line == cut]
    if cuts and (surely or any(lines[index + 1].startswith(comment) for index in cuts)):
        return [*lines[: cuts[0]], b""]
    return lines


def _comment(lines: list[bytes], reading: Reading) -> bytes:
    """The comment string, or nothing where no line of the file can be a comment."""
    if reading.comment.lower() != "auto":
        return (reading.comment or "#").encode("utf-8", "surrogatepass")
    # Hardly anybody has this, and every commit would wait for it.
    from gitflow_guard.rules.auto_comment import chosen

    return chosen(lines, editor=reading.editor, passes_end=reading.passes_end)
