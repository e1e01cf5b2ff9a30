import fc from "fast-check";
import { LIKENESS_LIMIT, NameIndex } from "../../../src/core/alignment";

const NAMES = ["Raise on-time delivery", "Cut lead time", "提升准时交付率", "缩短交付周期", "Raise on-time delivery"];
const index = new NameIndex(NAMES);

describe("names found again", () => {
  test.each<[string, readonly number[]]>([
    ["Cut lead time", [1]],
    ["  CUT  lead-time ", [1]],
    ["ＣＵＴ lead time", [1]],
    ["Raise on-time delivery", [0, 4]],
    ["提升准时交付率", [2]],
    ["", []],
    ["Nothing of the kind", []],
  ])("%p is the same as those at %j", (name, places) => {
    expect(index.same(name)).toEqual(places);
  });

  test.each<[string, number]>([["Raise on time delivry", 0], ["Cut led time", 1], ["提升准时交付", 2], ["缩短交货周期", 3]])("%p is most like the one at %d", (name, place) => {
    const [best] = index.like(name, 1, 0.5);
    expect(best?.place).toBe(place);
    expect(best?.likeness).toBeLessThan(1);
  });

  test("the same name is the only one, and is certain", () => {
    expect(index.like("cut lead time")).toEqual([{ place: 1, likeness: 1 }]);
  });

  test("what is not alike enough is not found, nor is an empty name", () => {
    expect(index.like("Raise margins")).toEqual([]);
    expect(index.like(" - ")).toEqual([]);
    expect(new NameIndex([]).like("Cut lead time")).toEqual([]);
  });

  test("thousands of names of one template are told apart by what is rare in them", () => {
    const teams = Array.from({ length: 2_000 }, (_, team) => `Raise accuracy of Team ${1000 + team} from 3 to 93`);
    const [best] = new NameIndex(teams).like("Raise acuracy of Team 2711 from 3 to 93", 1);
    expect(best?.place).toBe(1711);
  });

  test("finds every name that is as like as the limit, as comparing all pairs would", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), minLength: 1, maxLength: 12 });
    const names = fc.array(name, { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(names, name, (all, wanted) => {
      const found = new NameIndex(all).like(wanted, all.length);
      const pairs = all.flatMap((one, place) => (likenessOf(one, wanted) >= LIKENESS_LIMIT ? [place] : []));
      const exact = all.flatMap((one, place) => (fold(one) === fold(wanted) ? [place] : []));
      const expected = fold(wanted) === "" ? [] : exact.length > 0 ? exact : pairs;
      expect(found.map(({ place }) => place).sort((a, b) => a - b)).toEqual(expected);
    }));
  });
});

function fold(name: string): string {
  return name.replace(/ +/g, " ").trim();
}

/** Dice's coefficient of the sets of three letters, ends included, of two names: what the index must come to by a shorter way. */
function likenessOf(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => new Set(Array.from({ length: fold(name).length }, (_, at) => ` ${fold(name)} `.slice(at, at + 3))));
  const common = [...(one ?? [])].filter((piece) => other?.has(piece)).length;
  return (2 * common) / ((one?.size ?? 0) + (other?.size ?? 0));
}
