/** How `@/…` resolves, for dependency-cruiser: it takes aliases from a webpack configuration, and we have no other use for one. */
const { join } = require("node:path");

module.exports = {
  resolve: {
    alias: { "@": join(__dirname, "..") },
    extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".d.ts"],
  },
};
