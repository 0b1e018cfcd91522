"""The Korean sentences."""

from gitflow_guard.words.korean.afterwards import AFTERWARDS
from gitflow_guard.words.korean.audit import AUDIT
from gitflow_guard.words.korean.bypass import BYPASS
from gitflow_guard.words.korean.direction import DIRECTION
from gitflow_guard.words.korean.doctor import DOCTOR
from gitflow_guard.words.korean.engine import ENGINE
from gitflow_guard.words.korean.environment import ENVIRONMENT
from gitflow_guard.words.korean.explain import EXPLAIN
from gitflow_guard.words.korean.forges import FORGES
from gitflow_guard.words.korean.graph import GRAPH
from gitflow_guard.words.korean.guard import GUARD
from gitflow_guard.words.korean.guards import GUARDS
from gitflow_guard.words.korean.importing import IMPORTING
from gitflow_guard.words.korean.lifecycle import LIFECYCLE
from gitflow_guard.words.korean.managers import MANAGERS
from gitflow_guard.words.korean.pushing import PUSHING
from gitflow_guard.words.korean.remotes import REMOTES
from gitflow_guard.words.korean.requests import REQUESTS
from gitflow_guard.words.korean.rules import RULES
from gitflow_guard.words.korean.server import SERVER
from gitflow_guard.words.korean.setup import SETUP
from gitflow_guard.words.korean.size import SIZE

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
