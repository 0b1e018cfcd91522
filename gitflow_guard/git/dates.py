"""Dates as git is to understand them."""

from __future__ import annotations

from gitflow_guard.git.run import git

# Year, month and day; git itself takes 2026-13-01 for the 13th of January.
DAY = r"\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"
# Seconds that git may take to answer.
NEAR = 5
# What may mean just now.
NOW = ("now", "today", "noon", "midnight", "tea")


def from_its_beginning(date: str) -> str:
    """A day alone (2026-01-31) with the time it begins at; any other date as it is.

    Git takes a day alone for that day at the time of day it is now (tried on git 2.39).
    """
    parts = date.split("-")
    day = [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts)
    return f"{date}T00:00:00" if day else date


def seconds(top: str, date: str) -> int:
    """A date as git reads it, in seconds since 1970; now for one that it cannot read.

    Source: git-rev-parse(1) --since.
    """
    told = git(["rev-parse", f"--since={date}"], directory=top).text.rpartition("=")[2]
    # One before 1970 is no number at all.
    return int(told) if told.isdigit() else 0


def is_unknown(top: str, date: str) -> bool:
    """Whether it names a day that there is not, or nothing that git can read."""
    import time

    if not is_there(date):
        return True
    if date.strip().lower() in NOW:
        return False
    now = time.time()
    return abs(now - seconds(top, date)) < NEAR


def is_there(date: str) -> bool:
    """Whether the day it begins with is one of the calendar; true where it begins with none."""
    import datetime as dt
    import re

    found = re.match(DAY, date)
    if not found:
        return True
    try:
        dt.date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return False
    return True
