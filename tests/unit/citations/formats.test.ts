import { Cite } from "@citation-js/core";
import { describe, expect, test } from "vitest";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { CITATION_FORMATS, citationText } from "@/lib/citations/formats";
import { agreementItem, type CslItem, releaseItem } from "@/lib/citations/item";
import type { SourceLink } from "@/lib/ties/card";
import { acme, agreement, bolt, port } from "../components/sample-cards";

const RELEASE: SourceLink = {
  title: "Acme & Bolt sign for 40% of {Port} – 宁德时代 #1",
  url: "https://wire.example/a_b?c=1&d=%20#e",
  publisher: "The Wire_Service & Sons",
  published: "2025-03-20",
  language: "en",
  type: "press-release",
  copies: 2,
};
const release = (more: Partial<SourceLink> = {}): CslItem => releaseItem({ ...RELEASE, ...more });
const tie = agreementItem(
  agreement({
    placeSigned: port,
    sources: [RELEASE, { title: "They sign", url: "https://city.example/2", copies: 1 }],
  }),
  { id: "d", title: "Ties of the coast" },
);

/** What another reader makes of it. */
function readBack(item: CslItem, format: "bibtex" | "ris" | "csl-json"): Record<string, unknown> {
  const [read] = new Cite(citationText([item], format)).data;
  if (!read) throw new Error("citation-js read nothing");
  return read;
}

function datePartsOf(read: Record<string, unknown>): number[] | undefined {
  return (read.issued as { "date-parts": unknown[][] })["date-parts"][0]?.map(Number);
}

describe("without a web address", () => {
  const { url: _, ...unlinked } = RELEASE;

  test.each(CITATION_FORMATS.map(({ id }) => id))("a release is cited as %s without one", (format) => {
    const text = citationText([releaseItem(unlinked)], format);
    expect(text).not.toMatch(/https?:|URL|UR {2}-/);
    expect(text).toContain("2025");
  });

  test("an agreement is cited with the first of its sources that has one", () => {
    const item = (sources: SourceLink[]) => agreementItem(agreement({ sources }), { id: "d", title: "D" });
    expect(item([unlinked, RELEASE]).URL).toBe(RELEASE.url);
    expect(item([unlinked])).not.toHaveProperty("URL");
  });
});

describe("without a publisher", () => {
  const { publisher: _, ...anonymous } = RELEASE;

  test("a release begins with its day and is named after its site", () => {
    const item = releaseItem({ ...anonymous, title: "They sign", url: "https://www.wire.example/a" });
    expect(item.id).toBe("wireexample2025theysign");
    expect(citationText([item], "text")).toBe(
      "(2025, March 20). They sign [Press release]. https://www.wire.example/a",
    );
  });

  test("nor anything else that an id may hold, it is named all the same: BibTeX takes no entry without a name", () => {
    const item = releaseItem({ title: "宁德时代", copies: 1 });
    expect(readBack(item, "bibtex").title).toBe(item.title);
    expect(item.id).not.toBe("");
  });
});

describe("what citation-js reads back", () => {
  test.each<[string, CslItem]>([
    ["a release", release()],
    ["a release with month only", release({ published: "2025-03" })],
    ["a release with year only", release({ published: "2025" })],
    ["a news item in Chinese", release({ title: "宁德时代与中天钢铁", language: "zh", type: "news" })],
    ["a filing whose title tries the formats", release({ title: "a\\b {c} ~d ^e $f_g %h", type: "filing" })],
    ["an agreement", tie],
  ])("BibTeX and RIS of %s", (_name, item) => {
    const date = item.issued?.["date-parts"][0];
    for (const format of ["bibtex", "ris"] as const) {
      const read = readBack(item, format);
      expect(read.title, format).toBe(item.title);
      expect(read.URL, format).toBe(item.URL);
      // Of a newspaper's RIS citation-js reads neither author nor more of the date than the year.
      const isYearOnly = format === "ris" && item.type === "article-newspaper";
      expect(datePartsOf(read), format).toEqual(isYearOnly ? date?.slice(0, 1) : date);
      if (isYearOnly) continue;
      const names = (read.author as { literal?: string; family?: string }[]).map(
        (name) => name.literal ?? name.family,
      );
      expect(names, format).toEqual(item.author?.map(({ literal }) => literal));
    }
  });

  test("CSL-JSON is the item itself", () => {
    for (const item of [release(), tie]) expect(JSON.parse(citationText([item], "csl-json"))).toEqual([item]);
    expect(readBack(tie, "csl-json").title).toBe(tie.title);
  });
});

describe("text and Markdown", () => {
  test("say who, when, what and where", () => {
    expect(citationText([release({ title: "They sign" })], "text")).toBe(
      "The Wire_Service & Sons. (2025, March 20). They sign [Press release]. https://wire.example/a_b?c=1&d=%20#e",
    );
    expect(citationText([tie], "text")).toBe(
      "Acme & Bolt. (2025, March 20). Strategic cooperation of Acme and Bolt [Strategic cooperation]. Port. " +
        "In Ties of the coast. https://wire.example/a_b?c=1&d=%20#e",
    );
  });

  test.each<[published: string | undefined, said: string]>([
    ["2025-03", "(2025, March)"],
    ["2025-Q1", "(2025)"],
    ["2025~", "(ca. 2025)"],
    [undefined, "(n.d.)"],
  ])("the date %s is said as %s", (published, said) => {
    const { published: _dated, ...undated } = RELEASE;
    const item = releaseItem({ ...undated, ...(published !== undefined && { published }) });
    expect(citationText([item], "text")).toContain(said);
  });

  test.each([
    ["Zenith buys Acme Inc.", "Zenith buys Acme Inc. Washington, D.C. In News of the U.S. https"],
    ["Who owns steel?", "Who owns steel? Washington"],
    ["They sign!", "They sign! Washington"],
    ["And then …", "And then … Washington"],
    ["They ask: “Why?”", "They ask: “Why?” Washington"],
    ["Zenith (once Acme Inc.)", "Zenith (once Acme Inc.). Washington"],
  ])("end no sentence twice: %s", (title, said) => {
    const { genre: _, ...item } = tie;
    const places = { "event-place": "Washington, D.C.", "container-title": "News of the U.S." };
    const text = (format: "text" | "markdown") => citationText([{ ...item, ...places, title }], format);
    expect(text("text")).toContain(`(2025, March 20). ${said}`);
    expect(text("markdown").replace(/[*<>]/g, "")).toContain(`(2025, March 20). ${said}`);
    expect(citationText([release({ title })], "text")).toContain(`${title} [Press release]. http`);
  });

  test("Markdown shows what a release says as it stands, and makes nothing of it", () => {
    const item = release({ title: "*A* [b](https://c.example) <i>", url: "https://a.example/<b>" });
    expect(citationText([item], "markdown")).toContain(
      "*\\*A\\* \\[b\\](https://c.example) \\<i\\>* [Press release]. <https://a.example/%3Cb%3E>",
    );
  });
});

test("two agreements of a company have two names, by the other party and by the day", () => {
  const id = (facts: Parameters<typeof agreement>[0]) =>
    agreementItem(agreement(facts), { id: "d", title: "D" }).id;
  const ids = [id({}), id({ parties: [acme, { ...bolt, name: "Quay" }] }), id({ date: "2025-04-02" })];
  expect(new Set(ids).size).toBe(3);
});

test("an agreement's citation names its parties, its dataset and every release", () => {
  expect(tie).toMatchObject({
    id: "acmebolt20250320cooperation",
    type: "document",
    author: [{ literal: acme.name }, { literal: bolt.name }],
    "container-title": "Ties of the coast",
    "event-place": "Port",
    note: `Reported by ${RELEASE.publisher}: ${RELEASE.title}; as They sign, https://city.example/2`,
  });
});

test.each([
  [
    "bibtex",
    "  booktitle = {Ties of the coast}",
    "  address = {Port}",
    "  howpublished = {Strategic cooperation}",
  ],
  ["ris", "T2  - Ties of the coast", "CY  - Port", "M3  - Strategic cooperation"],
] as const)(
  "an agreement as %s says of which dataset it is, where it was signed and what it is",
  (format, ...lines) => {
    const text = citationText([tie], format);
    for (const line of [...lines, "as They sign, https://city.example/2"]) expect(text).toContain(line);
  },
);

test("no line of a release breaks a format's own lines", () => {
  const item = release({ title: "One\r\nER  - \n@misc{x}" });
  expect(citationText([item], "ris").match(/^ER {2}- /gm)).toHaveLength(1);
  expect(readBack(item, "bibtex").title).toBe("One ER - @misc{x}");
});

test("a brace alone does not run on to the end of a BibTeX file", () => {
  for (const title of ["One { alone", "One } alone", "}{"]) {
    const text = citationText([release({ title })], "bibtex");
    expect(text.split("{").length, "braces are counted, whatever stands before them").toBe(
      text.split("}").length,
    );
    expect(readBack(release({ title }), "bibtex").title).toBe(title);
  }
});

test("a body with a comma in its name is no person in RIS, and keeps its name as publisher", () => {
  const read = readBack(release({ publisher: "Nexora, Inc." }), "ris");
  expect(read.author).toEqual([{ literal: "Nexora Inc." }]);
  expect(read.publisher).toBe("Nexora, Inc.");
});

test("signs that are no text stand in no citation", () => {
  for (const format of ["bibtex", "ris"] as const)
    expect(citationText([release({ title: "A\0B\bC" })], format)).toContain("A B C");
});

test.each(CITATION_FORMATS.map(({ id }) => id))("%s of several holds each", (format) => {
  const text = citationText([release({ title: "First" }), release({ title: "Second" })], format);
  expect(text.indexOf("First")).toBeGreaterThanOrEqual(0);
  expect(text.indexOf("Second")).toBeGreaterThan(text.indexOf("First"));
});
