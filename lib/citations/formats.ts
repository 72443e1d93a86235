/**
 * Citations as text. BibTeX and RIS are written here and not by a library: citation-js takes 46 kB after compression,
 * brings code that fetches, and in its default settings drops every letter that is not Latin. The tests use it to read
 * back what is written here.
 */
import type { CslItem } from "./item";

/** The formats in which a citation is copied, in the order of the menu. */
export const CITATION_FORMATS = [
  { id: "text", label: "Text" },
  { id: "markdown", label: "Markdown" },
  { id: "bibtex", label: "BibTeX" },
  { id: "ris", label: "RIS" },
  { id: "csl-json", label: "CSL-JSON" },
] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number]["id"];

/** Writes citations in a format, one after another. The text ends without a line break, except for RIS. */
export function citationText(items: readonly CslItem[], format: CitationFormat): string {
  switch (format) {
    case "text":
      return items.map((item) => prose(item, PLAIN)).join("\n");
    case "markdown":
      return items.map((item) => prose(item, MARKDOWN)).join("\n\n");
    case "bibtex":
      return items.map(bibtex).join("\n\n");
    case "ris":
      return items.map(ris).join("\n");
    case "csl-json":
      return JSON.stringify(items, null, 2);
  }
}

/** How the parts of a sentence are written. */
interface Dress {
  words(text: string): string;
  title(text: string): string;
  url(text: string): string;
}

const PLAIN: Dress = { words: (text) => text, title: (text) => text, url: (text) => text };
const MARKDOWN: Dress = {
  words: escaped,
  title: (text) => `*${escaped(text)}*`,
  url: (text) => `<${text.replace(/[<>\s]/g, encodeURIComponent)}>`,
};

/** Escapes what Markdown would read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

/** After the manner of APA 7: who, when, what, of what sort, where it stands. */
function prose(item: CslItem, { words, title, url }: Dress): string {
  const who = (item.author ?? []).map(({ literal }) => words(literal)).join(" & ");
  const date = dateWords(item);
  const what = title(item.title);
  const named = item.genre === undefined ? withStop(what, item.title) : `${what} [${words(item.genre)}].`;
  const parts = [
    `${who === "" ? "" : `${withStop(who)} `}(${date}). ${named}`,
    item["event-place"] === undefined ? "" : withStop(words(item["event-place"])),
    item["container-title"] === undefined ? "" : `In ${withStop(words(item["container-title"]))}`,
    item.URL === undefined ? "" : url(item.URL),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** What ends a sentence already, also within quotation marks. */
const ENDED = /[.?!…。？！]["'”’»」』]*$/u;

/** A text with a full stop, unless what it says has an end of its own. */
function withStop(text: string, said = text): string {
  return ENDED.test(said) ? text : `${text}.`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function dateWords({ issued }: CslItem): string {
  const [year, month, day] = (issued?.["date-parts"][0] ?? []).map(Number);
  if (year === undefined) return "n.d.";
  const monthDay = [month === undefined ? "" : (MONTHS[month - 1] ?? ""), day ?? ""].join(" ").trim();
  return `${issued?.circa ? "ca. " : ""}${year}${monthDay === "" ? "" : `, ${monthDay}`}`;
}

/**
 * Characters that BibTeX reads as markup and that a backslash alone does not escape. Those that it does escape get one;
 * all others are written as they are, in UTF-8, as Biber and newer BibTeX take them.
 */
const BIBTEX_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces, also those behind a backslash: one alone would run on to the end of the file.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function bibtex(item: CslItem): string {
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const clean = (text: string) =>
    oneLine(text).replace(/[\\{}~^%&#_$]/g, (unit) => BIBTEX_ESCAPES[unit] ?? `\\${unit}`);
  const fields: [name: string, value: string | undefined][] = [
    // Inner braces keep a body's name from being split into first and last name, and a title's capitals as they are.
    ["author", item.author?.map(({ literal }) => `{${clean(literal)}}`).join(" and ")],
    ["title", `{${clean(item.title)}}`],
    ["howpublished", item.genre && clean(item.genre)],
    ["publisher", item.publisher && clean(item.publisher)],
    ["booktitle", item["container-title"] && clean(item["container-title"])],
    ["address", item["event-place"] && clean(item["event-place"])],
    ["year", year === undefined ? undefined : String(year)],
    ["month", month === undefined ? undefined : String(month)],
    [
      "date",
      day === undefined
        ? undefined
        : [year, month, day].map((part) => String(part).padStart(2, "0")).join("-"),
    ],
    ["language", item.language && clean(item.language)],
    // BibTeX takes an address literally; braces and backslashes, which would break the field, are percent-encoded.
    ["url", item.URL?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ["note", item.note && clean(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${item.id},\n${lines.join(",\n")}\n}`;
}

const RIS_TYPES: Readonly<Record<CslItem["type"], string>> = {
  webpage: "ELEC",
  "article-newspaper": "NEWS",
  report: "RPRT",
  document: "GEN",
};

/** RIS as Research Information Systems described it in 2011: tag, two spaces, hyphen, space; lines end with CR LF. */
function ris(item: CslItem): string {
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const two = (part: number | string | undefined) =>
    part === undefined ? "" : String(part).padStart(2, "0");
  const tags: [tag: string, value: string | undefined][] = [
    ["TY", RIS_TYPES[item.type]],
    ["ID", item.id],
    // A comma parts a family name from a given one, and a body has neither.
    ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", literal.replace(/\s*,\s*/g, " ")]),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["CY", item["event-place"]],
    ["PY", year === undefined ? undefined : String(year)],
    ["DA", year === undefined || month === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ["M3", item.genre],
    ["LA", item.language],
    ["UR", item.URL],
    ["N1", item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, "ER  - ", ""].join("\r\n");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
