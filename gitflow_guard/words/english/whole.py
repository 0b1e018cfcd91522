"""The English sentences."""

from gitflow_guard.words.english.afterwards import AFTERWARDS
from gitflow_guard.words.english.audit import AUDIT
from gitflow_guard.words.english.bypass import BYPASS
from gitflow_guard.words.english.direction import DIRECTION
from gitflow_guard.words.english.doctor import DOCTOR
from gitflow_guard.words.english.engine import ENGINE
from gitflow_guard.words.english.environment import ENVIRONMENT
from gitflow_guard.words.english.explain import EXPLAIN
from gitflow_guard.words.english.forges import FORGES
from gitflow_guard.words.english.graph import GRAPH
from gitflow_guard.words.english.guard import GUARD
from gitflow_guard.words.english.guards import GUARDS
from gitflow_guard.words.english.importing import IMPORTING
from gitflow_guard.words.english.lifecycle import LIFECYCLE
from gitflow_guard.words.english.managers import MANAGERS
from gitflow_guard.words.english.pushing import PUSHING
from gitflow_guard.words.english.remotes import REMOTES
from gitflow_guard.words.english.requests import REQUESTS
from gitflow_guard.words.english.rules import RULES
from gitflow_guard.words.english.server import SERVER
from gitflow_guard.words.english.setup import SETUP
from gitflow_guard.words.english.size import SIZE

WORDS = {
    **AFTERWARDS,
    **AUDIT,
    **BYPASS,
    **DIRECTION,
    **DOCTOR,
    **ENGINE,
    **ENVIRONMENT,
    **EXPLAIN,
    **FORGES,
    **GRAPH,
    **GUARD,
    **GUARDS,
    **IMPORTING,
    **LIFECYCLE,
    **MANAGERS,
    **PUSHING,
    **REMOTES,
    **REQUESTS,
    **RULES,
    **SERVER,
    **SETUP,
    **SIZE,
}
