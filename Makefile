# The commands of this project. `make install`, `make report` and `make test` run on a fresh machine with
# Swift.

# What drawing needs, and what the tests look at pictures with.
DRAWING := libcairo2-dev libpng-dev
TESTING := $(DRAWING) poppler-utils librsvg2-bin libxml2-utils pngcheck \
  fonts-wqy-microhei

# The same bits come out with and without AVX2, only sooner; the flag reaches Swift through its C
# importer.
AVX2 := $(if $(filter avx2,$(shell grep -m1 ^flags /proc/cpuinfo)),-Xcc -mavx2)
SWIFT := -c release $(AVX2)
# With the Swift libraries in it the program starts in half the time, and runs where Swift is not
# installed.
PROGRAM := $(SWIFT) --static-swift-stdlib

# Where `make report` writes, and the baseline that it checks the pictures against, if any.
OUT := output
CHECK :=

# Where `make install` puts the program with its manual and what shells complete. DESTDIR is a root that is
# only written to, as packagers need it; BIN is a program that is built already.
PREFIX := /usr/local
DESTDIR :=
BIN :=

.PHONY: report install uninstall test check check-elsewhere mutants mutate-tables lint record bench
.PHONY: docs pages install-drawing install-testing install-browser install-pages install-shells
.PHONY: install-elsewhere install-notes

report: install-drawing
	swift build $(PROGRAM) --product spiral-report
	"$$(swift build $(PROGRAM) --show-bin-path)/spiral-report" --out "$(OUT)" \
	  $(if $(CHECK),--check "$(CHECK)")

# The folders are those in which bash, zsh and fish look, and man.
INSTALLED := bin/spiral-report share/man/man1/spiral-report.1 \
  share/bash-completion/completions/spiral-report share/zsh/site-functions/_spiral-report \
  share/fish/vendor_completions.d/spiral-report.fish

install: $(if $(BIN),,install-drawing)
	$(if $(BIN),,swift build $(PROGRAM) --product spiral-report)
	@set -e; bin="$(BIN)"; \
	[ -n "$$bin" ] || bin="$$(swift build $(PROGRAM) --show-bin-path)/spiral-report"; \
	bin=$$(realpath "$$bin"); made=$$(mktemp -d); trap 'rm -rf "$$made"' EXIT; cd "$$made"; \
	mkdir -p $(dir $(INSTALLED)); \
	cp "$$bin" bin/spiral-report; \
	"$$bin" --generate-manual > share/man/man1/spiral-report.1; \
	"$$bin" --generate-completion-script bash > share/bash-completion/completions/spiral-report; \
	"$$bin" --generate-completion-script zsh > share/zsh/site-functions/_spiral-report; \
	"$$bin" --generate-completion-script fish > share/fish/vendor_completions.d/spiral-report.fish; \
	strip=; ! command -v strip >/dev/null || strip=-s; \
	$(as-owner); \
	for file in $(INSTALLED); do \
	  mode="-m 644"; [ $$file != bin/spiral-report ] || mode="-m 755 $$strip"; \
	  $$root install -D $$mode $$file "$(DESTDIR)$(PREFIX)/$$file"; \
	done; \
	case ":$$PATH:" in *":$(PREFIX)/bin:"*) ;; *) [ -n "$(DESTDIR)" ] || \
	  echo 'Put it on your PATH: export PATH="$(PREFIX)/bin:$$PATH"' ;; esac

uninstall:
	@$(as-owner); \
	for file in $(INSTALLED); do $$root rm -f "$(DESTDIR)$(PREFIX)/$$file"; done

# Asks for the right of root only where the folder, or the nearest above it that there is, needs it.
define as-owner
root=; folder="$(DESTDIR)$(PREFIX)"; \
while [ ! -e "$$folder" ]; do folder=$$(dirname "$$folder"); done; \
[ -w "$$folder" ] || root=sudo
endef

# The tests make thousands of small files and run some of them: they take a tenth less time in memory, where
# there is 1 GB of it and it is not mounted noexec.
MEMORY := $(shell [ "$$(df --output=avail /dev/shm 2>/dev/null | tail -1)" -gt 1000000 ] 2>/dev/null \
  && findmnt --noheadings --output OPTIONS /dev/shm | grep -qvw noexec && echo /dev/shm)

test: install-testing
	set -e; folder=$$(mktemp -d $(if $(TMPDIR),,$(MEMORY:%=--tmpdir=%))); \
	trap 'rm -rf "$$folder"' EXIT; trap 'exit 130' INT TERM HUP; \
	TMPDIR="$$folder" swift test $(SWIFT)

# Warnings are errors by Package.swift.
check: lint test

# Puts small faults into a copy of the sources, one at a time, and says which of them the tests do not
# notice: half an hour on two cores, and a few minutes from the second time on. FAULTS="3 17-20" takes
# some of them.
FAULTS :=
mutants: install-testing
	nice python3 Tests/Mutants/mutants.py $(SWIFT) -- $(FAULTS)

# Reads tables with faults put into them at random, with every access to memory checked. Leaks are not looked
# for: Foundation keeps 4 KiB of each empty file that it reads.
TABLES := 100000
mutate-tables:
	swift build -c release --sanitize=address --scratch-path .build-address --product table-trial
	file=$$(mktemp) && ASAN_OPTIONS=detect_leaks=0 nice .build-address/release/table-trial mutate $(TABLES) "$$file" \
	  && rm "$$file"

lint:
	swift format lint --strict --recursive Package.swift Sources Tests examples Benchmarks

# Compares reports of this system with those of a Debian 13 that is made for it and kept in a cache.
# It needs root, and asks sudo for it. LISTS=DIR keeps the checksums of both systems.
ELSEWHERE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/spiral-report
LISTS :=
check-elsewhere: install-drawing
	swift build $(PROGRAM) --product spiral-report
	$(if $(filter 0,$(shell id -u)),,sudo) .ci/check-elsewhere \
	  "$$(swift build $(PROGRAM) --show-bin-path)/spiral-report" "$(ELSEWHERE)" $(LISTS)

# Draws the committed report anew; look at each changed picture before it is committed.
record: report
	git status --short output

# Sets pages of notes in LaTeX, REVTeX, Typst and HTML with figures made for them, checks that each stands
# there at its own size, and leaves pictures of the pages in .build/pages.
PAGES := .build/pages
pages: install-drawing install-pages
	swift build $(PROGRAM) --product spiral-report
	test -d $(PAGES)/python || python3 -m venv $(PAGES)/python
	$(PAGES)/python/bin/pip install --quiet --requirement examples/notes-pages/requirements.txt
	$(PAGES)/python/bin/python examples/notes-pages/render.py \
	  "$$(swift build $(PROGRAM) --show-bin-path)/spiral-report" $(PAGES)

install-drawing:
	@$(call install,$(DRAWING))

install-testing:
	@$(call install,$(TESTING))

install-browser:
	@$(call install,chromium)

install-pages: install-browser
	@$(call install,poppler-utils texlive-latex-base texlive-publishers)

install-shells:
	@$(call install,zsh fish bash-completion)

# What sets notes with reports in them: pandoc, LaTeX, a validator of HTML, and Typst, which tests find here.
NOTES := .build/notes
install-notes:
	@$(call install,pandoc texlive-latex-recommended tidy python3-venv)
	test -d $(NOTES) || python3 -m venv $(NOTES)
	$(NOTES)/bin/python -c 'import typst' 2>/dev/null || $(NOTES)/bin/pip install --quiet typst

install-elsewhere:
	@$(call install,debootstrap poppler-utils)

# Installs what is missing and asks for no right where nothing is.
define install
missing=; for package in $(1); do \
  dpkg-query --show --showformat '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  command -v apt-get >/dev/null || { echo "Please install:$$missing" >&2; exit 1; }; \
  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
  $$root apt-get update -qq && $$root apt-get install -y -qq $$missing; \
fi
endef

# Ratios to the same work by NumPy, matplotlib, scikit-learn and JAX, and by tools that compare
# pictures, side by side on this machine.
PEERS := .build/peers
bench: install-drawing
	swift build $(PROGRAM) --product spiral-report
	swift build $(PROGRAM) --product table-trial
	# SwiftPM looks for new files of the package above only when this manifest is newer.
	touch Benchmarks/Package.swift
	swift build $(PROGRAM) --package-path Benchmarks
	test -d $(PEERS) || python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement Benchmarks/peers/requirements.txt
	CFLAGS="$(filter-out -Xcc,$(AVX2))" python3 Benchmarks/compare.py \
	  "$$(swift build $(PROGRAM) --package-path Benchmarks --show-bin-path)/bench" \
	  "$$(swift build $(PROGRAM) --show-bin-path)/spiral-report" $(PEERS)/bin/python
	$(PEERS)/bin/python Benchmarks/tables.py \
	  "$$(swift build $(PROGRAM) --show-bin-path)/table-trial"
	$(PEERS)/bin/python Benchmarks/pictures.py \
	  "$$(swift build $(PROGRAM) --show-bin-path)/spiral-report"

# The documentation of every library, as a site in .build/docs.
LIBRARIES := SpiralCore Raster Images Plotting DecisionPlot CairoRendering ImageComparison ImageRegression
GRAPHS := .build/docs/graphs
docs: install-drawing
	mkdir -p $(GRAPHS)
	for library in $(LIBRARIES); do \
	  swift build --scratch-path .build/docs/build --target $$library -Xswiftc -emit-symbol-graph \
	    -Xswiftc -emit-symbol-graph-dir -Xswiftc $(CURDIR)/$(GRAPHS) && \
	  mkdir -p $(GRAPHS)/$$library && \
	  find $(GRAPHS) -maxdepth 1 \( -name "$$library.*.json" -o -name "$$library@*.json" \) \
	    -exec cp {} $(GRAPHS)/$$library \; && \
	  docc convert Sources/$$library/$$library.docc --warnings-as-errors \
	    --additional-symbol-graph-dir $(GRAPHS)/$$library \
	    --fallback-display-name $$library --fallback-bundle-identifier $$library \
	    --output-dir .build/docs/$$library || exit 1; \
	done
