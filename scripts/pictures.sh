#!/usr/bin/env bash
# Pictures of the sample as LibreOffice prints it: the review, and the process of its cycle. Look at them before committing them.
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

# A cycle that was released, and a target that was lowered then.
okrscore() { node dist/cli/okrscore.js "$@" --lang en --quiet; }
process="$folder/process.xlsx"
okrscore generate assets/samples/brightwater-en.xlsx --cadence quarterly --as-of 2027-05-20 -o "$folder/okrs.xlsx" >/dev/null
okrscore process "$folder/okrs.xlsx" --admin Chen --to submitted --by Chen --as-of 2027-05-20 -o "$process" >/dev/null
okrscore process "$process" --to approved --by "B. Sommer" --as-of 2027-05-21 --in-place >/dev/null
okrscore process "$process" --to released --by Chen --as-of 2027-05-24 --in-place >/dev/null
npx tsx scripts/lower-target.ts "$process"
okrscore process "$process" --by "J. Lindqvist" --as-of 2027-06-01 --in-place >/dev/null
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$process" >/dev/null
for ((page = 1; page <= $(pdfinfo "$folder/process.pdf" | sed -n 's/^Pages: *//p'); page++)); do
  pdftotext -f "$page" -l "$page" "$folder/process.pdf" "$folder/page.txt"
  if grep -q "As released" "$folder/page.txt"; then break; fi
done
pdftoppm -png -r 110 -f "$page" -l "$page" -singlefile "$folder/process.pdf" docs/process
echo "docs/process.png"
