#!/usr/bin/env bash
# Pictures of sheets of the sample, as LibreOffice prints them: the review for the README, and a coaching card. Look at them
# before committing them.
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

node dist/cli/okrscore.js coach "$folder/brightwater-en-okr.xlsx" --person "S. Tanaka" --as-of 2027-06-15 --lang en -o "$folder/packs" --quiet >/dev/null
cp "$folder/packs/Coaching FY2027-Q2 S. Tanaka.xlsx" "$folder/coaching.xlsx"
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/coaching.xlsx" >/dev/null
pdftoppm -png -r 100 -f 1 -l 1 -singlefile "$folder/coaching.pdf" docs/coaching
echo "docs/coaching.png"
