/** A made-up dataset that holds every situation in which a popover is read, and an article that names its parties. */

const release = (id: string, more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  url: `https://news.example/${id}`,
  publisher: "The Wire",
  published: "2025-03-21",
  language: "en",
  ...more,
});
const place = (id: string, name: string, more: object = {}) => ({
  id,
  kind: "city",
  names: [{ text: name, type: "short" }],
  ...more,
});
const party = (id: string, name: string, more: object = {}) => ({
  id,
  kind: "company",
  names: [{ text: name, type: "short" }],
  country: "SE",
  ...more,
});
const agreement = (id: string, parties: readonly string[], date: string, more: object = {}) => ({
  id,
  form: "cooperation",
  parties: parties.map((one) => ({ party: one })),
  history: [{ status: "signed", date }],
  ...more,
});
const evidence = (record: string, from: string, field?: string, quote?: string) => ({
  id: [record, from, field].join("-"),
  record: { kind: "agreement", id: record },
  release: from,
  ...(field !== undefined && { field }),
  ...(quote !== undefined && { quote }),
});

export const LONG_NAME =
  "Nordvik Samarbetsförening för Elektrokemisk Metallurgi och Återvinning av Sällsynta Jordartsmetaller";
const MANY = Array.from({ length: 40 }, (_, i) => i);

export const READING_TITLE = "Reading: made-up facts";
export const READING = {
  format: "entente-dataset/1",
  dataset: { id: "reading", title: READING_TITLE, version: "1", created: "2025-06-01" },
  places: [
    place("norrmark", "Norrmark", { kind: "province", country: "SE" }),
    place("kelm", "Kelmstad", { country: "SE", within: "norrmark" }),
    place("kelm-east", "Kelmstad Harbour", { kind: "district", country: "SE", within: "kelm" }),
    place("alder-se", "Port Alder", { country: "SE", within: "norrmark" }),
    place("alder-ca", "Port Alder", { country: "CA" }),
  ],
  parties: [
    party("veltrona", "Veltrona", { seat: "kelm" }),
    party("brixholm", "Brixholm"),
    party("tarnfeld", "Tarnfeld Metall"),
    party("quellmar", "Quellmar University", { kind: "university" }),
    party("kelm-gov", "Government of Kelmstad", { kind: "government", territory: "kelm" }),
    party("manyfold", "Manyfold Holding"),
    party("long", LONG_NAME),
    party("idle", "Leerhaus Werke"),
    ...MANY.map((i) => party(`partner-${i}`, `Partnerwerk ${i}`)),
  ],
  releases: [
    release("wire"),
    release("daily", { publisher: "Daily Metals" }),
    release("again", { copyOf: "wire" }),
    release("old", { published: "2021-05-04" }),
  ],
  agreements: [
    agreement("cells", ["veltrona", "brixholm"], "2025-03-20", {
      form: "joint-venture",
      binding: true,
      functions: ["manufacturing"],
      fields: ["sodium cells"],
      placeSigned: "kelm",
      projects: [
        {
          name: "Cell works",
          site: "kelm-east",
          quantities: [{ value: 12, unit: "GWh", per: "year", qualifier: "planned" }],
        },
      ],
    }),
    agreement("old-licence", ["veltrona", "brixholm"], "2023-01-10", {
      form: "definitive-contract",
      history: [
        { status: "signed", date: "2023-01-10" },
        { status: "terminated", date: "2024-11-02" },
      ],
    }),
    agreement("slag", ["veltrona", "tarnfeld"], "2021-05-04", { form: "memorandum", binding: false }),
    agreement("harbour", ["veltrona", "kelm-gov"], "2025-02", {
      form: "public-private-investment",
      history: [{ status: "announced", date: "2025-02" }],
    }),
    agreement("school", ["kelm-gov", "quellmar"], "2024-09-01", { functions: ["training"] }),
    agreement("later", ["brixholm", "quellmar"], "2025-05-02", { form: "letter-of-intent" }),
    agreement("quay", ["tarnfeld", "quellmar"], "2024-06-11", { placeSigned: "alder-se" }),
    agreement("timber", ["tarnfeld", "brixholm"], "2024-07-12", { placeSigned: "alder-ca" }),
    agreement("mill", ["tarnfeld", "partner-1"], "2024-02-02", {
      projects: [{ name: "Mill", site: "kelm" }],
    }),
    agreement("quayside", ["partner-2", "partner-3"], "2024-01-01", {
      projects: [{ name: "Quay", site: "kelm-east" }],
    }),
    agreement("outside", ["veltrona", "partner-0"], "2024-12-01"),
    agreement("long-one", ["long", "veltrona"], "2024-03-03"),
    ...MANY.map((i) => agreement(`many-${i}`, ["manyfold", `partner-${i}`], `2024-0${1 + (i % 9)}-10`)),
  ],
  evidence: [
    evidence("cells", "wire", undefined, "The two will build cells together."),
    evidence("cells", "wire", "placeSigned", "They signed in Kelmstad's town hall at noon."),
    evidence("cells", "again"),
    evidence("cells", "daily", "projects.0.quantities", "Twelve gigawatt-hours a year are planned."),
    evidence("slag", "old"),
  ],
};

const FILL =
  "It was a long day in the town hall, and those who had come far stayed to hear all of it. ".repeat(4);

/** An article of 21 March 2025, of this text. */
export function articleOf(body: string): string {
  const data = { "@context": "https://schema.org", "@type": "NewsArticle", datePublished: "2025-03-21" };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two firms and a town | Example News</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(data)}</script>
<style>:root{color-scheme:light dark}body{max-width:680px;margin:40px auto;padding:0 20px;font:18px/1.6 Georgia,serif}</style></head>
<body><article><h1>Two firms and a town</h1>${body}<p>${FILL}</p><p>${FILL}</p><p>${FILL}</p></article></body></html>`;
}

export const READING_ARTICLE = articleOf(`
<p>Veltrona and Brixholm signed on Thursday to build cells in Kelmstad, the two said.</p>
<p>Two years ago Tarnfeld Metall had looked at the same site; <a href="/elsewhere">Quellmar University measured it</a>.</p>
<p>${LONG_NAME} said that it was glad, and Manyfold Holding and Leerhaus Werke said nothing.</p>
<p>A ship lay in Port Alder that night.</p>`);

/** Names nothing that would tell one Port Alder from the other. */
export const DOUBTFUL_ARTICLE = articleOf("<p>A ship lay in Port Alder that night.</p>");

export const PLACE_ARTICLE = articleOf("<p>A crowd stood before the town hall of Kelmstad.</p>");
