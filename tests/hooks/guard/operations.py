"""What people do to branches, one row an operation, and what is to come of it under the guard.

The world each is tried in stands in `conftest.py`: main is checked out, is what the remote has and
is protected, as is every lts/*; develop and feature/a are ahead of it, side is beside it.
"""

from __future__ import annotations

from typing import NamedTuple

# Who refuses it: nobody, gflow's other hooks as well, or the guard of references alone.
NOBODY, HOOKS, GUARD = "nobody", "hooks", "guard"

QUIET = "git -c core.hooksPath=/dev/null"
OWN = f"echo o > o && git add o && {QUIET} commit -qm 'feat: own'"
REMOTE_AHEAD = "git -C ../remote.git update-ref refs/heads/main refs/kept/ahead"
UNTOLD = "git fetch -q && rm .git/FETCH_HEAD && git branch -q --unset-upstream main"
CHANGED = "echo x > n && git add n"
READ_TREE = "git read-tree -m -u"


class Operation(NamedTuple):
    """`left` is what `git status --porcelain` then says; `mend` the command told to put it back."""

    command: str
    by: str = NOBODY
    words: str = ""
    left: str = ""
    mend: str = ""
    before: str = ""


MERGED = "A  g"
NOT_MERGED = "was not merged into main"
NOT_MOVED = "main was not moved to"
KEPT = "main was not deleted, renamed or replaced"
NO_COMMIT = "No direct commits to main"
NOTHING = "Nothing was changed"

COMMITS = (
    Operation("git commit -qm 'feat: x'", HOOKS, NO_COMMIT, "A  n", before=CHANGED),
    Operation("git commit -nqm 'feat: x'", HOOKS, NO_COMMIT, "A  n", before=CHANGED),
    Operation("git commit -nqam 'feat: x'", HOOKS, NO_COMMIT, " M f", before="echo x > f"),
    Operation("git commit -nq --amend -m 'feat: x'", HOOKS, NO_COMMIT, "A  n", before=CHANGED),
    Operation("git commit -nq --allow-empty -m 'feat: x'", HOOKS, NO_COMMIT),
    Operation(
        "git update-ref refs/heads/main $(git commit-tree -p main -m x develop^{tree})",
        GUARD,
        "main did not get the commit",
    ),
    Operation(
        "git update-ref refs/heads/main $(git commit-tree -p main~1 -m x main^{tree})",
        GUARD,
        "The last commit of main was not written anew",
    ),
    Operation("git commit -qm 'feat: x'", before=f"git switch -q develop && {CHANGED}"),
    Operation("git commit -qm 'feat: x'", before=f"git switch -q --detach && {CHANGED}"),
    Operation("git commit -qm 'feat: x'", before=f"git switch -q --orphan lts/1 && {CHANGED}"),
    Operation("git am -q ../mails/*", GUARD, "main did not get", "A  h", "git am --abort"),
)
MERGES = (
    Operation("git merge -q develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git merge -q feature/a", GUARD, NOT_MERGED, "A  g\nA  h", READ_TREE),
    Operation("git merge -q develop", GUARD, NOT_MERGED, "A  g\n M f", READ_TREE, "echo x > f"),
    Operation("git merge -q develop", GUARD, NOT_MERGED, "A  g\nA  n", READ_TREE, CHANGED),
    Operation(
        "git merge --no-ff --no-edit develop", HOOKS, NOT_MERGED, MERGED, "git merge --abort"
    ),
    Operation(
        "git merge --no-ff --no-edit --no-verify develop",
        HOOKS,
        NOT_MERGED,
        MERGED,
        "git merge --abort",
    ),
    Operation("git merge --no-edit side", HOOKS, NOT_MERGED, "A  s", "git merge --abort"),
    Operation("git merge -q --squash develop"),
    Operation(
        "git commit -nqm 'feat: x'",
        HOOKS,
        NO_COMMIT,
        MERGED,
        before="git merge -q --squash develop",
    ),
    Operation("git merge -q feature/a", before="git switch -q develop"),
    Operation("git merge -q origin/main", before=f"{REMOTE_AHEAD} && git fetch -q"),
    Operation("git merge -q FETCH_HEAD", before=f"{REMOTE_AHEAD} && git fetch -q origin main"),
    Operation("git merge -q origin/main", before=f"{REMOTE_AHEAD} && {UNTOLD}"),
    Operation("git merge -q --ff-only main~1"),
)
PULLS = (
    Operation("git pull -q --ff-only", before=REMOTE_AHEAD),
    Operation("git pull -q --rebase", before=REMOTE_AHEAD),
    Operation("git pull -q"),
    Operation('git pull -q "$(git remote get-url origin)" main', before=REMOTE_AHEAD),
    Operation("git pull -q . develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git pull -q origin develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation(
        "git pull -q --no-rebase --no-edit",
        HOOKS,
        "have diverged",
        "A  r",
        "git merge --abort",
        f"{OWN} && {REMOTE_AHEAD}",
    ),
    Operation(
        "git pull -q --rebase", HOOKS, "main was not rebased", before=f"{OWN} && {REMOTE_AHEAD}"
    ),
)
REBASES = (
    Operation("git rebase -q develop", HOOKS, "main was not rebased"),
    Operation("git rebase -q --no-verify develop", GUARD, NOT_MERGED, mend="git rebase --abort"),
    Operation(
        "git rebase -q --apply --no-verify develop", GUARD, NOT_MERGED, mend="git switch main"
    ),
    Operation("git rebase -q --onto side origin/main main", HOOKS, "main was not rebased"),
    Operation(
        "git rebase -q --no-verify --onto side main~1 main",
        GUARD,
        NOT_MOVED,
        mend="git rebase --abort",
    ),
    Operation("git rebase -q --no-verify --onto develop origin/main main", GUARD, NOT_MERGED),
    Operation("git rebase -q side", before="git switch -q feature/a"),
)
PICKS = (
    Operation(
        "git cherry-pick feature/a", HOOKS, "No cherry-pick", "A  h", "git cherry-pick --abort"
    ),
    Operation("git cherry-pick --ff develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git cherry-pick -n feature/a"),
    Operation("git revert --no-edit HEAD", HOOKS, "No revert", "M  f", "git reset --merge"),
    Operation("git revert -n HEAD"),
    Operation("git cherry-pick feature/a", before="git switch -q side"),
)
RESETS = (
    Operation("git reset -q --hard develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git reset -q --keep develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git reset -q --merge develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git reset -q --mixed develop", GUARD, NOT_MERGED, "AD g", "git reset"),
    Operation("git reset -q --soft develop", GUARD, NOT_MERGED + "|" + NOTHING),
    Operation("git reset -q --hard side", GUARD, NOT_MOVED, "M  f\nA  s", READ_TREE),
    Operation("git reset -q --hard main~1"),
    Operation("git reset -q --hard origin/main", before=OWN),
    Operation("git reset -q --hard main~1", before=OWN),
    Operation(
        "git reset -q --hard main~1",
        GUARD,
        "main was not moved back",
        "D  o",
        READ_TREE,
        f"{OWN} && git remote remove origin",
    ),
    Operation(
        "git reset -q --hard develop",
        GUARD,
        NOT_MERGED,
        MERGED,
        READ_TREE,
        "git replace --graft origin/main develop",
    ),
    Operation("git reset -q", before=CHANGED),
    Operation("git reset -q --hard side", before="git switch -q develop"),
)
GONE = f"git switch -q develop && {QUIET} branch -qD main"
ELSEWHERE = "git switch -q feature/a"
BRANCHES = (
    Operation("git branch -f main develop", GUARD, f"{NOT_MERGED}|{NOTHING}", before=ELSEWHERE),
    Operation("git branch -f main side", GUARD, NOT_MOVED, before=ELSEWHERE),
    Operation("git branch -f main origin/main", before=f"{OWN} && {ELSEWHERE}"),
    Operation("git branch -M develop main", GUARD, f"{KEPT}|{NOTHING}", before=ELSEWHERE),
    Operation("git branch -M side main", GUARD, KEPT, before="git pack-refs --all && " + ELSEWHERE),
    Operation("git branch -M main develop", GUARD, KEPT, before=ELSEWHERE),
    Operation("git branch -m main trunk", GUARD, KEPT),
    Operation("git branch -D main", GUARD, KEPT, before=ELSEWHERE),
    Operation("git branch -d main", GUARD, KEPT, before=ELSEWHERE),
    Operation("git branch -D side main", GUARD, KEPT, before=ELSEWHERE),
    Operation("git branch -q -D side lts/0", GUARD, "lts/0 was not deleted"),
    Operation("git branch feature/b develop"),
    Operation("git branch lts/2 side"),
    Operation("git branch -c main feature/b"),
    Operation("git branch -m feature/a feature/b"),
    Operation("git branch -m feature/b", before=ELSEWHERE),
    Operation("git branch -M feature/a side"),
    Operation("git branch -q -D feature/a"),
    Operation("git branch -q -f side develop"),
    # No hook runs for it: what is then on main is for pre-push and the server.
    Operation("git branch -C develop main", before=ELSEWHERE),
    Operation("git branch main develop", GUARD, f"{NOT_MERGED}|{NOTHING}", before=GONE),
    Operation("git branch main side", GUARD, NOT_MOVED, before=GONE),
    Operation("git switch -q -c main feature/a", GUARD, NOT_MERGED, "A  h", READ_TREE, before=GONE),
    Operation("git switch -q main", before=GONE),
    Operation("git branch main origin/main", before=GONE),
    Operation("git fetch -q origin main:main", before=f"{GONE} && {REMOTE_AHEAD}"),
)
CHECKOUTS = (
    Operation("git checkout -q -B main develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation("git switch -q -C main develop", GUARD, NOT_MERGED, MERGED, READ_TREE),
    Operation(
        "git switch -q -C main side",
        GUARD,
        NOT_MOVED,
        "M  f\nD  g\nD  h\nA  s",
        READ_TREE,
        ELSEWHERE,
    ),
    Operation("git switch -q -C main origin/main", before=OWN),
    Operation("git switch -q main", before=ELSEWHERE),
    Operation("git checkout -q -b feature/b"),
    Operation("git checkout -q --orphan new"),
)
REFERENCES = (
    Operation("git update-ref refs/heads/main develop", GUARD, f"{NOT_MERGED}|{NOTHING}"),
    Operation("git update-ref refs/heads/main develop main", GUARD, NOT_MERGED),
    Operation("git update-ref HEAD develop", GUARD, NOT_MERGED),
    Operation(
        "printf 'update refs/heads/side develop\\nupdate refs/heads/main develop\\n' "
        "| git update-ref --stdin",
        GUARD,
        NOT_MERGED,
    ),
    Operation("git update-ref -d refs/heads/main", GUARD, KEPT),
    Operation("git update-ref -d refs/heads/main $(git rev-parse main)", GUARD, KEPT),
    Operation("git update-ref -d refs/heads/main", GUARD, KEPT, before="git pack-refs --all"),
    Operation(
        "git update-ref -d refs/heads/main $(git rev-parse main)",
        GUARD,
        KEPT,
        before="git pack-refs --all",
    ),
    Operation("git update-ref refs/heads/main main"),
    Operation("git update-ref -d refs/heads/side"),
    Operation("git symbolic-ref HEAD refs/heads/develop"),
    Operation(
        "git update-ref refs/heads/alias develop",
        GUARD,
        NOT_MERGED,
        before="git symbolic-ref refs/heads/alias refs/heads/main",
    ),
    Operation(
        "printf 'reset refs/heads/main\\nfrom refs/heads/develop\\n\\n' | git fast-import --quiet",
        GUARD,
        NOT_MERGED,
    ),
)
REMOTES = (
    Operation("git fetch -q origin", before=REMOTE_AHEAD),
    Operation("git fetch -q origin main", before=REMOTE_AHEAD),
    Operation("git fetch -q origin main:main", before=f"{REMOTE_AHEAD} && {ELSEWHERE}"),
    Operation("git fetch -q origin +main:main", before=f"{OWN} && {REMOTE_AHEAD} && {ELSEWHERE}"),
    Operation("git fetch -q origin develop:main", GUARD, NOT_MERGED, before=ELSEWHERE),
    Operation("git fetch -q . develop:main", GUARD, NOT_MERGED, before=ELSEWHERE),
    Operation("git fetch -q --prune", before="git update-ref refs/remotes/origin/gone main"),
    Operation("git remote rename origin upstream"),
    Operation("git push -q origin feature/a"),
    Operation("git push -q --no-verify . develop:main", GUARD, NOT_MERGED, before=ELSEWHERE),
)
KEEPING = (
    Operation("git stash -q", before="echo x > f"),
    Operation("git stash pop -q", before="echo x > f && git stash -q"),
    Operation("git stash apply -q", before="echo x > f && git stash -q"),
    Operation("git stash branch feature/s", before="echo x > f && git stash -q"),
    Operation("git gc -q"),
    Operation("git pack-refs --all"),
    Operation("git pack-refs --all --no-prune && git pack-refs --all"),
    Operation("git reflog expire --expire=now --all && git prune"),
    Operation("git maintenance run --quiet"),
    Operation("git notes add -m note main"),
    Operation("git tag v1 && git tag -d v1"),
    Operation("git bisect start HEAD HEAD~1 && git bisect reset"),
    Operation("git clone -q . ../copy && git -C ../copy switch -q develop"),
    Operation("git worktree add -q ../tree develop && git worktree remove ../tree"),
    Operation("git worktree add -q ../tree main", before=ELSEWHERE),
    Operation("git worktree add -q -B main ../tree develop", GUARD, NOT_MERGED, before=ELSEWHERE),
)
OPERATIONS = (
    *COMMITS, *MERGES, *PULLS, *REBASES, *PICKS, *RESETS, *BRANCHES, *CHECKOUTS, *REFERENCES,
    *REMOTES, *KEEPING,
)  # fmt: skip
