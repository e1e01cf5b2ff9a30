/** Type checks are `npm run test:types`; here types are dropped. */
const transform = { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/tsconfig.jest.json", diagnostics: false }] };

/** Univer is CommonJS, but stands on packages that are not. */
const ES_MODULES = "lodash-es|kdbush|rbush|quickselect|franc-min|trigram-utils|n-gram|collapse-white-space|nanoid|cjk-regex|regexp-util|unicode-regex";
const moduleTransform = ["ts-jest", { tsconfig: { allowJs: true, module: "commonjs", target: "es2022", isolatedModules: true }, diagnostics: false }];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // One fewer than there are processors, as Jest has it, would be half of a small machine.
  maxWorkers: "100%",
  // A test file has a global object of its own, where each look at Math would cost as much as twenty of its results.
  sandboxInjectedGlobals: ["Array", "Boolean", "Error", "JSON", "Map", "Math", "Number", "Object", "Promise", "RegExp", "Set", "String", "Uint8Array", "WeakMap"],
  // A test that needs a document says so in its first line: @jest-environment jsdom
  // Their own command (jest.browser.config.js).
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  // What is imported when it is needed jest can only `require`.
  moduleNameMapper: { "^\\./(console|file-refusal|refusals|commands/.*)\\.js$": "./$1", "^\\.\\./legacy/index\\.js$": "../legacy", "^\\.\\./adapters/raster/index\\.js$": "../adapters/raster" },
  transform: { ...transform, "^.+\\.js$": moduleTransform },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})/)`],
};
