"""English sentences: pull requests, and what a CI tells of them."""

REQUESTS: dict[str, str] = {
    "wants-merge-direction": "A branch is merged where its kind goes, by `[merges]` and the kinds.",
    "wants-request-title": (
        "The title of a pull request, as the header of the commit a squash makes of it, keeps the "
        "commit rules."
    ),
    "wants-request-up-to-date": (
        "A branch that brings one permanent branch to another, as a release does, holds what the "
        "other has."
    ),
    "wants-request-everywhere": (
        "A branch reaches every branch that its kind goes to: a hotfix develop too."
    ),
    "wants-request-policy": "A change of the policy is seen by who reviews.",
    "request-title": "The title makes the header `{title}`. {name}: {said}",
    "request-up-to-date": (
        "{branch} lacks commits that {target} has: {lacks}. Released is not what was tested.\n"
        "Take them in: git switch {branch:q}, then git merge {target:q}"
    ),
    "request-everywhere": (
        "{branch} goes to {missing} too.\n"
        "Make a second pull request, from {branch} into each of them."
    ),
    "request-policy": (
        "The policy is changed: {files}. This pull request is judged by the policy that {target} "
        "has; the change holds once it is merged."
    ),
    "request-not-here": (
        "Nothing was checked. Neither here nor on the remote, as known here, is a branch: {names}\n"
        "See how it is spelt: git branch --all\n"
        "Where it is new on the remote: git fetch, then the same again; or tell its commit with "
        "{options}."
    ),
    "request-bad-name": "{name} cannot be the name of a branch.",
    "request-bad-number": "{number} is not a number of a pull request.",
    "example-request": "to be merged into {target}",
    "example-title": "its squash commit would be `{title}`",
    "example-lacks": "{target} has {lacks} commits that it lacks",
    "example-missing": "it did not reach {missing}",
    "ci-runs-on": "Running on {forge}.",
    "ci-runs-nowhere": "No CI was recognised; the current branch is looked at.",
    "ci-event": "Event: {event} ({named})",
    "ci-event-pull-request": "a pull request",
    "ci-event-merge-queue": "a merge queue",
    "ci-event-push": "a push",
    "ci-event-tag": "a tag",
    "ci-event-other": "something else",
    "ci-field-source": "Source: {value}",
    "ci-field-target": "Target: {value}",
    "ci-field-base": "Base: {value}",
    "ci-field-head": "Head: {value}",
    "ci-field-title": "Title: {value}",
    "ci-field-number": "Number: {value}",
    "ci-target-assumed": "The CI does not tell where the branch goes; {target} was assumed.",
    "ci-head-assumed": "The CI does not tell the branch's tip; {head} was assumed.",
    "ci-unsquashed": "It is not to be squashed, so its title makes no commit and is not judged.",
    "ci-before-none": (
        "Nothing was there before the push, as far as the CI tells; what {base} lacks is taken as "
        "what was pushed."
    ),
    "ci-before-gone": (
        "What was there before the push, {before}, is gone; what {base} lacks is taken as what was "
        "pushed."
    ),
    "ci-whole-branch": (
        "There is nothing to compare {branch} with; all of it is taken as what was pushed."
    ),
    "ci-nothing-tag": "A tag was pushed: there is no branch to judge.",
    "ci-nothing-event": "This run is about no branch: there is nothing to judge.",
    "ci-no-commit": (
        "{name} is not in this clone and could not be fetched. Nothing was checked.\n"
        "Have the CI fetch it: the whole history of all branches."
    ),
    "ci-commit-unfetched": (
        "{name} is not in this clone and could not be fetched. Nothing was checked.\n"
        "Have {forge} fetch the whole history of all branches:\n"
        "{line}"
    ),
    "ci-bad-name": "The CI tells a branch that cannot be one: {name}",
    "ci-bad-report": "{given} is no report. It is written FORMAT=FILE, FORMAT one of {formats}.",
    "ci-shallow": (
        "The history is cut off (a shallow clone), and the rest could not be fetched: {problem}\n"
        "Nothing was checked. Have {forge} fetch all of it:\n"
        "{line}"
    ),
    "ci-policy-broken": (
        "The policy of {branch} is broken; that of the working tree was taken instead."
    ),
    "ci-unseen": (
        "Whether {branch} has reached {names} is not known: they are not here, or cut off, and "
        "could not be fetched."
    ),
    "ci-here": "No CI was recognised; {source} was judged as if it went into {target}.",
    "ci-summary-where": "Where",
    "ci-summary-rule": "Rule",
    "ci-summary-what": "What",
    "ci-summary-more": "{count} more",
}
