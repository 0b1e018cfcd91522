"""gitflow-guard: one policy for Git Flow lifecycles, hooks and commit rules."""

__version__ = "0.1.0"
