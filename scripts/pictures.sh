#!/usr/bin/env bash
# Pictures of sheets as LibreOffice prints them: the review of the sample, and a quiz. Look at them before committing them.
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

# A quiz of which some questions were answered. Written again, the answers are calculated.
quiz="$folder/quiz.xlsx"
node dist/cli/okrscore.js train -o "$quiz" --lang en --quiet >/dev/null
npx tsx scripts/answer-quiz.ts "$quiz"
node dist/cli/okrscore.js train -o "$quiz" --lang en --quiet >/dev/null
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$quiz" >/dev/null
pdftoppm -png -r 90 -f 1 -l 1 -singlefile "$folder/quiz.pdf" docs/training
echo "docs/training.png"
