// Mutation testing of one folder: npx stryker run --mutate "src/core/score/**/*.ts" --concurrency 1
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "jest",
  coverageAnalysis: "perTest",
  jest: { configFile: "jest.config.js" },
  ignorePatterns: ["dist", "docs", "reports", "assets"],
  reporters: ["clear-text", "progress-append-only", "json"],
  tempDirName: ".stryker-tmp",
};
