# Everything a newcomer needs: `make demo`, `make test`. Python >= 3.11, make and a package index are enough.
.DELETE_ON_ERROR:
.PHONY: help setup setup-dev demo test check format docs fast browser neo4j lock clean

# the first that is new enough; else python3, which then says what is missing
PYTHON ?= $(or $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done),python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
HASHED := --quiet --require-hashes -r

# uv takes a sixth of the time; where it cannot be had, or does not reach the index that pip knows, pip installs the same
ifdef PIP_INDEX_URL
export UV_DEFAULT_INDEX ?= $(PIP_INDEX_URL)
endif
install = ($(PIP) install $(HASHED) requirements/uv.txt && $(BIN)/uv pip install --python $(BIN)/python $(HASHED) $(1)) || $(PIP) install $(HASHED) $(1)

help: ## say what the targets do
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.runtime ## what `make demo` needs, into .venv
setup-dev: $(VENV)/.dev ## what `make test` and `make check` need, into .venv

# made anew where it was left half made, or where its Python is gone
BROKEN := $(shell test -e $(VENV)/.made && ! $(BIN)/python -c 'import pip' 2>/dev/null && echo FORCE)
.PHONY: FORCE

$(VENV)/.made: $(BROKEN)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimgraph needs Python 3.11 or newer, this is %s; name another: make PYTHON=python3.12" % sys.version.split()[0])'
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt requirements/uv.txt pyproject.toml $(VENV)/.made
	$(call install,requirements/runtime.txt)
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	$(call install,requirements/dev.txt)
	touch $@

demo: setup ## load the samples, ask three questions, serve on 127.0.0.1:8000 (ARGS=--once stops after the answers)
	$(BIN)/python examples/demo.py $(ARGS)

test: setup-dev ## everything, on the embedded engine and on Neo4j where it can be had
	$(BIN)/python -m pytest --numprocesses auto --dist loadscope $(ARGS)

check: setup-dev ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy bench
	$(BIN)/lint-imports

format: setup-dev ## write the format that `make check` wants
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: setup-dev ## the pages of docs/ as a site, in docs/_build/
	$(BIN)/python scripts/document_schema.py
	$(BIN)/python scripts/document_commands.py
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build

fast: setup-dev ## compile the extractor, which then takes three fifths of the time; needs a C compiler
	$(BIN)/python scripts/build_native.py

browser: setup-dev ## Neo4j Browser on whichever engine is configured, with our style and queries
	$(BIN)/claimgraph browser $(ARGS)

neo4j: setup-dev ## a real Neo4j Community with its Browser on loopback, without Docker
	$(BIN)/claimgraph neo4j $(ARGS)

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
LOCKED := pyproject.toml requirements/build.in

lock: setup-dev ## compile requirements/*.txt anew from pyproject.toml, and install them
	$(BIN)/$(COMPILE) $(LOCKED) --output-file requirements/runtime.txt
	$(BIN)/$(COMPILE) $(LOCKED) --extra neo4j --extra dask --extra otel --extra parquet --group tests --group typing --group native --group docs --output-file requirements/dev.txt
	$(BIN)/$(COMPILE) $(LOCKED) --group native --constraint requirements/dev.txt --output-file requirements/native.txt
	grep '^uv==' requirements/dev.txt | cut -d' ' -f1 | $(BIN)/$(COMPILE) - --output-file requirements/uv.txt
	$(MAKE) --no-print-directory setup-dev

clean: ## remove .venv and the caches, keep var/
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis
