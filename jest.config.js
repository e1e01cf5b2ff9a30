/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // The command line imports its commands when they are needed, which jest can only do as `require`.
  moduleNameMapper: { "^\\./(console|file-refusal|commands/.*)\\.js$": "./$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { tsconfig: "test/tsconfig.jest.json", diagnostics: false }] },
};
