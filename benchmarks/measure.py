"""What the benchmarks share: nothing of the user's settings, and a process timed as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

SETTINGS = "[user]\nname = B\nemail = b@example.com\n[init]\ndefaultBranch = main\n[gc]\nauto = 0\n"


def settle(folder: Path, settings: str = "", **variables: str) -> None:
    """Leave the user's settings out of all that this process starts; `settings` are git's.

    Bytecode is written, as where gflow is installed it is there.
    """
    file = folder / "gitconfig"
    file.write_text(SETTINGS + settings)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.update(GIT_CONFIG_GLOBAL=str(file), GIT_CONFIG_NOSYSTEM="1", **variables)


def timed(command: Sequence[str | Path], directory: Path, codes: Collection[int] = (0,)) -> float:
    """Milliseconds of a whole process. It must end with one of the codes; with none, with any."""
    begun = time.perf_counter()
    done = subprocess.run(
        command, cwd=directory, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    taken = (time.perf_counter() - begun) * 1000
    if codes and done.returncode not in codes:
        sys.exit(f"{command}: {done.returncode} {done.stdout.decode()}{done.stderr.decode()}")
    return taken
