"""The settings by which git reads a message file."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Of two settings for one fact the later counts; in lower case as `git config` prints them.
FACTS = {
    "commit.cleanup": "cleanup",
    "core.commentchar": "comment",
    "core.commentstring": "comment",
    "i18n.commitencoding": "encoding",
}
# The first git whose `auto` looks past the comments at the end (its release notes).
PASSES_END = (2, 51)
PATTERN = "^(" + "|".join(name.replace(".", "[.]") for name in FACTS) + ")$"


def reading_settings(directory: str | None) -> dict[str, Any]:
    """The same, with what the age of git changes."""
    settings = message_settings(directory)
    if settings.get("comment", "").lower() != "auto":
        return settings
    return {**settings, "passes_end": numbers(git(["version"]).text) >= PASSES_END}


def numbers(said: str) -> tuple[int, ...]:
    """The first two numbers of what `git version` says."""
    words = said.split()
    parts = words[2].split(".")[:2] if len(words) > 2 else []
    return tuple(int(part) for part in parts if part.isdigit())


def message_settings(directory: str | None) -> dict[str, str]:
    """The settings that are set, as fields of `rules.cleanup.Reading`."""
    asked = ["config", "-z", "--get-regexp", PATTERN]
    listed = git(asked, directory=directory, accept=()).out
    pairs = (decode(entry).partition("\n") for entry in listed.split(b"\0") if entry)
    return {FACTS[key]: value for key, _, value in pairs if value}
