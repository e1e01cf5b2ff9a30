// A company that does not exist, for trying the product.
export { planSample } from "./sample-plan";
export { FISCAL_YEAR } from "./company";
