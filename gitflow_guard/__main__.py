"""`python -m gitflow_guard` is `gflow`."""

import sys

from gitflow_guard.cli.main import main

sys.exit(main())
