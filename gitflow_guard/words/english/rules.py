"""English sentences: rules."""

_SLIPS = {
    "header-full-width": "`：` and `（）` are full-width; a header takes `:` and `()`.",
    "header-bang-early": "The `!` of a breaking change stands right before the colon.",
    "header-scope-hollow": "The parentheses hold no scope; leave them out or fill them.",
    "header-scope-spaces": "The scope stands in its parentheses without spaces, next to the type.",
    "header-no-colon": "A colon is missing after `{type}`.",
    "header-dash": "A colon stands between type and subject, not a dash.",
    "header-space-before-colon": "No space goes before the colon.",
    "header-no-space": "A space is missing after the colon.",
    "header-spaces-after-colon": "One space goes after the colon, not more.",
    "header-brackets": "The type is written without brackets and with a colon after it.",
    "header-ticket-place": "`{ticket}` stands where the form `{form}` has no place for it.",
    "header-emoji": "No emoji goes before the type.",
    "header-several": "The header is written `{form}`.",
}

_LENGTHS = {
    f"{part}-{bound}-length": f"The {part} is too {word}: {{length}} {{unit}}, {limit} {{limit}}."
    for part in ("header", "type", "scope", "subject", "body", "footer")
    for bound, word, limit in (("max", "long", "at most"), ("min", "short", "at least"))
}

_LINES = {
    f"{part}-max-line-length{more}": sentence
    for part in ("body", "footer")
    for more, sentence in (
        ("", f"This line of the {part} is too long: {{length}} {{unit}}, at most {{limit}}."),
        ("-more", f"{{count}} more lines of the {part} are too long."),
    )
}

_VALUES = {
    "value-none": "{key}: this rule takes no value, and {given} is given.",
    "value-number": "a whole number, 0 or more",
    "value-text": "a text that is not empty",
    "value-words": "a list of texts",
    "value-pattern": "a regular expression as Python writes them",
    "value-cases": (
        "one or more of lower-case, upper-case, camel-case, kebab-case, pascal-case, "
        "sentence-case, snake-case, start-case"
    ),
    "value-characters": "one or more of control, emoji",
    "value-words-by-path": "a table of lists of scopes by file pattern",
    "value-words-by-type": "a list of texts, or a table of such lists by type (`*` for the others)",
    "value-numbers": "a table with a whole number for `lines`, `files` or both",
    "unit-columns": "columns",
    "unit-characters": "characters",
    "unit-graphemes": "characters (grapheme clusters)",
    "unit-utf16": "UTF-16 units",
    "policy-unknown-convention": "There is no convention `{name}`; there are {known}.",
    "check-fixed": "{path} was corrected.",
    "check-nothing-fixed": "{path} was left as it is.",
    "policy-unknown-rule": "There is no rule `{name}`.",
    "policy-convention-ships": "{key}: {given} comes with gflow; give yours another name.",
    "policy-convention-empty": "{key}: a convention needs a pattern or a template.",
    "policy-template-braces": "{key}: each {{ of a template needs its }}, and none inside another.",
    "policy-template-part": "{key}: in each pair of braces stands one of: {parts}.",
    "policy-template-twice": "{key}: a part stands in a template only once.",
    "policy-template-subject": "{key}: a template needs {{subject}}.",
    "policy-alias-twice": "{key}: {given} is an alias of {other} already.",
}

RULES: dict[str, str] = {
    **_SLIPS,
    **{
        f"{code}-and-type": f"The type is written `{{type}}`, not `{{written}}`. {sentence}"
        for code, sentence in _SLIPS.items()
    },
    **_LENGTHS,
    **_LINES,
    **_VALUES,
    "encoding-bytes": "Byte {offset} (0x{byte}) is not {encoding}; save the message as {encoding}.",
    "encoding-unknown": "The encoding `{encoding}` is not known (from byte {offset} on).",
    "encoding-utf16": "The message is UTF-16 (byte {offset}); save it as UTF-8.",
    "encoding-too-large": "The message has {size} bytes; no more than {limit} are judged.",
    "encoding-bom": "A byte order mark stands at byte {offset}; save the message without one.",
    "characters-control": "The control character {point} does not belong in a message.",
    "characters-emoji": "No emoji in messages: `{character}` ({point}).",
    "characters-more": "{count} more lines hold such characters.",
    "no-fixup": "`{mark}` waits to be folded in: `git rebase -i --autosquash`.",
    "header-format": "The header is written `{form}`. Types: {types}.",
    "header-ticket-missing": "The header names no ticket. It is written `{form}`.",
    "header-trim": "Spaces stand at the end or the beginning of the header.",
    "header-case": "The header must be in {cases}.",
    "header-case-never": "The header must not be in {cases}.",
    "header-full-stop": "The header must end in `{stop}`.",
    "header-full-stop-never": "The header must not end in `{stop}`.",
    "type-enum": "`{written}` is not one of the types: {types}.",
    "type-enum-nearest": "`{written}` is not a type; was `{right}` meant? Types: {types}.",
    "type-enum-never": "The type `{written}` is not used here; nor are any of {types}.",
    "type-case": "The type `{written}` must be in {cases}.",
    "type-case-never": "The type `{written}` must not be in {cases}.",
    "type-empty": "No type goes before the subject.",
    "type-empty-never": "The type is missing: `{form}`.",
    "scope-enum": "`{scope}` is not one of the scopes: {scopes}.",
    "scope-path": "No file of the scope `{scope}` is changed here. Scopes of what is: {scopes}.",
    "scope-enum-never": "The scope `{scope}` is not used here; nor are any of {scopes}.",
    "scope-case": "The scope `{scope}` must be in {cases}.",
    "scope-case-never": "The scope `{scope}` must not be in {cases}.",
    "scope-empty": "No scope goes with the type.",
    "scope-empty-never": "The scope is missing: `{form}`.",
    "scope-delimiter-style": "Scopes are told apart by {delimiters}, not by `{written}`.",
    "scope-delimiter-style-never": "`{written}` does not tell scopes apart here ({delimiters}).",
    "subject-case": "The subject must be in {cases}.",
    "subject-case-never": "The subject must not be in {cases}.",
    "subject-empty": "No subject goes into the header.",
    "subject-empty-never": "The subject is missing: `{form}`.",
    "subject-full-stop": "The subject must end in `{stop}`.",
    "subject-full-stop-never": "The subject must not end in `{stop}`.",
    "subject-imperative": "A subject begins with the bare verb: `{right}`, not `{written}`.",
    "subject-exclamation-mark": "A `!` goes before the colon.",
    "subject-exclamation-mark-never": "No `!` goes before the colon.",
    "breaking-change-exclamation-mark": "`!` and a `BREAKING CHANGE:` footer come together.",
    "breaking-change-exclamation-mark-never": (
        "Either `!` or a `BREAKING CHANGE:` footer marks a breaking change, and one is wanted."
    ),
    "subject-words": "`{word}` does not belong in a subject.",
    "subject-pattern": "The subject does not match `{pattern}`.",
    "subject-pattern-never": "The subject matches `{pattern}`, which it must not.",
    "body-leading-blank": "A blank line goes between header and body.",
    "body-empty": "No body goes under the header.",
    "body-empty-never": "The body is missing: say what changed, and why.",
    "body-case": "The body must be in {cases}.",
    "body-case-never": "The body must not be in {cases}.",
    "body-full-stop": "The body must end in `{stop}`.",
    "body-full-stop-never": "The body must not end in `{stop}`.",
    "body-pattern": "The body does not match `{pattern}`.",
    "body-pattern-never": "The body matches `{pattern}`, which it must not.",
    "body-required-when-lines": (
        "{changed} lines change, more than {limit}: a body says what changed, and why."
    ),
    "body-required-when-files": (
        "{changed} files change, more than {limit}: a body says what changed, and why."
    ),
    "footer-leading-blank": "A blank line goes before the footer.",
    "footer-empty": "No footer goes under the message.",
    "footer-empty-never": "The footer is missing.",
    "trailer-exists": "The trailer `{trailer}` is missing.",
    "trailer-exists-never": "The trailer `{trailer}` does not belong here.",
    "signed-off-by": "The message is not signed off (`{trailer}`): `git commit --amend -s`.",
    "signed-off-by-never": "Messages are not signed off here (`{trailer}`).",
    "references-empty": "No issue is named here: `{text}`.",
    "references-empty-never": "No issue is named; name one, as `#12`.",
    "issue-reference": "No issue is named that `{pattern}` would find.",
    "issue-reference-never": "No issue is named here: `{text}`.",
    "footer-closing-word": (
        "`{word}:` closes no issue, for forges know English words only; also write `{right}`."
    ),
    "co-author-form": (
        "A co-author is a trailer at the end: `Co-authored-by: Name <mail@example.com>`."
    ),
}
