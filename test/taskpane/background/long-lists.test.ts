import { inPieces, withLists, withoutLongLists } from "../../../src/taskpane/background/long-lists";

const long = Array.from({ length: 1234 }, (_, index) => ({ row: index, cells: [index, null] }));

const DATA = {
  sheets: [{ name: "OKR", tables: [{ rows: long }] }, { name: "Left out", tables: [] }],
  names: ["as_of"], stamps: new Map([["KPI", "a1"]]), adopted: new Set(["okr"]), state: "{}", summary: null, columns: long.map(({ row }) => row),
};

describe("long lists of an answer", () => {
  test("are gone from it, and everything else is as it was", () => {
    const { rest, lists } = withoutLongLists(DATA);
    expect(rest).toEqual({ ...DATA, sheets: [{ name: "OKR", tables: [{ rows: [] }] }, { name: "Left out", tables: [] }], columns: [] });
    expect(lists.map(({ path }) => path.join("."))).toEqual(["sheets.0.tables.0.rows", "columns"]);
  });

  test("come in pieces of a hundred, and stand where they were when these are put together", () => {
    const { rest, lists } = withoutLongLists(DATA);
    const pieces = lists.flatMap((list) => [...inPieces(list)]);
    expect(pieces.map(({ items }) => items.length)).toEqual([...Array<number>(12).fill(100), 34, ...Array<number>(12).fill(100), 34]);
    expect(withLists(structuredClone(rest), structuredClone(pieces))).toEqual(DATA);
  });

  test("may be the answer itself", () => {
    const { rest, lists } = withoutLongLists(long);
    expect(withLists(rest, lists.flatMap((list) => [...inPieces(list)]))).toEqual(long);
  });
});
