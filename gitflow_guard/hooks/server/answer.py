"""What a client reads of the verdict; it sees each line after `remote: `."""

from __future__ import annotations

import os

from gitflow_guard.hooks.server.pusher import GITLAB
from gitflow_guard.hooks.tell import put
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.words import language, say
from gitflow_guard.words.error import describe
from gitflow_guard.words.finding import finding_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.server.pusher import Pusher
    from gitflow_guard.hooks.server.settings import Settings
    from gitflow_guard.hooks.server.verdict import Verdict

# GitLab shows lines that begin so on its pages too ("Server hooks", "Custom error messages").
SHOWN_BY_GITLAB = "GL-HOOK-ERR: "


class Answer:
    """Writes in the server's language, and marks what a forge is to show."""

    def __init__(self, settings: Settings, pusher: Pusher) -> None:
        self.lang = language(os.environ)
        self.mark = SHOWN_BY_GITLAB if pusher.forge == GITLAB else ""
        self.shown = settings.shown

    def refuse(self, verdict: Verdict) -> None:
        """Say what refuses the push, so many of them as the server wants shown."""
        errors = tuple(each for each in verdict.findings if each.level == ERROR)
        lines = [
            *(self.of_error(refusal) for refusal in verdict.refusals),
            *(self.begun(finding_lines(finding, self.lang)) for finding in errors),
        ]
        for each in lines[: self.shown]:
            self.put(each)
        if lines[self.shown :]:
            self.put(self.sentence("server-more", count=len(lines) - self.shown))

    def warn(self, verdict: Verdict) -> None:
        """Say what is no reason to refuse it."""
        warnings = [each for each in verdict.findings if each.level != ERROR]
        for each in warnings[: self.shown]:
            put(self.begun(finding_lines(each, self.lang)))
        if warnings[self.shown :]:
            put(self.sentence("server-more", count=len(warnings) - self.shown))
        self.tell(verdict.told)

    def tell(self, told: Sequence[tuple[str, dict[str, str]]]) -> None:
        """Say sentences by their codes."""
        for code, values in told:
            put(self.sentence(code, **values))

    def fail(self, error: GflowError) -> None:
        """Say why the push is refused, or could not be judged."""
        self.put(self.of_error(error))
        error.told = True

    def of_error(self, error: GflowError) -> list[str]:
        """An error's lines."""
        return self.begun(describe(error, self.lang))

    def sentence(self, code: str, **values: object) -> list[str]:
        """A sentence's lines."""
        return self.begun(say(self.lang, code, values).splitlines())

    def begun(self, lines: Sequence[str]) -> list[str]:
        """The lines, the first one told from others' and the rest set in."""
        first, *rest = lines
        return [f"gflow: {first}", *(f"  {line}" for line in rest)]

    def put(self, lines: Sequence[str]) -> None:
        """Write lines that a forge is to show."""
        put(self.marked(lines))

    def marked(self, lines: Sequence[str]) -> Iterator[str]:
        """The lines as the forge wants them."""
        for line in lines:
            yield f"{self.mark}{line}"
