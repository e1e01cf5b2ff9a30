import { DEFAULT_GENERATE_POLICY, type MostOkrs } from "../../core/generate";
import type { Settings } from "../state";

const USUAL: MostOkrs = { objectives: DEFAULT_GENERATE_POLICY.objectives.high, keyResults: DEFAULT_GENERATE_POLICY.keyResults.high };

/** How many objectives and key results there are at most: as chosen now, else before in the workbook, else as usual. */
export function mostOkrs({ most }: Settings, chosen: Partial<MostOkrs> = {}): MostOkrs {
  return { ...USUAL, ...most, ...chosen };
}

/** What is to be remembered of it: nothing as long as nobody chose otherwise. */
export function rememberedMost({ most: before }: Settings, most: MostOkrs): Pick<Settings, "most"> {
  const isUsual = most.objectives === USUAL.objectives && most.keyResults === USUAL.keyResults;
  return isUsual && before === undefined ? {} : { most };
}
