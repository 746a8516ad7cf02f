#!/bin/sh
# Writes the path of a Chromium executable to the file $1; gets one when the machine has none.
# BROWSER_EXE names one to be used instead.
set -eu
mkdir -p "$(dirname "$1")"
out=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")

found() {
  printf '%s' "$1" > "$out"
  echo "browser: $1"
  exit 0
}

look() {
  for c in "${BROWSER_EXE:-}" chromium-headless-shell chromium chromium-browser \
      google-chrome-stable google-chrome; do
    if [ -n "$c" ] && p=$(command -v "$c" 2>/dev/null); then found "$p"; fi
  done
}

by_apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=180 install -y -qq \
    --no-install-recommends chromium-headless-shell >/dev/null
}

look
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { by_apt || { apt-get -qq update && by_apt; } || true; } && look
fi
if command -v npm >/dev/null && command -v node >/dev/null; then
  # The last line that runs on Node 20; it unpacks itself to TMPDIR.
  d=${XDG_CACHE_HOME:-$HOME/.cache}/dueline-chromium
  mkdir -p "$d"
  [ -d "$d/node_modules/@sparticuz/chromium" ] ||
    npm install --silent --no-audit --no-fund --prefix "$d" @sparticuz/chromium@147.0.0
  cd "$d"
  p=$(TMPDIR="$d" node --input-type=module \
    -e "import c from '@sparticuz/chromium'; console.log(await c.executablePath())") && found "$p"
fi
echo "The journeys in a browser need Chromium: none was found and none could be installed." >&2
echo "Install chromium, or name one with BROWSER_EXE." >&2
exit 1
