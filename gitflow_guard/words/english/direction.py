"""English sentences: which way branches are merged."""

DIRECTION: dict[str, str] = {
    "policy-bad-merge": '{key}: {given} is no merge. It is written "SOURCE -> TARGET"; each side '
    "is a kind, a branch or a glob.",
    "merge-wrong-way": "{source} was not merged into {branch}: that is the wrong way.\n"
    "{origin}: {line}\n"
    "Put things back, then take it the right way:\n"
    "git merge --abort",
    "push-merges": "{branch} was not pushed: its merge {commit} goes the wrong way.\n"
    "{origin}: {line}\n"
    "Take that merge out, and keep what came after it:\n"
    "git rebase --onto {commit}^1 {commit} {branch:q}",
    "push-fast-forward": "{branch} was not pushed: it was moved onto {source}, which is a merge "
    "the wrong way.\n"
    "{origin}: {line}\n"
    "Take what it brought out again, and keep what came after it:\n"
    "git rebase --onto {old} {new} {branch:q}",
    "push-tangles": "The push was refused: {count} tangles to undo.\n{origin}: {line}",
    "push-wrong-way": "{source} was not pushed onto {branch}: that is the wrong way.\n"
    "{origin}: {line}",
    "update-wrong-way": "{branch} was not updated: the policy is against it, in [merges].",
    "direction-denied": "{source} is not to be merged into {branch}.",
    "direction-elsewhere": "{source} does not go to {branch}. It goes to {into}: {command}",
    "direction-to-topic": "{source} does not go to {branch}. It goes to {into}: {command}\n"
    "What is there by then gets to {branch} with gflow update.",
    "direction-to-version": "{source} does not go to {branch}. It goes to {into}: {command}\n"
    "What {branch} itself still needs is committed on it; what {into} gets waits for the next one.",
    "direction-stays": "{source} does not go to {branch}. Branches of its kind stay.",
    "direction-not-base": "{branch} takes in {into}, which it starts from, and not {source}: "
    "{command}",
    "direction-between": "{source} does not go to {branch} itself; another branch takes it there: "
    "{command}",
    "direction-update": "{branch} does not take in {source} by a merge: {command}",
    "finish-brings": "{topic} was not finished: it holds {count} commits of {other}, which would "
    "go to {branch} with it.\n"
    'policy: branches.{kind}.base = "{base}"\n'
    "To put it on {base}, with its own commits only:\n"
    "git rebase --onto {base:q} {other:q} {topic:q}",
    "tangle-merged": "{branch} has merged {count} commits of {other}, which does not go there.\n"
    "{graph}\n"
    "To take that merge out, and keep what came after it:\n"
    "git rebase --onto {onto} {at} {branch:q}",
    "tangle-started": "{branch} was started from {other}, and holds {count} of its commits that "
    "{base} has not.\n"
    "{graph}\n"
    "To put it on {base}, with its own commits only:\n"
    "git rebase --onto {onto:q} {at} {branch:q}",
    "tangle-shares": "{branch} and {other} begin with the same {count} commits, which {base} has "
    "not.\n"
    "{graph}\n"
    "If they are those of {other}, to put {branch} on {base} without them:\n"
    "git rebase --onto {onto:q} {at} {branch:q}",
    "tangle-base": "{branch} was started from {other}, and not from {base}.\n"
    "{graph}\n"
    "To put it on {base}:\n"
    "git rebase --onto {onto:q} {at} {branch:q}",
}
