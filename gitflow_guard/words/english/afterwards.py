"""English sentences: what a finish leaves to be done, and what one that was planned would."""

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
}
