import { parseArgs } from "node:util";
import webpack from "webpack";
import { deployedAt, LOCAL_ORIGIN } from "./addin-files";

// Builds dist/addin: `npm run build -- --url https://intranet.example.com/okrscore` for a folder at that address.

const { values: { url = LOCAL_ORIGIN } } = parseArgs({ options: { url: { type: "string" } } });
const origin = deployedAt(url);
if (origin === null) {
  console.error(`"${url}" is no address to deploy to. It begins with https:// and has no query, as https://intranet.example.com/okrscore.`);
  process.exit(2);
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- tools read the configuration as CommonJS too
const configure = require("../webpack.config.js") as (environment: { readonly url: string }) => webpack.Configuration;

webpack(configure({ url: origin })).run((error, stats) => {
  if (error === null && stats?.hasErrors() === false) {
    console.log(`dist/addin holds the add-in for ${origin}; its manifest is dist/addin/manifest.xml`);
    return;
  }
  console.error(error ?? stats?.toString({ preset: "errors-only" }));
  process.exitCode = 1;
});
