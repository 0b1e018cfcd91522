"""The files that `gflow init` writes, and the commit they go into."""

from __future__ import annotations

from shlex import quote

from gitflow_guard.flow.first_message import first_message
from gitflow_guard.flow.plan import Step
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.policy.template import template
from gitflow_guard.record import Record
from gitflow_guard.rules.commands import start_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Notes
    from gitflow_guard.policy.model import Policy

FRAMEWORK_FILE = ".pre-commit-config.yaml"
TOPIC = "gflow-policy"


class WritePolicy(Step):
    """Write the policy file."""

    content: str = ""
    action: str = "write-policy"


class WriteFramework(Step):
    """Write the configuration of the pre-commit framework."""

    path: str = FRAMEWORK_FILE
    content: str = ""
    action: str = "write-framework"


class CommitPolicyFile(Step):
    """Commit these files, and nothing else that is staged, on the current branch."""

    branch: str = ""
    message: str = ""
    paths: tuple[str, ...] = (POLICY_FILE,)
    action: str = "commit-policy"


class Files(Record):
    """`steps` write them; `paths` are all that is to be committed.

    `message` is empty where gflow knows none that the policy takes.
    """

    steps: tuple[Step, ...]
    paths: tuple[str, ...]
    message: str

    def commit_on(self, branch: str) -> CommitPolicyFile:
        """The step that commits them."""
        return CommitPolicyFile(branch=branch, message=self.message, paths=self.paths)


def files_of(policy: Policy, uncommitted: tuple[str, ...], framework: str, *, new: bool) -> Files:
    """The files to write, a policy file among them where it is `new`, and to commit."""
    steps: list[Step] = [WritePolicy(content=template(policy))] if new else []
    paths = [POLICY_FILE] if new else []
    if framework:
        steps.append(WriteFramework(content=framework))
        paths.append(FRAMEWORK_FILE)
    paths += uncommitted
    message = first_message(policy.commits) if paths else ""
    return Files(tuple(steps), tuple(dict.fromkeys(paths)), message)


def left_to_commit(policy: Policy, files: Files, branch: str, *, born: bool) -> Notes:
    """What to type for the files that are not committed; `branch` is the current one."""
    if not files.paths:
        return ()
    if not files.message:
        return (("init-commit-unknown", {"paths": files.paths}),)
    values = {"paths": files.paths, "message": files.message.strip()}
    if not born or policy.protection(branch).commits == "allow":
        return (("init-commit-later", values),)
    home = policy.develop
    if home and home != branch and policy.protection(home).commits == "allow":
        return (("init-commit-there", {**values, "command": f"git switch {quote(home)}"}),)
    kind = next((kind for kind in policy.kinds if kind.base == branch and kind.into), None)
    command = start_as(kind, TOPIC) if kind else f"git switch -c {TOPIC}"
    return (("init-commit-there", {**values, "command": command}),)
