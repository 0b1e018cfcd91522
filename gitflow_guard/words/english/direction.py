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
    "push-wrong-way": "{source} was not pushed onto {branch}: that is the wrong way.\n"
    "{origin}: {line}",
    "update-wrong-way": "{branch} was not updated: the policy is against it, in [merges].",
    "direction-denied": "{source} is not to be merged into {branch}.",
    "direction-elsewhere": "{source} does not go to {branch}. It goes to {into}: {command}",
    "direction-to-topic": "{source} does not go to {branch}. It goes to {into}: {command}\n"
    "What is there by then gets to {branch} with gflow update.",
    "direction-stays": "{source} does not go to {branch}. Branches of its kind stay.",
    "direction-not-base": "{branch} takes in {into}, which it starts from, and not {source}: "
    "{command}",
    "direction-between": "{source} does not go to {branch} itself; another branch takes it there: "
    "{command}",
    "direction-update": "{branch} does not take in {source} by a merge: {command}",
}
