import { isoToSerial } from "../../calendar";
import { cell } from "../../formula/build";
import { sealWords, type Language } from "../../language";
import type { Seal } from "../../people";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, WRAPPED } from "../look";
import type { PlannedCell, WorkbookPlan } from "../workbook-plan";
import { FIRST, formTable, headBlock, labelledBlock, QUIET } from "./form-table";
import { formHeights } from "./form-heights";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES } from "./people-tables";

/** Workbook-wide names of the cells of a seal. */
export const SEAL_NAMES = { hash: "OKR_SealHash", signature: "OKR_SealSignature", fingerprint: "OKR_SealFingerprint" } as const;

const ROWS = { hash: 4, signature: 7, fingerprint: 8, warning: 10, table: 12 } as const;
const WIDTHS: readonly number[] = [30, 38, 48, 12, 70];

/** The sheet of a seal: its code and signature, and every value that it covers. */
export function planSeal({ hash, signature, fingerprint, values }: Seal, { sheet, sealedOn, language }: { readonly sheet: string; readonly sealedOn: string; readonly language: Language }): WorkbookPlan {
  const words = sealWords(language);
  const text = (value: string): PlannedCell => ({ value, style: { format: FORMATS.text, align: "left" } });
  const covered = values.length;
  const table = formTable({
    table: { name: PEOPLE_TABLES.seal, headers: words.headers }, keys: PEOPLE_COLUMNS.seal, top: ROWS.table,
    columns: {
      id: { style: TEXT }, cell: { style: TEXT }, label: { style: WRAPPED }, kind: { style: QUIET }, value: { style: { ...WRAPPED, format: FORMATS.text } },
    },
    rows: values.map(({ key, cell: at, label, kind, value }) => ({ id: { value: key }, cell: { value: at }, label: { value: label }, kind: { value: kind }, value: { value: value === "" ? null : value } })),
  });
  return {
    sheets: [{
      key: PEOPLE_SHEETS.seal,
      name: words.sheet,
      tabColor: COLORS.grey,
      blocks: [
        headBlock(words.title, words.hint),
        labelledBlock(3, [
          [words.algorithm, text(words.algorithmValue)],
          [words.hash, { value: hash, style: { format: FORMATS.text, align: "left", bold: true } }],
          [words.sealedOn, { value: isoToSerial(sealedOn), style: { format: FORMATS.date, align: "left" } }],
          [words.covers, text(words.coversValue(covered, sheet))],
          [words.signature, text(signature ?? words.unsigned)],
          [words.fingerprint, text(fingerprint ?? words.unsigned)],
        ]),
        { top: ROWS.warning, left: FIRST, cells: [[{ value: words.warning, style: { bold: true, color: "C00000" } }]] },
      ],
      tables: [table],
      columnWidths: Object.fromEntries(WIDTHS.entries()),
      rowHeights: formHeights([table], WIDTHS),
      hiddenColumns: [0],
      showGridLines: false,
      print: { landscape: true, fitToWidth: true },
    }],
    names: [
      { name: SEAL_NAMES.hash, refersTo: cell(PEOPLE_SHEETS.seal, ROWS.hash, FIRST + 1) },
      { name: SEAL_NAMES.signature, refersTo: cell(PEOPLE_SHEETS.seal, ROWS.signature, FIRST + 1) },
      { name: SEAL_NAMES.fingerprint, refersTo: cell(PEOPLE_SHEETS.seal, ROWS.fingerprint, FIRST + 1) },
    ],
  };
}

const TEXT: CellStyle = { format: FORMATS.text };
