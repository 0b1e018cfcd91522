"""The Korean sentences."""

from gitflow_guard.words.korean.environment import ENVIRONMENT
from gitflow_guard.words.korean.guards import GUARDS
from gitflow_guard.words.korean.lifecycle import LIFECYCLE
from gitflow_guard.words.korean.rules import RULES

WORDS = {**ENVIRONMENT, **GUARDS, **LIFECYCLE, **RULES}
