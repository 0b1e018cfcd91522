"""English sentences: an operation that was cut off, or cannot go on."""

ENGINE: dict[str, str] = {
    "still-running": "A git process of the operation that was cut off is still at work ({pid}).\n"
    "Wait until it has ended, and try again.",
    "halted": "It is done in part: {problem}\n"
    "When that is mended, do the rest: gflow continue   (or take it back: gflow abort)",
}
