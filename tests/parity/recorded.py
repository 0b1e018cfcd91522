"""The recorded verdicts of commitlint (verdicts.json), and the messages chosen by hand for them."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from tests.parity.verdicts import EDIT, STDIN, WAYS, Asked, Verdict

FILE = Path(__file__).with_name("verdicts.json")
LONG = "x" * 101
TEXTS = (
    "feat: add the login form\n",
    "feat(api)!: drop the old form\n\nBREAKING CHANGE: it is gone\n",
    "Feat: add\n", "FEAT: add\n", "feature: add\n", "feat : add\n", "feat:add\n", "feat:  add\n",
    "feat: \n", "feat:\n", "feat\n", ": add\n", "feat(: add\n", "feat(): add\n",
    "feat(a)(b): add\n",
    "feat(a): b): c\n", "feat(a)!: b): c\n", "feat(a): b)!: c\n",
    "기능: 로그인\n", "feat: 로그인 화면\n", "feat: Add\n", "feat: ADD\n",
    "feat: API change\n", "feat: `Foo` bar\n", "feat: aPI\n", "feat: Été\n", "feat: été\n",
    "feat: 𝐀bc\n", "feat: ǅ\n", "feat: a.\n", "feat: a...\n", "feat: a。\n", "feat: a. \n",
    " feat: a\n", "feat: a\t\n", "\ufefffeat: a\n", "\nfeat: a\n", "\r\nfeat: a\r\n",
    f"feat: {'가' * 94}\n", f"feat: {'가' * 95}\n", f"feat: {'🎉' * 47}\n", f"feat: {'🎉' * 48}\n",
    f"feat: {'e' * 47}{chr(0x301) * 48}\n", "feat: a\nbody\n", "feat: a\n\nbody\n",
    "feat: a\n \nbody\n", "feat: a\n\n\nbody\n", f"feat: a\n\n{LONG}\n",
    f"feat: a\n\nCloses: {LONG}\n",
    f"feat: a\n\nhttps://e.kr/{LONG}\n", f"feat: a\n\nxhttps://e.kr/{LONG}\n",
    f"feat: a\n\nhttp://\u00a0{LONG}\n", "feat: a\n\nbody\nCloses: #1\n",
    "feat: a\n\nnote: this\nis prose\n", "feat: a\n\nsee #12\n", "feat: a\n\nfix #12\n",
    "feat: a\n\nfix 12\n", "feat: a\n\nkey:\tvalue\n", "feat: a\n\nkey:  \n", "feat: a\n\nkey: \n",
    "feat: a\n\nbreaking change: b\n", "feat: a\n\n* BREAKING CHANGE: b\n",
    "feat: a\n\n*BREAKING CHANGE: b\n", "feat: a\n\nBREAKING CHANGE b\n", "feat: a\nfeat: a\n",
    "feat: a\n\nb\n\nfeat: a\n", "feat: a\n\nb\ngpg: signed\n\nc\n", "gpg: x\n\nfeat: a\n",
    "feat: a\r\n\r\nbody\r\n\r\nCloses: #1\r\n", "feat: a\n\nb\r\r\nCloses: #1\r\r\n",
    "# comment\nfeat: a\n", "# comment\n\nfeat: a\n", "# only\n# comments\n", "\n \n", "",
    "feat: a\n\n#12 is text\n", "feat: a\n# comment\nbody\n",
    f"feat: a\n\n# ------------------------ >8 ------------------------\n{LONG}\n",
    f"feat: a\n\n# ------------------------ >8 -----------------------\n{LONG}\n",
    "Merge branch 'a'\n", "Merge branches 'a' and 'b'\n", "Merge pull request #1 from a/b\n",
    "Merge a into b\n", "Merge into b\n", "Merge tag 'v1'\n", "Merge commit 'a'\n",
    "nothing\n\nMerge branch 'a'\n", "nothing\n\nx Merge branch 'a'\n",
    "nothing\u2028Merge branch a\n",
    "Merged PR 1: x\n", "Merged PR 1\n", "Merged in a (pull request #1)\n", "Merged again\n",
    'Revert "feat: a"\n', "revert x\n", "revert: x\n", "Revert\n", "Revert \n", 'Reapply "a"\n',
    "fixup! a\n", "squash! a\n", "amend! a\n", "Fixup! a\n", "fixup a\n",
    "1.2.3\n", "v1.2.3\n", "1.2\n", "chore(release): 1.2.3\n", "chore: 1.2.3 [skip ci]\n",
    "1.2.3-rc.1+b\n", "01.2.3\n", "99999999999999999999.0.0\n", "1.2.3 and more\n",
    "Automatic merge of a\n", "Auto-merged a into b\n", "Merge remote-tracking branch 'o/a'\n",
)  # fmt: skip
CASES = [Asked(text.encode(), way) for text in TEXTS for way in (EDIT, STDIN)]


def entry_of(asked: Asked, verdict: Verdict) -> dict[str, Any]:
    """A verdict as it is recorded; bytes that are no UTF-8 in base 64."""
    try:
        message = {"text": asked.raw.decode()}
    except UnicodeDecodeError:
        message = {"bytes": base64.b64encode(asked.raw).decode()}
    rules = [f"{name} {level}" for name, level in verdict.rules]
    return {**message, "way": asked.way, "valid": verdict.valid, "rules": rules}


def recorded() -> list[tuple[Asked, Verdict]]:
    """The messages and what commitlint said of them."""
    entries = json.loads(FILE.read_text(encoding="utf-8"))["verdicts"]
    return [(asked_of(entry), verdict_of(entry)) for entry in entries]


def asked_of(entry: dict[str, Any]) -> Asked:
    """The message of an entry."""
    raw = entry["text"].encode() if "text" in entry else base64.b64decode(entry["bytes"])
    assert entry["way"] in WAYS
    return Asked(raw, entry["way"])


def verdict_of(entry: dict[str, Any]) -> Verdict:
    """What commitlint said of it."""
    pairs = (rule.split(" ") for rule in entry["rules"])
    return Verdict(entry["valid"], tuple((name, int(level)) for name, level in pairs))
