"""What a commit's message says of where the commit came from, as each tool writes it.

Sources: git-fmt-merge-msg(1), git-merge(1), git-cherry-pick(1), git-revert(1), and the default
messages of GitHub, GitLab, Bitbucket (Cloud and Data Center), Azure DevOps, Gitea and Gerrit.
A message is what somebody typed: it is believed where nothing in the graph speaks against it.
"""

from __future__ import annotations

import re

from gitflow_guard.record import Record
from gitflow_guard.rules.merge_message import branches_named

GIT = "git"
TAG = "tag"
TRACKING = "remote-tracking"
REMOTE = "remote"
FORGE = "forge"
LOOSE = "loose"
# So much of a first line is looked at.
LONGEST = 500


class Origin(Record):
    """What was merged into what.

    `form` tells how it is written: by git itself (GIT a branch or a commit, TAG, TRACKING a
    remote-tracking branch, REMOTE one fetched from `url`), by a FORGE, or LOOSE, in somebody's
    words. `source`, `target` and `number` (of the pull request) are empty where it does not say;
    `owner` is whose repository a forge names, of TRACKING the remote.
    """

    form: str
    source: str = ""
    target: str = ""
    number: str = ""
    owner: str = ""
    url: str = ""


Pattern = re.Pattern[str]
_GITHUB = re.compile(r"Merged? pull request #(?P<number>\d+) from (?P<rest>\S+)$")
_GITEA = re.compile(
    r"Merge pull request '.*' \(#(?P<number>\d+)\) from (?:(?P<owner>[^\s:]+):)?(?P<source>\S+)"
    r"(?: into (?P<target>\S+))?$"
)
_DATA_CENTER = re.compile(
    r"Merge pull request #(?P<number>\d+) in \S+ from (?P<source>\S+) to (?P<target>\S+)$"
)
_MERGE_IN = re.compile(r"^Merge in \S+ from (?P<source>\S+) to (?P<target>\S+)$", re.MULTILINE)
_FORGES = (
    _GITEA,
    _DATA_CENTER,
    re.compile(r"Merged in (?P<source>\S+) \(pull request #(?P<number>\d+)\)$"),
    re.compile(r"Merged PR #?(?P<number>\d+)(?:: |$)"),
    re.compile(r"Pull request #(?P<number>\d+)(?:: |$)"),
    re.compile(r"Merge pull request (?P<number>\d+) from (?P<source>\S+) into (?P<target>\S+)$"),
)
_REQUEST = re.compile(r"^See merge request (?:\S*!)(?P<number>\d+)\s*$", re.MULTILINE)
_REVIEWED = re.compile(r"^Reviewed-on: \S+?(?:/\+/|/c/\S*?|/)(?P<number>\d+)\s*$", re.MULTILINE)
_SQUASHED = re.compile(r"\((?:#|GH-|!)(?P<number>\d+)\)$")
_TARGET = r"(?: into '?(?P<target>[^\s']+)'?)?$"
_OF = r"(?: \(early part\))?(?: of (?P<url>\S+))?"
_GIT = re.compile(rf"Merge (?:branch|commit) '(?P<source>[^']+)'{_OF}{_TARGET}")
_TAG = re.compile(rf"Merge tag '(?P<source>[^']+)'{_OF}{_TARGET}")
_TRACKING = re.compile(
    r"Merge remote-tracking branch '(?:refs/remotes/)?(?P<owner>[^/']+)/(?P<source>[^']+)'"
    rf"{_OF}{_TARGET}"
)
_REMOTE = re.compile(rf"Merge (?P<url>(?:\w+://|\S+@\S+:)\S+)(?: (?P<source>\S+))?{_TARGET}")
_LOOSE = re.compile(
    r"[Mm]erged? (?:branch )?'?(?P<source>[^\s']+)'? (?:in)?to '?(?P<target>[^\s']+)'?$"
)
_SEVERAL = re.compile(r"Merge (?:branches|commits|tags|remote-tracking branches) '")
_INTO = re.compile(r" into '?(?P<target>[^\s']+)'?$")
_PICKED = re.compile(r"\(cherry picked from commit ([0-9a-f]{7,64})\)")
_REVERTED = re.compile(r"This reverts commit ([0-9a-f]{7,64})")
_REVERTS = ('Revert "', 'Reapply "')
_SQUASH = "Squashed commit of the following:"


def merged(subject: str, body: str = "") -> Origin | None:
    """What a merge says it merges; None where it says nothing of it."""
    line = subject[:LONGEST].rstrip()
    return by_forge(line, body) or by_git(line) or by_hand(line) or by_name(line)


def by_forge(line: str, body: str) -> Origin | None:
    """As a forge writes it, into a merge or into the one commit of a squash."""
    found = _GITHUB.match(line)
    if found:
        return of_github(found["number"], found["rest"])
    for pattern in _FORGES:
        found = pattern.match(line)
        if found:
            said = found.groupdict()
            told = _MERGE_IN.search(body) if "source" not in said and body else None
            return Origin(FORGE, **known({**said, **(told.groupdict() if told else {})}))
    return requested(line, body)


def requested(line: str, body: str) -> Origin | None:
    """As GitLab, Gerrit and every squash write it: the number stands at the end, or below."""
    number = _REQUEST.search(body) or _REVIEWED.search(body) if body else None
    number = number or _SQUASHED.search(line)
    if number is None:
        return None
    inner = by_git(line) or Origin(FORGE)
    return inner.replace(form=FORGE, number=number["number"])


def of_github(number: str, rest: str) -> Origin:
    """`owner/branch`, whose branch may hold slashes too."""
    owner, slash, branch = rest.partition("/")
    if not slash:
        owner, colon, branch = rest.partition(":")
        owner, branch = (owner, branch) if colon else ("", rest)
    return Origin(FORGE, branch, number=number, owner=owner)


def by_git(line: str) -> Origin | None:
    """As git writes it; of several branches only the target is told."""
    for form, pattern in ((GIT, _GIT), (TRACKING, _TRACKING), (TAG, _TAG), (REMOTE, _REMOTE)):
        found = pattern.match(line)
        if found:
            said = known(found.groupdict())
            return Origin(REMOTE if form == GIT and "url" in said else form, **said)
    if not _SEVERAL.match(line):
        return None
    into = _INTO.search(line)
    return Origin(GIT, target=into["target"] if into else "")


def by_hand(line: str) -> Origin | None:
    """As people write it: `Merge develop into main`."""
    found = _LOOSE.match(line)
    return Origin(LOOSE, **known(found.groupdict())) if found else None


def by_name(line: str) -> Origin | None:
    """Where git's words were added to: the one branch that the guards read in them, too."""
    names = branches_named(line)
    return Origin(LOOSE, names[0]) if len(names) == 1 else None


def known(said: dict[str, str | None]) -> dict[str, str]:
    """What is there of it."""
    return {name: value for name, value in said.items() if value}


def is_revert(subject: str, body: str) -> bool:
    """Whether it takes another commit back."""
    return subject.startswith(_REVERTS) or bool(body and _REVERTED.search(body))


def is_squash(subject: str, body: str) -> bool:
    """Whether `git merge --squash` wrote it."""
    return subject.startswith(_SQUASH) or body.startswith((_SQUASH, f"\n{_SQUASH}"))


def picked_from(body: str) -> tuple[str, ...]:
    """The commits that it says it was picked from, as `git cherry-pick -x` writes them."""
    return tuple(_PICKED.findall(body)) if body else ()
