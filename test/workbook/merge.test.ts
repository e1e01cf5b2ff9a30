import fc from "fast-check";
import { mergeTable, type MergeRow, type Merged } from "../../src/workbook/merge";

type Row = MergeRow<number>;

function row(id: string, fields: Readonly<Record<string, number>> = {}): Row {
  return { id, fields: new Map(Object.entries(fields)) };
}

/** `a{x: 1} b{}`: what a merge gave, easy to compare. */
function plain(rows: readonly Row[]): unknown {
  return rows.map(({ id, fields }) => [id, Object.fromEntries([...fields].sort())]);
}

const tables = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    fields: fc.dictionary(fc.constantFrom("x", "y", "z"), fc.integer({ min: 0, max: 2 }), { noNullPrototype: true })
      .map((fields) => new Map(Object.entries(fields))),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);

describe("laws of the merge", () => {
  test("when we would write what we wrote, the user's table stays: merge(b, m, b) = m", () => {
    fc.assert(fc.property(tables, tables, (b, m) => {
      expect(plain(mergeTable(b, m, b).rows)).toEqual(plain(m));
      expect(mergeTable(b, m, b).conflicts).toEqual([]);
    }));
  });

  test("when the user changed nothing, ours is written: merge(b, b, t) = t", () => {
    fc.assert(fc.property(tables, tables, (b, t) => {
      expect(plain(mergeTable(b, b, t).rows)).toEqual(plain(t));
      expect(mergeTable(b, b, t).conflicts).toEqual([]);
    }));
  });

  test("when both did the same, it is done: merge(b, x, x) = x, without a conflict", () => {
    fc.assert(fc.property(tables, tables, (b, x) => {
      expect(plain(mergeTable(b, x, x).rows)).toEqual(plain(x));
      expect(mergeTable(b, x, x).conflicts).toEqual([]);
    }));
  });

  test("merging again with the same changes nothing", () => {
    fc.assert(fc.property(tables, tables, tables, (b, m, t) => {
      const once = mergeTable(b, m, t);
      expect(plain(mergeTable(b, once.rows, t).rows)).toEqual(plain(once.rows));
      expect(plain(mergeTable(t, once.rows, t).rows)).toEqual(plain(once.rows));
    }));
  });

  test("no conflict is dropped, and the user's value stands in each", () => {
    fc.assert(fc.property(tables, tables, tables, (b, m, t) => {
      const merged = mergeTable(b, m, t);
      for (const { id, key, mine } of threeWayDifferences(b, m, t)) {
        expect(merged.conflicts).toContainEqual(expect.objectContaining({ kind: "field", id, key }));
        expect(field(merged.rows, id, key)).toBe(mine);
      }
    }));
  });

  test("no row of the user's is lost but those that they never touched", () => {
    fc.assert(fc.property(tables, tables, tables, (b, m, t) => {
      const { rows } = mergeTable(b, m, t);
      const left = new Set(rows.map(({ id }) => id));
      const untouched = m.filter((mine) => b.some((base) => JSON.stringify(plain([base])) === JSON.stringify(plain([mine]))));
      for (const { id } of m.filter((mine) => !left.has(mine.id))) expect(untouched.map((one) => one.id)).toContain(id);
      expect(left.size).toBe(rows.length);
    }));
  });
});

function field(rows: readonly Row[], id: string, key: string): number | undefined {
  return rows.find((one) => one.id === id)?.fields.get(key);
}

function threeWayDifferences(b: readonly Row[], m: readonly Row[], t: readonly Row[]): { id: string; key: string; mine: number | undefined }[] {
  const both = m.filter(({ id }) => t.some((other) => other.id === id));
  return both.flatMap(({ id }) => ["x", "y", "z"].flatMap((key) => {
    const [base, mine, theirs] = [field(b, id, key), field(m, id, key), field(t, id, key)];
    return base !== mine && mine !== theirs && base !== theirs ? [{ id, key, mine }] : [];
  }));
}

describe("rows of a merge", () => {
  const [a, b, c] = [row("a", { x: 1 }), row("b", { x: 1 }), row("c", { x: 1 })];
  const base = [a, b, c];

  test.each<[string, Row[], Row[], string]>([
    ["a new row follows the row that it follows in the plan", base, [a, row("n"), b, c], "a n b c"],
    ["a row of the user's follows the row that it follows in the sheet", [a, row("u"), b, c], [a, row("n"), b, c], "a u n b c"],
    ["a sorted table stays sorted, new rows come after their predecessor", [c, b, a], [...base, row("n")], "c n b a"],
    ["a row that the plan drops goes", base, [a, c], "a c"],
    ["a row that the plan drops and the user changed stays", [a, row("b", { x: 9 }), c], [a, c], "a b c"],
    ["a row that the user deleted stays deleted", [a, c], base, "a c"],
    ["a reordered plan is followed when the user did not sort", base, [b, a, c], "b a c"],
  ])("%s", (_, mine, theirs, expected) => {
    expect(mergeTable(base, mine, theirs).rows.map(({ id }) => id).join(" ")).toBe(expected);
  });

  test("a row that the user deleted and the plan changed is reported", () => {
    const merged: Merged<number> = mergeTable(base, [a], [a, row("b", { x: 2 }), c]);
    expect(merged.conflicts).toEqual([{ kind: "deleted", id: "b" }]);
  });

  test("a row that the user changed and the plan drops is reported", () => {
    expect(mergeTable(base, [row("a", { x: 5 }), b, c], [b, c]).conflicts).toEqual([{ kind: "kept", id: "a" }]);
  });
});
