"""English sentences: the hooks, and the names of branches."""

GUARDS: dict[str, str] = {
    "level-error": "error",
    "level-warning": "warning",
    "hook-unknown": "There is no hook {name!r}.\nKnown are: {hooks}.",
    "hook-argument-missing": "The {hook} hook was not given the message file.\n"
    'Call it as git does: gflow-hook {hook} "$@"',
    "hook-message-refused": "The commit message was refused: {count} to correct.\n"
    "The rules are those of {origin}.\n"
    "The message is kept. Correct it and commit, with the same options as before:\n"
    "{command}",
    "hook-message-refused-fix": "The commit message was refused: {count} to correct.\n"
    "The rules are those of {origin}.\n"
    "The message is kept. All of it can be corrected for you:\n"
    "{fix}\n"
    "Then commit, with the same options as before:\n"
    "{command}",
    "hook-message-refused-lost": "The commit message was refused: {count} to correct.\n"
    "The rules are those of {origin}.\n"
    "No copy of the message could be written; git may still have it:\n"
    'git commit -e -F "$(git rev-parse --git-path COMMIT_EDITMSG)"',
    "commit-protected": "No direct commits to {branch}.\n"
    "{origin}: {line}\n"
    "Take the changes, staged as they are, to a branch of their own, and commit there:\n"
    "{command}",
    "commit-protected-or": "No direct commits to {branch}.\n"
    "{origin}: {line}\n"
    "Take the changes, staged as they are, to a branch of their own, and commit there:\n"
    "{command}\n"
    "or, when it can wait for the next release:\n"
    "{other}",
    "pick-protected": "No {action} on {branch}: it takes no direct commits.\n"
    "{origin}: {line}\n"
    "Put things back, then do it on a branch of its own:\n"
    "{undo}\n"
    "{command}",
    "merge-by-finish": "{source} was not merged into {branch}: that is done by gflow.\n"
    "{origin}: {line}\n"
    "Put things back, then finish the branch:\n"
    "git merge --abort\n"
    "{command}",
    "merge-goes-elsewhere": "{source} was not merged into {branch}: it goes to {into}.\n"
    "{origin}: {line}\n"
    "Put things back, then finish the branch where it belongs:\n"
    "git merge --abort\n"
    "{command}",
    "merge-by-start": "{source} was not merged into {branch}: it gets there by a branch between.\n"
    "{origin}: {line}\n"
    "Put things back, then start that branch:\n"
    "git merge --abort\n"
    "{command}",
    "merge-by-request": "{source} was not merged into {branch}.\n"
    "{origin}: {line}\n"
    "Put things back, then open a pull request from {source} to {branch}:\n"
    "git merge --abort",
    "merge-diverged": "{branch} and {remote}/{branch} have diverged and were not merged: "
    "{branch} has commits of its own.\n"
    "{origin}: {line}\n"
    "Put things back, then take those commits to a branch of their own and the remote's {branch}:\n"
    "git merge --abort\n"
    "{command}",
    "rebase-protected": "{branch} was not rebased: its commits are not rewritten.\n"
    "{origin}: {line}\n"
    "If it has commits of your own, take them to a branch of their own and the remote's {branch}:\n"
    "{command}",
    "push-pr": "No push to {branch} of {remote}.\n"
    "{origin}: {line}\n"
    "Push your topic branch and open a pull request to {branch}. To let gflow push it instead,\n"
    'set push = "flow" there and finish with: gflow finish --push',
    "push-block": "No push to {branch} of {remote}.\n"
    "{origin}: {line}\n"
    "Push your topic branch and open a pull request to {branch}.",
    "push-flow": "No push to {branch} of {remote} by hand.\n"
    "{origin}: {line}\n"
    "gflow pushes it when it finishes a branch: gflow finish --push",
    "push-deletes": "{branch} of {remote} is not deleted.\n"
    "{origin}: {line}\n"
    "Take it out of the push: {branch} stays.",
    "push-forces": "{branch} of {remote} is not overwritten: it holds commits that are not here.\n"
    "{origin}: {line}\n"
    "Fetch them, then finish again: git fetch {remote_quoted}",
    "push-overwrites": "{branch} of {remote} is not overwritten: the push would take commits away "
    "from it.\n"
    "{origin}: {line}\n"
    "Bring them in, then push again without force: git fetch {remote_quoted}",
    "branch-name-refused": "{branch} is not a name this policy knows.\n"
    "The names are those of {origin}.\n"
    "Rename it, then do the same again: {command}",
    "push-name-refused": "{branch} is not a name this policy knows.\n"
    "The names are those of {origin}.\n"
    "Push it under another name.",
    "push-name-rename": "{branch} is not a name this policy knows.\n"
    "The names are those of {origin}.\n"
    "Rename it, then push it under its new name: {command}",
    "name-empty": "A branch needs a name.",
    "name-dash": "The branch name {name} begins with a dash, which git takes for an option.",
    "name-refs": "The branch name {name} begins with refs/; a branch is named without it.",
    "name-undecodable": "The branch name {name} is not UTF-8.",
    "name-space": "The branch name {name} has a space in it.",
    "name-character": "The branch name {name} has a character in it that git refuses: {odd}",
    "name-sequence": "The branch name {name} has {odd} in it, which git refuses.",
    "name-reserved": "The branch name {name} means something else to git.",
    "name-component": "The branch name {name} has a part that is empty, begins with a dot or ends "
    "with .lock, which git refuses.",
    "name-dot": "The branch name {name} ends with a dot, which git refuses.",
    "name-long": "The branch name {name} is too long for a file name.",
    "name-pattern": "The branch name {name}: {rest} does not fit the pattern of a {kind}: "
    "{pattern}",
    "name-kind": "The branch name {name} begins with none of: {prefixes}.",
    "hooks-path-husky": "No hook was installed: the hooks of this repository are run by husky.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "Add one line to each of these files, before what they do. A new file begins with #!/bin/sh\n"
    "and is made executable with chmod +x:\n"
    "{lines}",
    "hooks-path-set": "No hook was installed: core.hooksPath sends git to another folder.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "Add one line to each of the hooks there, before what they do. A new file begins with\n"
    "#!/bin/sh and is made executable with chmod +x:\n"
    "{lines}\n"
    "or let this repository have hooks of its own, without those:\n"
    "git config --local core.hooksPath {own}",
    "hooks-folder-linked": "No hook was installed: {folder} is a link into the working tree.\n"
    "What gflow would write to {target} holds paths of this machine and would be committed.\n"
    "Add one line to each of the hooks there, before what they do. A new file begins with\n"
    "#!/bin/sh and is made executable with chmod +x:\n"
    "{lines}",
    "hook-kept": "installed; the hook that was there is kept, not executable",
    "hooks-path-ours": "Nothing to uninstall: core.hooksPath sends git to gflow's own files.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "To be without them: git config --{scope} --unset core.hooksPath",
    "hooks-both-there": "No hook was installed: two hooks would have to be kept for {names}.\n"
    "Both NAME and NAME.chained-by-gflow are there in {folder}, and neither is gflow's.\n"
    "Put the two into one file NAME, delete the other, and install again.",
    "hooks-in-the-way": "No hook was changed: {path} is in the way and is not gflow's.\n"
    "Rename or delete it, then do the same again.",
    "hooks-files-missing": "The hook files that come with gflow are not there: {folder}\n"
    "Install gflow again: pipx reinstall gitflow-guard",
    "hooks-change-failed": "The hooks could not be changed: {problem}\n"
    "Everything in {folder} is as it was.",
}
