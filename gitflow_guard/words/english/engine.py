"""English sentences: an operation that was cut off, or cannot go on."""

ENGINE: dict[str, str] = {
    "still-running": "A git process of the operation that was cut off is still at work ({pid}).\n"
    "Wait until it has ended, and try again.",
    "interrupted-paused": "Interrupted, when the conflict was set up here.\n"
    "Settle it, then: gflow continue   (or give it up: gflow abort)",
    "lock-held": "{path} is held by another git, or left of one that was killed.\n"
    "Try again when none is running; to see whose it is: gflow doctor",
    "undo-pushed-tag": "The tag {tag} is on {remote} already, where others may have it; "
    "nothing was changed.\n"
    "If nobody has it yet: git push {remote:q} :refs/tags/{tag:q}, then: gflow undo",
    "undo-tag-unknown": "Whether {remote} has the tag {tag} is not known: it could not be asked.\n"
    "When it can be reached: git ls-remote {remote:q} refs/tags/{tag:q}",
    "halted": "It is done in part: {problem}\n"
    "When that is mended, do the rest: gflow continue   (or take it back: gflow abort)",
    "rescued": "These files held changes that no commit has. To get one back:",
    "rescued-link": '  ln -sfn "$(git cat-file blob {oid:q})" {path:q}',
    "rescued-file": "  git cat-file blob {oid:q} > {path:q}",
    "settled-too-late": "A branch has moved since the conflict came up, so what settles it does "
    "not fit any more; nothing was changed.\ngit: {problem}\n"
    "Give it up, and begin again: gflow abort",
    "deletion-unknown": "It is not known here where {branch} is on {remote}, so it is not deleted "
    "there.\nFetch it first: git fetch {remote:q}",
    "step-gate": "{branches}: tried first with {command:q}",
    "gate-failed": "{command:q} ended with {ended} on what {branch} would become; "
    "nothing was changed.\n"
    "The policy asks for it ([finish] gate). Mend the branch, then finish it again.",
    "gate-missing": "{command:q}: there is no such program; nothing was changed.\n"
    "The policy asks for it ([finish] gate). Install it, or mend the policy.",
    "gate-unrunnable": "{command:q} cannot be run: {problem}; nothing was changed.\n"
    "The policy asks for it ([finish] gate). Mend the program, or the policy.",
    "plan-gate": "The plan and the policy differ in [finish] gate; nothing was changed.\n"
    "The plan has {given:q}, the policy {wanted:q}.\n"
    "Make the plan again: {again:q}",
    "plan-target": "The policy does not take {topic} to {branch} (but to: {into}); "
    "nothing was changed.\nMake the plan again: {again:q}",
}
