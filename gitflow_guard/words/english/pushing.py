"""English sentences: what a push brings."""

PUSHING: dict[str, str] = {
    "tag-moves": "The tag {tag} is on the remote already and stays where it is there: a release "
    "is not changed afterwards. Give yours another name.",
    "tag-deletes": "The tag {tag} of the remote is not deleted: others have that release.",
    "tag-pattern": "The tag {tag} does not match {pattern}",
    "tag-prefix": "The tag {tag} is of a version, which is written {right}: "
    "git tag {right:q} {tag:q}",
    "tag-elsewhere": "The tag {tag} is not on {only_on} of the remote: a version marks what one of "
    "these holds there.",
    "push-tags": "The push was refused for its tags: {count} to correct.\n{origin}: {line}",
    "push-tangles-unseen": "Whether these {count} branches hold what is another's was not looked "
    "at: {most} are at a time.\n"
    "Each by itself: gflow check branch {first:q}",
    "tag-branch": "The tag {tag} is called as the branch is: what is typed as {tag} would mean the "
    "one to some commands and the other to others. Give it another name.",
    "push-messages": "The push was refused for the messages of {commits} commits: "
    "{count} to correct.\n"
    "The rules are those of {origin}.\n"
    "For a list that corrects those of the current branch, to be used by git rebase -i:\n"
    "gflow check commits --reword-plan",
    "push-messages-more": "The push was refused for the messages of {commits} commits: {count} to "
    "correct, {more} of which are not shown.\n"
    "The rules are those of {origin}.\n"
    "All of the current branch: gflow check commits\n"
    "A history that is older than the rules is let be with [baseline] in the policy.",
    "push-over-unseen": "The remote's {branches} holds commits that are not here: git refuses "
    "this push, unless it is forced, which takes them away.\n"
    "To look at them first: git fetch\n"
    "To force only over what was seen: git push --force-with-lease",
    "push-unseen": "{branch} of {remote} holds a commit that is not here: whether this push "
    "overwrites it cannot be told.\n"
    "{origin}: {line}\n"
    "Fetch it, then do the same again: git fetch {remote_quoted}",
}
