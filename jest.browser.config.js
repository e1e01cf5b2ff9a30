const { testMatch, moduleNameMapper, transform, transformIgnorePatterns } = require("./jest.config.js");

/** Tests that use the workbench in a real browser: one after the other, on a page that is served before them. */
module.exports = {
  testMatch, moduleNameMapper, transform, transformIgnorePatterns,
  testEnvironment: "node",
  roots: ["<rootDir>/test/browser"],
  globalSetup: "<rootDir>/test/browser/support/serve-workbench.ts",
  globalTeardown: "<rootDir>/test/browser/support/stop-serving.ts",
  maxWorkers: 1,
  testTimeout: 240_000,
};
