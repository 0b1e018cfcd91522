"""Puts the git hooks into a repository, takes them away again, and looks at them."""
