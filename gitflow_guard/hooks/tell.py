"""What the hooks print, all of it on standard error: standard output is git's."""

from __future__ import annotations

import os
import sys

from gitflow_guard.words import language
from gitflow_guard.words.error import describe
from gitflow_guard.words.finding import finding_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.errors import GflowError
    from gitflow_guard.rules.finding import Finding


def tell(error: GflowError) -> None:
    """Say an error: what happened, then why and what to type, set in."""
    first, *rest = describe(error, language(os.environ))
    put([f"gflow: {first}", *(f"  {line}" for line in rest)])


def tell_findings(findings: Iterable[Finding]) -> None:
    """Say what the rules found, a line each, with the corrected line below."""
    lang = language(os.environ)
    for finding in findings:
        first, *rest = finding_lines(finding, lang)
        put([f"gflow: {first}", *rest])


def put(lines: Iterable[str]) -> None:
    """Print; a reader that went away is no reason to fail."""
    try:
        sys.stderr.write("".join(f"{line}\n" for line in lines))
        sys.stderr.flush()
    except OSError:
        pass
