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
    "What gflow has done is taken back by: gflow undo",
    "guard-replace": "{branch} was not moved to {target}. Commits that would have left it: {gone}, "
    "come to it: {come}.\n"
    "{origin}: {line}\n"
    "It can be moved to what its remote has, and by gflow.",
    "guard-delete": "{branch} was not deleted, renamed or replaced by another branch.\n"
    "{origin}: {line}\n"
    "Every branch is where it was. When it is to have another name, the policy says so first.",
    "guard-left-open": "It was refused at the end, and is left open. To put things back:\n"
    "{command}",
    "guard-left-files": "The index and the files are those of {target} already, only the branch is "
    "not.\n"
    "To put them back (changes of your own that are there now are kept, or it refuses):\n"
    "git read-tree -m -u {target} {head}",
    "guard-left-index": "The index is that of {target} already; branch and files are as they "
    "were.\n"
    "To put the index back:\n"
    "git reset",
    "guard-left-nothing": "Nothing was changed: branches, index and files are as they were.",
    "doctor-moves-announced": "A move of branches that nobody makes any more is still announced to "
    "the hooks ({path}); they would let it pass.",
    "hook-is-behind": "gflow's, but it guards other branches than the policy protects now",
    "hook-is-left-out": "left out, as was wished",
    "hook-is-no-place": "not among what that manager runs; with hooks of its own gflow has it",
    "hooks-state-behind": "for another policy {count}",
    "hooks-state-left-out": "left out {count}",
    "hooks-state-no-place": "without a place {count}",
}
