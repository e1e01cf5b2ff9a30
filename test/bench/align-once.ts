import type { Link } from "../../src/core/alignment";
import { companyOfPeople, type CompanyOfPeople } from "./company-of-people";
import { product } from "./product";

const { alignmentGraph, coverageOf, NameIndex, rollUpAlignment } = product("core/alignment");

/** `tsx align-once.ts PEOPLE RUNS`: aligns and rolls up in a process of its own; says as JSON what it took. */
export interface AlignOnce {
  readonly keyResults: number;
  /** Of processor time, compiler and garbage collection included: each run. */
  readonly milliseconds: readonly number[];
  /** Of the whole process, people and their OKRs included. */
  readonly peakMegabytes: number;
}

/** Everything between records that were read and numbers to show: names to links, links joined, cycles looked for, rolled up, covered. */
function align({ items, links, named }: CompanyOfPeople): number {
  const parents = items.filter(({ level, kind }) => level === "team" && kind === "keyResult");
  const index = new NameIndex(parents.map(({ text }) => text));
  const found = named.flatMap(({ from, name }): readonly Link[] => {
    const [best] = index.like(name, 1);
    const to = best === undefined ? undefined : parents[best.place];
    return to === undefined ? [] : [{ from, to: to.id, contribution: "progress", weight: null }];
  });
  const graph = alignmentGraph(items, [...links, ...found]);
  const { effective } = rollUpAlignment(graph);
  const aligned = coverageOf(graph).units.person.aligned;
  if (aligned !== named.length) throw new Error(`${named.length - aligned} people found no parent`);
  return effective[0] ?? NaN;
}

function main(people: number, runs: number): AlignOnce {
  const company = companyOfPeople(people);
  const milliseconds = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    if (Number.isNaN(align(company))) throw new Error("the company has no progress");
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { keyResults: company.items.filter(({ level, kind }) => level === "person" && kind === "keyResult").length, milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

if (require.main === module) process.stdout.write(JSON.stringify(main(Number(process.argv[2]), Number(process.argv[3]))));
