"""Dates as git is to understand them."""

from __future__ import annotations


def from_its_beginning(date: str) -> str:
    """A day alone (2026-01-31) with the time it begins at; any other date as it is.

    Git takes a day alone for that day at the time of day it is now (tried on git 2.39).
    """
    parts = date.split("-")
    day = [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts)
    return f"{date}T00:00:00" if day else date
