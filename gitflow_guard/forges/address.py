"""The address of a remote, read as that of a repository on a forge."""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.forges.table import Forge

SCHEMES = ("https", "http", "ssh", "git", "git+ssh")


class Address(Record):
    """A repository: the forge's address, as `https://host[:port]`, and the repository's path."""

    base: str
    repository: str

    @property
    def host(self) -> str:
        """The host and its port."""
        return self.base.partition("://")[2]


def address_of(url: str) -> Address | None:
    """The address; None for a path, a file, or what names no repository.

    A user and a password in it are left out, and the port of anything but HTTP.
    """
    scheme, mark, rest = url.strip().partition("://")
    if mark and scheme.lower() not in SCHEMES:
        return None
    if not mark:
        scheme, rest = "ssh", scp_like(url.strip())
    where, _, path = rest.partition("/")
    host = where.rpartition("@")[2].lower()
    web = scheme.lower() in ("http", "https")
    if not web:
        host = host.partition(":")[0]
    path = path.strip("/").removesuffix(".git")
    if not is_host(host) or "/" not in path or not path.isprintable() or " " in path:
        return None
    return Address(f"{scheme.lower() if web else 'https'}://{host}", path)


def scp_like(url: str) -> str:
    """`user@host:path` as `user@host/path`; empty for a path of this machine (git-clone(1))."""
    host, colon, path = url.partition(":")
    return f"{host}/{path.lstrip('/')}" if colon and host and "/" not in host else ""


def is_host(text: str) -> bool:
    """A host's name, maybe with a port."""
    name, _, port = text.partition(":")
    letters = name.replace("-", "").replace(".", "")
    return letters.isalnum() and letters.isascii() and (port.isdigit() or not port)


def forge_at(address: Address | None, forges: dict[str, Forge]) -> str:
    """The name of the forge that is known by the address' host; empty for any other."""
    host = address.host if address else ""
    return next((name for name, forge in forges.items() if forge.host == host), "")


def api_of(forge: Forge, address: Address | None) -> str:
    """Where the forge's API is for a repository; empty where there is none.

    Without an address, that of the public forge.
    """
    if address is None or address.host == forge.host:
        return forge.api
    return forge.own.format(host=address.base)
