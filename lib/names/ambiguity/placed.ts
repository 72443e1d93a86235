/** A spelling in its surroundings; what is costly to find is found when it is first asked for. */
import type { MarkKind } from "@/lib/model";
import type { EntityTable } from "../name-index";
import type { Sighting } from "../sightings";
import { type Capitals, Context, capitalsOf, chainRight } from "./context";
import { isFreeLeft, isFreeRight } from "./free";
import { opensSentenceBefore } from "./free-capital";
import { CONNECTORS } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";

/** The sorts of names: in a list names stand beside others of their sort. */
export type Sort = "place" | "party";

/** The sorts of the names beside a spelling. */
export class Sorts {
  static readonly none = new Sorts(false, false);
  static readonly places = new Sorts(true, false);
  static readonly parties = new Sorts(false, true);
  static readonly both = new Sorts(true, true);
  readonly #place: boolean;
  readonly #party: boolean;

  private constructor(place: boolean, party: boolean) {
    this.#place = place;
    this.#party = party;
  }

  has(sort: Sort): boolean {
    return sort === "place" ? this.#place : this.#party;
  }
}

/** Which part of a person's name a spelling is. */
export type PersonRole = "surname" | "given";

/** A block of the page, shared by the spellings in it. */
export class Block {
  readonly text: string;
  readonly classes: Uint8Array;
  readonly #german: boolean;
  #capitals: Capitals | undefined;

  constructor(text: string, classes: Uint8Array, german: boolean) {
    this.text = text;
    this.classes = classes;
    this.#german = german;
  }

  get capitals(): Capitals {
    this.#capitals ??= capitalsOf(this.text, this.classes, this.#german);
    return this.#capitals;
  }
}

/** What stands between the members of a list, in the languages that are read first. */
const BETWEEN =
  /^(?:\s?[,;、，·・/]\s?)?(?:\s?(?:and|or|then|dann|puis|luego|poi|und|oder|sowie|vs\.?|versus|et|ou|y|e|ed|o|en|of|&|和|与|與|及|以及|や|と|과|와)\s?)?(?:at |to |in |à |a |en |de |d[’'])?(?:the |da |do |das |dos |na |no |del |du |des |della |die |der |das |den |le |la |les |l[’']|el |los |il |lo |o |os |as )?$/i;
const DATELINE = /^(?:,[^.]{0,40}(?:\.[^.]{0,20})?)?\s?(?:\([^)]{2,30}\)\s?)?[—–-]{1,2}\s/;

/** "In France, Orange said": the comma ends the place of an event, and makes no list. */
const OPENS_SENTENCE = /(?:^|[.!?:”"“]\s?)(?:In|Across|From|At|En|Em|Au|Aux|À|Dans|Nach|Aus|Nel|Nella)\s$/;

/** How many words may continue a name; fewer in headlines, where a capital tells less. */
const LONGEST_CHAIN = 6;
const LONGEST_IN_TITLE = 2;

function joins(gap: string): boolean {
  return gap !== "?" && gap !== " " && /\S/.test(gap) && BETWEEN.test(gap);
}

function isSpace(gap: string): boolean {
  return gap === " " || (gap !== "?" && /^\s+$/.test(gap));
}

/** Finds the spellings close to one, which is given by its number on the page. */
export interface Near {
  /** What is known of the entities that they may mean. */
  readonly entities: EntityTable;
  before(at: number, sighting: Sighting): Sighting | undefined;
  behind(at: number, sighting: Sighting): Sighting | undefined;
}

export class Placed {
  /** Its number among the page's names. */
  readonly at: number;
  readonly sighting: Sighting;
  readonly block: Block;
  /** The page's language, its primary subtag. */
  readonly language: string;
  /** It stands in a list beside names that are sure: of places, of parties. */
  listed = Sorts.none;
  /** As `listed`, beside names that may mean places or parties. */
  listedWeak = Sorts.none;
  /** A known place follows behind a comma, as in "Austin, Texas". */
  region = false;
  /** A party with a sure name follows as its possession, as in "Alphabet's Google". */
  owns = false;
  readonly #near: Near;
  /** `null` where none stands close. */
  #previous: Sighting | null | undefined;
  #next: Sighting | null | undefined;
  #gapBefore: string | undefined;
  #gapBehind: string | undefined;
  #joinsPrevious: boolean | undefined;
  #joinsNext: boolean | undefined;
  #context: Context | undefined;
  #surface: string | undefined;
  #lower: string | undefined;
  #freePlace: boolean | undefined;
  #freeParty: boolean | undefined;
  #freePlaceRight: boolean | undefined;
  #freePartyRight: boolean | undefined;
  #longerPlace: string | null | undefined;
  #longerBody: string | null | undefined;
  #longerCompany: string | null | undefined;
  #where: { found: string | undefined } | undefined;
  #role: { found: PersonRole | undefined } | undefined;
  #index: boolean | undefined;

  constructor(at: number, sighting: Sighting, block: Block, language: string, near: Near) {
    this.at = at;
    this.sighting = sighting;
    this.block = block;
    this.language = language;
    this.#near = near;
  }

  get entities(): EntityTable {
    return this.#near.entities;
  }

  get text(): string {
    return this.block.text;
  }

  /** The name as it is written here. */
  get surface(): string {
    this.#surface ??= this.text.slice(this.sighting.start, this.sighting.nameEnd);
    return this.#surface;
  }

  /** The name as it is written here, in lower case. */
  get lower(): string {
    this.#lower ??= this.surface.toLowerCase();
    return this.#lower;
  }

  get capitals(): Capitals {
    return this.block.capitals;
  }

  get context(): Context {
    this.#context ??= new Context(this.text, this.block.classes, this.sighting.start, this.sighting.end);
    return this.#context;
  }

  /** The words behind that may belong to one name with it. */
  get chain(): readonly Neighbour[] {
    const next = this.context.right.at(0);
    if (!next?.joined || (!next.capital && !CONNECTORS.has(next.lower))) return [];
    const chain = chainRight(this.context, LONGEST_CHAIN);
    // How the block writes capitals is only looked up for a long chain.
    if (chain.length <= LONGEST_IN_TITLE || this.capitals === "plain") return chain;
    return chainRight(this.context, LONGEST_IN_TITLE);
  }

  /** The spelling close before in the block. */
  get previous(): Sighting | undefined {
    if (this.#previous === undefined) this.#previous = this.#near.before(this.at, this.sighting) ?? null;
    return this.#previous ?? undefined;
  }

  /** The spelling close behind in the block. */
  get next(): Sighting | undefined {
    if (this.#next === undefined) this.#next = this.#near.behind(this.at, this.sighting) ?? null;
    return this.#next ?? undefined;
  }

  /** What stands between the spelling before and this one; `?` where there is none. */
  get gapBefore(): string {
    this.#gapBefore ??= this.previous ? this.text.slice(this.previous.end, this.sighting.start) : "?";
    return this.#gapBefore;
  }

  /** As `gapBefore`, to the next. */
  get gapBehind(): string {
    this.#gapBehind ??= this.next ? this.text.slice(this.sighting.end, this.next.start) : "?";
    return this.#gapBehind;
  }

  /** Only what joins the members of a list stands between this spelling and the one before. */
  get joinsPrevious(): boolean {
    this.#joinsPrevious ??= joins(this.gapBefore) && !this.#isAside;
    return this.#joinsPrevious;
  }

  /** As `joinsPrevious`, to the next. */
  get joinsNext(): boolean {
    this.#joinsNext ??= joins(this.gapBehind);
    return this.#joinsNext;
  }

  get #isAside(): boolean {
    const { previous, text } = this;
    if (this.joinsNext || this.gapBefore !== ", " || !previous) return false;
    return OPENS_SENTENCE.test(text.slice(Math.max(0, previous.start - 12), previous.start));
  }

  /** Another spelling stands directly before, with only a space between. */
  get before(): Sighting | undefined {
    return isSpace(this.gapBefore) ? this.previous : undefined;
  }

  /** As `before`, behind. */
  get after(): Sighting | undefined {
    return isSpace(this.gapBehind) ? this.next : undefined;
  }

  /** The spelling before a comma before this one: the Savannah of "Savannah, Georgia". */
  get regionOf(): Sighting | undefined {
    return this.gapBefore === ", " ? this.previous : undefined;
  }

  /** It begins the page's text as the place of the report: `LONDON (Reuters) -`, `PARIS, May 3 —`. */
  get isDateline(): boolean {
    const { start, end } = this.sighting;
    return start === 0 && DATELINE.test(this.text.slice(end, end + 90));
  }

  /** Before it stand an unknown capitalised word and a comma; behind it a comma or the end of the sentence. */
  get behindUnknownPlace(): boolean {
    const { start, end } = this.sighting;
    if (this.gapBefore !== "?" || !/^(?:,|\.(?:\s|$))/.test(this.text.slice(end, end + 2))) return false;
    return /(?:^|[^\p{L}\p{N}’'])\p{Lu}\p{Ll}+,\s$/u.test(this.text.slice(Math.max(0, start - 30), start));
  }

  /** The nearest characters rule out that it is part of a longer name of this kind: quick for most spellings. */
  isFree(kind: MarkKind): boolean {
    return this.isFreeRight(kind) && this.isFreeLeft(kind);
  }

  /** The characters behind rule out that a longer name of this kind goes on there. */
  isFreeRight(kind: MarkKind): boolean {
    const { text, block, sighting } = this;
    const { start, end } = sighting;
    if (kind === "place") {
      this.#freePlaceRight ??= isFreeRight(text, block.classes, start, end, true);
      return this.#freePlaceRight;
    }
    this.#freePartyRight ??= isFreeRight(text, block.classes, start, end, false);
    return this.#freePartyRight;
  }

  /** The characters before rule out that a longer name of this kind begins there. */
  isFreeLeft(kind: MarkKind): boolean {
    const { text, block, sighting } = this;
    if (kind === "place") {
      this.#freePlace ??=
        isFreeLeft(text, block.classes, sighting.start, true) ||
        (opensSentenceBefore(text, block.classes, sighting.start) && this.before === undefined);
      return this.#freePlace;
    }
    this.#freeParty ??= isFreeLeft(text, block.classes, sighting.start, false);
    return this.#freeParty;
  }

  /** What `foundLonger` noted for a kind; `undefined` where it noted nothing yet. */
  longer(kind: MarkKind): string | null | undefined {
    if (kind === "place") return this.#longerPlace;
    return kind === "body" ? this.#longerBody : this.#longerCompany;
  }

  /** Notes the longer name of a kind that it is part of, `null` for none. */
  foundLonger(kind: MarkKind, found: string | null): void {
    if (kind === "place") this.#longerPlace = found;
    else if (kind === "body") this.#longerBody = found;
    else this.#longerCompany = found;
  }

  /** The words that say that it is a place: what `find` finds, remembered. */
  where(find: () => string | undefined): string | undefined {
    this.#where ??= { found: find() };
    return this.#where.found;
  }

  /** Whether it is an index's name, as `tell` says, remembered. */
  index(tell: (placed: Placed) => boolean): boolean {
    this.#index ??= tell(this);
    return this.#index;
  }

  /** Its part in a person's name: what `find` finds, remembered. */
  role(find: () => PersonRole | undefined): PersonRole | undefined {
    this.#role ??= { found: find() };
    return this.#role.found;
  }
}
