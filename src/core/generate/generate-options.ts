import type { Cycle } from "../calendar";
import type { Language } from "../language/language";
import type { KeyResult } from "../model";
import type { Words } from "../rules";
import type { Decided } from "./decided";
import type { GeneratePolicy } from "./policy";
import type { CycleWindow } from "./window";

/** What OKRs are made for, and by what. */
export interface GenerateOptions {
  readonly cycle: Cycle;
  /** ISO date; the day as of which readings count. */
  readonly asOf: string;
  /** Of the texts. Names and objectives of the scorecard stay as they are. */
  readonly language: Language;
  readonly policy?: GeneratePolicy;
  /** By which the texts are checked; the usual ones if left out. */
  readonly words?: Words;
  /**
   * Key results that this cycle has already, as its sheet holds them. Their measures stay key results whatever their gaps
   * are now, and a start that was a reading at that time stays what it was.
   */
  readonly existing?: readonly KeyResult[];
  /**
   * The cycle and those after it in its fiscal year, where the cadence was changed in mid-year: what is left of the year's
   * targets is spread over them (`reslice.ts`). None where it was not.
   */
  readonly windows?: readonly CycleWindow[];
  /** Id of a measure → what people decided of its key result at the end of the cycle before. */
  readonly decided?: ReadonlyMap<string, Decided>;
}
