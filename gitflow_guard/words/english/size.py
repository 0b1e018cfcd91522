"""English sentences: rules that look at a commit's size, files and people, and at branches."""

SIZE: dict[str, str] = {
    "no-merge-commits": "No merges here: git rebase takes what it brings in, one by one.",
    "no-revert": "No reverts by git's own words here: say in a header what is taken back, and why.",
    "empty-commit": "The commit changes nothing.",
    "commit-max-files": "{changed} files change, at most {limit}: make several commits of it.",
    "commit-max-files-left-out": (
        "{changed} files change, at most {limit}: make several commits of it. "
        "(Generated ones, not counted: {left}.)"
    ),
    "commit-max-lines": "{changed} lines change, at most {limit}: make several commits of it.",
    "commit-max-lines-left-out": (
        "{changed} lines change, at most {limit}: make several commits of it. "
        "(Generated files, not counted: {left}.)"
    ),
    "commit-mixed-paths": (
        "`{first}` ({one}) and `{second}` ({other}) do not change in one commit: make two of it."
    ),
    "paths-forbidden": "`{path}` does not belong into the repository (`{pattern}`).",
    "paths-forbidden-more": "{count} more files do not belong into the repository.",
    "file-max-size": "`{path}` is too large: {size}, at most {limit}.",
    "file-max-size-more": "{count} more files are too large.",
    "author-name": (
        "The author's name is `{text}`, which is none of: {wanted}.\n"
        "Give yours: git config user.name NAME, then git commit --amend --reset-author"
    ),
    "author-name-never": "The author's name is `{text}`, which must not be: {wanted}.",
    "author-email": (
        "The author's address is `{text}`, which is none of: {wanted}.\n"
        "Give yours: git config user.email ADDRESS, then git commit --amend --reset-author"
    ),
    "author-email-never": "The author's address is `{text}`, which must not be: {wanted}.",
    "committer": "The committer is `{text}`, who is none of: {wanted}.",
    "committer-never": "The committer is `{text}`, who must not be: {wanted}.",
    "branch-ticket": (
        "{branch} names no ticket (`{pattern}`).\nName it again: gflow rename {branch:q} NEW"
    ),
    "branch-coherence-type": (
        "A {kind} branch holds {types}, and this commit is `{written}`.\n"
        "Take it to a branch of its own, with git cherry-pick, and off this one."
    ),
    "branch-coherence-ticket": (
        "The message does not name the branch's ticket, `{ticket}`.\n"
        "Name it: git rebase -i {base:q}"
    ),
    "branch-up-to-date": (
        "{branch} lacks commits of {base}: {behind}, at most {limit}.\n"
        "Bring them in: gflow {kind:q} update {branch:q}"
    ),
    "branch-age": (
        "{branch} left {base} {days} days ago, at most {limit}.\n"
        "Finish it, or a part of it: gflow {kind:q} finish {branch:q}"
    ),
    "skipped-branch-facts": (
        "The branch or its base is not here; the rules that look at its commits were not applied."
    ),
    "value-number-by-type": "a whole number, or a table of such by type (`*` for the others)",
    "value-people": "a regular expression, or a list of texts (`*` stands for anything)",
    "value-size": 'a number of bytes, or a text as "2 MB"',
    "value-globs": "a list of file patterns",
    "value-globs-by-name": "a table of two or more lists of file patterns, by name",
    "value-pattern-by-kind": "a regular expression, or a table of such by kind of branch",
    "value-words-by-kind": "a table of lists of types by kind of branch",
}
