"""The signs that branches are told apart by where colours may not be seen, and ages in words."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.width import length, within
from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.history.lanes import Lane

MINUTE, HOUR, DAY = 60, 3600, 86400
# The step of ages: the code, the seconds of one, and how many of it are told.
AGES = (
    ("minutes", MINUTE, 60),
    ("hours", HOUR, 48),
    ("days", DAY, 61),
    ("months", 365 * DAY // 12, 24),
    ("years", 365 * DAY, 10**9),
)
SHAPES = {"hotfix": "▲", "release": "■", "support": "▼", "main_line": "●", "develop_line": "◆",
          "topic": "○", "other": "◇"}  # fmt: skip
# Kinds of topics beyond the first have others.
TOPICS = "○□△"


class Signs(Record):
    """What lines are drawn with. `plain` signs are those that every encoding has."""

    plain: bool
    heed: str
    arrow: str
    dot: str
    more: str
    done: str


UNICODE = Signs(plain=False, heed="!", arrow="→", dot="·", more="…", done="✓")
ASCII = Signs(plain=True, heed="!", arrow="->", dot="|", more="...", done="-")


def mark(signs: Signs, lanes: tuple[Lane, ...], at: int) -> str:
    """The sign of a lane: a shape, or the lane's letter."""
    lane = lanes[at]
    if signs.plain:
        return lane.letter
    if lane.role != "topic":
        return SHAPES[lane.role]
    first = next(number for number, each in enumerate(lanes) if each.role == "topic")
    return TOPICS[min(at - first, len(TOPICS) - 1)]


def lane_name(lane: Lane, lang: str) -> str:
    """What a lane is called."""
    return printable(lane.key) if lane.key else say(lang, "lane-other", {})


def age(seconds: float, lang: str) -> str:
    """A span of time in one step; what is to come counts as now."""
    for name, step, most in AGES:
        count = int(max(0, seconds) // step)
        if count < most:
            return say(lang, f"age-{name}", {"count": count})
    return ""


def cut(text: str, columns: int, signs: Signs) -> str:
    """The text, or its beginning and a sign that there is more, in so many columns."""
    if length(text, "columns") <= columns:
        return text
    room = max(0, columns - len(signs.more))
    return text[: within(text, room, "columns")].rstrip() + signs.more[:columns]


def as_of(now: float, lang: str) -> str:
    """When a picture was made: its ages are told from then on."""
    time = moment(int(now))
    return say(lang, "picture-made", {"time": f"{time[:10]} {time[11:16]} UTC"})


def moment(seconds: int) -> str:
    """A time as ISO 8601 in UTC; nothing for one that no calendar has."""
    import datetime as dt

    try:
        return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, ValueError, OSError):
        return ""
