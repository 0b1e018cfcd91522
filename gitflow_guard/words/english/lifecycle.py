"""English sentences: starting, finishing, looking round."""

LIFECYCLE: dict[str, str] = {
    # What stops a lifecycle command.
    "kind-unknown": "There is no kind of branch called {kind}.\nThe policy knows: {kinds}.",
    "start-needs-name": "A {kind} needs a name.\nType: gflow {kind:q} start NAME",
    "version-shallow": "The history is cut off (a shallow clone), so the next version cannot "
    "be told.\nFetch the rest: git fetch --unshallow --tags   "
    "(or name it: gflow {kind:q} start VERSION)",
    "version-behind": "Note: {version} comes before {last}, the last version.",
    "start-unknown": "{start} is no branch, tag or commit here.\nSee: git branch -a",
    "start-off-base": "{start} is not on {base}, where a {kind} starts.\n"
    "policy: branches.{kind}.base = {base}\n"
    "Leave --from out, or name a commit that {base} holds.",
    "unborn": "There is no commit yet to start from.\nType: gflow init",
    "unborn-here": "{branch} has no commit yet to start from.\n"
    "Go to a branch that has: git switch {other:q}",
    "head-detached": "No branch is checked out (HEAD is detached).\n"
    "Name the branch, or go to it: git switch NAME",
    "none-open": "You are on {branch}, and no {kind} is open.\nStart one: {command}",
    "branch-only-remote": "{branch} already exists, on {remote}.\n"
    "Go to it: gflow {kind:q} track {short:q}",
    "branch-exists": "{branch} already exists.\nGo to it: git switch {branch:q}",
    "branch-in-the-way": "{branch} cannot be made beside {other}: git keeps one as a folder.\n"
    "Choose another name.",
    "branch-same-case": "{branch} differs from {other} only in capitals, "
    "which this file system does not tell apart.\nChoose another name.",
    "base-missing": "There is no branch {branch}, here or on the remote.\n"
    "Make it: gflow init   (or: git branch {branch:q} {main:q})",
    "operation-open": "Still open: {operation}.\n"
    "End it first: git {operation:q} --continue   (or: git {operation:q} --abort)",
    "bisect-open": "A bisect is still open.\nEnd it first: git bisect reset",
    "dirty": "These files have changes that are not committed: {paths}\n"
    "Commit them, or put them aside: git stash",
    "dirty-more": "These files have changes that are not committed: {paths} and {more} more\n"
    "Commit them, or put them aside: git stash",
    "checked-out-elsewhere": "{branch} is checked out in another worktree: {path}\n"
    "Let it go there first: git -C {path:q} switch --detach   "
    "(or, if its folder is gone: git worktree prune)",
    "target-elsewhere": "{branch} is checked out in another worktree: {path}\n"
    "Finish from there: git switch --detach && gflow -C {path:q} {kind:q} finish {short:q}   "
    "(if its folder is gone: git worktree prune)",
    "behind": "{branch} is {behind} behind {remote_branch}.\n"
    "Bring it up to date: git fetch {remote:q} {name:q}:{branch:q}",
    "behind-here": "{branch} is {behind} behind {remote_branch}.\n"
    "Bring it up to date: git merge --ff-only {remote_branch:q}",
    "diverged": "{branch} and {remote_branch} have parted: {ahead} ahead, {behind} behind.\n"
    "Bring them together first: git switch {branch:q} && git merge {remote_branch:q}",
    "diverged-protected": "{branch} and {remote_branch} have parted: "
    "{ahead} ahead, {behind} behind.\n"
    "{branch} is protected. Take what is only here to a branch of its own, and {branch} as the "
    "remote has it: gflow rescue --branch {branch:q}",
    "tag-exists": "The tag {tag} already exists (on {oid}).\n"
    "Give the branch another version: gflow rename VERSION   (or finish without a tag: --no-tag)",
    "tag-exists-start": "The tag {tag} already exists (on {oid}).\n"
    "Have the next version: gflow {kind:q} start",
    "tag-exists-there": "The tag {tag} is on {remote} already.\n"
    "Give the branch another version: gflow rename VERSION   (or finish without a tag: --no-tag; "
    "to have it here too: git fetch {remote:q} tag {tag:q})",
    "tag-exists-there-start": "The tag {tag} is on {remote} already.\n"
    "Bring it here, and have the next version: git fetch {remote:q} tag {tag:q} && "
    "gflow {kind:q} start",
    "tag-same-case": "The tag {tag} differs from {other} only in capitals, "
    "which this file system does not tell apart.\nChoose another version.",
    "tag-in-the-way": "The tag {tag} cannot be made beside the tag {other}: "
    "git keeps one as a folder.\n"
    "Choose another version.",
    "nothing-to-release": "{branch} holds no commit that {onto} lacks, "
    "and {onto} is released already ({tag}).\n"
    "Commit to it first, or finish without a tag: gflow {kind:q} finish --no-tag",
    "never-finished": "A {kind} is never finished: it has nowhere to go ({branch}).\n"
    "policy: branches.{kind}.into = []",
    "merge-blocked": "{topic} may not be merged into {branch} here.\n"
    'policy: protect.{branch}.merges = "block"',
    "push-by-pr": "{branch} takes no push, only pull requests; nothing was changed.\n"
    'policy: protect.{branch}.push = "{right}"   ("flow" lets finish push)\n'
    "Push the branch and open a pull request: git push -u {remote:q} {topic:q}",
    "finish-unpushable": "{branch} here is ahead of {remote}'s, "
    "where the policy lets it change only by pull request.\n"
    "To open one: gflow undo, then: git push -u {remote:q} {topic:q}\n"
    'Or: gflow undo, set protect."{branch}".push = "flow" in the policy, then: '
    "gflow {kind:q} finish {short:q} --push",
    "finish-to-push": "{remote} has none of this yet.\n"
    "Push it: git push --atomic {remote:q} {refs:q}",
    "finish-to-push-flow": "{remote} has none of this yet.\n"
    "Push it: gflow undo, then: gflow {kind:q} finish {short:q} --push",
    "remote-missing": "There is no remote called {remote}.\n"
    "Add it: git remote add {remote:q} URL   (or leave --push out)",
    "identity-missing": "git does not know who you are.\n"
    'Type: git config user.name "Your Name"; git config user.email you@example.com',
    "merge-shallow": "{ours} and {theirs} cannot be merged: the history is cut off (a shallow "
    "clone) before what they share.\n"
    "Get the rest: git fetch --unshallow",
    "unrelated": "{ours} and {theirs} share no history, so they cannot be merged.",
    "not-fast-forward": "{branch} has moved on since {source} was started: no fast-forward.\n"
    "Rebase first: git rebase {branch:q} {source:q}   (or finish with --strategy merge)",
    "rebase-merges": "The branch holds a merge ({commit}), which a rebase would lose.\n"
    "Finish with --strategy merge or --strategy squash.",
    "refs-moved": "Somebody else moved a branch meanwhile; nothing was changed.\ngit: {problem}\n"
    "Try again.",
    "tree-in-the-way": "Files in your working tree are in the way; nothing was changed.\n"
    "git: {problem}\nCommit them, or put them aside (git stash -u), and try again.",
    "untracked-in-the-way": "These files are in no commit and would be overwritten: {paths}\n"
    "Move them away, and try again; nothing was changed.",
    "switch-refused": "git would not switch; nothing was changed.\ngit: {problem}",
    "hook-refused": "The {hook} hook refused the message of the merge; nothing was changed.\n"
    "{problem}",
    "message-refused": "The message breaks the commit rules; nothing was changed.\n"
    'Give another: -m "TYPE: what changes"',
    "push-failed": "The push to {remote} did not go through; nothing was changed, "
    "here or there.\n{problem}",
    "locked": "Another gflow is at work here (process {holder}).\nWait until it has ended.",
    "lock-foreign": "{path} is held by another git process.\n"
    "When none is running, remove it: rm {path:q}",
    "directory-vanished": "The folder you are in is gone.\nGo to another: cd DIR",
    "unfinished-paused": "{operation} of {branch} waits for you to settle a conflict.\n"
    "Go on with it: gflow continue   (or give it up: gflow abort)",
    "unfinished-open": "{operation} of {branch} was cut off before its end.\n"
    "Go on with it: gflow continue   (or take it back: gflow abort)",
    "unfinished-at-work": "{operation} of {branch} is being done just now, by another gflow.",
    "nothing-unfinished": "Nothing is paused or cut off.\nSee: gflow status",
    "other-worktree": "That was begun in another worktree.\nGo there: cd {path:q}",
    "conflict-dirty": "{source} and {branch} have conflicts ({files}), and there is no room to "
    "settle them:\nthese files have changes that are not committed: {paths}\n"
    "Commit them, or put them aside (git stash), and try again. Nothing was changed.",
    "conflict-unresolved": "These files are still in conflict: {paths}\n"
    "Edit them and git add them, then: gflow continue",
    "conflict-markers": "These files still hold conflict markers: {paths}\n"
    "Edit them and git add them, then: gflow continue",
    "conflict-unstaged": "These changes are not added yet: {paths}\n"
    "git add them (or git restore them), then: gflow continue",
    "conflict-elsewhere": "{branch} is checked out, which does not settle the conflict.\n"
    "Go back to it: git switch --detach {onto:q} (or give it up: gflow abort)",
    "abort-pushed": "It has been pushed already, so it cannot be taken back.\n"
    "Finish it here too: gflow continue",
    "moved-since": "{ref} has moved since (expected {expected}, found {now}), so nothing is "
    "touched.\nPut it back, or remove what is left by hand: gflow undo --list",
    "push-unknown": "Whether the push reached {remote} cannot be found out: {problem}\n"
    "Try again when the remote can be reached.",
    "plan-unreadable": "That is no plan of gflow's: {problem}\n"
    "Make one: gflow plan KIND finish NAME > plan.json",
    "plan-schema": 'That is no plan of gflow\'s: it does not begin with "schema": {schema}.\n'
    "Make one: gflow plan KIND finish NAME > plan.json",
    "plan-outdated": "{ref} has moved since the plan was made (expected {expected}, found {now}).\n"
    "Make the plan again: {again:q}",
    "undo-nothing": "There is nothing to take back.",
    "undo-moved": "{ref} has moved since (expected {expected}, found {now}); nothing was changed.\n"
    "Only the last thing that happened can be taken back.",
    "undo-here": "You are on {branch}, which would go away.\nGo to another branch first.",
    "undo-pushed": "{branch} is on {remote} already, where others may have it; nothing was "
    "changed.\nTake it back by a new commit, on {branch} or, where it is protected, "
    "on a branch from it:\n"
    "git revert -m 1 {oid:q}",
    "undo-pushed-itself": "{operation} has pushed what it did, where others may have it.\n"
    "Take it back by a new commit, on {onto} or, where it is protected, on a branch from it:\n"
    "git revert -m 1 {commit:q}",
    "undo-init-first": "The first commit of all ({oid}) came with gflow init. "
    "There is nothing before it to go back to, so it stays.\n"
    "To have other rules, edit {path} and commit it; to begin anew, remove the folder .git.",
    "undo-init-commit": "{path} was committed on {branch}, which was there before, "
    "so the commit stays.\nA commit takes it back: git switch {branch:q} && git revert {oid:q}",
    "undo-init-file": "{path} was written by gflow init, but not committed, so it stays.\n"
    "To do without it: rm {path:q}",
    "undo-pushed-start": "{operation} has published {branch}, where others may have it.\n"
    "Delete it, here and there: gflow {kind:q} delete {branch:q} --remote",
    "undo-pushed-publish": "{branch} is on {remote} now, where others may have it.\n"
    "Take it from there, and keep it here: git push {remote:q} --delete {branch:q}",
    "undo-pushed-rename": "{operation} has renamed {old} on {remote} too, "
    "where others may have seen it.\n"
    "Rename it back, here and there: gflow {kind:q} rename {branch:q} {old:q} --push",
    "undo-pushed-delete": "{operation} has deleted {branch} on {remote} too.\n"
    "Bring it back, here and there: "
    "git branch {branch:q} {oid:q} && git push {remote:q} {branch:q}",
    # What a lifecycle command says when it is done.
    "started": "{branch} is made from {base} ({oid}); you are on it.",
    "started-next": "Finish it with: gflow finish   (it goes to {into})",
    "would": "This would be done:",
    "finished": "{branch} is finished.",
    "step-merge": "{branch}: {strategy} of {source}",
    "step-merge-held": "{branch}: stays, it has all of {source} already",
    "step-tag": "{name}: tag on {on}",
    "step-delete-branch": "{branch}: deleted",
    "step-create-branch": "{branch}: made from {base} ({oid})",
    "step-switch": "{branch}: checked out",
    "step-push": "{remote}: pushed {refs}",
    "moved-new": "{ref}  new, at {new}",
    "moved-gone": "{ref}  deleted, was {old}",
    "moved": "{ref}  {old} -> {new}",
    "now-on": "You are on {branch}.",
    "paused": "{source} and {branch} do not merge by themselves; nothing was moved.",
    "conflict": "{path}   ({kind})",
    "paused-how": "The merge is set up here, away from every branch. Settle it:\n"
    "  edit the files, then git add them, then: gflow continue\n"
    "Or give the whole finish up: gflow abort",
    "aborted": "{operation} of {branch} is given up; everything is as it was.",
    "undone": "{operation} of {branch} is taken back.",
    "undo-empty": "gflow has done nothing here yet.",
    "conflict-would": "It would stop here: {source} into {branch} has conflicts.",
    "interrupted-after": "Interrupted, after the last step: all of it is done.",
    # Looking round.
    "list-there": "Only on {remote}, by the last fetch: {names}\n"
    "Get one: gflow {kind:q} track {first:q}   "
    "(forget those deleted there: git fetch --prune {remote:q})",
    "undo-state-done": "done",
    "undo-state-undone": "undone",
    "undo-state-failed": "failed",
    "undo-state-aborted": "aborted",
    "undo-state-paused": "paused",
    "undo-state-open": "cut off",
    "unfinished-elsewhere": "{operation} of {branch} waits in another worktree: {path}\n"
    "Go on with it there: gflow -C {path:q} continue   (or give it up: gflow -C {path:q} abort)",
    "unfinished-gone": "{operation} of {branch} waits in a worktree whose folder is gone.\n"
    "Give it up: gflow abort",
    "list-none": "No {kind} is open.",
    "status-on": "On {branch}.",
    "status-detached": "On no branch (HEAD is detached).",
    "status-kind": "A {kind} from {base}; finish takes it to {targets}.",
    "status-kind-stays": "A {kind} from {base}; finish has nowhere to take it.",
    "status-permanent": "A permanent branch.",
    "status-stray": "Not a branch the policy knows.",
    "status-relation": "Ahead of {remote_branch} by {ahead}, behind by {behind}.",
    "status-protected": "Protected: commits {commits}, merges {merges}, push {push}.",
    "status-dirty": "Changed files that are not committed: {count}.",
    "status-operation": "A {operation} is open; how to end it: git status",
    "status-open": "Open:",
    "status-nothing-open": "No topic branch is open.",
    "status-policy": "Policy: {origin}.",
    "status-hooks": "Hooks: {state}.",
    "status-hooks-mend": "Hooks: {state}. Type: gflow hooks install",
    # init
    "init-done": "Git Flow is set up.",
    "init-nothing": "Already set up; nothing was changed.",
    "init-policy": "wrote {path}",
    "init-commit": "committed it on {branch} ({oid})",
    "init-branch": "made {branch} at {oid}",
    "init-switch": "switched to {branch}",
    "init-hooks": "installed the hooks in {folder}",
    "init-hooks-called": "the hooks in {folder} run gflow already",
    "init-hooks-foreign": "The hooks were not installed:",
    "would-name-head": "call the branch of the first commit {branch}",
    "would-write-policy": "write .gflow.toml",
    "would-commit-policy": "commit it on {branch}",
    "would-make-branch": "make {branch} at {at}",
    "would-go-to": "switch to {branch}",
    "would-install-hooks": "install the hooks ({type})",
    "init-push": "So that others have them, push them: git push -u {remote:q} {branches:q}",
    "init-next": "Start with: gflow feature start NAME",
    "init-unborn": "There is no commit yet; make the first one, then run gflow init again "
    "to get {branch}.",
    "init-main-missing": "There is no branch {main} to make {develop} from.\n"
    "Name the right one: gflow init --main NAME",
    "init-policy-exists": "{origin} already says how this repository is run, so "
    "{options} cannot be used.\nEdit the file instead.",
    "init-switch-refused": "git would not switch: {problem}\n"
    "Commit or stash your changes, then run gflow init again; it goes on where it stopped.",
    # check
    "check-one-source": "Give the message one way: gflow check message FILE, or - to read it, "
    "or --text TEXT.",
    "check-clean": "Nothing found ({checked} checked).",
    "check-clean-skipped": "Nothing found "
    "({checked} checked; merges, reverts, ignored authors: {skipped}).",
    "check-found": "Errors: {errors}, warnings: {warnings} ({checked} checked).",
    "check-found-skipped": "Errors: {errors}, warnings: {warnings} "
    "({checked} checked; merges, reverts, ignored authors: {skipped}).",
    "check-nothing": "Nothing was checked.",
    "range-shallow": "The history is cut off (a shallow clone), so commits would go unseen.\n"
    "Fetch the rest: git fetch --unshallow",
    "range-unresolved": "git does not know the range {range}.\n{problem}\n"
    "Get what it names, or see what there is:\n"
    "git fetch --all --tags\n"
    "git branch --all",
    "names-unresolved": "git does not know a commit that was named.\n{problem}\n"
    "Get it: git fetch --all --tags",
    "range-bad": "{range} is not a range of commits.",
    "since-unknown": "There is no such day as {since}, or git does not understand it.\n"
    "Write it so: --since 2026-01-31",
    "range-or-all": "A range and --all were given.\n"
    "Type one of them: gflow check commits {range:q}   (or: gflow check commits --all)",
    "check-waived": "{commit} {rule} is waived until {until}: {reason}",
    "check-waiver-ended": "The waiver of {rule} for {commit} ended with {until}.",
    "check-let-be": "Let be by the baseline of the policy: {count}.",
    "baseline-unresolved": "git does not know {commit}, the baseline of the policy.\n"
    "Bring it here (git fetch --unshallow in a shallow clone), or correct [baseline] commit.",
    "skipped-baseline": "The range holds no commit after the baseline of the policy.",
    "reword-nothing": "No commit of the range breaks a rule.",
    "reword-how": "Commits to be reworded or edited: {count}. Nothing is changed yet.\n"
    "Save this as reword.txt at the top of the working tree; then, in a clean one, type\n"
    "  GIT_SEQUENCE_EDITOR='cp reword.txt' git rebase -i {onto:q}\n"
    "git stops at each of them for a new message; at an edit, to amend the commit itself.",
    "reword-merge": "{commit} is a merge, which a plain list would flatten.\n"
    "Reword by hand: git rebase -i --rebase-merges {onto:q}",
    "reword-pushed": "{commit} is on a remote already; whoever has it would keep the old one.\n"
    "Let it be: a [[waiver]] or a [baseline] of the policy says so for all.",
    "reword-elsewhere": "{commit} is not on the branch that is checked out, and git rebase mends "
    "that one.\n"
    "Switch to a branch that has it:\n"
    "  git branch --contains {commit:q}",
    "skipped-exempt": "All commits of the range are merges, reverts or of ignored authors "
    "({skipped}), whose messages are not judged.",
    "skipped-no-commits": "The range holds no commit to check.",
    "skipped-empty": "The message is empty: git would not commit it.",
    # hooks
    "hooks-installed": "Installed the hooks in {folder}:",
    "hooks-current": "The hooks in {folder} are up to date:",
    "hooks-removed": "Removed the hooks from {folder}:",
    "hooks-none": "No hooks of gflow are in {folder}; nothing was changed.",
    "hooks-left": "Left as it is, since it is not gflow's: {path}",
    "hooks-folder": "Hooks in {folder}",
    "hooks-path": "core.hooksPath = {path}   ({scope}: {source})",
    "hooks-mend": "Install or update them: gflow hooks install",
    "hooks-mend-elsewhere": "What to add there: gflow hooks install",
    "hook-installed": "installed",
    "hook-chained": "installed; the hook that was there runs first",
    "hook-updated": "updated",
    "hook-current": "up to date",
    "hook-removed": "removed",
    "hook-restored": "the hook that was there is back",
    "hooks-state-ours": "installed {count}",
    "hooks-state-chained": "installed after another {count}",
    "hooks-state-outdated": "outdated {count}",
    "hooks-state-off": "switched off {count}",
    "hooks-state-moved": "run by another manager {count}",
    "hooks-state-called": "called by another hook {count}",
    "hooks-state-foreign": "somebody else's {count}",
    "hooks-state-missing": "missing {count}",
    "hook-is-ours": "gflow's",
    "hook-is-chained": "gflow's, after {chained}",
    "hook-is-outdated": "gflow's, of another version",
    "hook-is-off": "gflow's, but not executable: git skips it",
    "hook-is-moved": "gflow's, run by the hook manager that moved it",
    "hook-is-called": "somebody else's, which runs gflow",
    "hook-is-foreign": "somebody else's, without gflow",
    "hook-is-missing": "none",
    "pre-commit-add": "Add this to {path}:",
    "pre-commit-there": "{path} has the hooks of gflow already.",
    "pre-commit-wrote": "Wrote {path}.",
    "pre-commit-then": "Then, in each clone: {command}",
    # demo
    "demo-init": "A new repository. gflow init writes the policy and installs the hooks.",
    "demo-feature": "A feature starts from develop.",
    "demo-message": "A badly written message is refused, the corrected one accepted.",
    "demo-finish": "The feature is finished: it is in develop, and its branch is gone.",
    "demo-direct-commit": "A direct commit to main is refused.",
    "demo-direct-merge": "So is a direct merge into main.",
    "demo-release": "A release, its version told by the commits; it reaches main, the tag "
    "and develop.",
    "demo-next-release": "More work, and the next release is open.",
    "demo-hotfix": "A hotfix reaches main, a tag, and the open release.",
    "demo-end": "That is the story. Where we stand:",
    "demo-unexpected": "The story went another way: {command} ended with {ended}.",
}
