"""English sentences: the server, which judges what is pushed to it."""

SERVER: dict[str, str] = {
    "server-only": "{directory} is a bare repository: the hooks of a clone do not run here.\n"
    "For pushes into it: gflow hooks install --type server",
    "server-not-bare": "No hook was installed: {directory} is not a bare repository, "
    "and a server's hook judges pushes into one.\n"
    "In a clone: gflow hooks install\n"
    "For a forge's folder of hooks: gflow hooks install --type server --into DIR",
    "server-hooks-path": "No hook was installed: core.hooksPath sends git to {path}, "
    "for this repository too.\n"
    "Install it there, for all repositories that use it:\n"
    "gflow hooks install --type server --into {path:q}",
    "into-only-server": "--into names a folder of a server's hooks.\n"
    "gflow hooks install --type server --into DIR",
    "server-installed": "Pushes are judged by {path}:",
    "server-removed": "Pushes are no longer judged by {path}:",
    "server-none": "{path} is not a hook of gflow's; nothing was changed.",
    "server-mend": "Install or update it: gflow hooks install --type server",
    "server-input": "What git told this hook of the push could not be read.",
    "server-policy-ref": "There is no branch {ref} here, which gflow.policy-ref names.\n"
    "On the server: git config --unset gflow.policy-ref",
    "server-policy-broken": "The push would leave this server with a policy that cannot be read.",
    "server-policy-changed": "This push changes the policy of this server, {coming}. "
    "It holds from the next push on.",
    "server-policy-mended": "The policy of this server could not be read; {origin}, which the push "
    "brings, was taken.",
    "server-first": "The first push to this repository: nothing was judged. From now on "
    "pushes are.",
    "server-deletes": "{branch} is not deleted.\n{origin}: {line}\nTake it out of the push.",
    "server-forces": "{branch} is not overwritten: the push would take commits away from it "
    "({old} is on it now).\n"
    "{origin}: {line}\n"
    "Fetch them and do it again: git fetch",
    "server-off-line": "{branch} was not moved: what it has now ({old}) would become a side "
    "line of another branch.\n"
    "{origin}: {line}\n"
    "Merge into {branch}, not {branch} into the topic; then push the merge.",
    "server-push-block": "{branch} takes no push.\n{origin}: {line}",
    "server-push-pr": "{branch} takes merges of pull requests only, and {name} pushed it.\n"
    "{origin}: {line}\n"
    "Push your topic branch and open a pull request to {branch}.",
    "server-push-pr-plain": "{branch} takes no push by {name}: it takes pull requests, "
    "or merges by those the server names.\n"
    "{origin}: {line}\n"
    'To let gflow finish --push push it, set push = "flow" there; to name '
    "who merges, on the server:\n"
    "git config --add gflow.merger {name:q}",
    "server-direct": "{branch} takes no direct commit: {commit} {subject}\n"
    "{origin}: {line}\n"
    "Push it to a branch of its own, to be merged:\n"
    "git push {remote:q} {commit:q}:refs/heads/{topic:q}",
    "server-direct-many": "{branch} takes no direct commits, and there are {count}, the first of "
    "them {commit} {subject}\n"
    "{origin}: {line}\n"
    "Push them to a branch of their own, to be merged:\n"
    "git push {remote:q} {tip:q}:refs/heads/{topic:q}",
    "server-merge-unknown": "{branch}: nothing tells which branch {commit} merged: {subject}\n"
    "{origin}: {line}\n"
    "Push that branch along with it, or let the message say: Merge branch "
    "'NAME'",
    "server-merge-unsaid": "{branch}: the policy does not let {source} be merged into it, as "
    "{commit} does: {subject}\n"
    "{origin}: {line}",
    "server-name": "{branch} was not made: it is not a name this policy knows.\n"
    "The names are those of {origin}.",
    "server-more": "and {count} more.",
    "server-refused": "The push was refused, all of it: {count} to correct. No branch and no "
    "tag of the server has moved.",
    "server-bug": "This is a mistake in gflow on the server, not yours: {problem}",
    "server-not-judged": "The push could not be judged, and so was refused. No branch and no tag "
    "has moved.\n"
    "Tell whoever runs this server.",
    "server-let-pass": "The push could not be judged; this server lets it pass all the same.",
    "server-bypass-denied": "{name} is none of those whom this server lets through.",
    "server-bypass-reason": "To be let through takes a reason: "
    'git push -o gflow.bypass="the reason"',
    "server-bypassed": "{name} was let through all the same: {reason}\n"
    "The server has written it down.",
}
