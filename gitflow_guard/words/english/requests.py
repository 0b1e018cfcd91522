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
    "skipped-request-commits": (
        "The source or the target is not here: no commit was checked.\n"
        "Fetch them: git fetch, or name them with --base and --head"
    ),
    "request-bad-name": "{name} cannot be the name of a branch.",
    "request-bad-number": "{number} is not a number of a pull request.",
    "example-request": "to be merged into {target}",
    "example-title": "its squash commit would be `{title}`",
    "example-lacks": "{target} has {lacks} commits that it lacks",
    "example-missing": "it did not reach {missing}",
}
