"""English sentences: an operation that was cut off, or cannot go on."""

ENGINE: dict[str, str] = {
    "still-running": "A git process of the operation that was cut off is still at work ({pid}).\n"
    "Wait until it has ended, and try again.",
    "halted": "It is done in part: {problem}\n"
    "When that is mended, do the rest: gflow continue   (or take it back: gflow abort)",
    "settled-too-late": "A branch has moved since the conflict came up, so what settles it does "
    "not fit any more; nothing was changed.\ngit: {problem}\n"
    "Give it up, and begin again: gflow abort",
    "deletion-unknown": "It is not known here where {branch} is on {remote}, so it is not deleted "
    "there.\nFetch it first: git fetch {remote:q}",
}
