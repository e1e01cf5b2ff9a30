import { groupBy } from "../generate/group-by";
import { typeWord } from "../language";
import { textsById, type ExportedCycle, type ExportedKeyResult, type ExportedObjective } from "./exported-okrs";

const NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/**
 * OKRs as a StratML performance report (ISO 17469-1, part 2 of the standard): each perspective of the company a goal, as each
 * team and each person, each objective an objective, each key result an indicator with its target and its actual result.
 * What a key result supports is a relationship; objectives have none, and say it as other information. Its elements stand
 * in the order that the schema asks for; identifiers are XML names.
 */
export function stratMl(cycles: readonly ExportedCycle[]): string {
  const [first, last] = [cycles[0], cycles.at(-1)];
  const name = `OKR ${cycles.map(({ id }) => id).join(", ")}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("PerformancePlanOrReport", [
    element("Name", name),
    element("StrategicPlanCore", [
      element("Organization", [element("Name", name)]),
      ...cycles.flatMap(goals),
    ]),
    ...(first === undefined || last === undefined ? [] : [element("AdministrativeInformation", [element("StartDate", first.start), element("EndDate", last.end)])]),
  ], ` xmlns="${NAMESPACE}" Type="Performance_Report"`)}\n`;
}

function goals(cycle: ExportedCycle): readonly string[] {
  const texts = textsById(cycle);
  const groups = groupBy(cycle.objectives, ({ level, perspective, holder }) => JSON.stringify([level, level === "company" ? perspective : holder]));
  return [...groups.values()].map((objectives, index) => element("Goal", [
    element("Name", goalName(objectives) ?? cycle.id),
    element("Description", cycle.id),
    element("Identifier", identifier(`${cycle.id}-${index + 1}`)),
    element("SequenceIndicator", String(index + 1)),
    ...objectives.map((objective, below) => objectiveElement(objective, `${index + 1}.${below + 1}`, cycle, texts)),
  ]));
}

function goalName([first]: readonly ExportedObjective[]): string | null {
  return first === undefined ? null : first.level === "company" ? first.perspective : first.holder;
}

function objectiveElement({ id, text, owner, alignedTo, keyResults }: ExportedObjective, sequence: string, cycle: ExportedCycle, texts: ReadonlyMap<string, string>): string {
  return element("Objective", [
    element("Name", text),
    element("Identifier", identifier(id)),
    element("SequenceIndicator", sequence),
    ...stakeholder(owner),
    ...(alignedTo === null ? [] : [element("OtherInformation", `Supports ${alignedTo}: ${texts.get(alignedTo) ?? ""}`)]),
    ...keyResults.map((keyResult, index) => indicator(keyResult, `${sequence}.${index + 1}`, cycle, texts)),
  ]);
}

function indicator(keyResult: ExportedKeyResult, sequence: string, { start, end }: ExportedCycle, texts: ReadonlyMap<string, string>): string {
  const { id, text, type, unit, target, floor, ceiling, current, owner, alignedTo } = keyResult;
  const wanted = type === "within" ? [floor, ceiling] : [target];
  const result = (name: string, description: string, value: number | null, until: string): string =>
    element(name, [element("StartDate", start), element("EndDate", until), ...(value === null ? [] : [element("NumberOfUnits", decimal(value))]), element("Description", description)]);
  return element("PerformanceIndicator", [
    element("SequenceIndicator", sequence),
    element("MeasurementDimension", text),
    element("UnitOfMeasurement", unit ?? ""),
    element("Identifier", identifier(id)),
    ...(alignedTo === null ? [] : [
      element("Relationship", [element("ReferentIdentifier", identifier(alignedTo)), element("Name", texts.get(alignedTo) ?? alignedTo)], ' RelationshipType="Narrower_Than"'),
    ]),
    element("MeasurementInstance", [
      ...wanted.map((value) => result("TargetResult", typeWord(type, "en"), value, end)),
      ...(current === null ? [] : [result("ActualResult", text, current, keyResult.checkIns.at(-1)?.date ?? end)]),
    ]),
    ...(owner === null ? [] : [element("OtherInformation", owner)]),
  ], ' ValueChainStage="Outcome" PerformanceIndicatorType="Quantitative"');
}

function stakeholder(owner: string | null): readonly string[] {
  return owner === null ? [] : [element("Stakeholder", [element("Name", owner)])];
}

/** An XML name (`xsd:ID`) out of an id of ours, which may hold what names may not. */
function identifier(id: string): string {
  return `_${id.replace(/[^\p{L}\p{N}._-]/gu, "_")}`;
}

/** As `xsd:decimal`, which has no exponent. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** `content` is a text, or elements that are made already. */
function element(name: string, content: string | readonly string[], attributes = ""): string {
  if (typeof content === "string") return `<${name}${attributes}>${escaped(content)}</${name}>`;
  return `<${name}${attributes}>\n${content.map((each) => each.replace(/^/gm, "  ")).join("\n")}\n</${name}>`;
}

/** Without the characters that XML cannot hold at all, and with line breaks that indenting leaves alone. */
function escaped(text: string): string {
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;").replaceAll("\n", "&#10;");
}
