"""GitHub: repository rulesets (docs.github.com/rest/repos/rules).

Rules of a ruleset add up with those of every other one; what a ruleset says nothing of is free.
"""

from __future__ import annotations

import fnmatch

from gitflow_guard.forges.patterns import crossing
from gitflow_guard.forges.request import Difference, Gap, Request, Rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from gitflow_guard.forges.wanted import Wanted, WantedBranch

    Rule = dict[str, Any]
    Answers = Mapping[str, Any]

HEADS, TAGS = "refs/heads/", "refs/tags/"
# github.com/pricing: metadata restrictions are Enterprise's.
METADATA = "GitHub Enterprise"
# How many approvals a pull request needs is no part of a policy; a ruleset may ask for more.
REVIEW: dict[str, Any] = {
    "dismiss_stale_reviews_on_push": False,
    "require_code_owner_review": False,
    "require_last_push_approval": False,
    "required_approving_review_count": 0,
    "required_review_thread_resolution": False,
}


def rules(wanted: Wanted, repository: str) -> Rules:
    """A ruleset for each protected branch, one for the tags, one for names and messages."""
    path = listing(repository)
    sets = [branch_set(branch) for branch in wanted.branches]
    if wanted.tags:
        sets.append(tag_set(wanted.tags))
    requests = [Request(each["name"], "POST", path, each, ref=each["name"]) for each in sets]
    requests += [
        Request(each["name"], "POST", path, each, METADATA, each["name"])
        for each in metadata(wanted)
    ]
    return Rules(tuple(requests), (*wanted.gaps, *gaps(wanted)))


def gaps(wanted: Wanted) -> Iterable[Gap]:
    """What GitHub has not, or not on every plan."""
    if wanted.header:
        yield Gap("forge-messages")
    yield Gap("forge-github-plan")
    if any("rebase" in branch.methods for branch in wanted.branches):
        yield Gap("forge-github-rebase")


def branch_set(branch: WantedBranch) -> dict[str, Any]:
    """The ruleset of a protected branch."""
    held: list[Rule] = [{"type": "deletion"}, {"type": "non_fast_forward"}]
    if not branch.takes_pushes:
        allowed = {"allowed_merge_methods": list(branch.methods)} if branch.methods else {}
        held.append({"type": "pull_request", "parameters": {**REVIEW, **allowed}})
    return ruleset(
        f"gflow: {branch.pattern}",
        "branch",
        [HEADS + crossing(branch.pattern)],
        held,
        [HEADS + name for name in branch.but],
    )


def tag_set(glob: str) -> dict[str, Any]:
    """The ruleset of the tags: made once, never moved, never deleted."""
    held: list[Rule] = [{"type": name} for name in ("deletion", "non_fast_forward", "update")]
    return ruleset(f"gflow: tags {glob}", "tag", [TAGS + crossing(glob)], held)


def metadata(wanted: Wanted) -> Iterable[dict[str, Any]]:
    """The rulesets of names and messages."""
    names = (
        ("branch_name_pattern", "branch names", wanted.branch_name),
        ("commit_message_pattern", "commit messages", wanted.header),
    )
    held = [matching(kind, f"gflow: {name}", found) for kind, name, found in names if found]
    if held:
        yield ruleset("gflow: names and messages", "branch", ["~ALL"], held)
    if wanted.tag_name:
        rule = matching("tag_name_pattern", "gflow: tag names", wanted.tag_name)
        yield ruleset("gflow: tag names", "tag", [TAGS + crossing(wanted.tags)], [rule])


def matching(kind: str, name: str, pattern: str) -> Rule:
    """A rule that something matches a pattern."""
    parameters = {"name": name, "negate": False, "operator": "regex", "pattern": pattern}
    return {"type": kind, "parameters": parameters}


def ruleset(
    name: str, target: str, include: list[str], held: list[Rule], exclude: Iterable[str] = ()
) -> dict[str, Any]:
    """A ruleset in force, which nobody may go round."""
    return {
        "name": name,
        "target": target,
        "enforcement": "active",
        "bypass_actors": [],
        "conditions": {"ref_name": {"include": include, "exclude": list(exclude)}},
        "rules": held,
    }


def listing(repository: str) -> str:
    """Where the rulesets are."""
    return f"/repos/{repository}/rulesets"


def reads(repository: str) -> tuple[str, ...]:
    """What is asked for a comparison: the rulesets, and which branch is the default one."""
    return (f"{listing(repository)}?includes_parents=true&per_page=100", f"/repos/{repository}")


def follows(repository: str, answers: Answers) -> tuple[str, ...]:
    """What is asked then: each ruleset, since the list leaves their rules out."""
    found = answers[reads(repository)[0]] or ()
    return tuple(f"{listing(repository)}/{each['id']}" for each in found)


def compare(request: Request, repository: str, answers: Answers) -> list[Difference]:
    """The rules of a wanted ruleset that no ruleset in force holds."""
    about = answers[reads(repository)[1]] or {}
    default = HEADS + str(about.get("default_branch", ""))
    body = request.body or {}
    sets = [answers[path] for path in follows(repository, answers)]
    held = [rule for each in sets if covers(each or {}, body, default) for rule in each["rules"]]
    return [
        difference
        for rule in body["rules"]
        for difference in lacking(request, rule, [each for each in held if same(each, rule)])
    ]


def same(one: Rule, other: Rule) -> bool:
    """Whether two rules are of one kind."""
    return bool(one["type"] == other["type"])


def covers(there: dict[str, Any], body: dict[str, Any], default: str) -> bool:
    """Whether a ruleset is in force for all that the wanted one is for."""
    if there.get("enforcement") != "active" or there.get("target") != body["target"]:
        return False
    names = there.get("conditions", {}).get("ref_name", {})
    include, exclude = names.get("include", ()), names.get("exclude", ())
    left_out = body["conditions"]["ref_name"]["exclude"]
    return all(
        any(takes_in(pattern, ref, default) for pattern in include)
        and not any(takes_in(each, ref, default) for each in exclude if each not in left_out)
        for ref in body["conditions"]["ref_name"]["include"]
    )


def takes_in(pattern: str, ref: str, default: str) -> bool:
    """Whether a ruleset's pattern takes a ref in, which may be a pattern itself."""
    if pattern in ("~ALL", ref) or (pattern == "~DEFAULT_BRANCH" and ref == default):
        return True
    return any(fnmatch.fnmatchcase(ref, each) for each in (pattern, pattern.replace("**/", "")))


def lacking(request: Request, rule: Rule, held: list[Rule]) -> list[Difference]:
    """How the rules there differ from the wanted one; nothing when one of them does not."""
    differences = [differing(request, rule, each) for each in held]
    if not differences:
        return [Difference(request, rule["type"], rule.get("parameters", {}))]
    return min(differences, key=len)


def differing(request: Request, rule: Rule, held: Rule) -> list[Difference]:
    """The parameters that let more through than the wanted ones."""
    given = held.get("parameters") or {}
    found = []
    for key, value in rule.get("parameters", {}).items():
        there = given.get(key)
        if not as_strict(key, value, there):
            found.append(Difference(request, f"{rule['type']}.{key}", value, there))
    return found


def as_strict(key: str, wanted: Any, there: Any) -> bool:
    """Whether a parameter is what is wanted, or more of it."""
    if key == "name":
        return True
    if key == "allowed_merge_methods":
        return bool(there) and set(there) <= set(wanted)
    if isinstance(wanted, int):
        return int(there or 0) >= wanted if key != "negate" else not there
    return bool(there == wanted)
