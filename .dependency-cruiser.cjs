/**
 * The import directions of the project (CONTRIBUTING.md draws them). Paths are resolved, so no alias gets round a rule.
 * model <- pure <- adapters <- components <- entrypoints
 */
const pure =
  "names|releases|review|search|explore|formats|merging|subscriptions|ties|sites|popover|citations";
const adapters = "page|store|messages|settings";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(wxt|#imports|virtual:)|\\?" },
    },
    {
      name: "model-and-platform-import-nothing-of-ours",
      severity: "error",
      from: { path: "^lib/(model|platform)/" },
      to: { path: "^(lib|components|entrypoints|cli|tests|scripts)/", pathNot: "^lib/$1/" },
    },
    {
      name: "pure-imports-pure",
      severity: "error",
      from: { path: `^lib/(${pure})/` },
      to: { path: `^(lib/(${adapters}|platform)|components|entrypoints|cli|tests|scripts)/` },
    },
    {
      name: "pure-knows-no-platform",
      severity: "error",
      from: { path: `^lib/(model|${pure})/` },
      to: { path: "node_modules/(dexie|react|react-dom)/" },
    },
    {
      name: "adapters-do-not-know-each-other",
      severity: "error",
      from: { path: `^lib/(${adapters})/` },
      to: { path: `^lib/(${adapters})/`, pathNot: "^lib/$1/" },
    },
    {
      name: "adapters-know-no-views",
      severity: "error",
      from: { path: `^lib/(${adapters})/` },
      to: { path: "^(components|entrypoints|cli|tests|scripts)/" },
    },
    {
      name: "only-messages-and-settings-know-the-browser",
      severity: "error",
      from: { path: "^(lib|components)/", pathNot: "^lib/(messages|settings)/" },
      to: { path: "node_modules/(wxt|webextension-polyfill|@wxt-dev)/" },
    },
    {
      name: "only-the-store-knows-dexie",
      severity: "error",
      from: { pathNot: "^(lib/store|tests)/" },
      to: { path: "node_modules/dexie/" },
    },
    {
      name: "components-take-props",
      severity: "error",
      from: { path: "^components/" },
      to: { path: `^(lib/(${adapters})|entrypoints|cli|tests|scripts)/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-entrypoints",
      severity: "error",
      from: { pathNot: "^(entrypoints|tests)/" },
      to: { path: "^entrypoints/" },
    },
    {
      name: "an-entry-does-not-reach-into-another",
      comment: "What several share belongs into components or lib.",
      severity: "error",
      from: { path: "^entrypoints/([^/]+)/" },
      to: { path: "^entrypoints/", pathNot: "^entrypoints/$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-the-command-line",
      severity: "error",
      from: { path: "^(lib|components|entrypoints)/" },
      to: { path: "^(cli|tests|scripts)/" },
    },
    {
      name: "reader-stays-small",
      comment: "The reader runs on every news page: never the store, never React.",
      severity: "error",
      from: { path: "^entrypoints/reader\\.content/" },
      to: {
        path: "^lib/(store|formats|names)/|^components/|node_modules/(react|react-dom|dexie)/",
        reachable: true,
      },
    },
    {
      name: "who-only-asks-carries-no-answers",
      comment: "The checks of what is asked are kilobytes that no page of the extension needs.",
      severity: "error",
      from: { pathNot: "^(entrypoints/(background|reader\\.content)|tests)/" },
      to: { path: "^lib/messages/answer\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "tests-are-not-shipped",
      severity: "error",
      from: { path: "^(lib|components|entrypoints|cli)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/(wxt|playwright-core|@types)/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Our own declarations beside scripts; packages are seen by theirs.
    exclude: { path: "^scripts/.*\\.d\\.mts$|^(\\.wxt|\\.output|node_modules/\\.)" },
    tsPreCompilationDeps: true,
    parser: "swc",
    webpackConfig: { fileName: "scripts/import-paths.cjs" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
