import type { Measure } from "../model";

/**
 * What a hiring manager's key results are about (`domain.md` 1.2.6). `speed` is reached at the cost of quality unless a
 * measure of quality stands beside it; `guardrail` is to be held.
 */
export const HIRING_PARTS = [
  { key: "timeToHire", kind: "speed" },
  { key: "probation", kind: "quality" },
  { key: "showUp", kind: "reach" },
  { key: "pool", kind: "reach" },
  { key: "turnover", kind: "quality" },
  { key: "satisfaction", kind: "guardrail" },
] as const;

export type HiringPart = (typeof HIRING_PARTS)[number]["key"];

const NAMES: Readonly<Record<HiringPart, RegExp>> = {
  timeToHire: /time[- ]to[- ](?:hire|fill)|days to (?:hire|fill)|(?:招聘|到岗|入职)(?:平均)?(?:周期|时长|天数)|平均招聘天数/i,
  probation: /probation|new[- ]hire (?:pass|quality|retention)|quality of hire|试用期|转正率|新员工留存/i,
  showUp: /show[- ]?up|offer acceptance|acceptance rate|到岗率|入职率|录用接受率/i,
  pool: /talent pool|candidate pool|人才库|人才储备|储备人才/i,
  turnover: /turnover|attrition|(?:employee|staff) retention|离职率|流失率|员工保留率/i,
  satisfaction: /hiring[- ]manager satisfaction|satisfaction with (?:hiring|recruit)|用人部门满意|招聘满意/i,
};

/** The part of hiring that a measure is about; null for any other. @example hiringPartOf({ name: "Time to hire for key roles" }) // => "timeToHire" */
export function hiringPartOf({ name }: Pick<Measure, "name">): HiringPart | null {
  return HIRING_PARTS.map(({ key }) => key).find((key) => NAMES[key].test(name)) ?? null;
}

/** True for measures of which one is how fast people are hired: then they are those of somebody who hires. */
export function isOfHiring(measures: readonly Pick<Measure, "name">[]): boolean {
  return measures.some((measure) => hiringPartOf(measure) === "timeToHire");
}

/** True if a measure of quality stands among those beside one of speed. */
export function hasQuality(measures: readonly Pick<Measure, "name">[]): boolean {
  const kinds = new Map<HiringPart, string>(HIRING_PARTS.map(({ key, kind }) => [key, kind]));
  return measures.some((measure) => {
    const part = hiringPartOf(measure);
    const kind = part === null ? undefined : kinds.get(part);
    return kind === "quality" || kind === "guardrail";
  });
}
