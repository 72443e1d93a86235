import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ConfigEnv, UserManifest } from "wxt";
import config from "../../../wxt.config";

const DOC = readFileSync(join(import.meta.dirname, "../../../docs/privacy-and-security.md"), "utf8");

async function manifestFor(browser: "chrome" | "firefox"): Promise<UserManifest> {
  const env: ConfigEnv = { mode: "production", command: "build", browser, manifestVersion: 3 };
  return typeof config.manifest === "function" ? config.manifest(env) : ((await config.manifest) ?? {});
}

describe.each(["chrome", "firefox"] as const)("the manifest for %s", (browser) => {
  it("asks for what reading and storing take, and for nothing more", async () => {
    const manifest = await manifestFor(browser);
    expect([...(manifest.permissions ?? [])].sort()).toEqual([
      "activeTab",
      "alarms",
      "contextMenus",
      "scripting",
      "storage",
      "unlimitedStorage",
    ]);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
    expect(manifest).not.toHaveProperty("optional_permissions");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  it("asks for no site but named ones at installation", async () => {
    const { host_permissions: sites = [] } = await manifestFor(browser);
    expect(sites.length).toBeGreaterThan(100);
    for (const site of sites) expect(site).toMatch(/^\*:\/\/(?:\*\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/\*$/u);
  });

  it("asks for nothing that the document on privacy does not explain", async () => {
    for (const permission of (await manifestFor(browser)).permissions ?? [])
      expect(DOC).toContain(`\`${permission}\``);
  });

  it("lets pages load nothing but the frame of the popover, and its own pages run only its own scripts", async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.web_accessible_resources).toMatchObject([{ resources: ["card.html"] }]);
    const { extension_pages: policy = "" } = (manifest.content_security_policy ?? {}) as {
      extension_pages?: string;
    };
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("base-uri 'none'; form-action 'none';");
  });
});
