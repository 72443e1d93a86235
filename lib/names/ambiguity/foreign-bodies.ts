/**
 * Finds public bodies whose name is another land's body's on a page: after "Norland's Ministry of Defence" the next
 * sentence's "the Ministry of Defence" is Norland's too, and so is any below a dateline from there. `bare-bodies` tells
 * weak names apart.
 */
import { ENTRY_BODY, ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { isInstitution, landNamed, type Owner, ownerOf } from "./other-body";
import { spokenIn } from "./page-home";
import { placing } from "./place";
import type { Placed } from "./placed";
import { countriesNamed } from "./regions";

/** A country (ISO code), and the words that name it or a place there. */
interface Land {
  country: string;
  detail: string;
}

/** Bodies that most lands have one of, by the same name. */
const GENERAL =
  /^(?:ministry|department|senate|parliament|treasury|supreme|national assembly|congress)\b|\b(?:ministry|department)$/;
/** In how many blocks a dateline is looked for. */
const HEAD = 3;
/** "PORT NORDE, Norland (AP) —" */
const DATELINE = /^\p{Lu}[\p{Lu}\s.'’-]+, (\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?),?\s?(?:\(|[—–-])/u;

/** The numbers of such names, each with the words that tell the other land. `home`: the publisher's country. */
export function foreignBodiesOn(
  names: PageNames,
  language: string,
  home: string | undefined,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const { entities } = names.index;
  const placedAt = placing(names, language);
  const atHome = home ?? (language === "en" ? undefined : spokenIn(language));
  /** For each body what was said last of whose it is, and in which block. */
  const said = new Map<number, Owner & { block: number }>();
  for (let i = 0; i < names.length; i++) {
    if (!((names.flags[i] as number) & ENTRY_BODY) || !names.isStrong(i)) continue;
    const entity = names.entity[i] as number;
    const country = entities.country(entity);
    // At home a bare name is mostly that of the land's own body, whatever else is told of.
    if (country === "" || country === atHome) continue;
    const placed = placedAt(i);
    const [only] = placed.sighting.candidates;
    if (!only || !isInstitution(placed.lower)) continue;
    const block = names.block[i] as number;
    const last = said.get(entity);
    const owner = ownerOf(entities, placed, only) ?? ownNamed(placed, country);
    if (owner) said.set(entity, { ...owner, block });
    else if (last?.own || (last?.block !== block && isLandOnPage(names, country))) continue;
    else if (last) found.set(i, last.detail);
    else if (GENERAL.test(placed.lower)) {
      const land = datelineOf(names, placedAt) ?? (home && { country: home, detail: home });
      if (land && land.country !== country) found.set(i, land.detail);
    }
  }
  return found;
}

/** The body's own land, where its name holds it. */
function ownNamed({ surface }: Placed, country: string): Owner | undefined {
  const land = surface.split(" ").find((word) => landNamed(word, country) !== undefined);
  return land === undefined ? undefined : { own: true, detail: land };
}

/** Whether the page names a country, or a place in it. */
function isLandOnPage({ index, length, entity, flags }: PageNames, country: string): boolean {
  for (let i = 0; i < length; i++)
    if ((flags[i] as number) & ENTRY_PLACE && index.entities.country(entity[i] as number) === country)
      return true;
  return false;
}

/** The land of the page's dateline: that of a known place, or the one that it names. */
function datelineOf(names: PageNames, placedAt: (at: number) => Placed): Land | undefined {
  const { entities } = names.index;
  for (let i = 0; i < names.length && (names.block[i] as number) < HEAD; i++) {
    if (names.start[i] !== 0 || !names.isStrong(i) || !((names.flags[i] as number) & ENTRY_PLACE)) continue;
    const entity = names.entity[i] as number;
    if (placedAt(i).isDateline) return { country: entities.country(entity), detail: entities.label(entity) };
  }
  for (const text of names.blocks.slice(0, HEAD)) {
    const detail = DATELINE.exec(text)?.[1] ?? "";
    const [country] = countriesNamed(detail);
    if (country !== undefined) return { country, detail };
  }
  return undefined;
}
