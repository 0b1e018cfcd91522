"""The CIs that tell all they know by variables, a function each."""

from __future__ import annotations

from gitflow_guard.ci.change import OTHER, PULL, PUSH, TAG, Change, branch, number, oid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    Environment = Mapping[str, str]


# The page of a run shows the files that its log names as summaries.
AZURE_SUMMARY = "gflow-summary.md"
DRAFTS = ("draft:", "[draft]", "(draft)")


class Told:
    """An environment whose variables are all there, empty if need be."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getitem__(self, name: str) -> str:
        return self._environment.get(name, "")


def gitlab(environment: Environment) -> Change:
    """docs.gitlab.com, "Predefined CI/CD variables".

    In a pipeline of merged results CI_COMMIT_SHA is the merge, and the source's tip has a
    variable of its own; CI_MERGE_REQUEST_DIFF_BASE_SHA is the merge base.
    """
    told = Told(environment)
    if told["CI_MERGE_REQUEST_IID"]:
        return Change(
            "gitlab",
            PULL,
            told["CI_MERGE_REQUEST_EVENT_TYPE"] or told["CI_PIPELINE_SOURCE"],
            source=told["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"],
            target=told["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"],
            base=oid(told["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"]),
            left=oid(told["CI_MERGE_REQUEST_DIFF_BASE_SHA"]),
            head=oid(told["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"]) or oid(told["CI_COMMIT_SHA"]),
            title=ready(told["CI_MERGE_REQUEST_TITLE"]),
            number=number(told["CI_MERGE_REQUEST_IID"]),
            # Since GitLab 16.4: "true" or "false".
            unsquashed=told["CI_MERGE_REQUEST_SQUASH_ON_MERGE"] == "false",
        )
    name = told["CI_PIPELINE_SOURCE"]
    if told["CI_COMMIT_TAG"]:
        return Change("gitlab", TAG, name, source=told["CI_COMMIT_TAG"])
    return Change(
        "gitlab",
        PUSH if told["CI_COMMIT_BRANCH"] else OTHER,
        name,
        source=told["CI_COMMIT_BRANCH"],
        base=oid(told["CI_COMMIT_BEFORE_SHA"]),
        head=oid(told["CI_COMMIT_SHA"]),
    )


def ready(title: str) -> str:
    """The title that a draft has when it is merged: GitLab lets none be merged as a draft."""
    for mark in DRAFTS:
        if title.lower().startswith(mark):
            return title[len(mark) :].lstrip()
    return title


def bitbucket(environment: Environment) -> Change:
    """support.atlassian.com, "Variables and secrets" of Bitbucket Pipelines."""
    told = Told(environment)
    if told["BITBUCKET_TAG"]:
        return Change("bitbucket", TAG, "tag", source=told["BITBUCKET_TAG"])
    pull = bool(told["BITBUCKET_PR_ID"])
    return Change(
        "bitbucket",
        PULL if pull else PUSH,
        "pull-request" if pull else "push",
        source=told["BITBUCKET_BRANCH"],
        target=told["BITBUCKET_PR_DESTINATION_BRANCH"],
        base=oid(told["BITBUCKET_PR_DESTINATION_COMMIT"]),
        head=oid(told["BITBUCKET_COMMIT"]),
        number=number(told["BITBUCKET_PR_ID"]),
    )


def azure(environment: Environment) -> Change:
    """learn.microsoft.com, "Predefined variables"; BUILD_SOURCEVERSION is the merge."""
    told = Told(environment)
    ref, reason = told["BUILD_SOURCEBRANCH"], told["BUILD_REASON"]
    folder = told["AGENT_TEMPDIRECTORY"]
    summary = f"{folder}/{AZURE_SUMMARY}" if folder else ""
    if told["SYSTEM_PULLREQUEST_SOURCEBRANCH"]:
        shown = told["SYSTEM_PULLREQUEST_PULLREQUESTNUMBER"]
        return Change(
            "azure",
            PULL,
            reason,
            source=branch(told["SYSTEM_PULLREQUEST_SOURCEBRANCH"]),
            target=branch(told["SYSTEM_PULLREQUEST_TARGETBRANCH"]),
            head=oid(told["SYSTEM_PULLREQUEST_SOURCECOMMITID"]),
            number=number(shown or told["SYSTEM_PULLREQUEST_PULLREQUESTID"]),
            summary=summary,
        )
    if ref.startswith("refs/tags/"):
        return Change("azure", TAG, reason, source=ref.removeprefix("refs/tags/"))
    head = oid(told["BUILD_SOURCEVERSION"])
    event = PUSH if ref.startswith("refs/heads/") else OTHER
    return Change("azure", event, reason, source=branch(ref), head=head, summary=summary)


def jenkins(environment: Environment) -> Change:
    """The variables of its plugins "Branch API" (CHANGE_*, BRANCH_NAME) and "Git" (GIT_*)."""
    told = Told(environment)
    head = oid(told["GIT_COMMIT"])
    if told["CHANGE_ID"]:
        return Change(
            "jenkins",
            PULL,
            "change",
            source=told["CHANGE_BRANCH"],
            target=told["CHANGE_TARGET"],
            head=head,
            title=told["CHANGE_TITLE"],
            number=number(told["CHANGE_ID"]),
        )
    if told["TAG_NAME"]:
        return Change("jenkins", TAG, "tag", source=told["TAG_NAME"])
    source = told["BRANCH_NAME"] or told["GIT_BRANCH"].partition("/")[2]
    return Change("jenkins", PUSH, "branch", source=source, base=oid(told["GIT_PREVIOUS_COMMIT"]),
                  head=head)  # fmt: skip


def travis(environment: Environment) -> Change:
    """docs.travis-ci.com, "Default environment variables"."""
    told = Told(environment)
    before, _, after = told["TRAVIS_COMMIT_RANGE"].replace("...", "..").partition("..")
    name = told["TRAVIS_EVENT_TYPE"]
    if number(told["TRAVIS_PULL_REQUEST"]):
        return Change(
            "travis",
            PULL,
            name,
            source=told["TRAVIS_PULL_REQUEST_BRANCH"],
            target=told["TRAVIS_BRANCH"],
            base=oid(before),
            head=oid(told["TRAVIS_PULL_REQUEST_SHA"]) or oid(after),
            number=told["TRAVIS_PULL_REQUEST"],
        )
    if told["TRAVIS_TAG"]:
        return Change("travis", TAG, name, source=told["TRAVIS_TAG"])
    head = oid(told["TRAVIS_COMMIT"])
    return Change("travis", PUSH, name, source=told["TRAVIS_BRANCH"], base=oid(before), head=head)


def buildkite(environment: Environment) -> Change:
    """buildkite.com/docs, "Environment variables"; a fork's branch is `OWNER:BRANCH`."""
    told = Told(environment)
    name = told["BUILDKITE_SOURCE"]
    pull = number(told["BUILDKITE_PULL_REQUEST"])
    if told["BUILDKITE_TAG"]:
        return Change("buildkite", TAG, name, source=told["BUILDKITE_TAG"])
    return Change(
        "buildkite",
        PULL if pull else PUSH,
        name,
        source=told["BUILDKITE_BRANCH"].rpartition(":")[2],
        target=told["BUILDKITE_PULL_REQUEST_BASE_BRANCH"] if pull else "",
        head=oid(told["BUILDKITE_COMMIT"]),
        number=pull,
    )


def circleci(environment: Environment) -> Change:
    """circleci.com/docs, "Built-in environment variables"; where it goes is not told.

    The branch of a fork's pull request is called `pull/NUMBER` there, whatever its name is.
    """
    told = Told(environment)
    pull = told["CIRCLE_PULL_REQUEST"]
    forked = told["CIRCLE_PR_NUMBER"]
    source = told["CIRCLE_BRANCH"]
    if told["CIRCLE_TAG"]:
        return Change("circleci", TAG, "tag", source=told["CIRCLE_TAG"])
    return Change(
        "circleci",
        PULL if pull else PUSH,
        "pull-request" if pull else "push",
        source="" if forked and source == f"pull/{forked}" else source,
        head=oid(told["CIRCLE_SHA1"]),
        number=number(pull.rpartition("/")[2]),
    )
