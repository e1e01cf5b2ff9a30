#!/usr/bin/env bash
# The pictures of sheets in docs: the sample's review, scheme and what-if, as LibreOffice prints them. Look at them before
# committing them.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

okrscore() { node dist/cli/okrscore.js "$@" --lang en --quiet >/dev/null; }

# draw WORKBOOK TEXT NAME DPI: the page of the workbook that shows the text, as docs/NAME.png. LibreOffice prints whole
# workbooks, so the page is looked for.
draw() {
  local pdf page pages
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/$1" >/dev/null
  pdf="$folder/${1%.xlsx}.pdf"
  pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
  for ((page = 1; page <= pages; page++)); do
    pdftotext -f "$page" -l "$page" "$pdf" "$folder/page.txt"
    if grep -q "$2" "$folder/page.txt"; then break; fi
  done
  [ "$page" -le "$pages" ] || { echo "no page of $1 shows \"$2\"" >&2; exit 1; }
  pdftoppm -png -r "$4" -f "$page" -l "$page" -singlefile "$pdf" "docs/$3"
  echo "docs/$3.png"
}

npm run --silent build
mkdir -p docs
okrscore demo "$folder"
draw brightwater-en-okr.xlsx "Gap comparison" review 120

okrscore scheme "$folder/brightwater-en-okr.xlsx" --people --as-of 2027-06-30 -o "$folder/scheme.xlsx"
draw scheme.xlsx "how scores are combined" scheme 100
okrscore whatif "$folder/brightwater-en-okr.xlsx" --as-of 2027-06-30 -o "$folder/what-if.xlsx"
draw what-if.xlsx "what a score needs" what-if 110
