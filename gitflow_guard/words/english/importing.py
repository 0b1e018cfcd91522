"""English sentences: other tools' configurations, and what a history tells."""

IMPORTING: dict[str, str] = {
    "import-found": "Found {path} ({tool}).",
    "import-none": "{top} holds no configuration that is known.\n"
    "Looked for: {names}\nName the file: gflow config import FILE --from TOOL",
    "import-several": "There are several configurations: {several}.\n"
    "Name the one: gflow config import {first:q}",
    "import-whose": "It cannot be told by its name whose configuration {path} is.\n"
    "Say it: gflow config import {path:q} --from TOOL\nTools: {known}",
    "import-no-tool": "No tool {name} is known.\nTools: {known}",
    "input-too-large": "{path} is larger than {limit} bytes, of which no more is read.",
    "import-code": "{path} is code, which is not run here.\n"
    "Have commitlint print what it comes to, and read that:\n"
    "npx commitlint --print-config json > commitlint.json\n"
    "gflow config import commitlint.json",
    "import-no-table": "{path} has no {key}.",
    "import-invalid": "{path} ({tool}) cannot be read whole:",
    "import-unreadable": "{path} cannot be read: {problem}",
    "import-not-utf8": "{path}, line {line}: is not UTF-8.",
    "import-bad-line": "{path}, line {line}, column {column}: {problem}",
    "import-json-comment": "{path}, line {line}, column {column}: JSON has no comments.",
    "import-twice": "{path}: the key {key} is there twice.",
    "import-twice-in-line": "{path}, line {line}: the key {key} is there twice.",
    "import-too-large": "{path} holds more than is read ({most}).",
    "import-too-deep": "{path}: tables and lists lie more than {deepest} deep.",
    "import-surrogate": "{path}: {given} holds half a character.",
    "import-yaml-documents": "{path}, line {line}: a second document begins; one is read.",
    "import-yaml-alias": "{path}, line {line}: *{given} is not defined above.",
    "import-yaml-key": "{path}, line {line}: a list or mapping is no key.",
    "import-yaml-merge": "{path}, line {line}: << takes a mapping.",
    "import-yaml-tag": "{path}, line {line}: the tag {given} is not read.",
    "import-extends": "{key}: {given} is not known here. "
    "Print what it comes to: npx commitlint --print-config json > commitlint.json",
    "import-bad-level": "{key}: a level is 0, 1 or 2, alone or first in a list, not {given}.",
    "import-bad-setting": '{key}: [level, "always" or "never", value] is needed, not {given}.',
    "import-bad-number": "{key}: a whole number is needed, not {given}.",
    "import-two-hooks": "{key}: the hook {given} is there more than once.",
    "import-plugin-convention": "{key}: {given} is a convention in code, which is not run here.",
    "import-elsewhere": "The policy is kept in another place: {origin}.\n"
    "{path} would take its place. Run it without --write, and put the tables there yourself.",
    "import-held": "{path} sets some of these already: {keys}.\n"
    "Take them out, or run it without --write and put the tables in yourself.",
    "import-closed": "{path} holds its commits in a form that takes no more keys.\n"
    "Run it without --write, and put the tables in yourself.",
    "import-written": "Written to {path}.\nLook at it: gflow config show",
    "import-unequalled": "Without an equal here ({count}):",
    "import-no-equal": "there is no such setting here",
    "import-no-rule": "there is no such rule here",
    "import-named-rule": "a rule is set once here",
    "import-not-turned": "this rule cannot be turned round here",
    "import-one-sign": "a stop is one sign; this one is never met",
    "import-plugin": "rules of a plugin are code",
    "import-is-code": "this is code",
    "import-parser": "headers are read as the convention says; see commits.conventions",
    "import-always-exempt": "git's own headers of merges and reverts are always let pass here",
    "import-not-messages": "this says nothing of what a message must be",
    "import-exact-case": "capitals and small letters count here",
    "import-many-lines": "the pattern looks at more than the header; see body-pattern",
    "learn-none": "There is no commit to learn from in {range}.",
    "learn-only-exempt": "There is nothing to learn from in {range}: "
    "all of it are merges, reverts and commits to be folded in ({count}).",
    "learn-looked": "Looked at {checked} commits of {range}; left out: "
    "{merges} merges, {reverts} reverts, {folded} to be folded in.",
    "learn-newest": "Only the newest {most} were read; name a range for others.",
    "learn-shallow": "This clone is shallow: what came before is not here, and was not looked at.\n"
    "Fetch it: git fetch --unshallow",
    "learn-fits": "{name}: {share} % as they are, {corrected} % once corrected",
    "learn-sample": "Corrections were tried on the newest {count}.",
    "learn-conventions": "How the conventions fit:",
    "learn-chosen": "The history follows {name}.",
    "learn-nothing": "The history follows no convention that ships; "
    "what is proposed asks for no form.",
    "learn-types": "Types: {listed}",
    "learn-scopes": "Scopes: {listed}",
    "learn-rare": "Rare: {listed}",
    "learn-others": "And more, not counted one by one: {count}",
    "learn-header": "Headers: the longest takes {longest} columns, 95 % at most {most}.",
    "learn-body": "Lines below them: the longest takes {longest} columns, 95 % at most {most}.",
    "learn-trailers": "Trailers: {listed}",
    "learn-tickets": "Tickets: {listed}",
    "learn-languages": "Languages: {listed}",
    "learn-language-ko": "Korean",
    "learn-language-ja": "Japanese",
    "learn-language-zh": "Chinese",
    "learn-language-latin": "in Latin letters",
    "learn-language-other": "other letters",
    "learn-proposed": "Proposed:",
    "learn-refuses": "It would refuse {count} of the {checked} commits.",
    "learn-relaxed": "Warnings only, for the history often has it otherwise: {rules}",
}
