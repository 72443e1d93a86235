import { describe, expect, it } from "vitest";
import { whyNotChromium, whyNotFirefox } from "../../../scripts/browsers.mjs";

describe("which browsers can be used", () => {
  it.each([
    ["/usr/bin/chromium", "Chromium 140.0.7339.16 built on Debian GNU/Linux 13"],
    ["/opt/chrome", "Google Chrome for Testing 141.0.7390.37"],
    ["/usr/bin/microsoft-edge", "Microsoft Edge 140.0.3485.54"],
    ["/usr/bin/google-chrome", "Google Chrome 136.0.7103.59"],
    ["C:\\Program Files\\Chromium\\Application\\chrome.exe", ""],
    ["C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe", ""],
  ])("%s (%s) is a Chromium to use", (path, version) => {
    expect(whyNotChromium(path, version)).toBeUndefined();
  });

  it.each([
    ["/usr/bin/google-chrome", "Google Chrome 137.0.7151.40", "ignores --load-extension"],
    ["/usr/bin/google-chrome", "Google Chrome 144.0.1.2 beta", "ignores --load-extension"],
    ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "", "ignores --load-extension"],
    ["/usr/bin/chromium", "Chromium 129.0.6668.58", "needs 130 or later"],
  ])("%s (%s) is none: %s", (path, version, reason) => {
    expect(whyNotChromium(path, version)).toContain(reason);
  });

  it("takes a Firefox that the extension runs in", () => {
    expect(whyNotFirefox("/usr/bin/firefox", "Mozilla Firefox 140.3.0esr")).toBeUndefined();
    expect(whyNotFirefox("/usr/bin/firefox", "Mozilla Firefox 128.14.0esr")).toContain("needs 140 or later");
  });
});
