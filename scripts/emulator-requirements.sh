#!/bin/sh
# Writes emulator/requirements.txt: the exact set of requirements.in with the hash of every wheel there is, for every
# platform and Python. Needs python3 and network; makes itself a throw-away virtual environment for uv.
set -eu
cd "$(dirname "$0")/../emulator"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check uv==0.13.9
{
  echo '# Written by scripts/emulator-requirements.sh from requirements.in; do not edit.'
  "$work/venv/bin/uv" pip compile --quiet --universal --generate-hashes --no-deps --only-binary :all: \
    --python-version 3.10 --no-header --no-annotate requirements.in
} > "$work/requirements.txt"
mv "$work/requirements.txt" requirements.txt
