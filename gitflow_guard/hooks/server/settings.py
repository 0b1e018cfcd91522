"""What the server's own git configuration says to the hook; nothing of it comes from a push."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git
from gitflow_guard.record import Record

PATTERN = r"^gflow\.|^gitflow\."
SHOWN = 10


class Settings(Record):
    """`git config gflow.*`, of the repository or of the whole server (`--system`).

    `policy_ref` is the branch, `policy_file` the file that the policy is read from; both empty
    where the server's branches are looked at. `mergers` may merge into branches that take pull
    requests only, `bypassers` may ask to be let through, both by name or `*`. `lets_pass` tells
    that a push passes where gflow itself fails. `shown` is how many findings are printed.
    `gitflow` are the `gitflow.*` settings, which may be the policy.
    """

    policy_ref: str = ""
    policy_file: str = ""
    mergers: tuple[str, ...] = ()
    bypassers: tuple[str, ...] = ()
    lets_pass: bool = False
    lang: str = ""
    shown: int = SHOWN
    gitflow: tuple[tuple[str, str], ...] = ()


def read_settings(directory: str) -> Settings:
    """The settings that hold here."""
    listed = git(["config", "-z", "--get-regexp", PATTERN], directory=directory, accept=(0, 1)).out
    pairs = [decode(entry).partition("\n") for entry in listed.split(b"\0") if entry]
    own: dict[str, list[str]] = {}
    for key, _, value in pairs:
        own.setdefault(key, []).append(value)
    last = {key: values[-1] for key, values in own.items()}
    shown = last.get("gflow.shown", "")
    return Settings(
        policy_ref=last.get("gflow.policy-ref", ""),
        policy_file=last.get("gflow.policy-file", ""),
        mergers=tuple(own.get("gflow.merger", ())),
        bypassers=tuple(own.get("gflow.bypasser", ())),
        lets_pass=last.get("gflow.on-failure", "") == "pass",
        lang=last.get("gflow.lang", ""),
        shown=int(shown) if shown.isascii() and shown.isdigit() else SHOWN,
        gitflow=tuple((key, value) for key, _, value in pairs if key.startswith("gitflow.")),
    )
