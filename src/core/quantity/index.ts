// What a text states as a quantity.
export { parseQuantity } from "./parse-quantity";
export type { Doubt, Quantity, QuantityContext, StatedNumber } from "./quantity";
export type { Comparator } from "./prefix";
export type { DecimalMark } from "./numeral";
export { parseNumberText } from "./number-text";
export { isNotAvailable } from "./not-available";

// Units and their scales.
export { parseScale, splitUnit } from "./scale";
export type { ScaledUnit } from "./scale";

export { formatQuantity } from "./format-quantity";
