# Needs Python 3.11 or newer, git and make; everything else is installed into .venv
PYTHON ?= python3
BIN := .venv/bin
SIZES ?= M
SECONDS ?= 60
ROUNDS ?= 3

.PHONY: serve test test-all lint build bench audit pins fuzz clean

serve: .venv/installed ## install, build and preview the site
	$(BIN)/explainer schema
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve

test: .venv/installed lint ## install, lint and test: needs nothing but Python
	$(BIN)/python -m pytest -n auto -m "not browser"

test-all: .venv/installed ## the tests that need a browser, node, Java or a package index, or take long
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

audit: .venv/installed ## known weaknesses of what a site is published with: asks an index
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-audit
	$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements-publish.txt

pins: .venv/installed ## requirements-publish.txt anew, with the versions of constraints.txt: asks an index for their hashes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	grep '^hatchling==' constraints.txt | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	  --extra card --extra search --constraints constraints.txt --generate-hashes \
	  --custom-compile-command "make pins" --no-annotate --no-emit-index-url --output-file requirements-publish.txt pyproject.toml - >/dev/null

fuzz: .venv/installed ## hostile bytes for what reads them, for SECONDS each; what fails is kept as a test
	$(BIN)/python -m tests.fuzz $(SECONDS)

clean:
	rm -rf .venv .cache site

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@
