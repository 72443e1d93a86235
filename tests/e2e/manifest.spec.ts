/** What the built extension may do, and what of it the web can reach: both only grow by a change of this file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { NEWS_MATCH_PATTERNS } from "../../lib/sites/news-sites";

const NEWS = NEWS_MATCH_PATTERNS.toSorted();
const OUTPUT = join(import.meta.dirname, "../../.output");

/** What both builds have. */
const COMMON = {
  manifest_version: 3,
  host_permissions: NEWS,
  optional_host_permissions: ["https://*/*", "http://*/*"],
  content_security_policy: {
    extension_pages: [
      "base-uri 'none'",
      "connect-src 'self' https: http:",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors http: https:",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self'",
    ],
  },
  // None runs in the page's own world.
  content_scripts: [
    {
      matches: NEWS,
      all_frames: true,
      run_at: "document_idle",
      js: ["content-scripts/frame.js"],
      match_origin_as_fallback: true,
    },
    {
      matches: NEWS,
      run_at: "document_idle",
      css: ["content-scripts/reader.css"],
      js: ["content-scripts/reader.js"],
    },
  ],
};
const PERMISSIONS = ["activeTab", "alarms", "contextMenus", "scripting", "storage", "unlimitedStorage"];
const CARD = { resources: ["card.html"], matches: ["http://*/*", "https://*/*"] };

const BUILDS = {
  "chrome-mv3": {
    ...COMMON,
    permissions: [...PERMISSIONS, "sidePanel"].sort(),
    web_accessible_resources: [{ ...CARD, use_dynamic_url: true }],
    minimum_chrome_version: "130",
  },
  "firefox-mv3": {
    ...COMMON,
    permissions: PERMISSIONS,
    web_accessible_resources: [CARD],
    browser_specific_settings: {
      gecko: {
        id: "entente@entente.invalid",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
};
/** What a manifest says of how the extension looks and is started, which gives it and the web nothing. */
const HARMLESS = [
  ...["name", "description", "version", "default_locale", "icons"],
  ...["action", "background", "commands", "omnibox", "options_ui", "side_panel", "sidebar_action"],
];

for (const [build, expected] of Object.entries(BUILDS)) {
  test(`${build} may do what is listed here, and the web reaches the card alone`, () => {
    const manifest = JSON.parse(readFileSync(join(OUTPUT, build, "manifest.json"), "utf8"));
    for (const key of HARMLESS) delete manifest[key];
    manifest.permissions.sort();
    manifest.host_permissions.sort();
    for (const { matches } of manifest.content_scripts) matches.sort();
    const { content_security_policy: policy } = manifest;
    policy.extension_pages = policy.extension_pages
      .split(";")
      .map((rule: string) => rule.trim())
      .sort();
    const byName = (a: { js: string[] }, b: { js: string[] }) => String(a.js).localeCompare(String(b.js));
    manifest.content_scripts.sort(byName);
    expect(manifest).toEqual(expected);
  });

  test(`${build} has pages that load nothing but its own files`, () => {
    const pages = readdirSync(join(OUTPUT, build)).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(6);
    for (const page of pages) {
      const html = readFileSync(join(OUTPUT, build, page), "utf8");
      const loaded = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address = ""]) => address);
      expect(loaded.length, page).toBeGreaterThan(0);
      expect(
        loaded.filter((address) => !/^\/[^/]/.test(address)),
        page,
      ).toEqual([]);
      expect(html, page).not.toMatch(/<script(?![^>]* src=)|\son\w+=/);
    }
  });
}

test("the document on privacy says what each permission is for", () => {
  const document = readFileSync(join(import.meta.dirname, "../../docs/privacy-and-security.md"), "utf8");
  for (const { permissions } of Object.values(BUILDS))
    for (const permission of permissions)
      expect(document).toMatch(new RegExp(`^\\|[^|]*\`${permission}\``, "m"));
});
