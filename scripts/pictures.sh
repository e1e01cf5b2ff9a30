#!/usr/bin/env bash
# Pictures of the sample as LibreOffice prints it: the review, and the process of its cycle. Look at them before committing them.
# The pictures of sheets in docs, of the sample, as LibreOffice prints them. Look at them before
# committing them.
# Pictures of sheets of the sample, as LibreOffice prints them: docs/review.png and docs/week.png. Look at them before committing them.
# Pictures of sheets of the sample, as LibreOffice prints them: the review for the README, and a coaching card. Look at them
# before committing them.
# The pictures of sheets in docs: the sample's review, scheme and what-if, as LibreOffice prints them. Look at them before
# committing them.
# Pictures of sheets as LibreOffice prints them: the review of the sample, and a quiz. Look at them before committing them.
# Pictures of sheets as LibreOffice prints them, that of the README first: the review of the sample. Look at it before committing it.
# Pictures of sheets of the sample as LibreOffice prints them: the review, for the README, and the page of a team. Look at
# them before committing them.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

okrscore() { node dist/cli/okrscore.js "$@" --lang en --quiet >/dev/null; }

# draw WORKBOOK TEXT NAME DPI: the page of the workbook that shows the text, as docs/NAME.png. LibreOffice prints whole
# workbooks, so the page is looked for.
draw() {
  local pdf page pages
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/$1" >/dev/null
  pdf="$folder/${1%.xlsx}.pdf"
# The page of a workbook on which a text stands, as a picture: FILE TEXT NAME. LibreOffice prints whole workbooks.
picture() {
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$1" >/dev/null
  local pdf="${1%.xlsx}.pdf" page pages
  pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
  for ((page = 1; page <= pages; page++)); do
    pdftotext -f "$page" -l "$page" "$pdf" "$folder/page.txt"
    if grep -q "$2" "$folder/page.txt"; then break; fi
  done
  [ "$page" -le "$pages" ] || { echo "no page of $1 shows \"$2\"" >&2; exit 1; }
  pdftoppm -png -r "$4" -f "$page" -l "$page" -singlefile "$pdf" "docs/$3"
  [ "$page" -le "$pages" ] || { echo "no page of the workbook shows \"$2\"" >&2; exit 1; }
  mkdir -p docs
  pdftoppm -png -r 120 -f "$page" -l "$page" -singlefile "$pdf" "docs/$3"
  echo "docs/$3.png"
}

npm run --silent build
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
okrscore demo "$folder"
draw brightwater-en-okr.xlsx "Gap comparison" review 120

okrscore map assets/samples/brightwater-en.xlsx --as-of 2027-05-20 -o "$folder/map.xlsx"
draw map.xlsx "Completeness of the map" strategy-map 100
node dist/cli/okrscore.js demo "$folder" --lang en --quiet >/dev/null
okrs="$folder/brightwater-en-okr.xlsx"
picture "$okrs" "Gap comparison" review
node dist/cli/okrscore.js meet "$okrs" --kind weekly --date 2027-06-16 --in-place --quiet >/dev/null
picture "$okrs" "Week of 2027-06-14" week
node dist/cli/okrscore.js coach "$folder/brightwater-en-okr.xlsx" --person "S. Tanaka" --as-of 2027-06-15 --lang en -o "$folder/packs" --quiet >/dev/null
cp "$folder/packs/Coaching FY2027-Q2 S. Tanaka.xlsx" "$folder/coaching.xlsx"
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/coaching.xlsx" >/dev/null
pdftoppm -png -r 100 -f 1 -l 1 -singlefile "$folder/coaching.pdf" docs/coaching
echo "docs/coaching.png"
okrscore demo "$folder"
draw brightwater-en-okr.xlsx "Gap comparison" review 120

okrscore scheme "$folder/brightwater-en-okr.xlsx" --people --as-of 2027-06-30 -o "$folder/scheme.xlsx"
draw scheme.xlsx "how scores are combined" scheme 100
okrscore whatif "$folder/brightwater-en-okr.xlsx" --as-of 2027-06-30 -o "$folder/what-if.xlsx"
draw what-if.xlsx "what a score needs" what-if 110
# A quiz of which some questions were answered. Written again, the answers are calculated.
quiz="$folder/quiz.xlsx"
node dist/cli/okrscore.js train -o "$quiz" --lang en --quiet >/dev/null
npx tsx scripts/answer-quiz.ts "$quiz"
node dist/cli/okrscore.js train -o "$quiz" --lang en --quiet >/dev/null
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$quiz" >/dev/null
pdftoppm -png -r 90 -f 1 -l 1 -singlefile "$folder/quiz.pdf" docs/training
echo "docs/training.png"
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
