"""English sentences: what each rule wants, and how it is explained."""

EXPLAIN: dict[str, str] = {
    "wants-encoding": (
        "The bytes are text in the encoding that is declared, without a byte order mark."
    ),
    "wants-characters": "No characters of the sorts named by `value`: `control`, `emoji`.",
    "wants-no-fixup": "No commit that waits to be folded into another.",
    "wants-header-format": (
        "The header is written as the convention writes it; a slip is named and put right."
    ),
    "wants-header-max-length": "The header is at most `value` long.",
    "wants-header-min-length": "The header, when there is one, is at least `value` long.",
    "wants-header-trim": "The header has no spaces at its ends.",
    "wants-header-case": "The header is, or is not, in one of the cases.",
    "wants-header-full-stop": (
        "The header ends, or does not end, in one of the characters of `value`."
    ),
    "wants-type-enum": "The type is one of `value`; the nearest right one is suggested.",
    "wants-type-case": "The type is, or is not, in one of the cases.",
    "wants-type-empty": "The type is there (`never` empty) or, turned round, is not.",
    "wants-type-max-length": "The type is at most `value` long; one that is not there passes.",
    "wants-type-min-length": "The type is at least `value` long; one that is not there passes.",
    "wants-scope-max-length": "The scope is at most `value` long; one that is not there passes.",
    "wants-scope-min-length": "The scope is at least `value` long; one that is not there passes.",
    "wants-subject-max-length": (
        "The subject is at most `value` long; one that is not there passes."
    ),
    "wants-subject-min-length": (
        "The subject is at least `value` long; one that is not there passes."
    ),
    "wants-scope-enum": (
        "The scope, or each of several, is one of `value`: a list, or lists by type (`*`: others)."
    ),
    "wants-scope-path": (
        "A scope that `value` (globs with their scopes) knows belongs to a file that is changed."
    ),
    "wants-scope-case": "Each scope is, or is not, in one of the cases.",
    "wants-scope-empty": "The scope is there (`never` empty) or, turned round, is not.",
    "wants-scope-delimiter-style": (
        "Scopes are told apart by the delimiters of `value` only or, turned round, by no such."
    ),
    "wants-subject-case": "The subject is, or is not, in one of the cases.",
    "wants-subject-empty": "The subject is there (`never` empty) or, turned round, is not.",
    "wants-subject-full-stop": (
        "The subject ends, or does not end, in one of the characters of `value`."
    ),
    "wants-subject-imperative": (
        "The subject begins with the bare verb: `add`, neither `added` nor `adds`. English only."
    ),
    "wants-subject-exclamation-mark": "There is, or there is not, a `!` before the colon.",
    "wants-breaking-change-exclamation-mark": (
        "`!` and a `BREAKING CHANGE:` footer come together or, turned round, never both or neither."
    ),
    "wants-subject-words": "The subject holds none of the words of `value`, in any case.",
    "wants-subject-pattern": "The pattern is found in the subject or, turned round, is not.",
    "wants-body-leading-blank": "A blank line follows the header.",
    "wants-body-empty": "There is a body (`never` empty) or, turned round, there is none.",
    "wants-body-max-line-length": (
        "No line is longer than `value`: URLs, quotes and code are, trailers have their own rule."
    ),
    "wants-body-max-length": "The body is at most `value` long, line ends counted as one.",
    "wants-body-min-length": "The body, when there is one, is at least `value` long.",
    "wants-body-case": "The body is, or is not, in one of the cases.",
    "wants-body-full-stop": "The body ends, or does not end, in one of the characters of `value`.",
    "wants-body-pattern": "The pattern is found in the body or, turned round, is not.",
    "wants-body-required-when": (
        "There is a body when the commit changes more than `lines` lines or `files` files."
    ),
    "wants-footer-leading-blank": "A blank line comes before the footer, when there is one.",
    "wants-footer-empty": "There is a footer (`never` empty) or, turned round, there is none.",
    "wants-footer-max-line-length": (
        "No line of the footer is longer than `value`; those that hold a URL may be."
    ),
    "wants-footer-max-length": "The footer is at most `value` long, line ends counted as one.",
    "wants-footer-min-length": "The footer, when there is one, is at least `value` long.",
    "wants-trailer-exists": "A trailer begins with `value` or, turned round, none does.",
    "wants-signed-off-by": "A trailer begins with `value` or, turned round, none does.",
    "wants-references-empty": (
        "An issue (`#12`) is referred to (`never` empty) or, turned round, none is."
    ),
    "wants-issue-reference": (
        "The pattern of `value`, an issue of the team's tracker, is found in some line."
    ),
    "wants-co-author-form": (
        "Co-authors are trailers `Co-authored-by: Name <mail@host>`, which forges understand."
    ),
    "wants-footer-closing-word": (
        "A footer `해결: #12` has an English one beside it: forges close issues on those only."
    ),
    "wants-no-merge-commits": "No merge, by its parents or the merge in progress.",
    "wants-no-revert": "No revert, by its first line as git writes it.",
    "wants-empty-commit": (
        "The commit changes something; asked of a history, for an amended message looks "
        "the same in a hook."
    ),
    "wants-commit-max-files": (
        "The commit changes at most `value` files, generated ones left out, a move as one."
    ),
    "wants-commit-max-lines": (
        "The commit adds and removes at most `value` lines, generated files left out."
    ),
    "wants-commit-mixed-paths": (
        "Files of two groups of `value`, lists of patterns by name, do not change together."
    ),
    "wants-paths-forbidden": (
        "No file that the commit adds or changes fits one of the patterns of `value`."
    ),
    "wants-file-max-size": "No file that the commit adds or changes is larger than `value`.",
    "wants-author-name": "The author's name fits `value` or, turned round, does not.",
    "wants-author-email": "The author's address fits `value` or, turned round, does not.",
    "wants-committer": "The committer, `Name <address>`, fits `value` or, turned round, does not.",
    "wants-branch-name": (
        "The name is a permanent or a protected branch's, or has the prefix and the form of a kind."
    ),
    "wants-branch-ticket": "The name of a branch that people name holds a ticket.",
    "wants-branch-coherence": (
        "Each commit is of a type that its kind of branch holds; where `branch-ticket` "
        "is on, each names the branch's ticket."
    ),
    "wants-branch-up-to-date": "The branch lacks at most `value` commits of its base.",
    "wants-branch-age": "At most `value` days have passed since the branch left its base.",
    "takes-none": "takes no value",
    "takes-number": "a whole number",
    "takes-words": "a list of words",
    "takes-pattern": "a regular expression",
    "takes-text": "a text",
    "takes-cases": "one or more cases",
    "takes-characters": "`control`, `emoji` or both",
    "takes-words-by-path": "a table of lists of scopes by file pattern",
    "takes-words-by-type": "a list of words, or a table of such lists by type (`*`: the others)",
    "takes-numbers": "a table of `lines`, `files` or both",
    "takes-number-by-type": "a whole number, or a table of such by type (`*`: the others)",
    "takes-people": "a regular expression, or a list of texts (`*` stands for anything)",
    "takes-size": 'a number of bytes, or a text as `"2 MB"` (kB, MB, GB; KiB, MiB, GiB)',
    "takes-globs": "a list of file patterns",
    "takes-globs-by-name": "a table of lists of file patterns by name",
    "takes-pattern-by-kind": "a regular expression, or a table of such by kind of branch",
    "takes-words-by-kind": "a table of lists of types by kind of branch",
    "explain-value": "Value: {value}   ({takes})",
    "explain-no-value": "Value: {takes}",
    "explain-applies": "Applies: {applies}",
    "explain-level": "Level: {level}   # {origin}",
    "explain-passes": "Passes:",
    "explain-fails": "Fails:",
    "explain-set": "with {setting}",
    "explain-no-rule": "There is no rule {name}.\nAll rules: gflow config explain",
    "level-off": "off",
    "origin-convention": "convention {name}",
    "origin-table": "gflow",
    "example-convention": "under the convention {name}",
    "example-size": "a commit that changes {lines} lines in {files} files",
    "example-paths": "a commit that changes {paths}",
    "example-nothing": "a commit that changes nothing",
    "example-file": "a commit with {path} of {size}",
    "example-author": "a commit by {name} <{email}>",
    "example-merge": "a merge",
    "example-branch": "the branch {name}",
    "example-behind": "{base} is {behind} commits ahead",
    "example-days": "it left {base} {days} days ago",
    "example-commit": "with the commit `{header}`",
}
