/** Two made-up datasets that know one company by its number, and another by its name alone; an article that names both. */

const LEI = "254900MERGE0000TEST1";

const names = (...texts: string[]) => texts.map((text) => ({ text, type: "short" }));
const company = (id: string, texts: string[], more: object = {}) => ({
  id,
  kind: "company",
  names: names(...texts),
  ...more,
});
const agreement = (id: string, parties: string[], date: string) => ({
  id,
  form: "cooperation",
  parties: parties.map((one) => ({ party: one })),
  history: [{ status: "signed", date }],
});
const release = (id: string, publisher: string) => ({
  id,
  title: `Title of ${id}`,
  url: `https://news.example/${id}`,
  publisher,
});
const proof = (id: string, of: string, from: string) => ({
  id,
  record: { kind: "agreement", id: of },
  release: from,
});

/** Knows Veltrona with two agreements. */
export const NORTH = {
  format: "entente-dataset/1",
  dataset: { id: "north", title: "North file", version: "1" },
  parties: [
    company("veltrona", ["Veltrona"], { country: "SE", identifiers: [{ scheme: "LEI", value: LEI }] }),
    company("brixholm", ["Brixholm"], { country: "SE" }),
    company("quay", ["Quellmar Works"]),
  ],
  releases: [release("n1", "North Wire")],
  agreements: [
    agreement("cells", ["veltrona", "brixholm"], "2025-03-20"),
    agreement("plant", ["veltrona", "quay"], "2024-11-02"),
  ],
  evidence: [proof("e1", "cells", "n1")],
};

/** Knows Veltrona by its number, one agreement again and one more. */
export const SOUTH = {
  format: "entente-dataset/1",
  dataset: { id: "south", title: "South file", version: "1" },
  parties: [
    company("v-77", ["Veltrona", "Veltrona Cells"], {
      country: "SE",
      identifiers: [{ scheme: "lei", value: LEI.toLowerCase() }],
    }),
    company("b-1", ["Brixholm"], { country: "SE" }),
    company("q-1", ["Quellmar Works"]),
    company("t-1", ["Tarnfeld Metall"], { country: "DE" }),
  ],
  releases: [release("s1", "South Wire")],
  agreements: [
    agreement("a1", ["v-77", "b-1"], "2025-03-20"),
    agreement("a2", ["v-77", "t-1"], "2025-05-06"),
  ],
  evidence: [proof("e1", "a1", "s1")],
};

export const MERGING_ARTICLE = `<!doctype html><html lang="en"><head><title>Veltrona</title>
<meta property="og:type" content="article"></head><body><article><h1>Cells from the north</h1>
<p>Veltrona said on Monday that it would build a second line of cells. The company did not say what it would cost.</p>
<p>Work is to begin in spring, and the first cells are to leave the line a year later, the company said in a statement.</p>
<p>Analysts had expected the decision since the company raised money for it in the summer of last year.</p>
</article></body></html>`;
