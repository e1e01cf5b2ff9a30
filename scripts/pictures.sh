#!/usr/bin/env bash
# Pictures of sheets of the sample, as LibreOffice prints them: docs/review.png and docs/week.png. Look at them before committing them.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

# The page of a workbook on which a text stands, as a picture: FILE TEXT NAME. LibreOffice prints whole workbooks.
picture() {
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$1" >/dev/null
  local pdf="${1%.xlsx}.pdf" page pages
  pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
  for ((page = 1; page <= pages; page++)); do
    pdftotext -f "$page" -l "$page" "$pdf" "$folder/page.txt"
    if grep -q "$2" "$folder/page.txt"; then break; fi
  done
  [ "$page" -le "$pages" ] || { echo "no page of the workbook shows \"$2\"" >&2; exit 1; }
  mkdir -p docs
  pdftoppm -png -r 120 -f "$page" -l "$page" -singlefile "$pdf" "docs/$3"
  echo "docs/$3.png"
}

npm run --silent build
node dist/cli/okrscore.js demo "$folder" --lang en --quiet >/dev/null
okrs="$folder/brightwater-en-okr.xlsx"
picture "$okrs" "Gap comparison" review
node dist/cli/okrscore.js meet "$okrs" --kind weekly --date 2027-06-16 --in-place --quiet >/dev/null
picture "$okrs" "Week of 2027-06-14" week
