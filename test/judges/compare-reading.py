#!/usr/bin/env python3
"""Compares what we read of workbooks with what openpyxl reads: every value, formula, number format, merged area,
hidden row and column, table and name.

    python3 test/judges/compare-reading.py FOLDER...

Prints each disagreement and a summary; exit 1 if there is any. Files that we refuse are listed with our sentence and
whether openpyxl reads them.
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import warnings

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, to_excel

try:
    from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
except ImportError:  # before 3.1 array formulas are plain texts
    ArrayFormula = DataTableFormula = ()

warnings.simplefilter("ignore")
ROOT = pathlib.Path(__file__).resolve().parents[2]
# Formats that differ by the reader's region: openpyxl names them otherwise.
REGIONAL = {"mm-dd-yy": "m/d/yyyy", "m/d/yy h:mm": "m/d/yyyy h:mm"}


def main(folders):
    files = sorted(str(path.resolve()) for folder in folders for path in pathlib.Path(folder).rglob("*.xls[xm]"))
    dump = subprocess.run(["npx", "tsx", "test/judges/dump-reading.ts", *files], cwd=ROOT, capture_output=True, text=True, check=True)
    wrong = cells = 0
    for line in dump.stdout.splitlines():
        ours = json.loads(line)
        found, count = compare(ours)
        wrong += len(found)
        cells += count
        for sentence in found[:20]:
            print(f"{pathlib.Path(ours['file']).name}: {sentence}")
    print(f"{len(files)} files, {cells} cells compared, {wrong} disagreements")
    return 1 if wrong else 0


def compare(ours):
    try:
        values = openpyxl.load_workbook(ours["file"], data_only=True)
        formulas = openpyxl.load_workbook(ours["file"])
    except Exception as error:  # noqa: BLE001: openpyxl raises whatever it meets
        theirs = f"openpyxl cannot read it ({type(error).__name__}: {str(error)[:60]})"
        print(f"{pathlib.Path(ours['file']).name}: {theirs}; {'we refuse: ' + ours['refused'] if 'refused' in ours else 'we read it'}")
        return [], 0
    if "refused" in ours:
        print(f"{pathlib.Path(ours['file']).name}: openpyxl reads it; we refuse: {ours['refused']}")
        return [], 0
    if not values.worksheets:
        print(f"{pathlib.Path(ours['file']).name}: openpyxl finds no sheet in it (strict files are beyond it); we read {len(ours['sheets'])}")
        return [], 0
    wrong, count = [], 0
    if [sheet["name"] for sheet in ours["sheets"]] != [sheet.title for sheet in values.worksheets]:
        return ["sheets differ"], 0
    for sheet in ours["sheets"]:
        found, cells = compare_sheet(sheet, values[sheet["name"]], formulas[sheet["name"]], ours["date1904"])
        wrong += found
        count += cells
    ours_names = sorted((name["name"], name["sheet"], name["formula"]) for name in ours["names"])
    theirs_names = sorted(
        [(name, None, defined.attr_text) for name, defined in global_names(formulas)]
        + [(name, sheet.title, defined.attr_text) for sheet in formulas.worksheets for name, defined in local_names(sheet)],
        key=str)
    if sorted(ours_names, key=str) != theirs_names:
        known = [n for n in ours_names if not n[0].startswith("_xlnm.")]
        theirs_known = [n for n in theirs_names if not n[0].startswith("_xlnm.") and n[0] not in ("Print_Area", "Print_Titles")]
        if sorted(known, key=str) != theirs_known:
            wrong.append(f"names differ: ours {known}, openpyxl {theirs_known}")
    return wrong, count


def global_names(book):
    names = book.defined_names
    return names.items() if hasattr(names, "items") else [(d.name, d) for d in names.definedName if d.localSheetId is None]


def local_names(sheet):
    if hasattr(sheet, "defined_names"):
        return sheet.defined_names.items()
    index = sheet.parent.sheetnames.index(sheet.title)
    return [(d.name, d) for d in sheet.parent.defined_names.definedName if d.localSheetId == index]


def compare_sheet(ours, values, formulas, date1904):
    wrong = []
    where = ours["name"]
    cells = dict(ours["cells"])
    covered = {c for area in values.merged_cells.ranges for row, column in list(area.cells)[1:] for c in [f"{get_column_letter(column)}{row}"]}
    count = 0
    for row in formulas.iter_rows():
        for cell in row:
            theirs_formula = formula_text(cell.value)
            theirs = values[cell.coordinate]
            mine = cells.pop(cell.coordinate, None)
            if cell.coordinate in covered:
                continue
            if theirs.value is None and theirs_formula is None and (mine is None or mine["value"] in (None, "")):
                continue
            count += 1
            mine = mine or {"value": None, "formula": None, "format": "General"}
            if not same(mine["value"], plain(theirs.value, date1904)):
                wrong.append(f"{where}!{cell.coordinate}: value {mine['value']!r}, openpyxl {theirs.value!r}")
            if (mine["formula"] or None) != theirs_formula:
                wrong.append(f"{where}!{cell.coordinate}: formula {mine['formula']!r}, openpyxl {theirs_formula!r}")
            # openpyxl does not know the built-in dates of East Asian versions (27 to 36, 50 to 58).
            east_asian = cell.number_format == "General" and re.search("[年月日时]", mine["format"])
            if not east_asian and mine["format"] != REGIONAL.get(cell.number_format, cell.number_format):
                wrong.append(f"{where}!{cell.coordinate}: format {mine['format']!r}, openpyxl {cell.number_format!r}")
    wrong += [f"{where}!{address}: {cell['value']!r}, openpyxl has no such cell" for address, cell in cells.items() if address not in covered]
    wrong += differences(where, "merges", ours["merges"], [str(area) for area in values.merged_cells.ranges])
    wrong += differences(where, "tables", [(t["name"], t["area"]) for t in ours["tables"]], [(t.displayName, t.ref) for t in formulas.tables.values()])
    rows = sorted({int(re.sub(r"\D", "", address)) for address in ours["cells"]})
    wrong += differences(where, "hidden rows", ours["hiddenRows"], [row for row in rows if formulas.row_dimensions[row].hidden])
    wrong += differences(where, "hidden columns", ours["hiddenColumns"], hidden_columns(formulas, ours["cells"]))
    if ours["visibility"] != formulas.sheet_state:
        wrong.append(f"{where}: visibility {ours['visibility']}, openpyxl {formulas.sheet_state}")
    return wrong, count


def hidden_columns(sheet, cells):
    last = max((openpyxl.utils.cell.coordinate_from_string(a)[0] for a in cells), key=lambda c: (len(c), c), default=None)
    if last is None:
        return []
    limit = openpyxl.utils.column_index_from_string(last)
    hidden = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            hidden |= set(range(dimension.min or 1, min(dimension.max or 1, limit) + 1))
    return [get_column_letter(column) for column in sorted(hidden)]


def differences(where, what, ours, theirs):
    return [] if sorted(ours) == sorted(theirs) else [f"{where}: {what} {sorted(ours)[:10]}, openpyxl {sorted(theirs)[:10]}"]


def formula_text(value):
    if isinstance(value, ArrayFormula):
        return (value.text or "").removeprefix("=") or None
    if isinstance(value, DataTableFormula):
        return f"TABLE({value.r1 or ''},{value.r2 or ''})"
    return value[1:] if isinstance(value, str) and value.startswith("=") and len(value) > 1 else None


def plain(value, date1904):
    if isinstance(value, bool) or not isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return value
    return to_excel(value, CALENDAR_MAC_1904 if date1904 else CALENDAR_WINDOWS_1900)


def same(ours, theirs):
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)) and not isinstance(ours, bool):
        return abs(ours - theirs) <= 1e-5 * max(1.0, abs(theirs)) if isinstance(theirs, float) and ours != theirs else ours == theirs
    if isinstance(ours, str) and isinstance(theirs, str):
        return ours == re.sub(r"_x([0-9a-fA-F]{4})_", lambda m: chr(int(m[1], 16)), theirs)
    return ours == theirs or (ours == "" and theirs is None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
