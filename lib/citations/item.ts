/**
 * What can be cited, as an item of CSL-JSON (the schema of the Citation Style Language, version 1.0.2), the form in
 * which reference managers exchange references. All other formats are written from it.
 */
import type { ReleaseType } from "@/lib/model";
import { parsePartialDate } from "@/lib/model/partial-date";
import type { AgreementCard, CardDataset, SourceLink } from "@/lib/ties/card";
import { formLabel } from "@/lib/ties/labels";

/** A date of CSL: year, month and day as far as they are known. */
interface CslDate {
  "date-parts": [(number | string)[]];
  circa?: boolean;
}

/** The part of a CSL item that is used here. */
export interface CslItem {
  id: string;
  type: "webpage" | "article-newspaper" | "report" | "document";
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  "container-title"?: string;
  "event-place"?: string;
  genre?: string;
  issued?: CslDate;
  language?: string;
  note?: string;
  URL?: string;
}

const TYPES: Readonly<Record<ReleaseType, CslItem["type"]>> = {
  "press-release": "webpage",
  news: "article-newspaper",
  filing: "report",
};

/** A release as a citation: its publisher speaks, so the publisher is its author too. */
export function releaseItem(source: SourceLink): CslItem {
  const { title, url, publisher, published, language, type } = source;
  const issued = cslDate(published);
  return {
    id: itemId([publisher ?? (url === undefined ? "" : hostOf(url)), published?.slice(0, 4), title]),
    type: TYPES[type ?? "press-release"],
    title,
    ...(publisher !== undefined && { author: [{ literal: publisher }], publisher }),
    ...(type === "press-release" && { genre: "Press release" }),
    ...(issued && { issued }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { URL: url }),
  };
}

/** An agreement as a citation: its parties are its authors, its dataset is the container, and a note says who reported it. */
export function agreementItem(agreement: AgreementCard, dataset: CardDataset): CslItem {
  const { title, form, parties, date, placeSigned, sources } = agreement;
  const issued = cslDate(date);
  const names = parties.map(({ name }) => name);
  const address = sources.find(({ url }) => url !== undefined)?.url;
  const reports = sources.map(
    ({ publisher, title, url }) =>
      `${publisher === undefined ? "as" : `by ${publisher}:`} ${title}${url === undefined || url === address ? "" : `, ${url}`}`,
  );
  return {
    id: itemId([...names.slice(0, 2), date, form]),
    type: "document",
    title: title ?? `${formLabel(form)} of ${listed(names)}`,
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    "container-title": dataset.title,
    genre: formLabel(form),
    ...(issued && { issued }),
    ...(placeSigned && { "event-place": placeSigned.name }),
    ...(address !== undefined && { URL: address }),
    ...(reports.length > 0 && { note: `Reported ${reports.join("; ")}` }),
  };
}

/** "A", "A and B", "A, B and C". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A partial date as CSL has it: a quarter is its year, since CSL knows seasons but no quarters. */
function cslDate(text: string | undefined): CslDate | undefined {
  const date = text === undefined ? undefined : parsePartialDate(text);
  if (!date) return undefined;
  const parts = [date.year, date.month, date.day].filter((part) => part !== undefined);
  return { "date-parts": [parts], ...(date.approximate && { circa: true }) };
}

/** A key of Latin letters in lower case and digits, as BibTeX wants it: "zenithport20250320memorandum". */
function itemId(parts: readonly (string | undefined)[]): string {
  const words = parts.map((part) =>
    (part ?? "")
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "")
      .slice(0, 24),
  );
  return words.join("") || "entente";
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? "";
}
