"""The one boundary between the hooks and a person: every outcome becomes words and a code."""

from __future__ import annotations

import os

from gitflow_guard.errors import BUG, INTERRUPTED, GflowError, misused, not_let

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Hook = Callable[[Sequence[str]], Sequence[GflowError]]

MODULES = {
    "commit-msg": "commit_msg",
    "prepare-commit-msg": "prepare_commit_msg",
    "pre-commit": "pre_commit",
    "pre-merge-commit": "pre_merge_commit",
    "pre-push": "pre_push",
    "pre-receive": "pre_receive",
    "pre-rebase": "pre_rebase",
    "reference-transaction": "reference_transaction",
    "framework": "framework",
}


def guarded(arguments: Sequence[str]) -> int:
    """Run a hook, say what it found, and tell git by the exit code."""
    # What `git replace` shows in another's place is neither what moves nor what is pushed.
    os.environ["GIT_NO_REPLACE_OBJECTS"] = "1"
    try:
        refusals = hook_named(arguments[:1])(arguments[1:])
    except GflowError as error:
        refusals = [error]
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as problem:
        refusals = [not_let(problem)]
    except Exception as problem:
        if os.environ.get("GFLOW_TRACEBACK") == "1":
            raise
        refusals = [GflowError("bug", BUG, problem=f"{type(problem).__name__}: {problem}")]
    untold = [refusal for refusal in refusals if not refusal.told]
    if untold:
        from gitflow_guard.hooks.tell import tell

        for refusal in untold:
            tell(refusal)
    return max((refusal.exit_code for refusal in refusals), default=0)


def hook_named(name: Sequence[str]) -> Hook:
    """The function of a hook, its module loaded only now."""
    module = MODULES.get(name[0]) if name else None
    if module is None:
        raise misused("hook-unknown", name=name[0] if name else "", hooks=tuple(MODULES))
    loaded = __import__(f"gitflow_guard.hooks.{module}", fromlist=["run"])
    hook: Hook = loaded.run
    return hook
