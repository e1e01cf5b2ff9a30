const { readFileSync } = require("node:fs");

/** What is loaded before anything is clicked, office.js left out; webpack lists it. */
const first = JSON.parse(readFileSync("dist/first-scripts.json", "utf8"));

module.exports = [{ name: "first JavaScript", path: first.map((name) => `dist/addin/${name}`), gzip: true, limit: "110 kB" }];
