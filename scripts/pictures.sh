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
page=1
until pdftotext -f "$page" -l "$page" "$pdf" - | grep -q "Gap comparison"; do page=$((page + 1)); done
mkdir -p docs
pdftoppm -png -r 120 -f "$page" -l "$page" -singlefile "$pdf" docs/review
echo "docs/review.png"
