# What there is to do, each a word: `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo data web build test test-clients test-web screenshots format lint doc check-ftm parity bench-nlp bench-compare bench-read bench-start bench-names bench-index bench-screen bench-server bench-adding dist

TARGET := $(or $(CARGO_TARGET_DIR),target)
BINARY := $(TARGET)/release/reportedly
SAMPLES := $(sort $(wildcard samples/[0-9]*.md))

help: ## list the targets
	@echo "Reportedly: who is where, according to whom."
	@echo
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

demo: data build ## fetch, build, read the samples and print the findings
	@scripts/demo $(BINARY) $(SAMPLES)

data: ## fetch the pinned language models and gazetteer into data/
	@scripts/fetch-data

web: ## build the web application, which `make build` puts into the program
	@scripts/build-web

build: ## build the optimised program, target/release/reportedly
	@scripts/check-tools cargo
	@scripts/build-web --if-possible
	cargo build --release --locked -p reportedly-cli

test: data format lint doc ## run every test and check
	cargo test --locked --workspace

test-clients: ## ask `reportedly serve` with the clients of others, from PyPI
	@scripts/check-tools cargo
	cargo build --locked -p reportedly-cli
	@scripts/test-clients

test-web: data ## check the web application, and walk its screens in a browser
	@scripts/check-tools cargo
	@scripts/build-web
	cargo build --locked -p reportedly-cli
	@scripts/test-web $${CARGO_TARGET_DIR:-target}/debug/reportedly

screenshots: data build ## take the pictures in docs/screenshots anew
	@cd e2e && REPORTEDLY=$(abspath $(BINARY)) node screenshots.mjs

format:
	@scripts/check-tools cargo
	cargo fmt --all --check

lint: data
	cargo clippy --locked --workspace --all-targets -- -D warnings

doc:
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps

check-ftm: data ## hold exported entities against the followthemoney package
	cargo build --locked -p reportedly-cli
	@scripts/check-ftm $${CARGO_TARGET_DIR:-target}/debug/reportedly

parity: data ## compare the language pipelines with spaCy, token by token
	crates/nlp/parity/run

bench-nlp: data ## time the language pipeline beside spaCy
	crates/nlp/bench/run

bench-read: data ## time reading whole beside spaCy's pipeline alone
	eval/bench/run

bench-compare: data build ## time the comparison of accounts in one long report
	@scripts/bench-compare $(BINARY)

bench-start: data build ## time the start up to the first claim, and measure memory
	@scripts/bench-start $(BINARY)

bench-names: ## compare names beside nomenklatura, on the judged pairs in the folder NAMES_PAIRS
	crates/names/bench/run

bench-index: ## time the index over a million made-up names, and count what it misses
	cargo run --release --locked -p reportedly-names --example measure-index -- $(if $(NAMES_PAIRS),--folder $(NAMES_PAIRS))

bench-screen: ## time the watchlist service on a list of a million people
	@scripts/bench-screen

bench-server: ## time the service of a case on a workspace of 100,000 claims
	@scripts/bench-server

bench-adding: ## time one report more in the workspace that `make bench-server` leaves behind
	cargo run --release --locked -p reportedly-workspace --example adding -- $${CARGO_TARGET_DIR:-target}/bench-server-$${CLAIMS:-100000}.db

dist: data ## build dist/reportedly, one file with model, gazetteer and web application inside
	@scripts/check-tools cargo
	@scripts/build-web --if-possible
	cargo build --profile dist --locked -p reportedly-cli --features embed
	mkdir -p dist
	cp $(TARGET)/dist/reportedly dist/reportedly
	@scripts/check-dist dist/reportedly samples
