"""The next version: after every tag, as far as the commits ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.flow.versions import Impact, by_commits, last_tag, numbers, patched

cores = st.tuples(*[st.integers(0, 10**6)] * 3)
prefixes = st.sampled_from(["v", "", "release-", "버전/"])
impacts = st.builds(Impact, breaking=st.booleans(), feature=st.booleans())
others = st.sampled_from(
    ["v9.0.0-rc.1", "v9.9.9+build", "9.0.0-alpha", "nightly", "v", "v9", "v09.1.1", "v9.9.9.9",
     "w9.9.9", "v-9.9.9", "release-9.9.9-rc1"]
)  # fmt: skip


def spelt(core: tuple[int, ...]) -> str:
    return ".".join(map(str, core))


@given(st.lists(cores, max_size=8), st.lists(others, max_size=4), prefixes, impacts)
def test_the_next_version_is_greater_than_every_tag(
    versions: list[tuple[int, ...]], odd: list[str], prefix: str, impact: Impact
) -> None:
    tags = [*odd, *(prefix + spelt(core) for core in versions)]
    coming = numbers(by_commits(last_tag(tags, prefix), prefix, impact))
    assert coming is not None
    assert all(coming > core for core in versions)
    assert coming > (0, 0, 0)


@given(st.lists(cores, max_size=8), st.lists(others))
def test_prereleases_and_other_tags_do_not_count(
    versions: list[tuple[int, ...]], odd: list[str]
) -> None:
    tags = ["v" + spelt(core) for core in versions]
    assert last_tag([*odd, *tags], "v") == last_tag(tags, "v")
    assert last_tag(reversed(tags), "v") == last_tag(tags, "v")


@given(cores, impacts)
def test_a_version_goes_up_in_one_place(core: tuple[int, ...], impact: Impact) -> None:
    major, minor, patch = core
    right = {
        (True, True): (major + 1, 0, 0),
        (True, False): (major + 1, 0, 0),
        (False, True): (major, minor + 1, 0),
        (False, False): (major, minor, patch + 1),
    }[impact.breaking, impact.feature]
    assert numbers(by_commits("v" + spelt(core), "v", impact)) == right


@pytest.mark.parametrize(
    ("tags", "prefix", "last", "next_patch"),
    [
        ([], "v", "", "0.0.1"),
        (["v1.4.2"], "v", "v1.4.2", "1.4.3"),
        (["v1.4"], "v", "v1.4", "1.4.1"),
        (["v1.9.0", "v1.10.0"], "v", "v1.10.0", "1.10.1"),
        (["v1.0.0", "2.0.0"], "v", "v1.0.0", "1.0.1"),
        (["v1.0.0", "2.0.0"], "", "2.0.0", "2.0.1"),
        (["v2.0.0-rc.1", "v1.0.0"], "v", "v1.0.0", "1.0.1"),
        (["v2.0.0-rc.1"], "v", "", "0.0.1"),
        (["app-1.0.0", "web-3.0.0"], "app-", "app-1.0.0", "1.0.1"),
        (["v0.0.0"], "v", "v0.0.0", "0.0.1"),
    ],
)
def test_the_last_version_and_the_next(
    tags: list[str], prefix: str, last: str, next_patch: str
) -> None:
    assert last_tag(tags, prefix) == last
    assert patched(last, prefix) == next_patch


@pytest.mark.parametrize(
    "name", ["", "1", "1.", "1.2.3.4", "01.2.3", "1.02", "1.2.3\n", "1.2.3-rc", "v1.2.3", "1.2.x",
             "-1.2.3", "1.2.3 ", "1234567890.0.0", "१.२.३"]
)  # fmt: skip
def test_what_is_no_version(name: str) -> None:
    assert numbers(name) is None
