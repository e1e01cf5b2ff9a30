"""What the judges share: the outputs that are judged, and the cells of a workbook."""
import datetime
import json
import pathlib
import sys
import zipfile

import openpyxl
from openpyxl.utils.datetime import to_excel


def outputs():
    """(source, file, dialect) of every workbook named in FOLDER/outputs.json, FOLDER being the first argument."""
    folder = pathlib.Path(sys.argv[1])
    return [(pathlib.Path(o["source"]), pathlib.Path(o["file"]), o["dialect"]) for o in json.loads((folder / "outputs.json").read_text())]


def added_sheets(source, file):
    """Names of the sheets that are ours: those that the source has not."""
    return [name for name in sheet_names(file) if name not in set(sheet_names(source))]


def sheet_names(file):
    return openpyxl.load_workbook(file, read_only=True).sheetnames


def cells(file, names):
    """Address -> value as stored, of all filled cells of these sheets; dates are their serial numbers."""
    return {address: plain(cell.value) for address, cell in filled_cells(file, names, data_only=True) if cell.value != ""}


def formulas(file, names):
    """Addresses of the cells that hold formulas."""
    return {address for address, cell in filled_cells(file, names, data_only=False) if cell.data_type == "f"}


def filled_cells(file, names, data_only):
    # Reading only, openpyxl looks at cells and not at drawings, some of which it cannot read.
    book = openpyxl.load_workbook(file, read_only=True, data_only=data_only)
    for name in names:
        for row in book[name].iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield f"{name}!{cell.coordinate}", cell
    book.close()


def plain(value):
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value)
    return value


def entries(file):
    with zipfile.ZipFile(file) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}


def report(judge, checked, wrong, unit):
    for sentence in wrong[:40]:
        print(f"  {sentence}")
    print(f"{judge}: {checked} {unit}, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)
