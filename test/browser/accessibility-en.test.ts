import { describeAccessibility } from "./support/accessibility";

describe("the pane in English", () => {
  describeAccessibility("en");
});
