import type { Link } from "../../src/core/alignment";
import type { AlignedItem } from "../../src/core/model";

/** People with one objective and three key results each, in teams of fifty with six key results, below twenty of the company. */
export interface CompanyOfPeople {
  readonly items: readonly AlignedItem[];
  /** Teams by ids; people are linked when the names that they wrote are found. */
  readonly links: readonly Link[];
  /** What each person says to be aligned to: the text of a key result of the team, every twentieth with a letter missing. */
  readonly named: readonly { readonly from: string; readonly name: string }[];
}

const TEAM = 50;
const WORDS = ["delivery", "accuracy", "satisfaction", "turnover", "margin", "lead time", "first pass yield", "retention", "response", "coverage"];

export function companyOfPeople(people: number): CompanyOfPeople {
  const items: AlignedItem[] = [];
  const links: Link[] = [];
  const company = okr(items, { level: "company", unit: null, owner: null }, "C", 20);
  const teamKeyResults = Array.from({ length: Math.ceil(people / TEAM) }, (_, team) => {
    const its = okr(items, { level: "team", unit: `Team ${team}`, owner: null }, `T${team}`, 6);
    its.forEach((id, at) => links.push({ from: id, to: company[(team + at) % company.length] ?? "", contribution: "progress", weight: 1 + (at % 3) }));
    return its;
  });
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  const named = Array.from({ length: people }, (_, person) => {
    okr(items, { level: "person", unit: `Person ${person}`, owner: `Person ${person}` }, `P${person}`, 3);
    const to = teamKeyResults[Math.floor(person / TEAM)]?.[person % 6] ?? "";
    const text = texts.get(to) ?? "";
    return { from: `P${person}`, name: person % 20 === 0 ? text.replace(/.(?=.{9}$)/, "") : text };
  });
  return { items, links, named };
}

/** Adds an objective with its key results; gives the ids of these. */
function okr(items: AlignedItem[], whose: Pick<AlignedItem, "level" | "unit" | "owner">, id: string, keyResults: number): readonly string[] {
  const shared = { ...whose, weight: 1, start: 0, current: null };
  items.push({ ...shared, id, kind: "objective", text: `Objective of ${id}`, objective: null, type: null, measuredIn: null, target: null, progress: null });
  return Array.from({ length: keyResults }, (_, at) => {
    const word = WORDS[(at + items.length) % WORDS.length] ?? "";
    items.push({
      ...shared, id: `${id}-${at}`, kind: "keyResult", text: `Raise ${word} of ${whose.unit ?? "the company"} from ${at} to ${90 + at}`, objective: id, type: "increase",
      measuredIn: "%", target: 90 + at, progress: whose.level === "person" ? ((items.length * 7) % 101) / 100 : null,
    });
    return `${id}-${at}`;
  });
}
