"""The conventions that ship."""

from __future__ import annotations

from gitflow_guard.rules.convention import (
    COLON,
    COMMON,
    CONVENTIONAL,
    CONVENTIONAL_TYPES,
    HEADER,
    LOWER,
    Convention,
)

# What Korean teams write besides what the Udacity guide names.
UDACITY_TYPES = (
    *("feat", "fix", "docs", "style", "refactor", "test", "chore"),
    *("design", "comment", "rename", "remove", "hotfix"),
)
CAPITAL_TYPES = tuple(map(str.capitalize, UDACITY_TYPES))
# Without variation selectors; of those that mean the same type the commonest first.
GITMOJI_TYPES = (
    "✨", "🐛", "📝", "♻", "✅", "🔧", "🎨", "⚡", "🔥", "🚑", "👷", "💄", "🎉", "🔒", "🔐", "🔖",
    "🚨", "🚧", "💚", "📦", "⬆", "⬇", "📌", "📈", "➕", "➖", "🔨", "🌐", "✏", "💩", "⏪", "🔀",
    "🚀", "👽", "🚚", "📄", "💥", "🍱", "♿", "💡", "🍻", "💬", "🗃", "🔊", "🔇", "👥", "🚸", "🏗",
    "📱", "🤡", "🥚", "🙈", "📸", "⚗", "🔍", "🏷", "🌱", "🚩", "🥅", "💫", "🗑", "🛂", "🩹", "🧐",
    "⚰", "🧪", "👔", "🩺", "🧱", "🧑\u200d💻", "💸", "🧵", "🦺", "✈", "🦖",
)  # fmt: skip
SUFFIXED = COLON + "{ (ticket)}"

_CAPITAL = ("error", ("sentence-case",), "always")
_OFF = ("off", None, "never")
_OFF_ALWAYS = ("off", None, "always")
# Udacity's and Korea's fifty are letters, not columns: a Hangul syllable is one.
_FIFTY = {"subject-max-length": ("error", 50, "always")}
_LETTERS = {"subject-max-length": "characters"}

# https://github.com/angular/angular/blob/main/contributing-docs/commit-message-guidelines.md
ANGULAR = Convention(
    name="angular",
    form="type(scope)!: subject",
    template=COLON,
    types=("build", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "test"),
    rules={
        **COMMON,
        "header-max-length": ("error", 100, "always"),
        "type-case": LOWER,
        "subject-case": ("error", ("sentence-case", "start-case", "pascal-case"), "never"),
        "subject-imperative": ("warning", None, "always"),
        "body-max-line-length": ("warning", 100, "always"),
    },
    colon=True,
)

# https://udacity.github.io/git-styleguide/
UDACITY = Convention(
    name="udacity",
    form="type: subject",
    template=SUFFIXED,
    types=UDACITY_TYPES,
    reads="suffixed",
    rules={**COMMON, **_FIFTY, "type-case": LOWER},
    units=_LETTERS,
    colon=True,
)

UDACITY_CAP = UDACITY.replace(
    name="udacity-cap",
    form="Type: subject",
    types=CAPITAL_TYPES,
    reads="spaced",
    rules={**COMMON, **_FIFTY, "type-case": _CAPITAL},
)

BRACKET = Convention(
    name="bracket",
    form="[type] #12 - subject",
    template="[{type}]{(scope)}{breaking} {ticket - }{subject}",
    types=UDACITY_TYPES,
    reads="bracketed",
    rules={**COMMON, "header-max-length": HEADER},
    any_case=True,
)

KOREAN = Convention(
    name="korean",
    form="타입: 제목",
    template=COLON,
    types=("기능", "수정", "버그", "문서", "형식", "리팩토링", "테스트", "기타"),
    rules={**COMMON, **_FIFTY, "footer-closing-word": ("warning", ("해결",), "always")},
    units=_LETTERS,
    colon=True,
)

# https://gitmoji.dev/specification
GITMOJI = Convention(
    name="gitmoji",
    form="✨ subject",
    template="{type} {(scope): }{subject}",
    types=GITMOJI_TYPES,
    reads="iconic",
    rules={**COMMON, "header-max-length": HEADER},
)

JIRA = Convention(
    name="jira",
    form="ABC-12 type: subject",
    template="{ticket}{ type}{(scope)}{breaking}: {subject}",
    types=CONVENTIONAL_TYPES,
    reads="ticketed",
    rules={**COMMON, "header-max-length": HEADER, "type-case": LOWER, "type-empty": _OFF},
)

ISSUE_TYPE = Convention(
    name="issue-type",
    form="Type #22: subject",
    template="{type}{(scope)} {ticket}{breaking}: {subject}",
    types=CAPITAL_TYPES,
    reads="numbered",
    rules={**COMMON, "header-max-length": HEADER, "type-case": _CAPITAL},
)

# https://github.com/conventional-changelog/commitlint, @commitlint/config-conventional
COMMITLINT = Convention(
    name="conventional-commitlint",
    form="type(scope)!: subject",
    template=COLON,
    types=CONVENTIONAL_TYPES,
    rules={
        "encoding": _OFF_ALWAYS,
        "characters": ("off", ("control",), "always"),
        "no-fixup": _OFF_ALWAYS,
        "header-max-length": ("error", 100, "always"),
        "header-trim": ("error", None, "always"),
        "type-enum": ("error", (), "always"),
        "type-case": LOWER,
        "type-empty": ("error", None, "never"),
        "subject-case": (
            "error",
            ("sentence-case", "start-case", "pascal-case", "upper-case"),
            "never",
        ),
        "subject-empty": ("error", None, "never"),
        "subject-full-stop": ("error", ".", "never"),
        "body-leading-blank": ("warning", None, "always"),
        "body-max-line-length": ("error", 100, "always"),
        "footer-leading-blank": ("warning", None, "always"),
        "footer-max-line-length": ("error", 100, "always"),
    },
    colon=True,
    free=False,
    trims=False,
    way="commitlint",
)

CONVENTIONS = {
    convention.name: convention
    for convention in (
        *(CONVENTIONAL, ANGULAR, UDACITY, UDACITY_CAP, BRACKET, KOREAN, GITMOJI, JIRA),
        *(ISSUE_TYPE, COMMITLINT),
    )
}
