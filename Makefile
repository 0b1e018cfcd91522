# `make demo` plays the whole story, `make test` runs all tests; both set up what they need.
# PYTHON chooses the interpreter (3.11 or newer); JOBS how many tests run at once; SCRATCH where
# their repositories are made.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
JOBS ?= auto
SCRATCH ?=
BIN := .venv/bin

.PHONY: demo test lint soak killed fuzz benchmarks parity clean

demo: .venv/installed
	@$(BIN)/gflow demo

test: .venv/developed .venv/wheelhouse/complete
	$(BIN)/python -m pytest --numprocesses=$(JOBS) --cov --cov-report= \
		$(if $(SCRATCH),--basetemp=$(SCRATCH))
	$(BIN)/python -m coverage report --show-missing --skip-covered --fail-under=95

lint: .venv/developed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/shellcheck hooks/*

.venv/made:
	@test -n "$(PYTHON)" || { echo "gflow needs Python 3.11 or newer (make PYTHON=...)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv is missing; on Debian: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/developed: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed

# What pre-commit needs to install this repository's hooks without a network.
.venv/wheelhouse/complete: .venv/made pyproject.toml
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --wheel-dir .venv/wheelhouse \
		. 'hatchling>=1.27' editables
	@rm -f .venv/wheelhouse/gitflow_guard-*.whl
	@touch $@

# Kills gflow at random, over and over, and looks whether anything was lost.
soak: .venv/developed
	$(BIN)/python tests/killed/soak.py --seconds 60

# Kills every operation at every point of it, where the tests try some: five minutes in memory
# (SCRATCH=/dev/shm/killed), half an hour on a disk.
killed: .venv/developed
	KILL_AT_EVERY_POINT=1 $(BIN)/python -m pytest --numprocesses=$(JOBS) \
		$(if $(SCRATCH),--basetemp=$(SCRATCH)) tests/killed/test_every_point.py

# A million messages and ten thousand policies that nobody would write; a quarter of an hour.
fuzz: .venv/developed
	$(BIN)/python tests/fuzz/fuzz.py

# Needs git-flow AVH (Debian: apt install git-flow); the peers of the rules it installs itself.
# The lifecycles run as a user has gflow: without what the tools of the tests load at every start.
benchmarks: .venv/developed
	$(PYTHON) -m venv --clear .venv/user
	.venv/user/bin/python -m pip install --quiet --disable-pip-version-check .
	.venv/user/bin/python -m benchmarks.lifecycles
	$(BIN)/python -m benchmarks.rules
	$(BIN)/python -m benchmarks.audit
	$(BIN)/python -m benchmarks.guard
	$(BIN)/python -m benchmarks.server

# Needs npm and node: the real commitlint judges the same messages (docs/parity.md).
parity: .venv/developed
	$(BIN)/python -m benchmarks.parity

clean:
	rm -rf .venv build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
