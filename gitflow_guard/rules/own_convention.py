"""A convention of a team's own, made from what its policy says."""

from __future__ import annotations

from gitflow_guard.rules.convention import COMMON, Convention
from gitflow_guard.rules.templates import form_of, pattern_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.setting import OwnConvention


def convention_from(own: OwnConvention) -> Convention:
    """The convention; what is not said is made from the template, else from the pattern.

    Which parts a header needs is for the pattern to say.
    """
    pattern = own.pattern or pattern_of(own.template)
    rules = {**COMMON, "type-empty": ("off", None, "never")}
    if "(?P<subject>" not in pattern:
        rules["subject-empty"] = ("off", None, "never")
    return Convention(
        name=own.name,
        form=own.form or (form_of(own.template) if own.template else own.pattern),
        template=own.template,
        types=own.types,
        pattern=pattern,
        rules=rules,
    )
