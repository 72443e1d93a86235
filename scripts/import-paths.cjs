/** Resolves `@/…` for dependency-cruiser, which takes aliases only from a webpack configuration. */
const { join } = require("node:path");

module.exports = {
  resolve: {
    alias: { "@": join(__dirname, "..") },
    extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".d.ts"],
  },
};
