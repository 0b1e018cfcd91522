"""English sentences: what setting up leaves to be done."""

SETUP: dict[str, str] = {
    "init-commit-later": "Not committed yet: {paths}\n"
    "Type: git add {paths:q} && git commit -m {message:q}",
    "init-commit-there": "Not committed yet: {paths}\n"
    "Type: {command} && git add {paths:q} && git commit -m {message:q}",
    "init-commit-unknown": "Not committed: {paths}\n"
    "gflow knows no message that the commit rules of the policy take. "
    "Commit it with one that they do: git add {paths:q} && git commit",
    "would-write-framework": "write {path}",
    "init-framework-branches": "pre-commit refuses commits on branches without {path}. Those that "
    "are open get it, once it is committed, by: gflow update",
    "undo-init-hooks": "The hooks stay, and guard as before. "
    "To take them away: gflow hooks uninstall",
    "init-commit-refused": "{paths} could not be committed on {branch}, so the rest was left "
    "undone.\n"
    "git: {problem}\n"
    "Commit it as your hooks want it, and go on from there: git commit -- {paths:q} && {again:q}\n"
    "Or pass your hooks by, this once: git commit --no-verify -m {message:q} "
    "-- {paths:q} && {again:q}",
}
