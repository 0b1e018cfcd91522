"""The settings by which git reads a message file."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git

# Of two settings for one fact the later counts; in lower case as `git config` prints them.
FACTS = {
    "commit.cleanup": "cleanup",
    "core.commentchar": "comment",
    "core.commentstring": "comment",
    "i18n.commitencoding": "encoding",
}
PATTERN = "^(" + "|".join(name.replace(".", "[.]") for name in FACTS) + ")$"


def message_settings(directory: str | None) -> dict[str, str]:
    """The settings that are set, as fields of `rules.cleanup.Reading`."""
    asked = ["config", "-z", "--get-regexp", PATTERN]
    listed = git(asked, directory=directory, accept=()).out
    pairs = (decode(entry).partition("\n") for entry in listed.split(b"\0") if entry)
    return {FACTS[key]: value for key, _, value in pairs if value}
