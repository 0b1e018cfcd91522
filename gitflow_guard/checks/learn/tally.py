"""Counting in bounded memory."""

from __future__ import annotations

MOST = 500
LONGEST = 2000
_NAME = 60


class Tally:
    """How often each name was met; `others` counts those that came when the table was full."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.others = 0

    def add(self, name: str) -> None:
        """Count a name, which is not kept longer than anybody reads."""
        name = name[:_NAME]
        if name in self.counts:
            self.counts[name] += 1
        elif len(self.counts) < MOST:
            self.counts[name] = 1
        else:
            self.others += 1

    @property
    def total(self) -> int:
        """All that was counted."""
        return sum(self.counts.values()) + self.others

    def ranked(self) -> list[tuple[str, int]]:
        """Names and counts, the most frequent first."""
        return sorted(self.counts.items(), key=lambda each: (-each[1], each[0]))

    def common(self, least: int) -> list[str]:
        """The names met at least so often, the most frequent first."""
        return [name for name, count in self.ranked() if count >= least]


class Lengths:
    """How long lines are, in columns; beyond LONGEST they are counted as that long."""

    def __init__(self) -> None:
        self.counts = [0] * (LONGEST + 1)
        self.longest = 0

    def add(self, columns: int) -> None:
        """Count a line."""
        self.longest = max(self.longest, columns)
        self.counts[min(columns, LONGEST)] += 1

    def within(self, hundredths: int) -> int:
        """The length that so many of a hundred lines do not exceed; 0 without any."""
        total, seen = sum(self.counts), 0
        for columns, count in enumerate(self.counts):
            seen += count
            if seen and seen * 100 >= total * hundredths:
                return columns
        return 0

    def longer(self, limit: int) -> int:
        """How many are longer."""
        return sum(self.counts[limit + 1 :])
