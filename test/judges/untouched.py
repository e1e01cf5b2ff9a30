"""Every part of a source that adding sheets need not change is in the output, byte for byte."""
import re

from workbooks import entries, outputs, report

# What has to name the sheets that were added, their styles, and that everything is calculated anew.
CHANGED = re.compile(r"^(\[Content_Types\]\.xml|_rels/\.rels|docProps/app\.xml|.*/styles\.xml|.*/calcChain\.xml|.*/workbook\.xml|.*/_rels/workbook\.xml\.rels|.*/metadata\.xml)$", re.I)

wrong, compared = [], 0
for source, file, _ in outputs():
    before, after = entries(source), entries(file)
    for name, content in before.items():
        if CHANGED.match(name):
            continue
        compared += 1
        if name not in after:
            wrong.append(f"{file.name}: {name} is lost")
        elif after[name] != content:
            wrong.append(f"{file.name}: {name} was changed")
report("untouched parts", compared, wrong, "parts compared")
