/** Parties and places together: what a name on a page can mean. */
import type { Name, Party, Place } from "./records";
import type { PartyKind } from "./vocabulary";

/** The three kinds that look different on a page, by shape, hue and line style. */
export type MarkKind = "company" | "body" | "place";

const COMPANY_KINDS: ReadonlySet<PartyKind> = new Set(["company", "fund", "unknown"]);

/** How a party is marked: companies and funds as companies, all others as public bodies. */
export function markKindOf(kind: PartyKind): MarkKind {
  return COMPANY_KINDS.has(kind) ? "company" : "body";
}

/** The language of all views. */
const LANGUAGE = "en";

/**
 * The name to show: the first short name in the reader's language that is not weak, else the official name in that
 * language, else a weak short name in it, else the first of all. A name without a language is in every language.
 */
export function displayName(record: Pick<Party | Place, "names">, language = LANGUAGE): string {
  const best =
    record.names.find((name) => name.type === "short" && !name.weak && speaks(name, language)) ??
    record.names.find((name) => name.type === "official" && speaks(name, language)) ??
    record.names.find((name) => name.type === "short" && speaks(name, language)) ??
    record.names[0];
  return best?.text ?? "";
}

/** The official name in the reader's language, or in none, where it differs from the one shown. */
export function officialName(record: Pick<Party | Place, "names">): string | undefined {
  const shown = displayName(record);
  return record.names.find(
    (name) => name.type === "official" && name.text !== shown && speaks(name, LANGUAGE),
  )?.text;
}

/** The first name in another language than the reader's, with that language, where it differs from the name shown. */
export function nativeName(record: Pick<Party | Place, "names">): { text: string; lang: string } | undefined {
  const shown = displayName(record);
  const name = record.names.find((n) => n.lang !== undefined && n.text !== shown && !speaks(n, LANGUAGE));
  return name?.lang === undefined ? undefined : { text: name.text, lang: name.lang };
}

function speaks(name: Name, language: string): boolean {
  return name.lang === undefined || name.lang.split("-")[0] === language;
}
