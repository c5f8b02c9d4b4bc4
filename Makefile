# Two commands matter: `make run` and `make test`. Both start from nothing: Python 3.11, venv and make.

PY ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps
PO := $(wildcard govtool/wording/translations/*/LC_MESSAGES/*.po)
MO := $(PO:.po=.mo)
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q

.DEFAULT_GOAL := help
.PHONY: help run test lint format bench mutate lock catalogues docs screenshots

help: ## Say what each target does.
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.run $(MO) ## Show the demonstration in the browser.
	@$(BIN)/python -m govtool demo

test: lint $(MO) ## Check everything: style, types, walls between rooms, tests.
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(VENV)/.test ## Check style, types and the walls between rooms.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test ## Put the code in order.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.test $(MO) ## Measure speed as ratios; writes docs/benchmarks.md.
	$(BIN)/python -m tests.bench

mutate: $(VENV)/.mutate $(MO) ## Change the deciding code on purpose and count what the tests notice (long).
	$(BIN)/python -m tools.mutate

lock: ## Write the lock files anew (needs uv).
	cd requirements && for name in run test mutate; do $(LOCK) $$name.in -o $$name.lock; done

catalogues: $(VENV)/.test ## Bring the catalogues up to date with the sentences of the code.
	$(BIN)/python -m tools.catalogues

docs: $(VENV)/.test $(MO) ## Write the reference pages of the formats anew, from the code.
	$(BIN)/python -m tools.formats
	$(BIN)/python -m tools.rights

screenshots: $(VENV)/.test $(MO) ## Take the pictures of the README anew, from the demonstration.
	$(BIN)/python -m tools.screenshots

$(VENV)/.run: requirements/run.lock
	@$(or $(PY),python3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or later is needed: make PY=/path/to/python' >&2; exit 1; }
	@test -x $(BIN)/pip || $(PY) -m venv $(VENV)
	@$(INSTALL) -r $<
	@$(BIN)/python -m compileall -q govtool
	@touch $@

$(VENV)/.test: requirements/test.lock $(VENV)/.run
	@$(INSTALL) -r $<
	@touch $@

$(VENV)/.mutate: requirements/mutate.lock $(VENV)/.test
	@$(INSTALL) -r $<
	@touch $@

%.mo: %.po $(VENV)/.run
	@$(BIN)/python -m tools.compiled $< $@
