"""Sentences: what is open, and how the branches went."""

GRAPH: dict[str, str] = {
    # How long ago, or for how long.
    "age-minutes": "{count} min",
    "age-hours": "{count} h",
    "age-days": "{count} d",
    "age-months": "{count} mo",
    "age-years": "{count} y",
    # A branch that is open.
    "overview-who": "{author}, {age} ago",
    "overview-open-for": "open for {age}",
    "overview-ahead": "{ahead} ahead of {base}",
    "overview-behind-only": "{behind} behind {base}",
    "overview-both": "{ahead} ahead of {base}, {behind} behind",
    "overview-even": "even with {base}",
    "overview-apart-unknown": "{ahead} ahead of {base}, {behind} behind, as far as is known",
    "overview-remote-same": "as on {remote}",
    "overview-remote-here": "not on {remote}",
    "overview-remote-there": "only on {remote}",
    "overview-remote-ahead": "{ahead} to push",
    "overview-remote-behind": "{behind} to pull",
    "overview-remote-both": "{ahead} to push, {behind} to pull",
    "overview-goes": "goes to {into}",
    # What it waits for, and what is left to do.
    "overview-untagged": "Commits after {tag} that are in no version yet: {count}",
    "overview-lacks": "Lacks commits of {of}: {count}\n"
    "git switch {branch:q} && git merge --no-ff {of:q}",
    "overview-awaits": "Waits for {branches}",
    "overview-behind": "Waits for {base}, which has moved on by {count}: update it first",
    "overview-also": "Also has to reach {branches}, which is open",
    "overview-started": "Has nothing of its own yet",
    "overview-partly": "{there} has it, {missing} not yet",
    "overview-finished": "Finished and not deleted: {into} has all of it",
    "overview-base-gone": "{base}, which it was started from, is not here",
    "overview-diverged": "Went apart from {remote_branch}: {ahead} only here, {behind} only there",
    "overview-tangle": "Waits for {other}, {count} of whose commits it holds",
    "overview-nothing": "Nothing is open.",
    "overview-empty": "There is no commit yet.",
    "overview-more": "and {count} more (all of them: --all)",
    "overview-reading": "Reading the branches",
    "lane-other": "other",
}
