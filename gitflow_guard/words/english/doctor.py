"""English sentences: what is wrong with a clone. The commands that mend it are data, told after."""

DOCTOR: dict[str, str] = {
    # What is wrong.
    "doctor-problem": "{problem}",
    "doctor-identity": "git does not know who you are: {keys} not set.",
    "doctor-cut-off": "{operation} of {branch} was cut off before its end. "
    "The mending does all the rest of it, the gate included.\n"
    "To take it back instead: gflow abort",
    "doctor-paused": "{operation} of {branch} waits for you to settle a conflict.\n"
    "To give it up instead: gflow abort",
    "doctor-at-work": "{operation} of {branch} is being done just now, by another gflow.\n"
    "Look again when it has ended.",
    "doctor-git-operation": "git has a {operation} open.",
    "doctor-lock-own": "{path} is left of a gflow that was killed.",
    "doctor-lock-foreign": "{path} is held by another git process, or left of one.\n"
    "gflow did not make it and leaves it alone. When no git is running, remove it:",
    "doctor-lock-holder": "gflow's own lock names a process that is gone ({holder}); "
    "it stops nobody.",
    "doctor-push-announced": "A push that nobody makes any more is still announced to the hooks "
    "({path}), which would let it through.",
    "doctor-gate": "A worktree in which the gate of a finish ran is left: {path}",
    "doctor-worktree-gone": "The folder of a worktree is gone: {path}",
    "doctor-hooks": "These hooks are missing, switched off, outdated or without gflow: {hooks}",
    "doctor-hooks-framework": "The hook framework is configured and not installed for: {hooks}",
    "doctor-hooks-path": "core.hooksPath = {path} ({scope}, {source}) sends git to hooks "
    "that do not run gflow: {hooks}\nWhat to add there is told by:",
    "doctor-unborn": "There is no commit yet.",
    "doctor-branch-missing": "The policy needs {branch}, which is neither here nor on {remote}.\n"
    "Make it, or correct the policy:",
    "doctor-protected-missing": "{policy} protects {branch}, which is not there.",
    "doctor-protected-nearest": "{policy} protects {branch}, which is not there. "
    "Did you mean {nearest}?",
    "doctor-base-gone": "{branch} came from {base}, which is gone.",
    "doctor-base-other": "{branch} is set to go back to {base}, which the policy does not allow a "
    "{kind} (it allows: {allowed}).",
    "doctor-base-orphan": "A base is recorded of {branch}, which is gone ({key}).",
    "doctor-finished": "{branch} is finished and still there: all of it is in {targets}.",
    "doctor-remote-missing": "There is no remote called {remote}, as the policy has it "
    "(there is: {remotes}).",
    "doctor-fetch-narrow": "Not all branches of {remote} are fetched, so gflow does not see them.",
    "doctor-shallow": "The history is cut off (a shallow clone): "
    "what was merged where cannot be told.",
    "doctor-branch-alias": "{branch} is only another name of {target}: what is on the one is on "
    "the other.",
    "doctor-ahead": "{branch} holds commits that {remote_branch} does not ({ahead}).",
    "doctor-ahead-flow": "{branch} holds commits that {remote_branch} does not ({ahead}).\n"
    "The next finish with --push takes them along.",
    "doctor-ahead-closed": "{branch} holds commits that {remote_branch} does not ({ahead}), and "
    'takes no push (push = "{right}").\n'
    "If the last finish made them: gflow undo. Else keep them on a branch, for a pull request:",
    "doctor-diverged": "{branch} and {remote_branch} have diverged: {ahead} ahead, "
    "{behind} behind.",
    # What was mended.
    "doctor-mended": "{rule} mended: {message}",
    "doctor-unmended": "{rule} could not be mended: {problem}",
    "doctor-ended": "{operation} of {branch} is done.",
    "doctor-taken-back": "{operation} of {branch} is taken back; all is as it was.",
    "doctor-now-paused": "{operation} of {branch} was set up again, "
    "and waits for you to settle a conflict.",
    "doctor-removed": "{path} is removed.",
    "doctor-holder-forgotten": "the process is forgotten ({holder}).",
    "doctor-unset": "{key} is no longer set.",
    "doctor-settled": "it is not so any more; nothing was changed.",
    "doctor-fetches": "from now on all branches of {remote} are fetched. "
    "Bring them in: git fetch {remote:q}",
    "doctor-hooks-installed": "the hooks are installed in {folder}.",
    "journal-damaged": "The journal of an operation is damaged: {path}",
    # The sum.
    "doctor-well": "Nothing is wrong with this clone ({checked} checks).",
    "doctor-well-skipped": "Nothing is wrong with what could be looked at "
    "({checked} checks made, {skipped} not).",
    "doctor-found": "Errors: {errors}, warnings: {warnings} ({checked} checks).",
    "doctor-found-skipped": "Errors: {errors}, warnings: {warnings} "
    "({checked} checks made; {skipped} not, for what they need cannot be read).",
    "doctor-no-errors": "Warnings only: nothing here stops your work.",
    "doctor-try-fix": "What is safe to mend, gflow mends: gflow doctor --fix",
}
