"""`gflow hooks ... --type server`: the hook of a bare repository, or of a forge's folder."""

from __future__ import annotations

import os

from gitflow_guard.cli.carry_out import print_json
from gitflow_guard.cli.options import Format
from gitflow_guard.errors import misused, refused
from gitflow_guard.installation import server
from gitflow_guard.record import to_data
from gitflow_guard.report.plain import output
from gitflow_guard.words import language, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.installation.server import ServerInstalled


def wanted(into: str) -> bool:
    """Whether it is a server's hook that is asked about, where no type was given."""
    return bool(into) or server.is_bare(".")


def no_others(into: str) -> None:
    """Raise `server-only` where the hooks of a clone cannot be."""
    if into:
        raise misused("into-only-server")
    if server.is_bare("."):
        raise refused("server-only", directory=os.getcwd())


def path_of(into: str) -> str:
    """The file of the hook."""
    return server.hook_into(into) if into else server.hook_in(".")


def install(into: str, format: Format) -> None:
    """Install it, and tell."""
    done = server.install(path_of(into))
    tell(done, "server-installed", format)


def uninstall(into: str, format: Format) -> None:
    """Remove it, and tell."""
    done = server.uninstall(path_of(into))
    tell(done, "server-removed" if done.changes else "server-none", format)


def tell(done: ServerInstalled, code: str, format: Format) -> None:
    """What became of the file."""
    if format is Format.json:
        print_json({"schema": 1, "path": done.path, "changes": to_data(done.changes)})
        return
    lang = language(os.environ)
    made = [say(lang, f"hook-{change.change}", {}) for change in done.changes]
    output().lines([say(lang, code, {"path": done.path}), *made], "good")


def status(into: str, format: Format) -> None:
    """Show it."""
    found = server.status(path_of(into))
    if format is Format.json:
        print_json({"schema": 1, "hooks": [{"name": server.HOOK, **to_data(found)}]})
        return
    lang = language(os.environ)
    guards = found.state in ("ours", "chained", "called")
    meaning = say(lang, f"hook-is-{found.state}", {"chained": os.path.basename(found.chained)})
    output().line(f"{found.path}: {meaning}", "plain" if guards else "heed")
    if not guards:
        output().line(say(lang, "server-mend", {}), "heed")
