/** Measures how much of a whole text is about each party, for the pair model. */

import type { ReleaseDocument, Sentence } from "../../document";
import type { Entity } from "../../entities/entity";
import { OFFICES, SAID } from "../../entities/features/whole-text";
import type { Recognised } from "../../entities/recognise";
import { fnv } from "../../text/hash";
import { regex } from "../../text/regex";
import { lexemeOf, WordClass } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";

/** Where a text names a party. */
interface PartyStanding {
  /** The numbers of the sentences that name it. */
  sentences: Set<number>;
  headline: boolean;
  /** Somebody from it is quoted: a party that speaks in a release usually agreed. */
  speaks: boolean;
  /** The text says at its end what the party is. */
  about: boolean;
  /** How often sentences of doubt and denial name it. */
  doubted: number;
  /** Its place among all parties by first mention, from 0. */
  order: number;
}

/** By party, where the text names it. */
export interface Standing {
  parties: Map<Entity, PartyStanding>;
  /** How many parties the headlines name. */
  inHeadline: number;
  /** How many parties the text describes at its end. */
  inAbout: number;
  /** The text is only a line or two: counts mean nothing. */
  short: boolean;
  /** The parties of each block, in their order. */
  blocks: Map<number, Set<Entity>>;
}

/** Counts the names of a text. */
export function standingOf(document: ReleaseDocument, { mentions }: Pick<Recognised, "mentions">): Standing {
  const parties = new Map<Entity, PartyStanding>();
  const blocks = new Map<number, Set<Entity>>();
  const about = aboutOf(document);
  mentions.forEach((some, number) => {
    const sentence = document.sentences[number];
    if (!sentence || some.length === 0) return;
    const line = document.text.slice(sentence.start, sentence.end);
    const quoted = SPEAKS.test(line);
    const doubted = DOUBT.test(line);
    const offices = quoted ? officesOf(sentence) : [];
    for (const { entity, from } of some) {
      if (entity.type === "place") continue;
      const place = parties.get(entity) ?? {
        sentences: new Set(),
        headline: false,
        speaks: false,
        about: [...entity.forms.keys()].some((form) => about.includes(` ${form.toLowerCase()} `)),
        doubted: 0,
        order: parties.size,
      };
      parties.set(entity, place);
      place.sentences.add(number);
      place.headline ||= sentence.kind === "headline";
      place.speaks ||= offices.some((at) => at >= from - 9 && at < from + 9);
      if (doubted) place.doubted += 1;
      const block = blocks.get(sentence.block) ?? new Set();
      blocks.set(sentence.block, block.add(entity));
    }
  });
  return {
    parties,
    blocks,
    short: document.sentences.length < LEAST_SENTENCES,
    inHeadline: [...parties.values()].filter(({ headline }) => headline).length,
    inAbout: [...parties.values()].filter((place) => place.about).length,
  };
}

/** In shorter texts repetition means nothing. */
const LEAST_SENTENCES = 6;

const SPEAKS = new LinePattern(SAID);
const DOUBT = new LinePattern(
  regex("iu")`
    \b(?:rumou?rs?|denie[sd]|denial|not|no|nor|neither|nothing|never|talks|negotiat\p{L}+|rivals?
      |competitors?|compet(?:es?|ing)|failed|declined|instead|unlike|reportedly|speculat\p{L}+|outbid\p{L}*
      |lost|losing|without)\b
  `,
);
const OFFICE = new WordClass(OFFICES);

/** The tokens that are offices. A name near one is the speaker's company: "Jo Berg, head of research at X". */
function officesOf({ tokens }: Sentence): number[] {
  const out: number[] = [];
  tokens.forEach(({ lower }, i) => {
    if (OFFICE.has(lexemeOf(lower))) out.push(i);
  });
  return out;
}

/** The boilerplate sections that describe the parties, in small letters between spaces. */
function aboutOf({ text, blocks }: ReleaseDocument): string {
  return blocks
    .filter(({ boilerplate }) => boilerplate)
    .map(({ start, end }) => {
      const words = text.slice(start, Math.min(end, start + 120));
      const [, name] = /^\W{0,4}about (?:the )?([^:\n]{2,80})/iu.exec(words) ?? [];
      return name ? ` ${name.toLowerCase()} ` : "";
    })
    .join("|");
}

/** Hashed names of features; a feature's own words are added behind. */
const namesBehind = (before: number) => {
  const name = (text: string) => fnv(text, before);
  return {
    short: name("st short"),
    headline: name("st headline "),
    least: name("st least "),
    most: name("st most "),
    counts: name("st counts "),
    together: name("st together "),
    order: name("st order "),
    parties: name("st parties "),
    speak: name("st speak "),
    about: name("st about "),
    block: name("st block "),
    opens: name("st opens "),
    doubted: name("st doubted "),
    before: name("st before "),
    rest: name("st rest "),
    blocks: name("st blocks "),
  };
};

const namesOf = new Map<number, ReturnType<typeof namesBehind>>();

/**
 * The hashes of a set's features: which of its parties are in the headline, how often each and all of them are named.
 * `start` is the hash of the names' prefix.
 */
export function standingHashes(
  parties: readonly Entity[],
  sentence: Sentence,
  number: number,
  { parties: places, inHeadline, inAbout, blocks, short }: Standing,
  start: number,
): number[] {
  let names = namesOf.get(start);
  if (!names) {
    names = namesBehind(start);
    namesOf.set(start, names);
  }
  if (short) return [names.short];
  const known = parties.map((party) => places.get(party));
  const { headline, speak, about, least, most, earliest, latest, doubted } = standingOfAll(known);
  const { together, before } = namedTogether(known, number);
  const size = Math.min(3, parties.length);
  const all = headline === parties.length ? "all" : headline === 0 ? "none" : "some";
  const block = blocks.get(sentence.block);
  let beside = 0;
  for (const party of block ?? []) if (!parties.includes(party)) beside += 1;
  const [opens] = block ?? [];
  const headlines = fnv(`${all} ${inHeadline - headline > 0}`, names.headline);
  const steps = fnv(`${step(together)}`, names.together);
  const stands = `${parties.every((party) => block?.has(party))} ${Math.min(3, beside)}`;
  const blocked = fnv(stands, names.block);
  return [
    headlines,
    fnv(` ${size}`, headlines),
    fnv(`${step(least)}`, names.least),
    fnv(`${step(most)}`, names.most),
    fnv(`${step(least)} ${step(most)}`, names.counts),
    steps,
    fnv(` ${all}`, steps),
    fnv(`${Math.min(4, earliest)} ${Math.min(5, latest)}`, names.order),
    fnv(`${step(places.size)} ${size}`, names.parties),
    fnv(share(speak, parties.length), names.speak),
    fnv(`${share(about, parties.length)} ${inAbout - about > 0}`, names.about),
    blocked,
    fnv(` ${size}`, blocked),
    fnv(`${opens !== undefined && parties.includes(opens)}`, names.opens),
    fnv(`${doubted}`, names.doubted),
    fnv(`${step(before)}`, names.before),
    fnv(`${step(places.size - parties.length)} ${all}`, names.rest),
    fnv(`${step(blocks.size)} ${stands}`, names.blocks),
  ];
}

type Places = readonly (PartyStanding | undefined)[];

/** How many parties of a set the headline names, speak or are described; how often and how early they are named. */
function standingOfAll(known: Places) {
  const [first] = known;
  let headline = 0;
  let speak = 0;
  let about = 0;
  let least = first?.sentences.size ?? 0;
  let most = least;
  let earliest = known.length === 0 ? 9 : (first?.order ?? 99);
  let latest = earliest;
  let doubted = false;
  for (const place of known) {
    const count = place?.sentences.size ?? 0;
    const order = place?.order ?? 99;
    if (place?.headline) headline += 1;
    if (place?.speaks) speak += 1;
    if (place?.about) about += 1;
    least = Math.min(least, count);
    most = Math.max(most, count);
    earliest = Math.min(earliest, order);
    latest = Math.max(latest, order);
    if (place && place.doubted > 0 && place.doubted * 2 >= count) doubted = true;
  }
  return { headline, speak, about, least, most, earliest, latest, doubted };
}

/** How many sentences name all parties of a set, and how many of these are before a sentence. */
function namedTogether(known: Places, number: number) {
  let together = 0;
  let before = 0;
  for (const at of known[0]?.sentences ?? [])
    if (known.every((place) => place?.sentences.has(at))) {
      together += 1;
      if (at < number) before += 1;
    }
  return { together, before };
}

const share = (some: number, all: number) => (some === 0 ? "none" : some === all ? "all" : "some");
const step = (count: number) => (count < 4 ? count : count < 7 ? 4 : 7);
