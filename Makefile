# Needs Python 3.11 or newer, git and make; everything else is installed into .venv
PYTHON ?= python3
BIN := .venv/bin
SIZES ?= M
ROUNDS ?= 3

.PHONY: serve test test-all lint build bench clean

serve: .venv/installed ## install, build and preview the site
	$(BIN)/explainer schema
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve

test: .venv/installed lint ## install, lint and test: needs nothing but Python
	$(BIN)/python -m pytest -n auto -m "not browser"

test-all: .venv/installed ## the tests that need a browser, node or Java, installed from the system's packages
	tests/browser/install.sh
	$(BIN)/python -m pytest -n 2 -m browser

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

build: .venv/installed ## the site, into site/
	$(BIN)/explainer build

bench: .venv/installed ## how fast, against what: make bench SIZES="S M" ROUNDS=5 (minutes; not part of the tests)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m benchmarks.run $(SIZES) --rounds $(ROUNDS)

clean:
	rm -rf .venv .cache site

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@
