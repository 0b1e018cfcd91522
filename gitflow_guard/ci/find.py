"""Which CI this is, and what its run is about: a pure function of environment and payload."""

from __future__ import annotations

from gitflow_guard.ci import actions, others
from gitflow_guard.ci.change import OTHER, Change
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Payload = Mapping[str, Any]


def alone(
    read: Callable[[Mapping[str, str]], Change],
) -> Callable[[Mapping[str, str], Payload], Change]:
    """A reader that needs no payload."""
    return lambda environment, _payload: read(environment)


class Forge(Record):
    """A CI: the variable that tells it, how it is called, what reads it.

    `format` is the one its log makes the most of, `whole` the line that has it fetch the whole
    history. `squash` is what it makes of a title and a number when it squashes, `shows` the line in
    its log that has it show a summary, where it does not look for one by itself.
    """

    name: str
    marks: tuple[str, ...]
    title: str
    read: Callable[[Mapping[str, str], Payload], Change]
    whole: str
    format: str = "text"
    squash: str = "{title}"
    shows: str = ""


NUMBERED = "{title} (#{number})"
_DEPTH = "fetch-depth: 0        # with: of actions/checkout"

# Gitea and Forgejo also set what GitHub sets.
FORGES = (
    Forge("gitea", ("GITEA_ACTIONS", "FORGEJO_ACTIONS"), "Gitea Actions", actions.read, _DEPTH,
          "github", NUMBERED),
    Forge("github", ("GITHUB_ACTIONS",), "GitHub Actions", actions.read, _DEPTH, "github",
          NUMBERED),
    Forge("gitlab", ("GITLAB_CI",), "GitLab CI", alone(others.gitlab), 'GIT_DEPTH: "0"'),
    Forge("bitbucket", ("BITBUCKET_BUILD_NUMBER",), "Bitbucket Pipelines",
          alone(others.bitbucket), "clone: { depth: full }"),
    Forge("azure", ("TF_BUILD",), "Azure Pipelines", alone(others.azure),
          "fetchDepth: 0         # of the step checkout",
          shows="##vso[task.uploadsummary]{path}"),
    Forge("travis", ("TRAVIS",), "Travis CI", alone(others.travis), "git: { depth: false }"),
    Forge("buildkite", ("BUILDKITE",), "Buildkite", alone(others.buildkite),
          'BUILDKITE_GIT_CLONE_FLAGS: "-v"'),
    Forge("circleci", ("CIRCLECI",), "CircleCI", alone(others.circleci),
          "method: full          # of the step checkout"),
    Forge("jenkins", ("JENKINS_URL", "JENKINS_HOME"), "Jenkins", alone(others.jenkins),
          "CloneOption: shallow: false"),
)  # fmt: skip
NOWHERE = Forge("", (), "", alone(lambda _: Change("", OTHER)), "")


def forge_of(environment: Mapping[str, str]) -> Forge:
    """The CI this environment is of; NOWHERE when it is of none that is known."""
    for forge in FORGES:
        if any(is_set(environment.get(mark, "")) for mark in forge.marks):
            return forge
    return NOWHERE


def is_set(value: str) -> bool:
    """Whether a variable says yes."""
    return value.lower() not in ("", "0", "false")


def change_of(environment: Mapping[str, str], payload: Payload) -> Change:
    """What the run is about."""
    return forge_of(environment).read(environment, payload)


def squashed(forge: Forge, title: str, number: str) -> str:
    """The header of the commit that a squash makes of a pull request."""
    form = forge.squash if number else "{title}"
    return form.replace("{number}", number).replace("{title}", title)
