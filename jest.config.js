/** Type checks are `npm run test:types`; here types are dropped. */
const transform = { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/tsconfig.jest.json", diagnostics: false }] };

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // A test that needs a document says so in its first line: @jest-environment jsdom
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  // The command line imports its commands when they are needed, which jest can only do as `require`.
  moduleNameMapper: { "^\\./(console|file-refusal|commands/.*)\\.js$": "./$1" },
  transform,
};
