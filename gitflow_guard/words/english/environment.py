"""English sentences: git, the file system, the policy file."""

ENVIRONMENT: dict[str, str] = {
    "git-missing": "git was not found on the PATH.\nInstall git 2.38 or newer.",
    "git-too-old": "git {found} is too old.\ngflow needs git {needed} or newer.",
    "git-failed": "git {command} failed: {problem}",
    "directory-missing": "There is no folder {directory}.",
    "not-a-repository": "{directory} is not in a git repository.\n"
    "Go to one, or make one here: git init && gflow init",
    "bare-repository": "{directory} is a bare repository: it has no working tree.\n"
    "Work in a clone of it.",
    "inside-git-directory": "{directory} is git's own folder, not a working tree.\n"
    "Go to the folder it lies in.",
    "path-of-lines": "gflow does not work in a folder whose path holds a line break.\n"
    "Give that folder another name.",
    "dubious-owner": "git does not trust this repository: {problem}",
    "file-unreadable": "{path} cannot be read: {problem}",
    "file-unwritable": "{path} cannot be written: {problem}",
    "file-too-large": "{path} is larger than {limit} bytes, which no policy needs.",
    "text-not-found": "{path} is not a file.",
    "interrupted": "Interrupted; nothing was changed.",
    "option-before": "{option} stands before the command.",
    "command-unknown": "There is no command {command}.\nSee which there are: {within} --help",
    "system-refused": "The system does not let gflow go on: {problem}\n"
    "Mend that, and run the command again; gflow status says whether something is unfinished.",
    "bug": "This is a mistake in gflow, not yours: {problem}\n"
    "Run it again with GFLOW_TRACEBACK=1 and send the output to the gitflow-guard issue tracker.",
    "policy-invalid": "The policy ({origin}) has mistakes:",
    "policy-unreadable": "The policy ({origin}) cannot be read: {problem}",
    "policy-unknown-key": "{key}: there is no such key.",
    "policy-unknown-word": "{key}: {given} is not one of: {allowed}.",
    "policy-no-such-rule": "{key}: there is no such rule.",
    "try-line": "Try: {try_line}",
    "policy-nearest": "Did you mean {nearest}?",
    "policy-not-a-table": "{key}: a table is needed, not {given}.",
    "policy-not-text": "{key}: a text in quotes is needed, not {given}.",
    "policy-not-a-flag": "{key}: true or false is needed, not {given}.",
    "policy-not-a-list": '{key}: a list of texts is needed (["a", "b"]), not {given}.',
    "policy-empty": "{key}: is empty.",
    "policy-bad-command": "{key}: {given} is no command: it is empty, or a quote is not closed.",
    "policy-bad-object-id": "{key}: {given} is no object id: "
    "seven hexadecimal digits or more are needed.",
    "policy-not-a-day": "{key}: {given} is no day; one is written 2027-01-31.",
    "policy-not-tables": "{key}: tables are needed, not {given}.",
    "pattern-endless": "A pattern of the policy has looked at one text for {seconds} seconds "
    "({rules}).\nMake it simpler: what it repeats should begin in one way only.",
    "patterns-slow": "The patterns of the policy have looked at {count} texts for {seconds} "
    "seconds ({rules}).\nMake them simpler: what they repeat should begin in one way only.",
    "policy-endless-pattern": "{key}: {given} may never end: what it repeats can be taken apart in "
    "more than one way. Let it begin in one way only.",
    "policy-bad-pattern": "{key}: is not a regular expression: {problem}.",
    "value-days": "a whole number of days, at most 36525,",
    "policy-bad-value": "{key}: {expected} is needed, not {given}.",
    "policy-bad-word": "{key}: {given} is no word: it is empty, or holds spaces.",
    "policy-bad-kind": "{key}: {given} cannot be the name of a kind: "
    "letters, digits, _ and - are taken, and no - first.",
    "policy-kind-is-command": "{key}: gflow {given} is another command; "
    "the kind needs another name.",
    "policy-needs-value": "{key}: this rule needs a value, a regular expression.",
    "policy-version": "{key}: this gflow reads version 1, not {given}.",
    "policy-missing-key": "{key}: a kind of branch needs {missing}.",
    "policy-waiver-needs": "{key}: a waiver needs {missing}.",
    "policy-conflicted": "The policy ({origin}) holds conflict markers.\nEdit it, and git add it.",
    "policy-bad-name": "{key}: {given} is not a name git takes.",
    "policy-same-branch": "{key}: main and develop are the same branch, {given}.",
    "policy-same-prefix": "{key}: branches.{other} has the same prefix.",
}
