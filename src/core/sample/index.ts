// A company that does not exist, for trying the product.
export { planSample } from "./sample-plan";
export { juneEntries } from "./june";
export type { SampleEntry } from "./june";
export { FISCAL_YEAR } from "./company";
