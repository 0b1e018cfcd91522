"""Where a git hook enters: run as a file by `hooks/gflow.sh`, or as the command `gflow-hook`.

Python compiles this file anew each time it is run as one, so all it does is find the package.
"""

import gc
import sys


def main() -> int:
    """Run the hook named on the command line; its exit code."""
    try:
        from gitflow_guard.hooks.boundary import guarded

        return guarded(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    # A hook makes little and drops less: looking for cycles would be a tenth of its time.
    gc.disable()
    # Last, so that nothing beside the package can take the place of the standard library.
    sys.path.append(__file__.rsplit("/gitflow_guard/", 1)[0])
    code = main()
    gc.freeze()
    sys.exit(code)
