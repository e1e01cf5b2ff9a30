import { describeAccessibility } from "./support/accessibility";

describe("the pane in Chinese", () => {
  describeAccessibility("zh");
});
