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
    "hooks-path-husky-or-git": "No hook was installed: the hooks of this repository are run by "
    "husky.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "Add one line to each of these files, before what they do. A new file begins with #!/bin/sh\n"
    "and is made executable with chmod +x:\n"
    "{lines}\n"
    "or let git itself run them in this clone, besides husky's:\n"
    "{configured}",
    "hooks-path-set-or-git": "No hook was installed: core.hooksPath sends git to another folder.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "Add one line to each of the hooks there, before what they do. A new file begins with\n"
    "#!/bin/sh and is made executable with chmod +x:\n"
    "{lines}\n"
    "or let git itself run them in this clone, besides those:\n"
    "{configured}\n"
    "or let this repository have hooks of its own, without those:\n"
    "git config --local core.hooksPath {own}",
}
