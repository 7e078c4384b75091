# Needs python3 (3.11 or newer), make and a package index; everything else is installed into .venv.

PYTHON ?= python3
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help run test check eval bench drill reset services lock messages pictures dev chromium
.DELETE_ON_ERROR:
# The targets of one command stand in the order they have to be done in.
.NOTPARALLEL:

# A virtual environment whose Python has gone (an upgrade, another machine) is made anew.
STAMPS := .venv/made .venv/installed .venv/installed-dev .venv/installed-bench
$(shell .venv/bin/python -c '' 2>/dev/null || rm -f $(STAMPS))

help:
	@echo "make run        start everything, with demo data; Ctrl-C ends it (PORT=8001 for another port)"
	@echo "make test       run every test (ARGS=\"-k word\" for some of them)"
	@echo "make check      lint, types, import rules, migrations, templates, translations"
	@echo "make eval       splitting quality on the gold set, and on every set in EVAL_DIR"
	@echo "make bench      measurements, side by side with peers (ARGS=desk for one part)"
	@echo "make drill      kill workers, Redis and PostgreSQL under load, and count what was lost"
	@echo "make services   PostgreSQL and Redis alone, for manage.py by hand"
	@echo "make reset      forget the local data (FORCE=1 does not ask)"
	@echo "make lock       compile requirements*.in into requirements*.txt"
	@echo "make messages   update the translation catalogues"
	@echo "make pictures   take the pictures of docs/editors.md anew"

# --- Set-up -----------------------------------------------------------------------------------------

.venv/made:
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) was not found: Factcheck needs Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Factcheck needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1)."; \
		echo "Name another one: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments. On Debian: apt-get install python3-venv"; exit 1; }
	@echo "Making .venv"
	@.venv/bin/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@touch $@

.venv/installed: requirements.txt | .venv/made
	@echo "Installing what requirements.txt lists (the first time takes a minute)"
	@$(PIP) install -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	@echo "Installing what requirements-dev.txt lists"
	@$(PIP) install -r requirements-dev.txt
	@touch $@

.venv/installed-bench: requirements-bench.txt .venv/installed-dev
	@echo "Installing the peers that requirements-bench.txt lists"
	@$(PIP) install -r requirements-bench.txt
	@touch $@

dev: .venv/installed-dev

# Playwright drives the system's Chromium. Without one the browser tests skip themselves; with CI=true they fail.
chromium:
	@for name in chromium chromium-browser google-chrome; do \
		if command -v $$name >/dev/null; then exit 0; fi; \
	done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium for the browser tests"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0; \
	fi; \
	echo "There is no Chromium here, so no browser test can run. On Debian: sudo apt-get install chromium"; \
	[ "$$CI" != true ]

# --- What people use --------------------------------------------------------------------------------

run: .venv/installed
	@$(PY) -m factcheck.supervisor

services: .venv/installed
	@$(PY) -m factcheck.embedded serve

reset: .venv/installed
	@$(PY) -m factcheck.embedded reset

# Some of the tests cover some of the code: only a run of all of them is measured against the threshold.
test: dev chromium
	@$(PY) -m coverage erase
	@$(PY) -m coverage run -m pytest $(ARGS)
ifeq ($(strip $(ARGS)),)
	@$(PY) -m coverage combine -q
	@$(PY) -m coverage report
endif

# What asks the database gets a throw-away one.
check: dev
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy .
	$(PY) .venv/bin/lint-imports
	$(PY) -m factcheck.embedded with -- $(PY) manage.py makemigrations --check --dry-run
	DEBUG=0 SITE_URL=https://factcheck.example SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))') \
		$(PY) -m factcheck.embedded with -- $(PY) manage.py check --deploy --fail-level WARNING
	find templates -type f -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --check --target-version 5.2
	$(PY) tools/messages.py check

eval: dev
	@$(PY) -m bench.evaluation

drill: dev
	@$(PY) -m bench.drill $(ARGS)

bench: .venv/installed-bench
	@$(PY) -m bench $(ARGS)

lock: dev
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header requirements.in --output-file requirements.txt
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header requirements-dev.in --output-file requirements-dev.txt
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header requirements-bench.in --output-file requirements-bench.txt

messages: dev
	@$(PY) tools/messages.py update

pictures: dev chromium
	@KEEP_PICTURES=1 $(PY) -m pytest -q tests/browser/test_guide.py
