"""Who pushes, and by what: told by the variables that a forge sets for its hooks.

They are the server's word: a client of ssh, http or git:// cannot set them.
"""

from __future__ import annotations

from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GITLAB = "gitlab"
GITEA = "gitea"
GITHUB = "github"
GITOLITE = "gitolite"
ANYBODY = "*"


class Pusher(Record):
    """`name` may be empty. `forge` is empty on a plain server.

    `merging` tells that the forge itself made what is pushed, as it does for a pull request.
    """

    name: str
    forge: str = ""
    merging: bool = False

    def is_among(self, names: Sequence[str]) -> bool:
        """Whether one of the names is theirs, or everybody's."""
        return ANYBODY in names or (bool(self.name) and self.name in names)


def pusher_by(environment: Mapping[str, str]) -> Pusher:
    """The pusher.

    Sources: GitLab's "Server hooks", Gitea's modules/repository/env.go, GitHub Enterprise's
    "Creating a pre-receive hook script", gitolite's "environment variables",
    git-http-backend(1).
    """
    get = environment.get
    if get("GL_REPOSITORY") or get("GL_PROTOCOL"):
        web = get("GL_PROTOCOL") == "web"
        return Pusher(get("GL_USERNAME") or get("GL_ID", ""), GITLAB, merging=web)
    if get("GITEA_REPO_NAME"):
        request = get("GITEA_PR_ID", "0") not in ("", "0")
        return Pusher(get("GITEA_PUSHER_NAME", ""), GITEA, merging=request)
    if get("GITHUB_VIA") or get("GITHUB_USER_LOGIN"):
        request = get("GITHUB_VIA", "").startswith("pull request merge")
        return Pusher(get("GITHUB_USER_LOGIN", ""), GITHUB, merging=request)
    if get("GL_USER"):
        return Pusher(get("GL_USER", ""), GITOLITE)
    return Pusher(get("REMOTE_USER") or account())


def account() -> str:
    """The account that git runs under: with ssh and one account each, the person."""
    import os

    try:
        import pwd

        return pwd.getpwuid(os.geteuid()).pw_name
    except (ImportError, KeyError):
        return ""


def push_options(environment: Mapping[str, str]) -> tuple[str, ...]:
    """What the client said by `git push -o` (githooks(5), "pre-receive")."""
    count = environment.get("GIT_PUSH_OPTION_COUNT", "")
    if not (count.isascii() and count.isdigit()):
        return ()
    return tuple(environment.get(f"GIT_PUSH_OPTION_{number}", "") for number in range(int(count)))
