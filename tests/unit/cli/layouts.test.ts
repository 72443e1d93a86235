import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readReleaseFile } from "@/cli/extract-input";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";
import { layOut } from "@/lib/releases/plain/lay-out";

/** One release of ours in the layouts of pages, papers and Markdown. */
const FOLDER = join(import.meta.dirname, "../../fixtures/layouts");
const PLAIN = "plain.txt";
const layouts = readdirSync(FOLDER).filter((file) => file !== PLAIN);
/** Of plain text nothing is taken away before it is read. */
const notPlain = layouts.filter((file) => !file.endsWith(".txt"));

async function textIn(file: string): Promise<string> {
  return (await readReleaseFile(join(FOLDER, file), { published: "2024-05-14" })).text;
}

/** What counts, with names for ids; forms of names may stand in boilerplate too. */
function toldIn(labels: Labels) {
  const nameOf = (id: string | null) => labels.entities.find((entity) => entity.id === id)?.name;
  return {
    entities: labels.entities.map(({ type, name }) => `${type} ${name}`).sort(),
    agreements: labels.agreements.map(({ kind, status, date, parties, signedAt, projects }) => ({
      kind,
      status,
      date,
      parties: parties.map(nameOf).sort(),
      signedAt: nameOf(signedAt),
      projects: projects.map(({ site, quantities }) => ({ site: nameOf(site), quantities })),
    })),
  };
}

const told = (text: string) => toldIn(labelsOf(readRelease({ text, published: "2024-05-14" })));

describe("a release in any layout", () => {
  let plain: ReturnType<typeof told>;
  beforeAll(async () => {
    plain = told(await textIn(PLAIN));
  });

  it("as plain text tells its agreements", () => {
    expect(plain.agreements).toMatchObject([
      { kind: "supply", status: "signed", date: "2024-05-14", signedAt: "Truro" },
      { kind: "memorandum", status: "signed", date: "2024-05-02" },
    ]);
  });

  it.each(layouts)("says the same as %s", async (file) => {
    const text = await textIn(file);
    expect(layOut(text).text).toContain(
      "battery containers with 240 MWh of storage to a public-private site at Camborne over",
    );
    expect(told(text)).toEqual(plain);
  });

  it.each(notPlain)("has nothing in %s of what stands around it", async (file) => {
    expect(await textIn(file)).not.toMatch(/Morvah|Lanyon Shipping|cookies/u);
  });
});
