import tseslint from "typescript-eslint";

/** What runs in a browser, or takes part in it: types of the DOM and of Office. */
const WEB = ["adapters/office", "commands", "functions", "manifest", "taskpane", "workbench"].flatMap((place) => [`src/${place}/**/*.{ts,tsx}`, `test/${place}/**/*.{ts,tsx}`]);

export default tseslint.config(
  { ignores: ["dist", "node_modules", "reports", ".stryker-tmp", "**/*.js", "**/*.mjs", "**/*.cjs"] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      // There are no enums here, and to look for them in every assignment takes a seventh of all rules.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  { files: [...WEB, "test/bench/office-requests.ts", "scripts/draw-pictures.ts", "test/contract/office.test.ts", "test/judges/{saved-by-workbench,three-engines}.ts", "test/{browser,engines,recordings}/**/*.ts", "test/support/office/**/*.ts"], languageOptions: { parserOptions: { projectService: false, project: "./tsconfig.web.json" } } },
);
