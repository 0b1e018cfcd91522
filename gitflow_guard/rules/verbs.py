"""English verbs that commit subjects begin with, and what they look like when not bare."""

from __future__ import annotations

_REGULAR = """
accept add adjust allow apply assert attach avoid block bump call change check clarify clean clear
comment complete configure convert copy correct create declare define delete depend deploy deprecate
detect disable document drop enable ensure exclude expand explain export expose extend extract fail
fix force format generate handle hide ignore implement import improve include increase initialize
inline install integrate introduce invoke limit load lock log lower make mark merge migrate mock
modify move normalize optimize order parse patch pin polish prepare prevent print process protect
provide publish raise reduce refactor release remove rename render reorder replace report require
reset resolve restore restrict return reuse revert rework sanitize save set show simplify skip sort
specify split start stop store support switch test tidy trim tweak unify update upgrade use validate
verify wrap write
"""
_IRREGULAR = {
    "made": "make",
    "hid": "hide",
    "hidden": "hide",
    "wrote": "write",
    "written": "write",
    "built": "build",
    "builds": "build",
    "building": "build",
    "shown": "show",
    "resetting": "reset",
    "setting": "",
    "using": "use",
}
_forms: dict[str, str] = {}


def imperative(word: str) -> str:
    """The bare verb of a word like `added`, `adds` or `adding`; empty when it is none of these."""
    if not _forms:
        for verb in _REGULAR.split():
            _forms.update(dict.fromkeys(_inflected(verb), verb))
        _forms.update(_IRREGULAR)
    bare = _forms.get(word.lower(), "")
    return bare.capitalize() if bare and word[0].isupper() else bare


def _inflected(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeou":
        return (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    ending = "es" if verb.endswith(("s", "x", "sh", "ch")) else "s"
    doubled = (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    return (verb + ending, stem + "ed", stem + "ing", *doubled)
