"""The policy file that `gflow init` writes: every key a team is likely to change, explained."""

from __future__ import annotations

from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.reading import join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.model import BranchKind, Policy

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
# merges = "flow": only gflow's own finish, or a fast-forward to the remote.
# push = "pr": only by pull request; "flow" lets `gflow ... finish --push` do it.
"""

COMMITS = """
[commits]
convention = {convention}
length-unit = {length_unit}          # columns | characters | graphemes | utf16
# types = ["feat", "fix", "docs"]     # instead of the convention's own
# scopes = ["api", "ui"]              # the only scopes allowed

[commits.rules]
# A rule is off, warning or error; some have a value.
# header-max-length = {{ level = "error", value = 72 }}
# body-max-line-length = "off"
"""


def template(policy: Policy) -> str:
    """The file that holds this policy."""
    commits = COMMITS.format(
        convention=quoted(policy.commits.convention),
        length_unit=quoted(policy.commits.length_unit),
    )
    return head(policy) + branches(policy) + protect(policy) + commits


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
        text = kind_table(kind)
        same = usual.kind(kind.name) == kind and kind is not policy.kinds[0]
        tables.append("\n" + (commented(text) if same else text))
    gone = [kind.name for kind in usual.kinds if policy.kind(kind.name) is None]
    if gone:
        tables.append("\n[branches]\n" + "".join(f"{name} = false\n" for name in gone))
    return "".join(tables)


def kind_table(kind: BranchKind) -> str:
    """One kind's table."""
    lines = [
        f"[{join('branches', kind.name)}]",
        f"prefix = {quoted(kind.prefix)}",
        f"base = {quoted(kind.base)}",
        f"into = {listed(kind.into)}",
        f"strategy = {quoted(kind.strategy)}",
        f"name = {quoted(kind.pattern)}",
    ]
    if kind.tag:
        lines.append("tag = true")
    if kind.version != "none":
        lines.append(f"version = {quoted(kind.version)}")
    if kind.also_from:
        lines.append(f"also-from = {listed(kind.also_from)}")
    if kind.prefer_open:
        lines.append(f"prefer-open = {quoted(kind.prefer_open)}")
    if kind.keep:
        lines.append("keep = true")
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


def commented(text: str) -> str:
    """Each line as a comment."""
    return "".join(f"# {line}\n" for line in text.splitlines())


def listed(items: tuple[str, ...]) -> str:
    """A TOML array of strings."""
    return "[" + ", ".join(map(quoted, items)) + "]"


def quoted(text: str) -> str:
    """A TOML string: literal where it can be, for patterns are easier to read so."""
    if text.isprintable() and "'" not in text and ("\\" in text or '"' in text):
        return f"'{text}'"
    escaped = "".join(
        f"\\u{ord(c):04x}" if not c.isprintable() else "\\" + c if c in '"\\' else c for c in text
    )
    return f'"{escaped}"'
