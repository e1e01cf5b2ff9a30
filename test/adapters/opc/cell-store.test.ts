import fc from "fast-check";
import { CellStore, KIND } from "../../../src/adapters/opc/cell-store";

const place = fc.record({ row: fc.oneof(fc.nat(20), fc.nat(1_048_575)), column: fc.oneof(fc.nat(6), fc.nat(16_383)) });

test("cells added in any order are found where they belong, and in order", () => {
  fc.assert(fc.property(fc.array(place, { maxLength: 200 }), (places) => {
    const store = new CellStore(1);
    const expected = new Map<string, number>();
    places.forEach(({ row, column }, index) => {
      store.add(row, column, KIND.number, index, index % 7);
      expected.set(`${row},${column}`, index);
    });
    store.seal();

    expect(store.length).toBe(expected.size);
    for (const [key, value] of expected) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const found = store.find(row, column);
      expect([store.number(found), store.style(found)]).toEqual([value, value % 7]);
    }
    const all = () => true;
    const listed = [...store.rows(all)].flatMap((row) => [...store.columnsOf(row, all)].map((column) => `${row},${column}`));
    expect(new Set(listed)).toEqual(new Set(expected.keys()));
    expect(listed).toEqual([...listed].sort(byPlace));
  }));
});

test("cells that were not added are not found", () => {
  fc.assert(fc.property(fc.uniqueArray(place, { maxLength: 60, selector: ({ row, column }) => `${row},${column}` }), place, (places, other) => {
    fc.pre(!places.some(({ row, column }) => row === other.row && column === other.column));
    const store = new CellStore(1);
    for (const { row, column } of places) store.add(row, column, KIND.boolean, 1, 0);
    store.seal();
    expect(store.find(other.row, other.column)).toBe(-1);
  }));
});

test("sealing says where each cell went, and nothing where all stayed", () => {
  const ordered = new CellStore(1);
  ordered.add(0, 0, KIND.number, 1, 0);
  ordered.add(0, 2, KIND.number, 2, 0);
  expect(ordered.seal()).toBeNull();

  const mixed = new CellStore(1);
  mixed.add(1, 0, KIND.number, 10, 0);
  mixed.add(0, 0, KIND.number, 11, 0);
  mixed.add(1, 0, KIND.number, 12, 0);
  expect([...(mixed.seal() ?? [])]).toEqual([1, 0, 1]);
  expect([mixed.number(0), mixed.number(1), mixed.length]).toEqual([11, 12, 2]);
});

function byPlace(a: string, b: string): number {
  const [rowA = 0, columnA = 0] = a.split(",").map(Number);
  const [rowB = 0, columnB = 0] = b.split(",").map(Number);
  return rowA - rowB || columnA - columnB;
}
