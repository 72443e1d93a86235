/** Makes a small index for tests from a short notation. */
import { readFileSync } from "node:fs";
import type { EntityRef, MarkKind, Name, NameType, PlaceKind } from "@/lib/model";
import { compileNames, type NameSource } from "@/lib/names/compile";
import { findMentions, type PageContext } from "@/lib/names/find";
import type { LandNames } from "@/lib/names/land-names";
import { type NameIndex, openNames } from "@/lib/names/name-index";

/** `~` before a spelling makes it weak, `=` makes it official, `$` a ticker. */
export interface ShortSource {
  id: string;
  kind?: MarkKind;
  sort?: PlaceKind;
  names: readonly string[];
  country?: string;
  within?: readonly string[];
  related?: readonly string[];
}

const TYPE_OF: Readonly<Record<string, NameType>> = { "=": "official", $: "ticker" };

export function refOf({ id, kind }: ShortSource): EntityRef {
  return `t/${kind === "place" ? "place" : "party"}/${id}`;
}

export function sourcesOf(shorts: readonly ShortSource[]): NameSource[] {
  const refs = new Map(shorts.map((short) => [short.id, refOf(short)]));
  const resolve = (ids: readonly string[] = []) => ids.flatMap((id) => refs.get(id) ?? []);
  return shorts.map((short) => ({
    ref: refOf(short),
    kind: short.kind ?? "company",
    label: (short.names[0] ?? "").replace(/^[~=$]/, ""),
    names: short.names.map(nameOf),
    ...(short.country === undefined ? {} : { country: short.country }),
    ...(short.sort === undefined ? {} : { sort: short.sort }),
    within: resolve(short.within),
    related: resolve(short.related),
  }));
}

function nameOf(spelling: string): Name {
  const text = spelling.replace(/^[~=$]/, "");
  return {
    text,
    type: TYPE_OF[spelling.charAt(0)] ?? "short",
    ...(spelling.startsWith("~") ? { weak: true } : {}),
  };
}

export function indexOf(shorts: readonly ShortSource[], lands: LandNames = {}): NameIndex {
  return openNames(compileNames(sourcesOf(shorts), lands).buffer);
}

/** What countries are called, as it ships with the extension. */
export function shippedLands(): LandNames {
  return JSON.parse(readFileSync(new URL("../../../public/lands.json", import.meta.url), "utf8"));
}

/** The mentions of a text as `surface=id`, in order. */
export function mentionsIn(
  index: NameIndex,
  blocks: readonly string[],
  page: Partial<PageContext> = {},
): string[] {
  const context = { url: "https://www.example-news.com/a", title: "", ...page };
  return findMentions(index, context, blocks).map(
    ({ block, start, end, entity }) =>
      `${(blocks[block] ?? "").slice(start, end)}=${index.entities.ref(entity).split("/").at(-1)}`,
  );
}
