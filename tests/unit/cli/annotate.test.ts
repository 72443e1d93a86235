import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseManifest, readManifest } from "@/cli/annotate/manifest";
import { countMentions } from "@/cli/annotate/mentions";
import { withHosts } from "@/cli/annotate/reader-build";

describe("parseManifest", () => {
  it("takes selectors as one or as a list", () => {
    const text = JSON.stringify([
      { name: "a", file: "a.html", url: "https://a.example/", within: "article", except: ["aside", ".x"] },
      { name: "b", file: "b.html" },
    ]);
    expect(parseManifest(text, "list.json")).toEqual([
      { name: "a", file: "a.html", url: "https://a.example/", within: ["article"], except: ["aside", ".x"] },
      { name: "b", file: "b.html", within: [], except: [] },
    ]);
  });

  it.each([
    ["broken JSON", "[{", /list\.json: is no JSON/],
    ["no list", "{}", /list\.json: .*Array/],
    ["a missing field", '[{ "name": "a" }]', /\[0\], file: /],
    ["a wrong type", '[{ "name": "a", "file": "a", "within": 3 }]', /\[0\], within: /],
    ["an unknown field", '[{ "name": "a", "file": "a", "selector": "p" }]', /\[0\], selector: /],
    [
      "a name twice",
      '[{ "name": "a", "file": "a" }, { "name": "a", "file": "b" }]',
      /\[1\], name: "a" is there already/,
    ],
  ])("refuses %s and says where", (_name, text, message) => {
    expect(() => parseManifest(text, "list.json")).toThrow(message);
  });
});

describe("readManifest", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "entente-test-"));
    await writeFile(join(folder, "a.html"), '<link rel="canonical" href="https://a.example/1">');
    await writeFile(join(folder, "list.json"), '[{ "name": "a", "file": "a.html", "except": "nav" }]');
    await writeFile(join(folder, "lost.json"), '[{ "name": "b", "file": "b.html" }]');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("takes files from the manifest's folder, whatever the current one is", async () => {
    expect(await readManifest(join(folder, "list.json"))).toMatchObject([
      { name: "a", file: join(folder, "a.html"), url: "https://a.example/1", within: [], except: ["nav"] },
    ]);
  });

  it("names a page that is missing", async () => {
    await expect(readManifest(join(folder, "lost.json"))).rejects.toThrow(/b\.html: There is no such file/);
  });
});

describe("countMentions", () => {
  it("counts by party and spelling, in the order in which they first come", () => {
    const mark = (ref: string, surface: string) => ({ ref, surface });
    expect(
      countMentions([
        mark("d/party/zenith", "Zenith Steel"),
        mark("d/party/catl", "CATL"),
        mark("d/party/zenith", "Zenith"),
        mark("d/place/catl", "CATL"),
        mark("d/party/catl", "CATL"),
      ]),
    ).toEqual([
      { id: "zenith", surface: "Zenith Steel", count: 1 },
      { id: "catl", surface: "CATL", count: 2 },
      { id: "zenith", surface: "Zenith", count: 1 },
      { id: "catl", surface: "CATL", count: 1 },
    ]);
  });
});

describe("withHosts", () => {
  it("adds the hosts of the pages and leaves the rest as it is", () => {
    const manifest = {
      name: "x",
      host_permissions: ["*://*.a.example/*"],
      content_scripts: [{ matches: ["*://*.a.example/*"], js: ["reader.js"] }],
    };
    const urls = ["https://www.b.example:8443/1?x", "http://www.b.example/2", "https://c.example/"];
    expect(withHosts(manifest, urls)).toEqual({
      name: "x",
      host_permissions: ["*://*.a.example/*", "*://www.b.example/*", "*://c.example/*"],
      content_scripts: [
        { matches: ["*://*.a.example/*", "*://www.b.example/*", "*://c.example/*"], js: ["reader.js"] },
      ],
    });
  });
});
