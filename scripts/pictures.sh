#!/usr/bin/env bash
# Pictures of sheets as LibreOffice prints them, that of the README first: the review of the sample. Look at it before committing it.
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

# The alignment of the sample company, its teams and people.
node dist/cli/okrscore.js generate assets/samples/brightwater-en.xlsx --level all --as-of 2027-06-01 --lang en --quiet -o "$folder/levels.xlsx" >/dev/null
node dist/cli/okrscore.js align "$folder/levels.xlsx" --as-of 2027-06-01 --lang en --quiet -o "$folder/aligned.xlsx" >/dev/null
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/aligned.xlsx" >/dev/null
pages="$(pdfinfo "$folder/aligned.pdf" | sed -n 's/^Pages: *//p')"
for ((page = 1; page <= pages; page++)); do
  pdftotext -f "$page" -l "$page" "$folder/aligned.pdf" "$folder/page.txt"
  if grep -q "^Alignment FY" "$folder/page.txt"; then break; fi
done
[ "$page" -le "$pages" ] || { echo "no page of the workbook shows the alignment" >&2; exit 1; }
pdftoppm -png -r 96 -f "$page" -l "$page" -singlefile "$folder/aligned.pdf" docs/alignment
echo "docs/alignment.png"
