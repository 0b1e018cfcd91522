"""`gflow finish`: the current branch, or any by its full name, of whatever kind."""

from __future__ import annotations

from gitflow_guard.cli.carry_out import carry_out
from gitflow_guard.cli.group import new_app
from gitflow_guard.cli.options import (
    DryRunOption,
    FetchOption,
    Format,
    FormatOption,
    KeepOption,
    MessageOption,
    NameArgument,
    PushOption,
    SignOption,
    StrategyOption,
    TagOption,
)
from gitflow_guard.flow.finish import FinishRequest
from gitflow_guard.session import Session

app = new_app()


@app.command()
def finish(
    name: NameArgument = "",
    strategy: StrategyOption = None,
    message: MessageOption = "",
    tag: TagOption = None,
    sign: SignOption = False,
    push: PushOption = False,
    keep: KeepOption = False,
    fetch: FetchOption = True,
    dry_run: DryRunOption = False,
    format: FormatOption = Format.text,
) -> None:
    """Merge the current branch where it belongs, tag it if it is to be, and delete it."""
    request = FinishRequest(
        name=name,
        strategy=strategy.value if strategy else "",
        message=message,
        tag=tag,
        sign=sign,
        keep=keep,
        push=push,
    )
    finish_branch(Session(), request, dry_run=dry_run, format=format, fetch=fetch)


def finish_branch(
    session: Session, request: FinishRequest, *, dry_run: bool, format: Format, fetch: bool
) -> None:
    """Finish what the request names."""
    operation = f"{request.kind or 'branch'}.finish"
    carry_out(
        session, operation, lambda: session.finish(request),
        dry_run=dry_run, format=format, fetch=fetch,
    )  # fmt: skip
