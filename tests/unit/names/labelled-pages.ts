/**
 * Reads the labelled pages: text with its names marked where they stand, and the list of names that goes with them.
 * A page begins with `key: value` lines, of which `known` lists what is still found wrong (`+` too much, `-` missed); after an empty line each line is a block, the headline after `# `.
 * `[[surface|id]]` is a mention, `((surface|id))` may be marked or left alone, `{{surface|kind}}` is a trap: text that
 * equals a name and is no mention.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parseWatchList } from "@/lib/formats/watch-list";
import type { EntityRef } from "@/lib/model";
import { compileNames, type NameSource } from "@/lib/names/compile";
import { type NameIndex, openNames } from "@/lib/names/name-index";
import { shippedLands } from "./build-index";

const FOLDER = new URL("../../fixtures/labelled/", import.meta.url);
const MARK =
  /\[\[(?<mention>[^|\]]+)\|(?<id>[^\]]+)\]\]|\(\((?<optional>[^|)]+)\|(?<either>[^)]+)\)\)|\{\{(?<trap>[^|}]+)\|(?<kind>[^}]+)\}\}/gu;

/** A label at its place in the text without marks. */
export interface Label {
  block: number;
  start: number;
  surface: string;
  /** The entity's id, or the kind of the trap. */
  value: string;
}

export interface LabelledPage {
  name: string;
  lang: string;
  publisher: string | undefined;
  /** What is known to be found wrong, as `+surface=id` and `-surface=id`. */
  known: string[];
  blocks: string[];
  mentions: Label[];
  optional: Label[];
  traps: Label[];
}

/** All labelled pages, in the order of their names. */
export function labelledPages(): LabelledPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => parsePage(file.replace(/\.txt$/, ""), readFileSync(new URL(file, FOLDER), "utf8")));
}

function parsePage(name: string, source: string): LabelledPage {
  const [head = "", body = ""] = source.split(/\n\n(.*)/s);
  const fields = new Map(
    head.split("\n").map((line) => [line.split(":")[0], line.replace(/^[^:]*:\s*/, "")]),
  );
  const page: LabelledPage = {
    name,
    lang: fields.get("lang") ?? "en",
    publisher: fields.get("publisher"),
    known: (fields.get("known") ?? "").split(", ").filter((one) => one !== ""),
    blocks: [],
    mentions: [],
    optional: [],
    traps: [],
  };
  for (const line of body.split("\n").filter((one) => one.trim() !== "")) {
    const marked = line.replace(/^# /, "");
    let text = "";
    let from = 0;
    for (const match of marked.matchAll(MARK)) {
      text += marked.slice(from, match.index);
      from = match.index + match[0].length;
      const { mention, id, optional, either, trap, kind } = match.groups ?? {};
      const surface = mention ?? optional ?? trap ?? "";
      const label = {
        block: page.blocks.length,
        start: text.length,
        surface,
        value: id ?? either ?? kind ?? "",
      };
      (mention === undefined ? (trap === undefined ? page.optional : page.traps) : page.mentions).push(label);
      text += surface;
    }
    page.blocks.push(text + marked.slice(from));
  }
  return page;
}

/** The index over the list of names that the labelled pages were written for, and which of them are ambiguous. */
export function labelledIndex(): {
  index: NameIndex;
  ids: ReadonlySet<string>;
  ambiguous: ReadonlySet<string>;
} {
  const dataset = parseWatchList(readFileSync(new URL("names.json", FOLDER), "utf8"), "names.json");
  const within = new Map(dataset.places.map((place) => [place.id, place.within]));
  const chain = (id: string | undefined): EntityRef[] =>
    id === undefined ? [] : [`w/place/${id}`, ...chain(within.get(id))];
  const places = dataset.places.map(
    (place): NameSource => ({
      ref: `w/place/${place.id}`,
      kind: "place",
      label: place.names[0]?.text ?? "",
      names: place.names,
      ...(place.country === undefined ? {} : { country: place.country }),
      within: chain(place.within),
      sort: place.kind,
    }),
  );
  const parties = dataset.parties.map(
    (party): NameSource => ({
      ref: `w/party/${party.id}`,
      kind: party.kind === "company" ? "company" : "body",
      label: party.names[0]?.text ?? "",
      names: party.names,
      ...(party.country === undefined ? {} : { country: party.country }),
    }),
  );
  const records = [...dataset.places, ...dataset.parties];
  return {
    index: openNames(compileNames([...places, ...parties], shippedLands()).buffer),
    ids: new Set(records.map(({ id }) => id)),
    ambiguous: new Set(records.filter(({ names }) => names.some(({ weak }) => weak)).map(({ id }) => id)),
  };
}
