"""English sentences: the rules of forges."""

FORGES: dict[str, str] = {
    "forge-request": "{name}",
    "forge-request-plan": "{name} (needs {plan})",
    "forge-method": "{method} {url}",
    "forge-no-requests": "The policy protects nothing that this forge could hold.",
    "forge-gaps": "What {forge} does not hold to, and gflow's hooks and CI do:",
    "forge-tags": "tags",
    "forge-branches": "branches' names",
    "forge-messages": "Of messages no more than the form of the first line; the other rules are "
    "for gflow check commits in CI.",
    "forge-message-form": "the first line of messages",
    "forge-direction": "Which branch may be merged into which: a forge lets any branch be merged "
    "by pull request.",
    "forge-by-hand": "Pushes by hand to {branches}: a forge cannot tell them from those of "
    "gflow ... finish --push. Forced pushes and deletion are refused.",
    "forge-convention": "The form of the first line: this convention has no pattern that a forge "
    "could match by.",
    "forge-pattern": "The pattern for {what}: {part} is not known where the forge matches (RE2).",
    "forge-long": "{key}: the pattern is longer than {longest} characters, the most it takes.",
    "forge-glob": "{glob}: of wildcards the forge knows only the star.",
    "forge-overlap": "{glob} also takes in {branches}, which the policy gives rights of their own.",
    "forge-github-plan": "Private repositories have rulesets from GitHub Pro and Team on; rules "
    "for names and messages only with GitHub Enterprise.",
    "forge-github-rebase": "A fast-forward: GitHub always writes rebased commits anew.",
    "forge-gitlab-anew": "A protection's levels cannot be changed on every plan, so it is deleted "
    "and made anew; where there was none, the answer 404 to DELETE is right. Where a push rule "
    "is there already, send the last request as PUT.",
    "forge-gitlab-methods": "How a branch is merged: GitLab sets that for a whole project "
    "(Settings, Merge requests).",
    "forge-no-metadata": "Names of branches and messages: this forge has no rules for them.",
    "forge-no-tags": "Tags {tags} being moved or deleted: this forge has no rules for tags.",
    "forge-tags-by-person": "Tags {tags} being moved or deleted: a tag protection here names the "
    "people who may make them, and the policy names none.",
    "forge-lacks": "{name}: {key} is not there. Wanted: {wanted}",
    "forge-lacks-plan": "{name}: {key} is not there ({plan} has it). Wanted: {wanted}",
    "forge-differs": "{name}: {key} is {found}, where the policy wants {wanted}.",
    "forge-differs-plan": "{name}: {key} is {found}, where the policy wants {wanted} ({plan}).",
    "forge-unknown": "Which forge the remote is on cannot be told by its address.\n"
    "Name it with --forge, one of: {forges}",
    "forge-bad-url": "{url} is not the address of a repository on a forge.\n"
    "It looks like https://HOST/OWNER/REPOSITORY or git@HOST:OWNER/REPOSITORY.git",
    "forge-no-address": "There is nothing to compare with: {remote} is no remote on a forge.\n"
    "Name the repository: --url https://HOST/OWNER/REPOSITORY",
    "forge-not-there": "{forge} is known at {host} only, not at the address of this repository.\n"
    "Name the repository there with --url.",
    "forge-token-open": "No token was sent to {url}: anybody between could read it.\n"
    "Use an address with https.",
    "forge-token-odd": "The token in {tokens} holds characters that no token has.\n"
    "Set it anew, as the forge shows it.",
    "forge-no-repository": "The forge shows no such repository: {url}\n"
    "If it is there, set a token that may see its settings, in one of: {tokens}",
    "forge-refused": "The forge refused to answer ({status}): {url}\n"
    "For 401 or 403, set a token that may see the repository's settings.",
    "forge-unreachable": "The forge did not answer: {problem}\n{url}",
    "forge-nonsense": "The forge's answer could not be read as that of its API: {url}\n"
    "Is it the right --forge, and the address without a path before the repository's?",
}
