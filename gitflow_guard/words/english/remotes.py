"""English sentences: updating, publishing, tracking, renaming, deleting, checking out."""

REMOTES: dict[str, str] = {
    # Which branch is meant.
    "topic-ambiguous": "{typed} may be any of these: {known}\nType the whole name.",
    "topic-missing": "There is no branch {branch}.\nOpen: {known}",
    "topic-only-remote": "{branch} is only on {remote}.\nType: gflow {kind:q} track {short:q}",
    "topic-other-kind": "{branch} is not a {kind}.\nType: gflow {own:q} {verb:q} {short:q}",
    "topic-needed": "This is for a branch that is finished some day, and {branch} is none.\n"
    "Name one: gflow {command} NAME   (open: {known})",
    "publish-permanent": "{branch} is a permanent branch, which gflow publish is not for.\n"
    "Push it: git push -u {remote:q} {branch:q}",
    "base-gone": "{branch} came from {base}, which is gone.\n"
    "Say where it goes back to: gflow {kind:q} track {short:q} --base {usual:q}",
    "base-other": "{branch} is set to go back to {base}, which the policy does not allow a {kind} "
    "(it allows: {allowed}).\n"
    "Say where it goes back to: gflow {kind:q} track {short:q} --base {usual:q}",
    "base-unfetched": "{branch} is on {remote}, but this clone does not fetch it.\n"
    "Have it fetch every branch: "
    "git remote set-branches --add {remote:q} '*' && git fetch {remote:q}",
    "base-unknown": "There is no branch {branch} here; {remote} may have it, but this clone does "
    "not fetch every branch.\n"
    "Have it fetch them: git remote set-branches --add {remote:q} '*' && git fetch {remote:q}",
    "init-unfetched": "{branch} is on {remote}, but has not been fetched yet; "
    "nothing was changed.\n"
    "Fetch it, then run gflow init again: git fetch {remote:q}",
    "remote-needed": "There is no remote called {remote}.\nAdd it: git remote add {remote:q} URL",
    # Before anything else.
    "fetch-failed": "Could not fetch from {remote} ({problem}); "
    "went on with what was known of {remote} at the last fetch.",
    "fetch-left-out": "A dry run fetches nothing: this is by what was known of {remote} "
    "at the last fetch.",
    # update
    "update-nothing": "{branch} is already up to date with {base}.",
    "update-published": "{branch} is on {remote}, where others may have it: a rebase would "
    "rewrite its commits ({count}).\n"
    "Merge instead: gflow update {branch:q} --merge",
    "update-holds-merge": "{branch} holds a merge ({commit}), which a rebase would lose.\n"
    "Merge instead: gflow update {branch:q} --merge",
    "done-update": "{branch} has all of {base}.",
    "step-rebase-onto": "{branch}: rebased onto {source}",
    "paused-how-update": "The update is set up here, away from every branch. Settle it:\n"
    "  edit the files, then git add them, then: gflow continue\n"
    "Or give the whole update up: gflow abort",
    # publish
    "publish-nothing": "{branch} is on {remote} already, just as it is here.",
    "publish-by-pr": "{branch} takes no push, only pull requests; nothing was changed.\n"
    'policy: protect."{pattern}".push = "{right}"',
    "done-publish": "{branch} is published.",
    # track
    "track-exists": "{branch} is here already.\nGo to it: gflow {kind:q} checkout {short:q}",
    "track-missing": "{remote} has no branch {branch}.\nIt has: {known}",
    "track-base": "A {kind} does not come from {base}.\nIt may come from: {allowed}",
    "track-taken": "It is taken to come from {base}. "
    "If it does not: gflow {kind:q} track {short:q} --base BRANCH",
    "track-based": "{branch} goes back to {base}.",
    "done-track": "{branch} is here now and follows the remote's.",
    # checkout
    "checkout-unclear": "{typed} can be any of these: {known}\nType more of the name.",
    "done-checkout": "You are on {branch}.",
    # rename
    "rename-names": "One name or two are taken, not these: {names}\n"
    "Type: gflow rename NEW   (or: gflow rename OLD NEW)",
    "rename-same": "{branch} is called so already.\nChoose another name.",
    "rename-left": "{remote} still has {old}.\n"
    "Rename it there too: git push --atomic -u {remote:q} {new:q} :{old:q}",
    "done-rename": "{old} is {branch} now.",
    # delete
    "delete-loses": "{branch} holds commits ({count}) that none of these has: {holding}\n"
    "Delete it all the same: gflow {kind:q} delete {short:q} {options}",
    "delete-back": "To bring it back: gflow undo",
    "delete-back-remote": "To bring it back: "
    "git branch {branch:q} {oid:q} && git push {remote:q} {branch:q}",
    "delete-not-there": "{remote} has no branch {branch}.",
    "done-delete": "{old} is deleted.",
    "done-nothing": "There is nothing to do.",
    # Steps that only a plan shows.
    "step-stay": "{branch}: stays at {oid}",
    "step-record": "git's settings: {settings}",
}
