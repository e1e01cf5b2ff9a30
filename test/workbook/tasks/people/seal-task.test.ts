import { createHash } from "node:crypto";
import { formulaEngine, printStored } from "../../../../src/core/formula";
import type { CellValue } from "../../../../src/core/grid";
import { agreedName, PEOPLE_TABLES, SEAL_CODE_NAME, SEAL_NAMES, type AgreedCell } from "../../../../src/core/plan/people";
import { knownState } from "../../../../src/workbook/known-state";
import { namedPlace } from "../../../../src/workbook/named-cell";
import { convertTask, interviewTask, ownTable, sealTask, settlePack, verifyTask, type Sealer, type Verification } from "../../../../src/workbook/tasks";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, type MemoryWorkbook } from "../../../support/memory-workbook";
import { company, END, generate, ran, review } from "../../../support/small-company";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
/** Stands in for a key: whoever has it makes the same of the same text. */
const signed: Sealer = { hash, sign: (text) => ({ signature: `key over ${hash(text)}`, fingerprint: "f1" }) };
const isSignedBy = (text: string, signature: string): boolean => signature === `key over ${hash(text)}`;
const OPTIONS = { asOf: "2027-07-05" };
const syntax = { ...formulaEngine, print: printStored };

const COMPANY = review(generate(company("en"), {}).workbook).workbook;
const [, PACK] = interviewTask(gridOf(COMPANY), { asOf: END, source: "company.xlsx", language: "en", person: "S. Tanaka", managers: [{ person: null, manager: "B. Adams" }] }).packs.map((pack) =>
  applyToMemory(EMPTY_WORKBOOK, settlePack(pack, null).change, syntax, "plain"));

/** The pack, talked through: a rating, a comment, and a score that differs from the calculated one. */
const TALKED = recalculated(typedInto(typedAt(typedAt(pack(), "rating", "B+"), "employeeSigned", "S. Tanaka"), PEOPLE_TABLES.notes, "agreed", 0.9));
const SEALED = ran(TALKED, (grid) => sealTask(grid, { hash }, OPTIONS));
const SIGNED = ran(TALKED, (grid) => sealTask(grid, signed, OPTIONS));

function pack(): MemoryWorkbook {
  if (PACK === undefined) throw new Error("no pack");
  return PACK;
}

function recalculated(workbook: MemoryWorkbook): MemoryWorkbook {
  return ran(workbook, (grid) => convertTask(grid, "plain")).workbook;
}

function put(workbook: MemoryWorkbook, sheet: string, row: number, column: number, value: CellValue): MemoryWorkbook {
  return applyToMemory(workbook, { addSheets: [], editSheets: [{ sheet, tables: [], cells: [{ row, column, cell: { value } }] }], names: [], state: null }, syntax, "plain");
}

function placeOf(workbook: MemoryWorkbook, name: string) {
  const grid = gridOf(workbook);
  const place = namedPlace(grid, knownState(grid).state, name);
  if (place === null) throw new Error(`no cell ${name}`);
  return place;
}

function typedAt(workbook: MemoryWorkbook, name: AgreedCell | (typeof SEAL_NAMES)[keyof typeof SEAL_NAMES], value: CellValue): MemoryWorkbook {
  const { sheet, row, column } = placeOf(workbook, name.startsWith("OKR_") ? name : agreedName(name as AgreedCell));
  return put(workbook, sheet.name, row, column, value);
}

/** Types into the first row of a table. */
function typedInto(workbook: MemoryWorkbook, name: string, key: string, value: CellValue, index = 0): MemoryWorkbook {
  const grid = gridOf(workbook);
  const table = ownTable(grid, knownState(grid).state, name)?.table;
  const [row, column] = [table?.rows[index]?.row, table?.columns.find((one) => one.key === key)?.column];
  if (table === undefined || row === undefined || column === undefined) throw new Error(`no ${key} in ${name}`);
  return put(workbook, table.sheet.name, row, column, value);
}

function verified(workbook: MemoryWorkbook, key = false): Verification {
  return verifyTask(gridOf(workbook), { hash, ...(key ? { isSignedBy } : {}) }, {});
}

describe("a seal", () => {
  test("covers what was agreed, and its code stands on the page that is signed", () => {
    const { summary, change } = SEALED.outcome;
    expect(summary).toMatchObject({ signed: false, fingerprint: null });
    const { sheet, row, column } = placeOf(SEALED.workbook, SEAL_CODE_NAME);
    expect(sheet.value(row, column)).toBe(`SHA-256 ${summary?.hash ?? ""}`);
    expect(change.editSheets.find((edit) => edit.sheet === sheet.name)?.isProtected).toBe(true);
  });

  test("is found to be as it was", () => {
    expect(verified(SEALED.workbook)).toMatchObject({ hash: SEALED.outcome.summary?.hash, changes: [], isIntact: true, signature: "none", issues: [] });
  });

  test("keeps the values in place of formulas, so that figures elsewhere change nothing any more", () => {
    const after = recalculated(typedInto(SEALED.workbook, PEOPLE_TABLES.notes, "agreed", 0.1));
    expect(verified(after).changes).toEqual([]);
  });

  test("shows what was typed over afterwards, with place, before and after", () => {
    const { sheet, row, column } = placeOf(SEALED.workbook, agreedName("rating"));
    const { changes } = verified(typedAt(SEALED.workbook, "rating", "A"));
    expect(changes).toEqual([{ label: "Overall rating", cell: `'${sheet.name}'!${String.fromCharCode(65 + column)}${row + 1}`, before: "B+", after: "A" }]);
  });

  test("shows a score that was changed, by key result and column", () => {
    const { changes } = verified(typedInto(SEALED.workbook, PEOPLE_TABLES.agreed, "agreed", 1));
    expect(changes).toEqual([expect.objectContaining({ before: "0.9", after: "1", label: expect.stringMatching(/: Agreed score$/) as unknown })]);
  });

  test("is broken where somebody fits its own values to a change", () => {
    const grid = gridOf(SEALED.workbook);
    const table = ownTable(grid, knownState(grid).state, PEOPLE_TABLES.seal)?.table;
    const index = table?.rows.findIndex(({ id }) => id === "rating") ?? -1;
    const forged = typedInto(typedAt(SEALED.workbook, "rating", "A"), PEOPLE_TABLES.seal, "value", "A", index);
    expect(verified(forged)).toMatchObject({ changes: [], isIntact: false });
  });

  test("can be made anew by whoever can change the file: only a key tells", () => {
    const resealed = ran(recalculated(typedAt(TALKED, "rating", "A")), (grid) => sealTask(grid, { hash }, OPTIONS)).workbook;
    expect(verified(resealed)).toMatchObject({ changes: [], isIntact: true, signature: "none" });
    expect(verified(resealed, true)).toMatchObject({ signature: "missing" });
  });

  test("that is signed says so, and whether the key is the one given", () => {
    expect(verified(SIGNED.workbook)).toMatchObject({ signature: "unchecked", fingerprint: "f1" });
    expect(verified(SIGNED.workbook, true)).toMatchObject({ signature: "valid", isIntact: true });
    expect(verified(typedAt(SIGNED.workbook, SEAL_NAMES.signature, "another"), true)).toMatchObject({ signature: "invalid" });
  });
});

describe("what cannot be sealed or verified", () => {
  test("is a workbook without a confirmation", () => {
    expect(ran(COMPANY, (grid) => sealTask(grid, { hash }, OPTIONS)).outcome.issues.map(({ code }) => code)).toEqual(["pack-without-confirmation"]);
    expect(verified(COMPANY).issues.map(({ code }) => code)).toEqual(["pack-without-seal"]);
  });

  test("is a pack that is sealed already", () => {
    const { outcome, isEmpty } = ran(SEALED.workbook, (grid) => sealTask(grid, { hash }, OPTIONS));
    expect([isEmpty, outcome.summary, outcome.issues.map(({ code }) => code)]).toEqual([true, null, ["pack-sealed-already"]]);
  });

  test("is a pack that is to be written anew once it is sealed", () => {
    const [, own] = interviewTask(gridOf(COMPANY), { asOf: END, source: "company.xlsx", language: "en", person: "S. Tanaka" }).packs;
    if (own === undefined) throw new Error("no pack");
    expect(settlePack(own, gridOf(SEALED.workbook)).issues.map(({ code }) => code)).toEqual(["pack-sealed"]);
  });

  test("is told of a page that nobody has signed", () => {
    expect(ran(pack(), (grid) => sealTask(grid, { hash }, OPTIONS)).outcome.issues.map(({ code }) => code)).toEqual(["seal-unsigned-page"]);
    expect(SEALED.outcome.issues).toEqual([]);
  });
});
