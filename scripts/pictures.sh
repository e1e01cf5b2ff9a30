#!/usr/bin/env bash
# Pictures of sheets of the sample as LibreOffice prints them: the review, for the README, and the page of a team. Look at
# them before committing them.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

npm run --silent build
node dist/cli/okrscore.js demo "$folder" --lang en --quiet >/dev/null
node dist/cli/okrscore.js generate assets/samples/brightwater-en.xlsx --level all --as-of 2027-06-01 --lang en --quiet -o "$folder/levels.xlsx"
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/brightwater-en-okr.xlsx" "$folder/levels.xlsx" >/dev/null
mkdir -p docs

# LibreOffice prints whole workbooks: draw PDF TEXT NAME [CROP…] looks for the page that has the text.
draw() {
  local pdf="$1" text="$2" name="$3" page pages
  shift 3
  pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
  for ((page = 1; page <= pages; page++)); do
    pdftotext -f "$page" -l "$page" "$pdf" "$folder/page.txt"
    if grep -q "$text" "$folder/page.txt"; then break; fi
  done
  [ "$page" -le "$pages" ] || { echo "no page of the workbook shows $text" >&2; exit 1; }
  pdftoppm -png -r 120 -f "$page" -l "$page" -singlefile "$@" "$pdf" "docs/$name"
  echo "docs/$name.png"
}

draw "$folder/brightwater-en-okr.pdf" "Gap comparison" review
draw "$folder/levels.pdf" "^Team OKR " team -x 40 -y 50 -W 1330 -H 300
