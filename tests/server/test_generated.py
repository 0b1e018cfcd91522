"""What is generated, on a server: by the attributes it has, not by those that are pushed."""

from __future__ import annotations

from tests.server.conftest import Client

LIMIT = """
version = 1
[commits.rules]
commit-max-lines = { level = "error", value = 5 }
"""
MANY = "line\n" * 20


def test_the_servers_attributes_tell_what_is_generated(client: Client) -> None:
    client.policy(LIMIT)
    client.git("switch", "--quiet", "main")
    client.write(".gitattributes", "*.gen linguist-generated\n")
    client.git("add", "--all")
    client.git("commit", "--quiet", "--message", "chore: mark what is made")
    path = str(client.server.path)
    client.git(
        "push", "--quiet", "--receive-pack=git -c core.hooksPath=/ receive-pack", path, "main"
    )
    client.git("switch", "--quiet", "--create", "feature/made", "main")
    client.commit("feat: add what is made", made__gen=MANY)
    client.taken("feature/made")
    client.write(".gitattributes", "* linguist-generated\n")
    client.git("add", "--all")
    client.git("commit", "--quiet", "--message", "chore: mark all")
    client.commit("feat: add much", much=MANY)
    assert "commit-max-lines" in client.refused("feature/made")
