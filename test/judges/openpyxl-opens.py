"""openpyxl opens every output and finds in it every sheet of the source and ours beside them."""
from workbooks import added_sheets, outputs, report, sheet_names

wrong, opened = [], 0
for source, file, _ in outputs():
    try:
        names = sheet_names(file)
        lost = [name for name in sheet_names(source) if name not in names]
        wrong += [f"{file.name}: the sheet {name} is lost" for name in lost]
        if not added_sheets(source, file):
            wrong.append(f"{file.name}: no sheet of ours")
        opened += 1
    except Exception as error:  # noqa: BLE001: openpyxl raises whatever it meets
        wrong.append(f"{file.name}: {type(error).__name__}: {error}")
report("openpyxl", opened, wrong, "workbooks opened")
