import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { NEWS_MATCH_PATTERNS } from "./lib/sites/news-sites.ts";
import { packedWordsPlugin } from "./scripts/lib/packed-words.ts";
import { rootLengthsPlugin } from "./scripts/lib/root-lengths.ts";

/** The scripts that run on every news page. */
const ON_NEWS_SITES = ["reader", "frame"];

/** The module by which the framework starts a content script; the script's file stands behind it. */
const START = /^\0virtual:wxt-content-script-isolated-world-entrypoint\?/;

/** One page of the extension stands in frames, and only that one can: no other is accessible to the web. */
const EXTENSION_PAGES_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors http: https:";

/** Dexie's own build for browsers of today: the one that a bundler finds by itself is in the language of 2009, and larger. */
const DEXIE = fileURLToPath(import.meta.resolve("dexie/dist/modern/dexie.mjs"));

/** Takes the browser's own API in the place of the polyfill. */
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
 * Starts a content script without the framework's context. That ends a script when the page sends it an event, tells the
 * page by an event that the extension is there, and is a twentieth of the reader. Our scripts have a lifetime of their own.
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
  // The latter for its types alone: see `withoutPolyfill`.
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  outDir: ".output",
  vite: () => ({
    plugins: [packedWordsPlugin],
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
      // Its listeners answer by promises, which is all that we need of it: it knows every API there is, 3 kB of each page.
      if (entrypoints.every(({ type }) => type !== "background")) plugins.push(withoutPolyfill);
      if (entrypoints.some(({ type }) => type === "content-script")) {
        plugins.push(withoutContext);
        // Their styles stand in pages of the web, whose root has a font size of its own.
        config.css = {};
        // Nothing is said twice for a browser that this runs in neither way.
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
      : // From here on the address of a page in a frame can change with every start.
        { minimum_chrome_version: "130" }),
  }),
});
