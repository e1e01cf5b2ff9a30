const { readFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

const ADDIN = resolve(__dirname, "dist/addin");
const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const OFFICE_ONLINE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The pane's page as it is deployed, but for where office.js comes from, and with an application for it to find. */
function panePage() {
  const page = readFileSync(join(ADDIN, "taskpane.html"), "utf8");
  const local = `<script defer src="../pane-host.js"></script><script defer src="../office/office.js"></script>`;
  const found = new RegExp(`<script[^>]*src="?${OFFICE_ONLINE}[^>]*></script>`);
  if (!found.test(page)) throw new Error("dist/addin/taskpane.html does not load office.js");
  return page.replace(found, local).replace(` ${new URL(OFFICE_ONLINE).origin}`, "");
}

function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** `npm start`: the workbench, and the add-in of dist/addin in it. */
module.exports = {
  mode: "production",
  // Univer is large, and a page that never leaves this machine need not be small.
  optimization: { minimize: false },
  cache: { type: "filesystem" },
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/index.ts", "pane-host": "./src/workbench/pane-host.ts" },
  output: { path: resolve(__dirname, "dist/workbench"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true, configFile: "tsconfig.web.json", compilerOptions: { noEmit: false } } } },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  plugins: [new HtmlPlugin({ template: "src/workbench/index.html", chunks: ["workbench"], scriptLoading: "defer" })],
  performance: { hints: false },
  stats: "errors-warnings",
  devServer: {
    host: "localhost",
    port: 3000,
    open: hasDisplay(),
    hot: false,
    liveReload: false,
    client: false,
    devMiddleware: { stats: "errors-only" },
    static: [
      { directory: resolve(__dirname, "assets/samples"), publicPath: "/samples", watch: false },
      { directory: OFFICE, publicPath: "/office", watch: false },
      { directory: ADDIN, publicPath: "/addin", watch: false },
    ],
    setupMiddlewares(middlewares) {
      middlewares.unshift({
        name: "pane", path: "/addin/taskpane.html",
        middleware: (_request, response) => { response.type("html").send(panePage()); },
      });
      return middlewares;
    },
    onListening({ options: { host, port } }) {
      console.log(`The workbench is at http://${host}:${port}/ (Ctrl-C ends it)`);
    },
  },
};
