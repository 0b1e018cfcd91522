"""What teams write for a type, by the type it means."""

from __future__ import annotations

Aliases = tuple[tuple[str, tuple[str, ...]], ...]

# Versions and changelogs go by the canonical name. The emoji are those of gitmoji.dev, without
# variation selectors, where their meaning is a type's; of those only sparkles and boom add.
ALIASES = {
    "build": ("builds", "deps", "dependencies", "빌드", "📦", "⬆", "⬇", "📌", "➕", "➖"),
    "chore": (
        *("chores", "misc", "etc", "config", "setting", "settings", "기타", "잡일", "설정"),
        *("🔧", "🔨", "🙈", "📄", "🔖", "🎉"),
    ),
    "ci": ("cicd", "pipeline", "배포", "👷", "💚", "🚀"),
    "docs": (
        *("doc", "document", "documentation", "readme", "comment", "comments", "문서", "주석"),
        *("📝", "💡", "👥"),
    ),
    "feat": ("feature", "features", "feats", "add", "new", "기능", "추가", "✨", "💥"),
    "fix": (
        *("bug", "bugfix", "fixes", "fixed", "hotfix", "bugs", "버그", "수정", "긴급", "긴급수정"),
        *("핫픽스", "🐛", "🚑", "🩹", "🔒", "🥅", "✏"),
    ),
    "perf": ("performance", "optimize", "optimise", "성능", "최적화", "⚡"),
    "refactor": (
        *("refact", "refactoring", "refactored", "rename", "remove", "move", "delete"),
        *("리팩토링", "리팩터링", "리팩터", "이름변경", "이동", "삭제", "제거"),
        *("♻", "🔥", "🚚", "🏗", "⚰", "🗑"),
    ),
    "revert": ("reverts", "reverted", "되돌리기", "복구", "⏪"),
    "style": (
        *("styles", "format", "formatting", "design", "ui", "형식", "스타일", "디자인", "포맷"),
        *("🎨", "💄", "🚨"),
    ),
    "test": ("tests", "testing", "tested", "테스트", "✅", "🧪", "🤡"),
}
BREAKING_EMOJI = "💥"

_SELECTORS = {0xFE0E: None, 0xFE0F: None}


def plain(written: str) -> str:
    """A type's spelling as lists hold it: in NFC, an emoji without variation selector or code."""
    if written.isascii():
        if not written.startswith(":"):
            return written
        from gitflow_guard.rules.gitmoji import CODES

        return CODES.get(written.lower(), written)
    from unicodedata import normalize

    return normalize("NFC", written).translate(_SELECTORS)


def meanings(types: tuple[str, ...], own: Aliases) -> dict[str, str]:
    """The canonical type of every spelling in lower case; a team's `own` aliases go first."""
    known = {plain(each).lower(): plain(each).lower() for each in types}
    for canonical, names in ALIASES.items():
        known[canonical] = canonical
        known.update(dict.fromkeys(names, canonical))
    for meant, names in own:
        canonical = known.get(plain(meant).lower(), plain(meant).lower())
        known.update(dict.fromkeys([plain(name).lower() for name in names], canonical))
    return known
