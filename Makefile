# Everything runs in .venv, which any target makes for itself; nothing but make and a Python >= 3.11 is needed.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test reports units bench score clean

demo: .venv/installed  ## set everything up and check the sample drafts
	$(BIN)/factlint check seeds
	$(BIN)/factlint claims seeds

test: .venv/developed  ## set everything up and run all tests
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto

reports: .venv/installed  ## write what factlint says about the sample drafts, and the reference of the rule language
	$(BIN)/python reports/write.py
	$(BIN)/python docs/write.py

units: .venv/installed  ## write the table of units anew
	$(BIN)/python -m checker.extract.lexicon.generate

bench: .venv/installed  ## measure speed and memory beside other tools
	$(BIN)/python bench/run.py

score: .venv/installed  ## measure quality on published texts, where they are at hand, and write reports/precision.md
	@if [ -f ../shared/score.py ]; then \
		$(BIN)/python ../shared/score.py --command "$(BIN)/factlint" && \
		$(BIN)/python bench/precision.py ../shared/texts; \
	else \
		echo "make score needs ../shared/score.py and the texts beside it; they are not here"; \
	fi

clean:
	rm -rf .venv .bench dist build

.venv/installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "factlint needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/developed: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
