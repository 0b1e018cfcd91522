"""Files that are broken, or made to do harm: an error that names the place, and soon."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gitflow_guard.errors import USAGE, GflowError
from gitflow_guard.policy.importing import cocogitto, commitizen, commitlint, committed
from gitflow_guard.policy.importing.loading import json_of
from gitflow_guard.policy.importing.tools import TOOLS, TOOLS_BY_NAME
from gitflow_guard.policy.importing.yaml_file import plain_value, yaml_of
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.spelling import spelt
from gitflow_guard.words import LANGUAGES
from gitflow_guard.words.error import describe

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{after}: &{after} [{','.join([f'*{before}'] * 9)}]\n"
    for before, after in zip("abcdefghi", "bcdefghij", strict=True)
)


def error_of(read: object, raw: bytes, name: str = "x") -> GflowError:
    began = time.monotonic()
    with pytest.raises(GflowError) as caught:
        read(raw, name)  # type: ignore[operator]
    assert time.monotonic() - began < 5
    assert caught.value.exit_code == USAGE
    for lang in LANGUAGES:
        assert "x" in describe(caught.value, lang)[0]
    return caught.value


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b'{\n  // why\n  "rules": {}\n}', "import-json-comment", 2),
        (b'{"a": 1} # why', "import-json-comment", 1),
        (b'{\n"a": 1,\n}', "import-bad-line", 3),
        (b"", "import-bad-line", 1),
        (b'\n\n{"a": "\xff"}', "import-not-utf8", 3),
        (b'{"a": 1, "b": 2, "a": 3}', "import-twice", None),
        (b'{"a": "\\ud800"}', "import-surrogate", None),
        (b"[" * 100_000, "import-unreadable", None),
        (b"[" * 60 + b"]" * 60, "import-too-deep", None),
        (b"[" + b"1," * 200_000 + b"1]", "import-too-large", None),
        (b"1" * 5000, "import-unreadable", None),
    ],
)
def test_json(raw: bytes, code: str, line: int | None) -> None:
    error = error_of(json_of, raw)
    assert (error.code, error.values.get("line")) == (code, line)


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"a: 1\nb: [1\nc: 2\n", "import-bad-line", 3),
        (b"a: 1\n\tb: 2\n", "import-bad-line", 2),
        (b"a: 1\na: 2\n", "import-twice-in-line", 2),
        (b"a: 1\n---\nb: 1\n", "import-yaml-documents", 2),
        (b"a: *b\n", "import-yaml-alias", 1),
        (b"a: &a [*a]\n", "import-yaml-alias", 1),
        (b"? [a]\n: b\n", "import-yaml-key", 1),
        (b"a:\n  <<: b\n", "import-yaml-merge", 2),
        (b"a: !!python/object/apply:os.system [ls]\n", "import-yaml-tag", 1),
        (b"a: !ours x\n", "import-yaml-tag", 1),
        (b"a: \x01\n", "import-unreadable", None),
        (b"a: \xff\n", "import-not-utf8", 1),
        (BOMB.encode(), "import-too-large", None),
        (b"[" * 5000, "import-too-deep", None),
        (b"- a\n" * 100_000, "import-too-large", None),
    ],
)
def test_yaml(raw: bytes, code: str, line: int | None) -> None:
    error = error_of(yaml_of, raw)
    assert (error.code, error.values.get("line")) == (code, line)


def test_yaml_as_it_is_meant() -> None:
    text = "base: &base {a: 1, b: yes}\nnext:\n  <<: *base\n  b: '2'\nnone: ~\nf: 1.5\n010: no\n"
    assert yaml_of(text.encode(), "x") == {
        "base": {"a": 1, "b": "yes"},
        "next": {"a": 1, "b": "2"},
        "none": None,
        "f": 1.5,
        "10": "no",
    }
    assert plain_value("true") is True
    assert plain_value("-3") == -3
    assert plain_value("1e3") == 1000.0
    assert [plain_value(each) for each in (".", "1_0", "2026-01-01")] == [".", "1_0", "2026-01-01"]


@pytest.mark.parametrize(
    "raw", [b"[a\nb=1", b"x", b"[a]\n[a]\n", b"[a]\nb=%(c)s\n", b"[a]\nb: \xff"]
)
def test_ini(raw: bytes) -> None:
    error_of(TOOLS_BY_NAME["gitlint"].read, raw)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 90) | st.floats() | st.text(max_size=6)
    | st.sampled_from(["always", "never", "lower-case", "@commitlint/config-conventional", "("]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from([
            "extends", "rules", "type-enum", "scope-enum", "subject-case", "header-max-length",
            "parserPreset", "plugins", "commitizen", "customize", "schema_pattern", "name", "repos",
            "hooks", "id", "args", "x.y", "commitlint", "scope-delimiter-style", "prompt",
        ]) | st.text(max_size=4), inner, max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip
KEYS: dict[str, list[str]] = {
    "commitlint": list(commitlint.KEYS),
    "committed": list(committed.KEYS),
    "cocogitto": list(cocogitto.KEYS),
    "commitizen": list(commitizen.KEYS),
}
FILES = [(tool, name) for tool in TOOLS for name in (*tool.files, *tool.shared)]


@settings(max_examples=300)
@given(st.sampled_from(FILES), st.binary(max_size=200) | VALUES)
def test_no_file_is_a_traceback(file: tuple[object, str], content: object) -> None:
    tool, name = file
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    assert read_or_said(tool, raw, name)


@settings(max_examples=300)
@given(st.sampled_from(["commitlint", "committed", "cocogitto", "commitizen"]), st.data())
def test_no_value_of_a_known_key_is_a_traceback(tool: str, data: st.DataObject) -> None:
    given_keys = data.draw(st.dictionaries(st.sampled_from(KEYS[tool]), VALUES, max_size=4))
    if tool == "commitlint":
        raw, name = json.dumps(given_keys), ".commitlintrc"
    elif tool == "commitizen":
        raw, name = json.dumps({"commitizen": given_keys}), "cz.json"
    else:
        raw = "".join(f"{key} = {spelt(value)}\n" for key, value in given_keys.items())
        name = "x.toml"
    assert read_or_said(TOOLS_BY_NAME[tool], raw.encode("utf-8", "surrogatepass"), name)


def read_or_said(tool: object, raw: bytes, name: str) -> bool:
    """Whether a file is read, or refused in a sentence as a mistake of the user's."""
    said = ""
    try:
        found = tool.read(raw, name)  # type: ignore[attr-defined]
        if not found.mistakes:
            parse({"commits": found.commits}, name, "main", "develop")
    except GflowError as error:
        said = f"{error.exit_code}: {describe(error, 'ko')[0]}"
    return said == "" or said.startswith(f"{USAGE}: ")
