"""A footer that says an issue is closed in a word that closes none."""

from __future__ import annotations

from gitflow_guard.rules.seen import NOTHING, found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.seen import Active, Findings, Seen

_ISSUE = r"#\d+\b"
# What GitHub and GitLab close issues on: docs.github.com, "Linking a pull request to an issue";
# docs.gitlab.com, "Default closing pattern".
_CLOSING = r"(?i)\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)):?\s+{}\b"


def word(seen: Seen, rule: Active) -> Findings:
    """A footer `해결: #12` has an English one beside it: forges close issues on those only."""
    if "#" not in seen.message.text:
        return NOTHING
    trailer = next((each for each in seen.message.trailers if each.key in rule.value), None)
    if trailer is None:
        return NOTHING
    import re

    text = "\n".join(seen.message.texts)
    issues = re.findall(_ISSUE, trailer.value)
    left = [issue for issue in issues if not re.search(_CLOSING.format(issue), text)]
    if not left:
        return NOTHING
    right = ", ".join(f"closes {issue}" for issue in left[:5]).capitalize()
    number = seen.message.number(trailer.index)
    return (found(rule, number, word=trailer.key, right=right),)
