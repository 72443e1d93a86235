/** The command line's `annotate`, from outside: a process, its output and its exit code. */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

const ROOT = join(import.meta.dirname, "../..");
const PAGES = join(ROOT, "tests/fixtures/pages");

const DATASET = {
  format: "entente-dataset/1",
  dataset: { id: "harbours", title: "Harbours", version: "1" },
  parties: [
    {
      id: "nordkai",
      kind: "company",
      names: [
        { text: "Nordkai Werft", type: "short" },
        { text: "北港船厂", type: "short", lang: "zh" },
      ],
    },
    { id: "sundhavn", kind: "public-body", names: [{ text: "Sundhavn Port Authority", type: "official" }] },
  ],
};

async function annotate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const command = [join(ROOT, "scripts/run.mjs"), "cli/entente.ts", "annotate", ...args];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: ROOT });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const paragraphs = (text: string) => `<p>${text}</p>`.repeat(2);

test.describe("entente annotate", () => {
  let folder = "";
  const file = (name: string) => join(folder, name);

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
  test.beforeEach(async ({}, info) => {
    folder = info.outputPath();
    await writeFile(info.outputPath("harbours.json"), JSON.stringify(DATASET));
  });

  test("finds every mention in the demo article and no other", async () => {
    const page = join(PAGES, "demo.html");
    const { code, out, err } = await annotate("--dataset", "public/starter.json", page);
    expect(err).toContain('state "on"');
    expect(code, err).toBe(0);
    const expected: unknown = JSON.parse(await readFile(join(PAGES, "demo.expected.json"), "utf8"));
    const found: Record<string, { id: string; surface: string }[]> = JSON.parse(out);
    expect(Object.keys(found)).toEqual([page]);
    const order = (a: { id: string; surface: string }, b: { id: string; surface: string }) =>
      a.id.localeCompare(b.id) || a.surface.localeCompare(b.surface);
    expect(found[page]?.sort(order)).toEqual(expected);
  });

  test("reads the pages of a list, each at its address, over the given dataset alone", async () => {
    const text = "The Nordkai Werft builds a ferry while CATL looks on.";
    // 北港船厂 in GB 18030.
    const chinese = Buffer.concat([
      Buffer.from('<meta charset="gb18030"><p>'),
      Buffer.from("b1b1b8dbb4acb3a7", "hex"),
      Buffer.from("b1b1b8dbb4acb3a7".repeat(8), "hex"),
    ]);
    const parts = `<main><h1>Harbours</h1>
      <section id="lead"><p>Nordkai Werft signs with the Sundhavn Port Authority.</p></section>
      <section id="rest"><p>Nordkai Werft <span class="note">(Nordkai Werft, Kiel)</span> builds on.</p></section></main>`;
    const late = `${paragraphs("The Sundhavn Port Authority said so.")}<img src="https://tracker.example/p.png">
      <script src="https://cdn.example/app.js"></script>
      <script>
        const late = () => document.body.insertAdjacentHTML("beforeend", "<p>Nordkai Werft came later.</p>");
        setTimeout(late, 150);
        location.href = "https://elsewhere.example/";
      </script>`;
    await writeFile(file("https.html"), paragraphs(text));
    await writeFile(file("home.html"), paragraphs(text));
    await writeFile(file("gb.html"), chinese);
    await writeFile(file("parts.html"), parts);
    await writeFile(file("late.html"), late);
    const list = [
      { name: "https", file: "https.html", url: "https://harbour.example:8443/a?b=1&c=2#d" },
      { name: "home", file: "home.html", url: "http://localhost/" },
      { name: "gb", file: "gb.html", url: "https://news.port.example/gb" },
      { name: "all", file: "parts.html" },
      { name: "lead", file: "parts.html", within: "#lead" },
      { name: "both", file: "parts.html", within: ["#lead", "#rest"], except: [".note"] },
      { name: "rest", file: "parts.html", within: "#rest", except: ".note" },
      { name: "late", file: "late.html", url: "https://harbour.example/late" },
    ];
    await writeFile(file("list.json"), JSON.stringify(list));
    const dataset = file("harbours.json");
    const { code, out, err } = await annotate(
      "--dataset",
      dataset,
      "--manifest",
      file("list.json"),
      "--out",
      file("out.json"),
    );
    expect(code, err).toBe(0);
    expect(out).toBe("");
    const found = JSON.parse(await readFile(file("out.json"), "utf8"));
    const nordkai = (count: number) => ({ id: "nordkai", surface: "Nordkai Werft", count });
    const sundhavn = (count: number) => ({ id: "sundhavn", surface: "Sundhavn Port Authority", count });
    await test.step("pages of any host, in other encodings", () => {
      expect(found).toMatchObject({
        https: [nordkai(2)],
        home: [nordkai(2)],
        gb: [{ id: "nordkai", surface: "北港船厂", count: 9 }],
      });
    });
    await test.step("only the parts of a page that the list names", () => {
      expect(found).toMatchObject({
        all: [nordkai(3), sundhavn(1)],
        lead: [nordkai(1), sundhavn(1)],
        both: [nordkai(2), sundhavn(1)],
        rest: [nordkai(1)],
      });
    });
    await test.step("late text, without a network, on a page that wants to leave", () => {
      expect(found.late).toEqual([sundhavn(2), nordkai(1)]);
      expect(err).toMatch(/^late: .*, 3 requests blocked/m);
      expect(Object.keys(found)).toEqual(list.map(({ name }) => name));
    });
  });

  test("explains every spelling that it knows, marked or not, and takes a watch list", async () => {
    const list = {
      entities: [
        { id: "nordkai", type: "company", name: "Nordkai Werft" },
        { id: "anchor", type: "company", name: "Anchor", aliases: [{ text: "Anchor", ambiguous: true }] },
      ],
    };
    await writeFile(file("watch.json"), JSON.stringify(list));
    await writeFile(
      file("page.html"),
      `<main><h1>Harbours</h1>${paragraphs("The crew of Nordkai Werft dropped the anchor. Anchor lines were cut by the storm.")}</main>`,
    );
    const url = "https://harbour.example/lines";
    const { code, out, err } = await annotate(
      "--dataset",
      file("watch.json"),
      "--url",
      url,
      "--explain",
      file("page.html"),
    );
    expect(code, err).toBe(0);
    expect(JSON.parse(out)[file("page.html")]).toEqual([
      { id: "nordkai", surface: "Nordkai Werft", count: 2 },
    ]);
    expect(err).toContain(`: ${url}: `);
    expect(err).toMatch(
      /marked: …The crew of \[Nordkai Werft\] dropped the anchor.*…\n\s+nordkai [\d.]+: [a-z-]+ \+/,
    );
    expect(err).toMatch(/left: ….*\[Anchor\] lines were cut.*…\n\s+anchor /);
  });

  test("says what is wrong with its input", async () => {
    await writeFile(
      file("broken.json"),
      JSON.stringify({ ...DATASET, parties: [{ id: "x", kind: "company" }] }),
    );
    await writeFile(file("page.html"), "<p>Nothing.</p>");
    const { code, out, err } = await annotate("--dataset", file("broken.json"), file("page.html"));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/broken\.json, line 1, parties\[0\] \(x\), names: is missing/);
    expect((await annotate("--dataset", file("harbours.json"))).code).toBe(2);
  });
});
