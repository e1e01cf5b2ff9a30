#!/usr/bin/env bash
# The picture of the README: the review of the sample, as LibreOffice prints it. Look at it before committing it.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

npm run --silent build
node dist/cli/okrscore.js demo "$folder" --lang en --quiet >/dev/null
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/brightwater-en-okr.xlsx" >/dev/null
pdf="$folder/brightwater-en-okr.pdf"

# LibreOffice prints whole workbooks: the page with the gap comparison and its charts is looked for.
pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
for ((page = 1; page <= pages; page++)); do
  pdftotext -f "$page" -l "$page" "$pdf" "$folder/page.txt"
  if grep -q "Gap comparison" "$folder/page.txt"; then break; fi
done
[ "$page" -le "$pages" ] || { echo "no page of the workbook shows the gap comparison" >&2; exit 1; }
mkdir -p docs
pdftoppm -png -r 120 -f "$page" -l "$page" -singlefile "$pdf" docs/review
echo "docs/review.png"
