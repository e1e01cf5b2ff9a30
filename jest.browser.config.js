const { testMatch, moduleNameMapper, transform, transformIgnorePatterns } = require("./jest.config.js");

/** Tests that use the workbench in a real browser, on a page that is served before them. */
module.exports = {
  testMatch, moduleNameMapper, transform, transformIgnorePatterns,
  testEnvironment: "node",
  roots: ["<rootDir>/test/browser"],
  globalSetup: "<rootDir>/test/browser/support/serve-workbench.ts",
  globalTeardown: "<rootDir>/test/browser/support/stop-serving.ts",
  // One reads and clicks while the other waits.
  maxWorkers: 2,
  testTimeout: 240_000,
};
