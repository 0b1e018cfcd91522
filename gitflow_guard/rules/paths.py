"""Rules that look at which files a commit changes."""

from __future__ import annotations

from gitflow_guard.rules.seen import NOTHING, first_of, found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.finding import Finding
    from gitflow_guard.rules.globs import Globs
    from gitflow_guard.rules.seen import Active, Findings, Seen


def mixed(seen: Seen, rule: Active) -> Findings:
    """Files of two groups of `value`, lists of patterns by name, do not change together."""
    groups: dict[str, Globs] = rule.value
    met: dict[str, str] = {}
    for path in seen.facts.paths if seen.facts else ():
        for name, globs in groups.items():
            if name not in met and globs.first(path):
                met[name] = path
        if len(met) == len(groups):
            break
    if len(met) < 2:
        return NOTHING
    (one, first), (other, second), *_ = met.items()
    line = seen.header_line
    return (found(rule, line, first=first, one=one, second=second, other=other),)


def forbidden(seen: Seen, rule: Active) -> Findings:
    """No file that the commit adds or changes fits one of the patterns of `value`."""
    if seen.facts is None:
        return NOTHING
    globs: Globs = rule.value
    gone = set(seen.facts.gone)
    kept = (path for path in seen.facts.paths if path not in gone)
    fitting = ((path, glob) for path in kept if (glob := globs.first(path)))

    def told(path: str, glob: str) -> Finding:
        return found(rule, seen.header_line, path=path, pattern=glob)

    return first_of(fitting, told, rule, f"{rule.rule}-more")


def nothing(seen: Seen, rule: Active) -> Findings:
    """The commit changes something."""
    if seen.facts is None or seen.facts.paths:
        return NOTHING
    return (found(rule, seen.header_line),)
