#!/usr/bin/env bash
# What `make test-all` needs beyond Python: Chromium, Node.js with npm, and Java for the HTML checker.
# Installs them on Debian and its relatives; elsewhere it says what is missing and ends.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v java >/dev/null || missing+=(default-jre-headless)

if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "make test-all needs programs that are not here: ${missing[*]} (names of Debian's packages)." >&2
    echo "Install them with this system's package manager and run it again." >&2
    exit 1
  fi
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Run as root: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

if [ -f package.json ] && { [ ! -d node_modules ] || [ package.json -nt node_modules/.installed ]; }; then
  npm install --silent --no-fund --no-audit --no-package-lock
  touch node_modules/.installed
fi
