"""Setting Git Flow up in a repository, new or old."""

from __future__ import annotations

from gitflow_guard.errors import misused, refused
from gitflow_guard.flow.first_commit import CommitPolicyFile, Files, files_of, left_to_commit
from gitflow_guard.flow.plan import Plan, Step
from gitflow_guard.flow.versions import last_tag
from gitflow_guard.policy import presets
from gitflow_guard.policy.parse import parse
from gitflow_guard.record import Record
from gitflow_guard.rules.reference_name import odd_part, problem_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy

HOOK_CHOICES = ("native", "pre-commit", "none")


class InitRequest(Record):
    """What was typed; empty where nothing was."""

    preset: str = ""
    main: str = ""
    develop: str = ""
    convention: str = ""
    tag_prefix: str | None = None
    hooks: str = "native"
    commit: bool = True


class InitFacts(Record):
    """What is there already.

    `found` is the policy as it is; `hooks` whether the hooks asked for are all in place.
    `uncommitted` are gflow's own files in the working tree that the current commit lacks;
    `framework` the pre-commit configuration to be written, empty where none is.
    """

    found: Found
    hooks: bool
    uncommitted: tuple[str, ...] = ()
    framework: str = ""


class NameHead(Step):
    """Call the branch the first commit will be on."""

    branch: str = ""
    action: str = "name-head"


class MakeBranch(Step):
    """Make a branch where another is; `oid` is empty where that is the commit made before.

    `upstream` is the remote-tracking branch it follows, or nothing.
    """

    branch: str = ""
    at: str = ""
    oid: str = ""
    upstream: str = ""
    action: str = "make-branch"


class GoTo(Step):
    """Check a branch out, carrying changes along."""

    branch: str = ""
    action: str = "go-to"


class InstallHooks(Step):
    """Install hooks of a type."""

    type: str = ""
    action: str = "install-hooks"


def plan_init(snapshot: Snapshot, request: InitRequest, facts: InitFacts) -> Plan:
    """The plan; one without steps when nothing is missing."""
    policy, new = chosen_policy(request, facts.found, snapshot)
    files = files_of(policy, facts.uncommitted, facts.framework, new=new)
    # Where hooks are at work already they refuse this commit as any other.
    free = not (facts.hooks and request.hooks == "native")
    steps: list[Step] = []
    if not snapshot.head_oid and not snapshot.branches and files.paths:
        steps += unborn(policy, snapshot, request, files)
    else:
        steps += existing(policy, snapshot, request, files, free=free)
    if not facts.hooks:
        steps.append(InstallHooks(type=request.hooks))
    made = any(isinstance(step, CommitPolicyFile) for step in steps)
    went = next((step.branch for step in steps if isinstance(step, GoTo)), snapshot.head)
    notes = () if made else left_to_commit(policy, files, went, born=bool(snapshot.head_oid))
    return Plan("init", policy.main, tuple(steps), notes)


def chosen_policy(request: InitRequest, found: Found, snapshot: Snapshot) -> tuple[Policy, bool]:
    """The policy to be, and whether a file has to be written for it."""
    mapping = asked(request)
    if not found.origin.startswith(("preset ", "git config ")):
        if mapping:
            raise refused("init-policy-exists", origin=found.origin, options=options(mapping))
        return found.policy, False
    base = presets.overlaid(prefix_in_use(snapshot), found.given)
    main = request.main or found.policy.main
    if not snapshot.branches and not snapshot.head_oid and not found.given:
        main = request.main or snapshot.head or main
    for name in (main, request.develop or found.policy.develop):
        if name and problem_with(name):
            raise misused(problem_with(name), name=name, odd=odd_part(name), try_line="")
    develop = found.policy.develop or presets.DEVELOP_NAMES[0]
    return parse(presets.overlaid(base, mapping), "gflow init", main, develop), True


def asked(request: InitRequest) -> dict[str, Any]:
    """The options given, as a policy mapping."""
    named = {"preset": request.preset, "main": request.main, "develop": request.develop}
    mapping: dict[str, Any] = {key: value for key, value in named.items() if value}
    if request.tag_prefix is not None:
        mapping["tag-prefix"] = request.tag_prefix
    if request.convention:
        mapping["commits"] = {"convention": request.convention}
    return mapping


def prefix_in_use(snapshot: Snapshot) -> dict[str, Any]:
    """That versions are tagged without a prefix, where only such tags are there."""
    if last_tag(snapshot.tags, presets.TAG_PREFIX) or not last_tag(snapshot.tags, ""):
        return {}
    return {"tag-prefix": ""}


def options(mapping: dict[str, Any]) -> list[str]:
    """The options as they were typed."""
    return ["--convention" if key == "commits" else f"--{key}" for key in mapping]


def unborn(policy: Policy, snapshot: Snapshot, request: InitRequest, files: Files) -> list[Step]:
    """A repository without a commit: the policy file is the first one."""
    steps: list[Step] = []
    if snapshot.head != policy.main:
        steps.append(NameHead(branch=policy.main))
    steps += files.steps
    if request.commit and files.message:
        steps.append(files.commit_on(policy.main))
        if policy.develop:
            steps.append(MakeBranch(branch=policy.develop, at=policy.main))
            steps.append(GoTo(branch=policy.develop))
    return steps


def existing(
    policy: Policy, snapshot: Snapshot, request: InitRequest, files: Files, *, free: bool
) -> list[Step]:
    """A repository with a history."""
    steps: list[Step] = []
    if policy.develop and policy.develop not in snapshot.branches:
        steps.append(make_develop(policy, snapshot))
    home = policy.develop or policy.main
    going = snapshot.head == policy.main != home and bool(files.paths or steps)
    here = snapshot.tip(home, policy.remote) or snapshot.tip(policy.main, policy.remote)
    if going and (not snapshot.dirty or here == snapshot.head_oid):
        steps.append(GoTo(branch=home))
        going = False
    steps += files.steps
    at_home = not going and snapshot.head in (home, policy.main)
    free = free or policy.protection(home).commits == "allow"
    if request.commit and files.paths and files.message and at_home and free:
        steps.append(files.commit_on(home))
    return steps


def make_develop(policy: Policy, snapshot: Snapshot) -> MakeBranch:
    """Develop, from the remote's where there is one, else from main."""
    upstream = f"{policy.remote}/{policy.develop}"
    if upstream in snapshot.remote_branches:
        oid = snapshot.remote_branches[upstream]
        return MakeBranch(branch=policy.develop, at=upstream, oid=oid, upstream=upstream)
    oid = snapshot.tip(policy.main, policy.remote)
    if not oid:
        raise refused("init-main-missing", main=policy.main, develop=policy.develop)
    return MakeBranch(branch=policy.develop, at=policy.main, oid=oid)
