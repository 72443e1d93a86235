import { defineConfig } from "wxt";
import { NEWS_MATCH_PATTERNS } from "./lib/sites/news-sites.ts";

/** The extension's manifest and build, for Chromium and Firefox alike (both Manifest V3). */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  outDir: ".output",
  hooks: {
    // Set here and not in the reader's own definition, which is bundled: the list would double the reader's size.
    "entrypoints:resolved": (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === "content-script" && entrypoint.name === "reader") {
          entrypoint.options.matches = NEWS_MATCH_PATTERNS;
        }
      }
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.some(({ name, type }) => type === "content-script" && name === "reader")) return;
      // The polyfill knows every API there is; the reader runs on every news page and needs none of what it adds.
      config.plugins = [
        {
          name: "reader-without-polyfill",
          enforce: "pre",
          resolveId(id, importer) {
            if (id !== "@wxt-dev/webextension-polyfill/browser" && id !== "wxt/browser") return null;
            return this.resolve("@wxt-dev/browser", importer);
          },
        },
        config.plugins,
      ];
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting", "activeTab"],
    host_permissions: NEWS_MATCH_PATTERNS,
    optional_host_permissions: ["https://*/*", "http://*/*"],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      "next-mark": {
        suggested_key: { default: "Alt+N", mac: "MacCtrl+Shift+N" },
        description: "__MSG_commandNext__",
      },
      "previous-mark": {
        suggested_key: { default: "Alt+P", mac: "MacCtrl+Shift+P" },
        description: "__MSG_commandPrevious__",
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
      : { minimum_chrome_version: "128" }),
  }),
});
