import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { NEWS_MATCH_PATTERNS } from "./lib/sites/news-sites.ts";
import { atOncePlugin } from "./scripts/lib/at-once.ts";
import { foldedPatternsPlugin } from "./scripts/lib/folded-patterns.ts";
import { minifyAgainPlugin } from "./scripts/lib/minify-again.ts";
import { packedWordsPlugin } from "./scripts/lib/packed-words.ts";
import { pureEnumsPlugin } from "./scripts/lib/pure-enums.ts";
import { rootLengthsPlugin } from "./scripts/lib/root-lengths.ts";

/** The scripts that run on every news page. */
const ON_NEWS_SITES = ["reader", "frame"];

/** The module through which WXT starts a content script; the script's own file follows the `?`. */
const START = /^\0virtual:wxt-content-script-isolated-world-entrypoint\?/;

/** Only the card is shown in frames, and only it can be: no other page is accessible to the web. */
const EXTENSION_PAGES_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors http: https:";

/** Dexie's build for today's browsers: the one that a bundler finds by itself is ES2009 and larger. */
const DEXIE = fileURLToPath(import.meta.resolve("dexie/dist/modern/dexie.mjs"));

/** Uses the browser's own API instead of the polyfill. */
const withoutPolyfill: Plugin = {
  name: "without-polyfill",
  enforce: "pre",
  resolveId(wanted, importer) {
    return /^(?:@wxt-dev\/webextension-polyfill|wxt)\/browser$/.test(wanted)
      ? this.resolve("@wxt-dev/browser", importer)
      : null;
  },
};

/**
 * Starts a content script without WXT's context, which ends a script when the page sends it an event, tells the page
 * that the extension is there, and makes up a twentieth of the reader. Our scripts have a lifetime of their own.
 */
const withoutContext: Plugin = {
  name: "without-context",
  enforce: "pre",
  load: (id) =>
    START.test(id)
      ? `import script from ${JSON.stringify(id.replace(START, ""))};\nexport default script.main();`
      : null,
};

/** The extension's manifest and build, for Chromium and Firefox alike (both Manifest V3). */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // The polyfill module is here for its types alone: see `withoutPolyfill`.
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  outDir: ".output",
  vite: () => ({
    plugins: [packedWordsPlugin, foldedPatternsPlugin, pureEnumsPlugin],
    css: { postcss: { plugins: [rootLengthsPlugin()] } },
    resolve: { alias: [{ find: /^dexie$/, replacement: DEXIE }] },
  }),
  hooks: {
    // Set here and not in the reader's own definition, which is bundled: the list would double the reader's size.
    "entrypoints:resolved": (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === "content-script" && ON_NEWS_SITES.includes(entrypoint.name)) {
          entrypoint.options.matches = NEWS_MATCH_PATTERNS;
        }
      }
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      const plugins: Plugin[] = [];
      // The polyfill is needed only for listeners that answer with promises. It knows every API there is, which is 3 kB
      // of each page.
      if (entrypoints.every(({ type }) => type !== "background")) plugins.push(withoutPolyfill);
      if (entrypoints.every(({ type }) => type === "background" || type === "content-script"))
        plugins.push(minifyAgainPlugin);
      if (entrypoints.every(({ type }) => type === "background")) plugins.push(atOncePlugin);
      if (entrypoints.some(({ type }) => type === "content-script")) {
        plugins.push(withoutContext);
        // Their styles apply in web pages, whose root has a font size of its own.
        config.css = {};
        // No fallbacks for browsers in which this does not run.
        config.build = { ...config.build, cssTarget: ["chrome130", "firefox140"] };
      }
      config.plugins = [plugins, config.plugins];
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting", "activeTab", "contextMenus", "alarms"],
    host_permissions: NEWS_MATCH_PATTERNS,
    optional_host_permissions: ["https://*/*", "http://*/*"],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    web_accessible_resources: [
      {
        resources: ["card.html"],
        matches: ["http://*/*", "https://*/*"],
        // Chromium has a fixed address for every extension, by which any page could ask whether it is there. This has it
        // loaded from an address that changes with every start of the browser, and from no other.
        ...(browser === "firefox" ? {} : { use_dynamic_url: true }),
      },
    ],
    omnibox: { keyword: "ent" },
    commands: {
      "next-mark": {
        suggested_key: { default: "Alt+N", mac: "MacCtrl+Shift+N" },
        description: "__MSG_commandNext__",
      },
      "previous-mark": {
        suggested_key: { default: "Alt+P", mac: "MacCtrl+Shift+P" },
        description: "__MSG_commandPrevious__",
      },
      "toggle-marks": {
        suggested_key: { default: "Alt+M", mac: "MacCtrl+Shift+M" },
        description: "__MSG_commandToggle__",
      },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "entente@entente.invalid",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : // From this version on, a framed page can have an address that changes with every start.
        { minimum_chrome_version: "130" }),
  }),
});
