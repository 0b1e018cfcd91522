"""Bytes of a message as text; what does not decode is said, never raised."""

from __future__ import annotations

UTF8_BOM = b"\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
NOT_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Problem = tuple[str, int, dict[str, Any]]


def decode(raw: bytes, encoding: str) -> tuple[str, Problem | None]:
    """The text and, when something is wrong, one problem: its code, byte offset and values.

    `encoding` is the commit's `encoding` header or `i18n.commitEncoding`; empty means UTF-8
    (git-commit(1), "Discussion"). Bytes that do not decode become U+FFFD.
    """
    if not encoding or encoding.lower() in {"utf-8", "utf8"}:
        return _decode_utf8(raw)
    if not _known(encoding):
        return raw.decode("utf-8", "replace"), ("encoding-unknown", 0, {"encoding": encoding})
    return _decode_as(raw, encoding)


def _decode_utf8(raw: bytes) -> tuple[str, Problem | None]:
    if raw.startswith(UTF16_BOMS):
        return raw.decode("utf-8", "replace"), ("encoding-utf16", 0, {})
    marks = 0
    while raw.startswith(UTF8_BOM, marks):
        marks += len(UTF8_BOM)
    text, problem = _decode_as(raw[marks:], "utf-8")
    if problem:
        code, offset, values = problem
        return text, (code, offset + marks, values)
    return text, ("encoding-bom", 0, {}) if marks else None


def _decode_as(raw: bytes, encoding: str) -> tuple[str, Problem | None]:
    try:
        return raw.decode(encoding), None
    except UnicodeDecodeError as error:
        values = {"byte": f"{raw[error.start]:02X}", "encoding": encoding}
        return raw.decode(encoding, "replace"), ("encoding-bytes", error.start, values)
    except (LookupError, ValueError):
        return raw.decode("utf-8", "replace"), ("encoding-unknown", 0, {"encoding": encoding})


def _known(encoding: str) -> bool:
    """Whether Python decodes bytes by that name, and a character set is meant by it."""
    import codecs

    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return False
    return name.replace("_", "-") not in NOT_CHARSETS
