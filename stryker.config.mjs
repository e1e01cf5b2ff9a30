// Mutation testing of one folder of the core with its own tests: MUTATE=core/calendar npm run test:mutation
// Of a part of it, with the tests of the whole: MUTATE=core/formula/own TESTS=core/formula npm run test:mutation
const folder = process.env.MUTATE ?? "core/score";
const tests = process.env.TESTS ?? folder;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: [`src/${folder}/**/*.ts`],
  testRunner: "jest",
  coverageAnalysis: "perTest",
  jest: {
    configFile: "jest.config.js",
    // The folder's own tests are all that run; tests that reach a part of it through the folder's door are related as well.
    enableFindRelatedTests: false,
    config: { roots: [`<rootDir>/test/${tests}`], setupFiles: ["<rootDir>/test/support/same-properties.ts"] },
  },
  ignorePatterns: ["dist", "docs/**/*.png", "reports", "assets"],
  concurrency: 1,
  // A process that has loaded the modules for many mutants gets slower with each: after a hundred it takes three times as long.
  maxTestRunnerReuse: 12,
  timeoutMS: 20000,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: `reports/mutation/${folder.replaceAll("/", "-")}.json` },
  tempDirName: ".stryker-tmp",
};
