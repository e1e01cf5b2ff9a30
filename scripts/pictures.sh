#!/usr/bin/env bash
# The picture of the README: the review sheet of the sample, as LibreOffice prints it.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

npm run --silent build
node dist/cli/okrscore.js demo "$folder" --lang en >/dev/null
# LibreOffice prints whole workbooks: only the review is left visible for it.
python="$(for each in python3 /usr/bin/python3; do "$each" -c "import openpyxl" 2>/dev/null && echo "$each" && break; done)"
"$python" scripts/pages-of-sheet.py "$folder"/*.xlsx "Review"
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder"/*.xlsx >/dev/null
pdftoppm -png -r 110 "$folder"/*.pdf "$folder/page"
ls "$folder"
