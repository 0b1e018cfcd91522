"""The policy file that `gflow init` writes: every key a team is likely to change, explained."""

from __future__ import annotations

import shlex

from gitflow_guard.policy.kind_values import kind_values
from gitflow_guard.policy.merges import merges_values
from gitflow_guard.policy.model import BranchKind
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.pushes import push_values, tags_values
from gitflow_guard.policy.spelling import join, quoted, spelt
from gitflow_guard.rules.conventions import CONVENTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import Policy

HEAD = """\
# How this repository is worked on: its branches, what may be merged where, how commits are
# written. gflow, its git hooks, the pre-commit hooks and CI all read this one file.
# Show what is in force, and where each value comes from: gflow config show

version = 1
preset = {preset}
main = {main}
{develop}remote = {remote}
tag-prefix = {tag_prefix}
"""

BRANCHES = """
# A kind of branch: what it is called, where it starts, where `finish` takes it.
# strategy: merge | squash | rebase | ff. name: what must match, whole, after the prefix.
# A table with a new name makes a kind of your own; `support = false` takes one away.
"""

PROTECT = """
# commits = "block": no commits, amends, cherry-picks or reverts by hand.
# merges = "flow": no merge by hand, only gflow's own finish.
# push = "pr": only by pull request; "flow" lets `gflow ... finish --push` do it; "forward" lets
# anybody, as long as nothing is overwritten or deleted.
"""

MERGES = """
[merges]
# A branch goes where its kind says, and takes in its own base; any other way is refused, by hand
# and when it is pushed. update: what a topic merging its base is: allow | warn | block.
# tangles: a topic that holds commits of another, or started elsewhere: off | warning | error.
level = {level}
update = {update}
tangles = {tangles}
{allow}
{deny}
"""

PUSH = """
[push]
# The messages of its new commits are judged. A fixup! on a topic branch: off | warning | error;
# on a branch that others build on it is what the rule no-fixup says.
messages = {messages}
topic-fixups = {topic_fixups}

[tags]
# A tag of a version has the prefix, and marks what one of these branches holds; [] is any.
# keep: which tags neither move nor go on the remote: releases | all | none.
level = {level}
{name}
only-on = {only_on}
keep = {keep}
"""

FINISH = """
[finish]
# Run on what every branch becomes, before anything moves; no shell. Nothing moves if it fails.
{gate}
"""

HOOKS = """
[hooks]
# What a hook does when gflow is no longer installed: block | warn. Taken over by
# `gflow hooks install`.
{when_missing}

[bypass]
# May somebody get past a refusal once, by `gflow bypass --reason ...`, which is kept on record?
{allow}
{who}
"""

AUDIT = """
[audit]
# An open branch is told of so many days after its last commit, and after its first one.
stale-days = {stale_days}
long-lived-days = {long_lived_days}
"""

COMMITS = """
[commits]
convention = {convention}
# {conventions}
length-unit = {length_unit}          # columns | characters | graphemes | utf16
# types = ["feat", "fix", "docs"]     # instead of the convention's own
# scopes = ["api", "ui"]              # the only scopes allowed
# The ticket in a branch's name goes into each new message: auto | header | footer | off
ticket-from-branch = {ticket}

[commits.rules]
# A rule is off, warning or error; some have a value.
# header-max-length = {{ level = "error", value = 72 }}
# body-max-line-length = "off"

# A convention of your own, here one that reads and writes `ABC-12 | feat(ui): add the form`.
# [commits.conventions.ours]
# template = "{{ticket}} | {{type}}{{(scope)}}: {{subject}}"
# types = ["feat", "fix", "docs"]
"""


def template(policy: Policy) -> str:
    """The file that holds this policy, its single rules aside."""
    commits = COMMITS.format(
        convention=quoted(policy.commits.convention),
        conventions=" ".join(CONVENTIONS),
        length_unit=quoted(policy.commits.length_unit),
        ticket=quoted(policy.commits.ticket_from_branch),
    )
    return (
        head(policy)
        + branches(policy)
        + protect(policy)
        + merges(policy)
        + pushes(policy)
        + finish(policy)
        + hooks(policy)
        + audit(policy)
        + commits
    )


def head(policy: Policy) -> str:
    """The names."""
    develop = f"develop = {quoted(policy.develop)}\n" if policy.develop else ""
    return HEAD.format(
        preset=quoted(policy.preset),
        main=quoted(policy.main),
        develop=develop,
        remote=quoted(policy.remote),
        tag_prefix=quoted(policy.tag_prefix),
    )


def branches(policy: Policy) -> str:
    """The kinds: in force where they differ from the preset, else as a comment to start from."""
    usual = parse({"preset": policy.preset}, "", policy.main, policy.develop)
    tables = [BRANCHES]
    for kind in policy.kinds:
        text = kind_table(kind, usual.kind(kind.name))
        same = usual.kind(kind.name) == kind and kind is not policy.kinds[0]
        tables.append("\n" + (commented(text) if same else text))
    gone = [kind.name for kind in usual.kinds if policy.kind(kind.name) is None]
    if gone:
        tables.append("\n[branches]\n" + "".join(f"{name} = false\n" for name in gone))
    return "".join(tables)


def kind_table(kind: BranchKind, usual: BranchKind | None) -> str:
    """One kind's table, less what is as in every kind, unless the preset has it otherwise."""
    plain = BranchKind(kind.name, kind.prefix, kind.base, kind.into, pattern=kind.pattern)
    always = ("prefix", "base", "into", "strategy", "name")
    ordinary, values = kind_values(plain), kind_values(kind)
    preset = kind_values(usual) if usual else ordinary
    lines = [f"[{join('branches', kind.name)}]"]
    lines += [
        f"{key} = {spelt(value)}"
        for key, value in values.items()
        if key in always or value != ordinary[key] or value != preset[key]
    ]
    return "\n".join(lines) + "\n"


def protect(policy: Policy) -> str:
    """The protected branches."""
    tables = [
        f"\n[{join('protect', line.branch)}]\n"
        f"commits = {quoted(line.commits)}\n"
        f"merges = {quoted(line.merges)}\n"
        f"push = {quoted(line.push)}\n"
        for line in policy.protections
    ]
    return PROTECT + "".join(tables)


def merges(policy: Policy) -> str:
    """What may be merged where, beyond the kinds."""
    values = {key: spelt(value) for key, value in merges_values(policy.merges).items()}
    usual = parse({"preset": policy.preset}, "", policy.main, policy.develop).merges
    said = {key for key in ("allow", "deny") if getattr(policy.merges, key) or getattr(usual, key)}
    lines = {
        key: f"{key} = {values[key]}" if key in said else f"# {key} = [{example}]"
        for key, example in (("allow", '"main -> feature"'), ("deny", '"develop -> release"'))
    }
    return MERGES.format(**{**values, **lines})


def pushes(policy: Policy) -> str:
    """What pushes and tags are judged by."""
    both = {**push_values(policy.push), **tags_values(policy.tags)}
    values = {key.replace("-", "_"): spelt(value) for key, value in both.items()}
    name = f"name = {values['name']}" if policy.tags.pattern else "# name = '[a-z0-9.-]+'"
    return PUSH.format(**{**values, "name": name})


def finish(policy: Policy) -> str:
    """What every finish does."""
    given = f"gate = {quoted(shlex.join(policy.gate))}" if policy.gate else '# gate = "make test"'
    return FINISH.format(gate=given)


def audit(policy: Policy) -> str:
    """When an open branch is old."""
    return AUDIT.format(stale_days=policy.ages.stale, long_lived_days=policy.ages.long_lived)


def hooks(policy: Policy) -> str:
    """What the hooks do by themselves: in force where it is not the usual."""
    line = f"when-missing = {quoted(policy.when_missing)}"
    allow = f"allow = {spelt(policy.bypass.allow)}"
    named = policy.bypass.who
    who = f"who = {spelt(named)}" if named else '# who = ["lead@example.com"]'
    return HOOKS.format(
        when_missing=line if policy.when_missing != "block" else f"# {line}",
        allow=allow if not policy.bypass.allow else f"# {allow}",
        who=who,
    )


def commented(text: str) -> str:
    """Each line as a comment."""
    return "".join(f"# {line}\n" for line in text.splitlines())
