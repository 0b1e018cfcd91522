"""The forges gflow knows, by the names they are chosen by."""

from __future__ import annotations

from gitflow_guard.forges import bitbucket, gitea, github, gitlab
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from gitflow_guard.forges.request import Difference, Request, Rules
    from gitflow_guard.forges.wanted import Wanted

    Answers = Mapping[str, Any]


class Forge(Record):
    """A forge: its name, where its API is, how one is let in, what it is asked.

    `host` is the one it is known by, `api` the address of its API there and `own` that of one
    elsewhere, `{host}` filled in. `unknown` stands for a repository that is not known. Tokens are
    taken from the first of `tokens` that is set, on any other host from the first of
    `own_tokens`; `header` says in which header they are sent, and how.
    `rules` makes the requests; `reads` and `follows` say which paths are asked for a comparison,
    first and then; `compare` judges one request by the answers, None for what is not there.
    """

    title: str
    host: str
    api: str
    own: str
    unknown: str
    tokens: tuple[str, ...]
    own_tokens: tuple[str, ...]
    header: tuple[str, str]
    rules: Callable[[Wanted, str], Rules]
    reads: Callable[[str], tuple[str, ...]]
    follows: Callable[[str, Answers], tuple[str, ...]]
    compare: Callable[[Request, str, Answers], list[Difference]]


FORGES = {
    "github": Forge(
        "GitHub",
        "github.com",
        "https://api.github.com",
        "{host}/api/v3",
        "{owner}/{repo}",
        ("GH_TOKEN", "GITHUB_TOKEN"),
        ("GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"),
        ("Authorization", "Bearer "),
        github.rules,
        github.reads,
        github.follows,
        github.compare,
    ),
    "gitlab": Forge(
        "GitLab",
        "gitlab.com",
        "https://gitlab.com/api/v4",
        "{host}/api/v4",
        "{id}",
        ("GITLAB_TOKEN",),
        ("GITLAB_TOKEN",),
        ("PRIVATE-TOKEN", ""),
        gitlab.rules,
        gitlab.reads,
        gitlab.follows,
        gitlab.compare,
    ),
    "gitea": Forge(
        "Gitea",
        "codeberg.org",
        "https://codeberg.org/api/v1",
        "{host}/api/v1",
        "{owner}/{repo}",
        ("GITEA_TOKEN", "FORGEJO_TOKEN"),
        ("GITEA_TOKEN", "FORGEJO_TOKEN"),
        ("Authorization", "token "),
        gitea.rules,
        gitea.reads,
        gitea.follows,
        gitea.compare,
    ),
    "bitbucket": Forge(
        "Bitbucket",
        "bitbucket.org",
        "https://api.bitbucket.org/2.0",
        "",
        "{workspace}/{repo_slug}",
        ("BITBUCKET_TOKEN",),
        (),
        ("Authorization", "Bearer "),
        bitbucket.rules,
        bitbucket.reads,
        bitbucket.follows,
        bitbucket.compare,
    ),
}
