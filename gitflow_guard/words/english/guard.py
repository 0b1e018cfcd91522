"""English sentences: the guard of references."""

GUARD: dict[str, str] = {
    "guard-merge-finish": "{target} was not merged into {branch}: that is done by gflow.\n"
    "{origin}: {line}\n"
    "Finish the branch instead:\n"
    "{command}",
    "guard-merge-elsewhere": "{target} was not merged into {branch}: it goes to {into}.\n"
    "{origin}: {line}\n"
    "Finish the branch where it belongs:\n"
    "{command}",
    "guard-merge-start": "{target} was not merged into {branch}: it gets there by a branch "
    "between.\n"
    "{origin}: {line}\n"
    "Start that branch:\n"
    "{command}",
    "guard-merge-request": "{target} was not merged into {branch}.\n"
    "{origin}: {line}\n"
    "Open a pull request to {branch} instead.",
    "guard-commit": "{branch} did not get the commit: it takes no direct ones.\n"
    "{origin}: {line}\n"
    "Make it on a branch of its own:\n"
    "{command}",
    "guard-amend": "The last commit of {branch} was not written anew: {branch} takes no direct "
    "commits.\n"
    "{origin}: {line}\n"
    "What was staged still is. Take it to a branch of its own, and commit there:\n"
    "{command}",
    "guard-back": "{branch} was not moved back to {target}. Commits that would have left it: "
    "{gone}.\n"
    "{origin}: {line}\n"
    "What gflow has done is taken back by: gflow undo\n"
    "Commits of your own are moved to a branch of their own, and {branch} put back, by:\n"
    "gflow rescue",
    "guard-replace": "{branch} was not moved to {target}. Commits that would have left it: {gone}, "
    "come to it: {come}.\n"
    "{origin}: {line}\n"
    "It can be moved to what its remote has, and by gflow. Commits of your own that are on it are\n"
    "moved to a branch of their own, and {branch} put back, by:\n"
    "gflow rescue",
    "guard-delete": "{branch} was not deleted, renamed or replaced by another branch.\n"
    "{origin}: {line}\n"
    "Every branch is where it was. To have it as the remote has it, your own commits kept:\n"
    "gflow rescue --branch {branch:q}\n"
    "For another name, change it in the policy first. To delete it here all the same, on record:\n"
    'gflow bypass --ref {branch:q} --reason "why it goes", then the same again',
    "guard-left-open": "It was refused at the end, and is left open. To put things back:\n"
    "{command}",
    "guard-left-files": "The index and the files are those of {target} already, only the branch is "
    "not.\n"
    "To put them back (changes of your own that are there now are kept, or it refuses):\n"
    "gflow rescue\n"
    "or, without gflow:\n"
    "git read-tree -m -u {target} {head}",
    "guard-left-index": "The index is that of {target} already; branch and files are as they "
    "were.\n"
    "To put the index back:\n"
    "git reset",
    "guard-left-aside": "Changes of your own that were not committed are put aside (--autostash).\n"
    "To have them back, after that:\n"
    "git merge --quit && git stash pop",
    "guard-left-detached": "No branch was moved, and HEAD is on none: it is at {target}.\n"
    "To be on {branch} again:\n"
    "git switch {branch:q}",
    "guard-left-nothing": "Nothing was changed: branches, index and files are as they were.",
    "doctor-moves-announced": "A move of branches that nobody makes any more is still announced to "
    "the hooks ({path}); they would let it pass.",
    "hook-is-behind": "gflow's, but it guards other branches than the policy protects now",
    "hook-is-left-out": "left out, as was wished",
    "hook-is-no-place": "not among what that manager runs; with hooks of its own gflow has it",
    "hooks-state-behind": "for another policy {count}",
    "hooks-state-left-out": "left out {count}",
    "step-put-back": "{branch}: put back to {oid}",
    "done-rescue": "The commits are on {branch} now.",
    "done-restore": "The index and the files are those of {branch} again.",
    "rescue-next": "To bring it into {into}: gflow {kind} finish {short}",
    "rescue-nothing": "There is nothing to rescue: no protected branch holds commits that its "
    "remote does not have,\n"
    "and no refused operation has left its files here.",
    "rescue-changed": "Nothing was done: you have changed files that the refused operation left "
    "here: {paths}\n"
    "Go with them to where those files are from:\n"
    "{command}\n"
    "There only your own changes are left. Commit them, or put them aside (git stash -u).\n"
    "{branch} is as it was, index and files too, when you go back: git switch {branch:q}",
    "rescue-open": "{branch} takes no {operation}, and one is still open.\n"
    "Give it up first: git {operation:q} --abort",
    "rescue-not-protected": "{branch} is no branch here that is closed to commits: there is "
    "nothing to take off it.\n"
    "See what is protected: gflow config show",
    "rescue-name": "The commits of {branch} need a branch to go to.\n"
    "Name it, with one of these before it: {kinds}\n"
    "gflow rescue NAME",
    "plan-rescue": "Nothing was done: a rescue is planned where it is carried out.\ngflow rescue",
    "hooks-state-no-place": "without a place {count}",
}
