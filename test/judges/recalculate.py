"""LibreOffice recalculates the plain dialect of every output from nothing, and every value equals the one that we stored."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from workbooks import added_sheets, cells, formulas, outputs, report

TOLERANCE = 1e-9
# Always recalculate on load, so that no stored value passes for a calculated one.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def main():
    plain = [(source, file) for source, file, dialect in outputs() if dialect == "plain"]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        recalculate([file for _, file in plain], folder)
        wrong, compared = [], 0
        for source, file in plain:
            found, count = compare(source, file, folder / "out" / f"{file.stem}.xlsx")
            wrong += found
            compared += count
    report("LibreOffice", compared, wrong, f"formulas recalculated in {len(plain)} workbooks")


def recalculate(files, folder):
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(SETTINGS)
    (folder / "in").mkdir()
    for file in files:
        without_values(file, folder / "in" / f"{file.stem}.xlsx")
    subprocess.run(
        [shutil.which("soffice") or "libreoffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx",
         "--outdir", str(folder / "out"), *[str(path) for path in sorted((folder / "in").iterdir())]],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def without_values(file, copy):
    """The workbook without the stored results of its formulas."""
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            content = before.read(entry)
            if re.match(r"xl/worksheets/[^/]+\.xml$", entry.filename):
                content = re.sub(rb"(</f>|<f[^>]*/>)<v[^>]*>[^<]*</v>", rb"\1", content)
            after.writestr(entry, content)


def compare(source, file, recalculated):
    names = added_sheets(source, file)
    ours, theirs, calculated = cells(file, names), cells(recalculated, names), formulas(file, names)
    wrong = [
        f"{file.name}: {address} is {ours.get(address)!r}, LibreOffice says {theirs.get(address)!r}"
        for address in sorted(calculated) if ours.get(address) == "#NAME?" or not same(ours.get(address), theirs.get(address))
    ]
    return wrong, len(calculated)


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return a == b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))
    return a == b


if __name__ == "__main__":
    main()
    sys.exit(0)
