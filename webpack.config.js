require("tsx/cjs");
const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { addinFiles, CONTENT_SECURITY_POLICY, deployedAt, LOCAL_ORIGIN } = require("./scripts/addin-files.ts");

/** Emits what is made of the catalogue of functions, and a list of the scripts that the pane begins with: the larger language too. */
class AddinFilesPlugin {
  constructor(origin) {
    this.origin = origin;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("AddinFiles", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "AddinFiles", stage }, () => {
        for (const [name, content] of addinFiles(this.origin)) compilation.emitAsset(name, new RawSource(content));
      });
    });
    compiler.hooks.afterEmit.tap("AddinFiles", ({ namedChunkGroups }) => {
      const first = ["taskpane", "called", "pane", "zh"].flatMap((name) => namedChunkGroups.get(name)?.getFiles() ?? []).filter((name) => name.endsWith(".js"));
      compiler.outputFileSystem.writeFileSync(resolve(compiler.outputPath, "../first-scripts.json"), JSON.stringify([...new Set(first)]));
    });
  }
}

/** The add-in as it is deployed: `--env url=https://…` says where. */
module.exports = ({ url } = {}) => {
  const origin = url === undefined ? LOCAL_ORIGIN : deployedAt(url);
  if (origin === null) throw new Error(`The address must begin with https:// and have no query: ${url}`);
  return {
    mode: "production",
    target: ["web", "es2022"],
    // One page for pane, functions and commands, which all live in the shared runtime. What Excel calls needs office.js, the pane does not wait for it.
    entry: { taskpane: "./src/taskpane/start.ts", called: ["./src/functions/index.ts", "./src/commands/index.ts"] },
    // A browser keeps compiled what a script ran while it was loaded: what the pane begins with is one script.
    optimization: { splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== "pane" } },
    output: { path: resolve(__dirname, "dist/addin"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "ts-loader", options: { transpileOnly: true, configFile: "tsconfig.web.json", compilerOptions: { noEmit: false } } },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html", template: "src/taskpane/taskpane.html", inject: false,
        templateParameters: (compilation) => ({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, paneScript: compilation.namedChunkGroups.get("pane").getFiles()[0] }),
      }),
      new CopyPlugin({ patterns: [{ from: "*.css", context: "src/taskpane" }, "assets/functions.css", { from: "assets/icons", to: "icons" }] }),
      new AddinFilesPlugin(origin),
    ],
    performance: { hints: false },
  };
};
