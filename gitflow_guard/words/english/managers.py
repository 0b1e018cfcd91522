"""English sentences: other managers of hooks."""

MANAGERS: dict[str, str] = {
    "hook-is-configured": "run by git's configuration",
    "hook-is-managed": "{by}'s, without gflow",
    "hook-is-aside": "gflow's, put aside by {by}, which does not run it",
    "hooks-state-configured": "run by git's configuration {count}",
    "hooks-state-managed": "another manager's {count}",
    "hooks-state-aside": "put aside {count}",
    "hook-add": "    add to {mend}",
    "doctor-when-missing": 'Without gflow the hooks here would do "{known}"; the policy has '
    'hooks.when-missing = "{wanted}".',
    "hooks-lefthook": "lefthook puts gflow's hooks aside each time it installs its own.\n"
    "Install them again afterwards, or have lefthook run gflow: add to lefthook.yml\n"
    "{lines}",
    "doctor-hooks-aside": "{by} has put gflow's hooks aside and does not run them: {hooks}\n"
    "It does so each time it installs its own, unless lefthook.yml has\n"
    "{lines}\n"
    "For now:",
    "hooks-called": "The hooks in {folder} all run gflow; nothing was installed:",
    "hook-called": "somebody else's, which runs gflow",
    "hooks-by-git": "git's configuration runs them (hook.gflow-*), besides any other hooks of this "
    "clone.\nA git older than {since}, as some editors bring along, does not.",
    "hooks-git-too-old": "This git does not take hooks from its configuration: that begins with "
    "{since}.\nHave them as files: gflow hooks install",
}
