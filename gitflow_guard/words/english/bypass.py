"""English sentences: bypasses."""

BYPASS: dict[str, str] = {
    "bypass-given": "One commit, merge or move of {branch} is let through until {until}.\n"
    "On record: {by}: {reason}\n"
    "Take it back: gflow bypass --revoke",
    "bypass-given-moves": "{moves} commits, merges or moves of {branch}, one after the other, are "
    "let through until {until}.\n"
    "On record: {by}: {reason}\n"
    "Take it back: gflow bypass --revoke",
    "bypass-moves-push": "--moves counts moves of a branch here; one push takes them all along.\n"
    'gflow bypass --push --reason "why it cannot wait"',
    "bypass-given-push": "One push to {branch} is let through here until {until}; the server goes "
    "by its own rules.\n"
    "On record: {by}: {reason}\n"
    "Take it back: gflow bypass --revoke",
    "bypass-revoked": "Taken back:",
    "bypass-none": "No bypass.",
    "bypass-line": "#{number} {branch} {action}: {state}. {given} {by}: {reason}",
    "bypass-state-open": "open until {until}",
    "bypass-state-open-moves": "open until {until}, {used} of {moves} used",
    "bypass-state-passed": "over, the branch has moved otherwise",
    "bypass-state-used": "used",
    "bypass-state-expired": "not used, over since {until}",
    "bypass-state-revoked": "taken back",
    "bypass-used": "{branch}: let through by the bypass of {by}: {reason}",
    "bypass-unwritten": "The bypass counts for nothing: its use cannot be written down: {problem}\n"
    "{path}",
    "bypass-noted": "Noted on {commits} that a bypass let it through.\n"
    "Push the note too: git push {remote:q} {notes:q}",
    "bypass-reason": "A bypass needs a reason; it is kept.\n"
    'gflow bypass --reason "why it cannot wait"',
    "bypass-needless": "No bypass was given: the policy does not protect {branch}.\n"
    "It protects {protected}; for one of these: gflow bypass --ref BRANCH",
    "bypass-forbidden": "No bypass was given: the policy has none.\n"
    "{origin}: bypass.allow = false\n"
    "What may be done instead is said where something is refused.",
    "bypass-not-you": "No bypass was given: {by} is not among those who may.\n"
    "{origin}: bypass.who = {who}\n"
    "Ask one of them.",
    "bypass-nobody": "No bypass was given: git does not know who you are.\n"
    "git config user.name NAME && git config user.email ADDRESS",
}
