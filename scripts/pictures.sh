#!/usr/bin/env bash
# Pictures of sheets of the sample as LibreOffice prints them, into docs. Look at them before committing them.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

okrscore() { node dist/cli/okrscore.js "$@" --lang en --quiet >/dev/null; }

# draw WORKBOOK TEXT NAME DPI [CROP…]: the page of the workbook that shows the text, as docs/NAME.png. LibreOffice prints
# whole workbooks, so the page is looked for.
draw() {
  local pdf="$folder/$(basename "${1%.xlsx}").pdf" text="$2" name="$3" dpi="$4" page pages
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$1" >/dev/null
  shift 4
  pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
  for ((page = 1; page <= pages; page++)); do
    pdftotext -f "$page" -l "$page" "$pdf" "$folder/page.txt"
    if grep -q "$text" "$folder/page.txt"; then break; fi
  done
  [ "$page" -le "$pages" ] || { echo "no page of $pdf shows \"$text\"" >&2; exit 1; }
  pdftoppm -png -r "$dpi" -f "$page" -l "$page" -singlefile "$@" "$pdf" "docs/$name"
  echo "docs/$name.png"
}

npm run --silent build
sample=assets/samples/brightwater-en.xlsx
okrscore demo "$folder"
okrs="$folder/brightwater-en-okr.xlsx"
draw "$okrs" "Gap comparison" review 120

okrscore map "$sample" --as-of 2027-05-20 -o "$folder/map.xlsx"
draw "$folder/map.xlsx" "Completeness of the map" strategy-map 100

okrscore bem "$sample" --as-of 2027-05-20 -o "$folder/bem.xlsx"
draw "$folder/bem.xlsx" "screening by BEM" bem 100

okrscore method "$sample" --sheets readiness --as-of 2027-05-20 -o "$folder/readiness.xlsx"
draw "$folder/readiness.xlsx" "Are we ready" readiness 90

okrscore generate "$sample" --level all --as-of 2027-06-01 -o "$folder/levels.xlsx"
draw "$folder/levels.xlsx" "^Team OKR " team 120 -x 40 -y 50 -W 1330 -H 300

draw "$folder/levels.xlsx" "^Personal OKR " person 120 -x 40 -y 50 -W 1330 -H 300

okrscore lint "$folder/levels.xlsx" --as-of 2027-06-01 -o "$folder/linted.xlsx" || true
draw "$folder/linted.xlsx" "^Findings on the OKRs of the teams" team-findings 100 -x 30 -y 40 -W 1110 -H 560

okrscore align "$folder/levels.xlsx" --as-of 2027-06-01 -o "$folder/aligned.xlsx"
draw "$folder/aligned.xlsx" "^Alignment FY" alignment 96

# A quiz of which some questions were answered. Written again, the answers are calculated.
okrscore train -o "$folder/quiz.xlsx"
npx tsx scripts/answer-quiz.ts "$folder/quiz.xlsx"
okrscore train -o "$folder/quiz.xlsx"
draw "$folder/quiz.xlsx" "" training 90

# A cycle that was released, and a target that was lowered then.
process="$folder/process.xlsx"
okrscore generate "$sample" --cadence quarterly --as-of 2027-05-20 -o "$folder/okrs.xlsx"
okrscore process "$folder/okrs.xlsx" --admin Chen --to submitted --by Chen --as-of 2027-05-20 -o "$process"
okrscore process "$process" --to approved --by "B. Sommer" --as-of 2027-05-21 --in-place
okrscore process "$process" --to released --by Chen --as-of 2027-05-24 --in-place
npx tsx scripts/lower-target.ts "$process"
okrscore process "$process" --by "J. Lindqvist" --as-of 2027-06-01 --in-place
draw "$process" "As released" process 110

cp "$okrs" "$folder/week.xlsx"
okrscore meet "$folder/week.xlsx" --kind weekly --date 2027-06-16 --in-place
draw "$folder/week.xlsx" "Week of 2027-06-14" week 120

okrscore coach "$okrs" --person "S. Tanaka" --as-of 2027-06-15 -o "$folder/packs"
draw "$folder/packs/Coaching FY2027-Q2 S. Tanaka.xlsx" "" coaching 100

okrscore scheme "$okrs" --people --as-of 2027-06-30 -o "$folder/scheme.xlsx"
draw "$folder/scheme.xlsx" "how scores are combined" scheme 100

okrscore whatif "$okrs" --as-of 2027-06-30 -o "$folder/what-if.xlsx"
draw "$folder/what-if.xlsx" "what a score needs" what-if 110
