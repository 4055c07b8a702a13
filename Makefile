# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
#
# `make run` and `make test` need nothing but make and Python 3.11 or later. They keep their
# packages in .venv/ and install exactly what requirements/ pins, by hash.

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip -qq --disable-pip-version-check --no-input install --require-hashes

export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export PYTHONPATH := $(CURDIR)/src
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help run test lint pack proofs packages packages-macos prove-packages shots lock clean \
	system system-test system-packages system-prove
.NOTPARALLEL:

help:  ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp pack  ## open the app
	@$(PYTHON) -m helpdesk

test: lint pack  ## every check, then every test
	pytest

# PYTHONPATH: the proofs start our own programs, and share a few lines with the tests.
proofs: $(VENV)/test.stamp pack  ## nothing on disk, nothing on the wire …; QUICK=1 in ten minutes
	PYTHONPATH=$(CURDIR)/src:$(CURDIR) $(PYTHON) -m proofs $(if $(QUICK),--quick,--write docs/proofs.md)

# A charity's own: make packages NAME="Our name" ICON=our.svg PACK=our.pack. What is handed out needs
# WINDOWS_PYTHON as well (below): docs/releasing.md.
BRAND = $(if $(NAME),--name "$(NAME)") $(if $(ICON),--icon "$(ICON)") $(if $(PACK),--pack "$(PACK)")

BUILD = PYTHONPATH=$(CURDIR)/src:$(CURDIR)/packaging $(PYTHON) -m

# WINDOWS_PYTHON: the embeddable zip of its maker (packaging/windows/python.sh fetches it); without
# it the files for Windows are marked as a test. SIGN: what osslsigncode needs for a signature, as in
# SIGN="-certs our.pem -key our.key -ts URL", with a server for time stamps.
packages: $(VENV)/packages.stamp pack  ## installers in dist/; with NAME, ICON and PACK a charity's own
	@$(BUILD) linux.build $(BRAND)
	@$(BUILD) windows.build $(BRAND) $(if $(WINDOWS_PYTHON),--python "$(WINDOWS_PYTHON)") \
		$(if $(SIGN),--sign="$(SIGN)")
	@$(BUILD) common.sums

packages-macos: $(VENV)/packages.stamp pack  ## on a Mac: the app, a .pkg and a .dmg in dist/
	@$(BUILD) macos.build $(BRAND) $(if $(IDENTITY),--identity "$(IDENTITY)") \
		$(if $(INSTALLER),--installer "$(INSTALLER)") $(if $(NOTARY),--notary "$(NOTARY)")
	@$(BUILD) common.sums

prove-packages: $(VENV)/test.stamp pack | system-prove  ## install, try, upgrade and remove them; QUICK=1 in ten minutes
	PYTHONPATH=$(CURDIR)/src:$(CURDIR):$(CURDIR)/packaging $(PYTHON) -m prove $(if $(QUICK),--quick,--write docs/packages.md)

lint: $(VENV)/test.stamp  ## every check that is not a test
	ruff check .
	ruff format --check .
	mypy
	lint-imports --no-logo
	reuse lint --quiet || reuse lint

pack: $(VENV)/run.stamp  ## compile resources/ into src/helpdesk/data/
	@$(PYTHON) tools/pack.py

shots: $(VENV)/run.stamp pack  ## a picture of every page in every look, in build/shots/
	@mkdir -p build/shots
	@for look in light dark high-contrast; do \
		$(PYTHON) -m helpdesk shots build/shots/$$look --theme $$look; done
	@$(PYTHON) -m helpdesk shots build/shots/large --text 200 --size 800x600
	@$(PYTHON) -m helpdesk shots build/shots/narrow --size 480x640
	@$(PYTHON) -m helpdesk shots build/shots/long --lang en-XA
	@$(PYTHON) -m helpdesk shots build/shots/mirrored --lang ar-XB
	@$(PYTHON) tools/contact_sheet.py build/shots

lock: $(VENV)/test.stamp  ## pin requirements/*.in again; UPGRADE=1 takes the newest versions
	tools/lock.sh $(if $(UPGRADE),--upgrade)

clean:  ## remove everything that these commands made
	rm -rf $(VENV) build dist src/helpdesk/data .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests tools packaging -name __pycache__ -type d -prune -exec rm -rf {} +

system:
	@tools/system.sh run

system-test:
	@tools/system.sh test

system-packages:
	@tools/system.sh packages

system-prove:
	@tools/system.sh prove

$(PYTHON): | system
	@echo "Making $(VENV) ..."
	@python=$$(tools/python.sh) && "$$python" -m venv --clear $(VENV)

$(VENV)/run.stamp: requirements/run.txt $(PYTHON) | system
	@echo "Installing what the app needs ..."
	@$(PIP) -r requirements/run.txt
	@touch $@

$(VENV)/packages.stamp: requirements/packages.txt $(VENV)/run.stamp | system-packages
	@echo "Installing what the installers are made with ..."
	@$(PIP) -r requirements/packages.txt
	@touch $@

# Build tools first: what comes as source is then built with pinned tools as well.
$(VENV)/test.stamp: requirements/build.txt requirements/test.txt $(VENV)/run.stamp | system-test
	@echo "Installing what the tests need ..."
	@$(PIP) -r requirements/build.txt
	@$(PIP) --no-build-isolation -r requirements/test.txt
	@touch $@
