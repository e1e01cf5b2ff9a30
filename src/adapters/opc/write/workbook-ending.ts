import type { Result } from "../../../core/result";
import { contentTypeOf, readContentTypes } from "../content-types";
import { attempt } from "../file-fault";
import type { OpcPackage } from "../package";
import { readWorkbookPart } from "../workbook-part";

const ENDINGS: readonly (readonly [type: RegExp, ending: string])[] = [
  [/spreadsheetml\.sheet\.main\+xml$/i, ".xlsx"],
  [/spreadsheetml\.template\.main\+xml$/i, ".xltx"],
  [/ms-excel\.sheet\.macroEnabled\.main\+xml$/i, ".xlsm"],
  [/ms-excel\.template\.macroEnabled\.main\+xml$/i, ".xltm"],
  [/ms-excel\.addin\.macroEnabled\.main\+xml$/i, ".xlam"],
];

/** Ending of the file names under which Excel opens a package; null if it does not say what it is. Issues: those of reading. */
export function endingOf(source: OpcPackage): Result<string | null> {
  return attempt(() => {
    const type = contentTypeOf(readContentTypes(source), readWorkbookPart(source).part) ?? "";
    return ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
  });
}
