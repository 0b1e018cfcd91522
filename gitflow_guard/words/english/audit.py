"""English sentences: the shape of a history."""

AUDIT: dict[str, str] = {
    # What each rule wants.
    "wants-history-gap": "To judge all of it, the whole history is needed.",
    "wants-direct-commit": "Nobody commits to a protected branch: work comes by pull request "
    "or by a finish.",
    "wants-direct-merge": "What is merged into a protected branch by hand is a branch the policy "
    "knows.",
    "wants-fast-forward": "A protected branch is not moved along to another one.",
    "wants-not-back": "Every release and hotfix also reaches the branch that work goes on from.",
    "wants-release-untagged": "Every release and hotfix has a tag.",
    "wants-tag-astray": "The tag of a version is on a branch that is released from.",
    "wants-duplicate-commit": "A change is on a branch once.",
    "wants-branch-stale": "A branch that nobody works on is finished or deleted.",
    "wants-branch-long-lived": "A branch comes back soon.",
    "wants-tangle": "A branch holds its own commits only.",
    "wants-bypass": "The policy is passed by for a reason that is written down.",
    # How it is done right.
    "audit-mend-direct-commit": "What is pushed stays as it is. So that it ends here: "
    "gflow hooks install",
    "audit-mend-direct-merge": "Start branches by their kind, so that the name tells it, or merge "
    "by pull request.",
    "audit-mend-fast-forward": "Never merge into your own copy of it: git pull --ff-only; and to "
    "bring work there, merge with --no-ff.",
    "audit-mend-merge-direction": "What is pushed stays as it is. So that it ends here: "
    "gflow hooks install",
    "audit-mend-not-back": "Merge it there, or see that the change is there in another way.",
    "audit-mend-release-untagged": "Set the tag on the commit that is named.",
    "audit-mend-tag-astray": "Merge what the tag is on, or let the tag be if it is of an old line.",
    "audit-mend-duplicate-commit": "It does no harm. It comes of picking or rebasing what "
    "is merged, too.",
    "audit-mend-branch-stale": "Finish it or delete it: gflow finish, gflow delete",
    "audit-mend-branch-long-lived": "Finish what is done of it: gflow finish",
    "audit-mend-bypass": "Look whether the reasons still hold.",
    # What was found.
    "audit-direct-commit": "Committed straight to {branch}: {subject}",
    "audit-direct-merge": "Merged into {branch} by hand: {subject}",
    "audit-fast-forward": "{branch} was moved along to another branch that had: {subject}",
    "audit-swapped": "{branch} was taken into something else, and then moved there, which swaps "
    "its parents: {subject}",
    "audit-not-back": "{name} ({role}) reached {branch} and none of: {into}\n"
    "git switch {onto:q} && git merge --no-ff {commit}",
    "audit-not-back-partly": "{name} ({role}) reached {branch}; only a part of it: {into}\n"
    "git switch {onto:q} && git merge --no-ff {commit}",
    "audit-release-untagged": "{name} ({role}) reached {branch} and has no tag.",
    "audit-tag-astray": "{name} is on none of: {lines}",
    "audit-duplicate-commit": "{branch} has this change more than once (also {others}): {subject}",
    "audit-branch-stale": "{branch} has {count} commits of its own and none for {days} days.",
    "audit-branch-long-lived": "{branch} has been open for {days} days ({count} commits).",
    "audit-bypass": "The policy was passed by: {subject} ({note})",
    "audit-gap-shallow": "The history is cut off at {count} commits (a shallow clone), so that "
    "much cannot be told.\nFetch the rest: git fetch --unshallow",
    "audit-gap-grafts": "{path} changes which parents commits have; the history is told as git "
    "tells it with that.",
    "audit-gap-replaced": "refs/replace puts other commits in the place of some; the history is "
    "told as git tells it with that.",
    "audit-gap-branch": "There is no {branch}, which the policy names; what it should hold cannot "
    "be told.",
    "audit-gap-partial": "The content of {count} commits is not here (a partial clone), so that "
    "picked commits are found by what they say only.",
    "audit-gap-tangles": "There are so many open branches that {count} of them were not looked "
    "at for tangles.",
    "audit-gap-patches": "So many commits may be picks of others that the oldest {count} were not "
    "compared.",
    # The report.
    "audit-nothing": "No commit of these branches is within what was asked for.",
    "audit-branch-unknown": "{branch} is none of the lines of this history.\nThese are: {lines}",
    "audit-since-unknown": "{since} is neither a revision nor a day that git understands.\n"
    "Days are written 2026-01-31, or as in: 3 months ago",
    "audit-read": "{commits} commits read; judged by {origin}.",
    "audit-let-be": "{count} changes are older than what was asked for, or than the baseline.",
    "audit-sum-clean": "Nothing found ({checked} changes looked at).",
    "audit-sum": "Errors: {errors}, warnings: {warnings} ({checked} changes looked at).",
    "audit-older": "If these are older than the rules, the policy can let be what {branch} has "
    'now:\n  [baseline]\n  commit = "{commit}"',
    "audit-older-policy": "Errors older than the policy: {count}. It can let be what was there "
    'when it came:\n  [baseline]\n  commit = "{commit}"',
    "audit-more": "and {count} more (all of them: --all)",
    "audit-line": "{branch}: {count} changes",
    "audit-hotfixes": "Hotfixes, and which lines have them",
    "audit-hotfix": "hotfix",
    "audit-title": "The history of {lines}",
    "audit-count-error": "errors",
    "audit-count-warning": "warnings",
    "audit-count-changes": "changes",
    "audit-findings": "What was found",
    "audit-graph": "How the changes came",
    "audit-more-json": "and {count} more (all of them: gflow audit --format json)",
    "audit-lane-hotfix": "hotfixes",
    "audit-lane-release": "releases",
    "audit-lane-topic": "other branches",
    "audit-kind-release": "release",
    "audit-kind-hotfix": "hotfix",
    "audit-kind-pull-request": "pull request",
    "audit-kind-direct-commit": "direct commit",
    "audit-kind-direct-merge": "direct merge",
    "audit-kind-fast-forward": "fast-forward",
    "audit-kind-revert": "revert",
    "audit-kind-cherry-pick": "cherry-pick",
    "audit-kind-unknown": "unknown",
    "audit-state-merge": "merge",
    "audit-state-cherry-pick": "cherry-pick",
    "audit-state-partly": "partly",
    "audit-state-missing": "not",
    "audit-state-unknown": "?",
    "audit-reading": "Reading the history",
    "audit-written": "Written to {path}.",
}
