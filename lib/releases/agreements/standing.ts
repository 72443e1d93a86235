/** How much a whole text is about each of its parties: what the pair model looks at beside a sentence's words. */
import type { ReleaseDocument, Sentence } from "../document";
import type { Entity } from "../entities/entity";
import type { Recognised } from "../entities/recognise";

/** What a text says of a party by where and how it names it. */
interface Place {
  /** The sentences that name it, by number. */
  sentences: Set<number>;
  headline: boolean;
  /** Somebody of it is quoted: who speaks in a release agreed as a rule. */
  speaks: boolean;
  /** The release tells at its end what the party is. */
  about: boolean;
  /** It is named in sentences of doubt and denial, and how often. */
  doubted: number;
  /** The place of its first mention in the order of all parties, from 0. */
  order: number;
}

/** By party, where the text names it. */
export interface Standing {
  parties: Map<Entity, Place>;
  /** How many parties the headlines name. */
  inHeadline: number;
  /** The text is a line or two, of which nothing is to be counted. */
  short: boolean;
  /** The parties of each block, in their order. */
  blocks: Map<number, Set<Entity>>;
}

/** Looks through the names of a text. */
export function standingOf(document: ReleaseDocument, { mentions }: Pick<Recognised, "mentions">): Standing {
  const parties = new Map<Entity, Place>();
  const blocks = new Map<number, Set<Entity>>();
  const about = aboutOf(document);
  mentions.forEach((some, number) => {
    const sentence = document.sentences[number];
    if (!sentence || some.length === 0) return;
    const line = document.text.slice(sentence.start, sentence.end);
    const quoted = SAID.test(line);
    const doubted = DOUBT.test(line);
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
      place.speaks ||= quoted && isOffice(sentence, from);
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
  };
}

/** Shorter texts say nothing by what they repeat. */
const LEAST_SENTENCES = 6;

const SAID =
  /\b(?:said|says|added|adds|comment(?:s|ed)|explain(?:s|ed)|according to|told|called|spoke|stated)\b/u;
const DOUBT =
  /\b(?:rumou?rs?|denie[sd]|denial|not|no|nor|neither|nothing|never|talks|negotiat\p{L}+|rivals?|competitors?|compet(?:es?|ing)|failed|declined|instead|unlike|reportedly|speculat\p{L}+|outbid\p{L}*|lost|losing|without)\b/iu;
const OFFICE =
  /^(?:ceo|cfo|cto|coo|president|chair\p{L}*|director|head|manager|minister|mayor|founder|co-founder|partner|officer|spokes\p{L}+|rector|governor|secretary|executive|vice-president|chief|boss|professor|dean|leader|lead|owner)$/u;

/** Whether the name at a token is that of a speaker's house: "Jo Berg, head of research at X", "X president Jo Berg". */
function isOffice({ tokens }: Sentence, from: number): boolean {
  for (let i = Math.max(0, from - 9); i < Math.min(tokens.length, from + 9); i++)
    if (OFFICE.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** What stands in the boilerplate sections that tell who the parties are, in small letters between spaces. */
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

/** The names of the features of a set of parties: what stands of it in the headline, how often each and all of it are told. */
export function standingFeatures(
  parties: readonly Entity[],
  sentence: Sentence,
  number: number,
  { parties: places, inHeadline, blocks, short }: Standing,
): string[] {
  if (short) return ["st short"];
  const told = parties.map((party) => places.get(party));
  const headline = told.filter((place) => place?.headline).length;
  const counts = told.map((place) => place?.sentences.size ?? 0).sort((a, b) => a - b);
  const [first] = told;
  let together = 0;
  let before = 0;
  for (const at of first?.sentences ?? [])
    if (told.every((place) => place?.sentences.has(at))) {
      together += 1;
      if (at < number) before += 1;
    }
  const orders = told.map((place) => place?.order ?? 99).sort((a, b) => a - b);
  const size = Math.min(3, parties.length);
  const all = headline === parties.length ? "all" : headline === 0 ? "none" : "some";
  const rest = inHeadline - headline > 0;
  const out = [
    `st headline ${all} ${rest}`,
    `st headline ${all} ${rest} ${size}`,
    `st least ${step(counts[0] ?? 0)}`,
    `st most ${step(counts.at(-1) ?? 0)}`,
    `st counts ${step(counts[0] ?? 0)} ${step(counts.at(-1) ?? 0)}`,
    `st together ${step(together)}`,
    `st together ${step(together)} ${all}`,
    `st order ${Math.min(4, orders[0] ?? 9)} ${Math.min(5, orders.at(-1) ?? 9)}`,
    `st parties ${step(places.size)} ${size}`,
  ];
  const speak = told.filter((place) => place?.speaks).length;
  const about = told.filter((place) => place?.about).length;
  const othersAbout = [...places.values()].filter((place) => place.about).length - about > 0;
  const block = blocks.get(sentence.block);
  const beside = block ? [...block].filter((party) => !parties.includes(party)).length : 0;
  const within = parties.every((party) => block?.has(party));
  const [opens] = block ?? [];
  const doubted = told.some(
    (place) => place && place.doubted > 0 && place.doubted * 2 >= place.sentences.size,
  );
  out.push(
    `st speak ${share(speak, parties.length)}`,
    `st about ${share(about, parties.length)} ${othersAbout}`,
    `st block ${within} ${Math.min(3, beside)}`,
    `st block ${within} ${Math.min(3, beside)} ${size}`,
    `st opens ${opens !== undefined && parties.includes(opens)}`,
    `st doubted ${doubted}`,
    `st before ${step(before)}`,
    `st rest ${step(places.size - parties.length)} ${all}`,
    `st blocks ${step(blocks.size)} ${within} ${Math.min(3, beside)}`,
  );
  return out;
}

const share = (some: number, all: number) => (some === 0 ? "none" : some === all ? "all" : "some");
const step = (count: number) => (count < 4 ? count : count < 7 ? 4 : 7);
