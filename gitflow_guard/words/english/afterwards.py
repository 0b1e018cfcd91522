"""English sentences: what is left to be done after a finish or a rescue, and by a dry run."""

AFTERWARDS: dict[str, str] = {
    "finish-empty": "{branch} had all of {topic} already, so there is nothing to push.",
    "finish-empty-there": "{branch} had all of {topic} already, so only the branch is left on "
    "{remote}.\nDelete it there: git push {remote:q} --delete {topic:q}",
    "would-finish-unpushable": "{branch} would be ahead of {remote}'s, "
    "where it changes only by pull request.\n"
    'policy: protect.{branch}.push = "{right}"   ("flow" lets finish push)\n'
    "Open the pull request before you finish: git push -u {remote:q} {topic:q}",
    "would-finish-to-push": "{remote} would have none of this yet.\n"
    "To push it at once: gflow {kind:q} finish {short:q} --push",
    "would-finish-to-push-flow": "{remote} would have none of this yet, and only a finish may push "
    "it.\nTo push it at once: gflow {kind:q} finish {short:q} --push",
    "cancelled": "The conflict was given up in git (as git merge --abort does), and with it "
    "{operation} of {branch}; "
    "everything is as it was.\n"
    "To begin again: gflow {verb:q} {branch:q}",
    "step-rescue": "{branch}: made of the commits that are only on {source} (up to {oid})",
    "step-restore": "index and files: from those of {oid} back to those of {branch}",
    "rescue-beyond": "The commits of {branch} stand on others that {lacking} lacks, so gflow chose "
    "no name for them.\n"
    "A {kind} takes them to {into}: gflow rescue {versioned:q}\n"
    "Any other branch takes to where it goes what {branch} has as well: gflow rescue {other:q}",
    "rescue-version": "The commits of {branch} need a branch to go to, and every kind that goes "
    "anywhere has versions for names.\n"
    "A {kind} takes them to {into}: gflow rescue {versioned:q}",
    "name-no-version": "{name} is no version, and the tag that a {kind} leaves would be {tag}.\n"
    'policy: branches.{kind}.version = "{version}"   ("none" lets names and tags be words)',
    "reword-along": "Branches that are at one of these commits go along (update-ref): {branches}",
    "reword-closed": "{branch} is protected. Let it move once, just before the rebase:\n"
    "  gflow bypass --ref {branch:q} --reason 'messages reworded'",
    "reword-left": "{branch} goes on from the old ones. Afterwards:\n"
    "  git rebase {onto:q} {branch:q}",
    "finish-no-version": "The tag {tag} is no version's. Before it is pushed, have another by:\n"
    "gflow undo, then: gflow rename VERSION && gflow finish",
    "would-finish-no-version": "The tag {tag} is no version's. For another, first: "
    "gflow rename VERSION",
}
