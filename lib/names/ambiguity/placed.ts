/** A spelling in its surroundings; what is dear to find is found when it is first asked for. */
import type { MarkKind } from "@/lib/model";
import { LOWER, SPACE, UNSPACED, UPPER, WORD } from "../fold";
import type { Sighting } from "../sightings";
import { BlockWords } from "./block-words";
import { type Capitals, type Context, capitalsOf, contextOf } from "./context";
import { AREAS, CONNECTORS, HEADS_OF, SMALL_HEADS } from "./lexicon";

/** Names stand in lists beside names of their sort. */
export type Sort = "place" | "party";

/** Which part of a person's name a spelling is. */
export type PersonRole = "surname" | "given";

/** A block of the page, shared by the spellings in it. */
export class Block {
  readonly text: string;
  readonly classes: Uint8Array;
  readonly #german: boolean;
  #words: BlockWords | undefined;
  #capitals: Capitals | undefined;

  constructor(text: string, classes: Uint8Array, german: boolean) {
    this.text = text;
    this.classes = classes;
    this.#german = german;
  }

  get words(): BlockWords {
    this.#words ??= new BlockWords(this.text, this.classes);
    return this.#words;
  }

  get capitals(): Capitals {
    this.#capitals ??= capitalsOf(this.text, this.classes, this.#german);
    return this.#capitals;
  }
}

const NOWHERE: ReadonlySet<Sort> = new Set();
/** What stands between the members of a list, in the languages that are read first. */
const BETWEEN =
  /^(?:\s?[,;、，·・/]\s?)?(?:\s?(?:and|or|und|oder|sowie|et|ou|y|e|ed|o|en|of|&|和|与|與|及|以及|や|と|과|와)\s?)?(?:at |to |in |à |a |en |de |d[’'])?$/;
/** Words in small letters that may make a longer name of what stands before them, or behind. */
const TIES_RIGHT: ReadonlySet<string> = new Set([...AREAS, ...SMALL_HEADS, "and"]);
const TIES_LEFT: ReadonlySet<string> = new Set(
  [...CONNECTORS, ...HEADS_OF].filter((word) => !/^(?:and|for|in|on|y|e|et)$/.test(word)),
);
const ENDS_RIGHT = /[,.;:)"”!?'’\]-]/;
const ENDS_LEFT = /[,;:)"”]/;

export class Placed {
  readonly sighting: Sighting;
  readonly block: Block;
  /** The page's language, its primary subtag. */
  readonly language: string;
  /** The spellings before and behind in the block, and what stands between; `?` where that is long. */
  readonly previous: Sighting | undefined;
  readonly next: Sighting | undefined;
  readonly gapBefore: string;
  readonly gapBehind: string;
  /** It stands in a list beside names that are sure: of places, of parties. */
  listed: ReadonlySet<Sort> = NOWHERE;
  /** As `listed`, beside names that may mean such. */
  listedWeak: ReadonlySet<Sort> = NOWHERE;
  /** A place that is known follows behind a comma, as in "Austin, Texas". */
  region = false;
  /** A party that has a sure name follows as its possession, as in "Alphabet's Google". */
  owns = false;
  /** Only what joins the members of a list stands between this spelling and the next. */
  readonly joinsNext: boolean;
  #context: Context | undefined;
  #free: boolean | undefined;
  #longer: Map<MarkKind, string | undefined> | undefined;
  #role: { found: PersonRole | undefined } | undefined;

  constructor(
    sighting: Sighting,
    block: Block,
    language: string,
    previous: Sighting | undefined,
    next: Sighting | undefined,
    gapBefore: string,
    gapBehind: string,
  ) {
    this.sighting = sighting;
    this.block = block;
    this.language = language;
    this.previous = previous;
    this.next = next;
    this.gapBefore = gapBefore;
    this.gapBehind = gapBehind;
    this.joinsNext = this.gapBehind !== "?" && /\S/.test(this.gapBehind) && BETWEEN.test(this.gapBehind);
  }

  get text(): string {
    return this.block.text;
  }

  get capitals(): Capitals {
    return this.block.capitals;
  }

  get context(): Context {
    this.#context ??= contextOf(this.block.words, this.text, this.sighting.start, this.sighting.end);
    return this.#context;
  }

  /** Another spelling stands directly before, with only a space between. */
  get before(): Sighting | undefined {
    return /^\s+$/.test(this.gapBefore) ? this.previous : undefined;
  }

  /** As `before`, behind. */
  get after(): Sighting | undefined {
    return /^\s+$/.test(this.gapBehind) ? this.next : undefined;
  }

  /** The spelling before a comma before this one: the Savannah of "Savannah, Georgia". */
  get regionOf(): Sighting | undefined {
    return this.gapBefore === ", " ? this.previous : undefined;
  }

  /** Its nearest characters rule out that it is part of a longer name: a quick answer for most spellings. */
  get free(): boolean {
    this.#free ??= this.#freeRight() && this.#freeLeft();
    return this.#free;
  }

  /** What `find` finds for a kind, remembered. */
  longer(kind: MarkKind, find: () => string | undefined): string | undefined {
    this.#longer ??= new Map();
    if (!this.#longer.has(kind)) this.#longer.set(kind, find());
    return this.#longer.get(kind);
  }

  /** What `find` finds, remembered. */
  role(find: () => PersonRole | undefined): PersonRole | undefined {
    this.#role ??= { found: find() };
    return this.#role.found;
  }

  #classAt(at: number): number {
    return at >= 0 && at < this.text.length ? (this.block.classes[this.text.charCodeAt(at)] ?? 0) : 0;
  }

  /** Whether the word that ends at `at` begins with a capital. */
  #capitalBefore(at: number): boolean {
    let from = at;
    while (this.#classAt(from - 1) & WORD) from--;
    return from === at || (this.#classAt(from) & UPPER) !== 0;
  }

  #freeRight(): boolean {
    const { text } = this;
    const { end } = this.sighting;
    if (this.#classAt(end - 1) & UNSPACED) return false;
    if (end >= text.length || ENDS_RIGHT.test(text.charAt(end))) return true;
    if (!(this.#classAt(end) & SPACE) || !(this.#classAt(end + 1) & LOWER)) return false;
    let to = end + 2;
    while (this.#classAt(to) & WORD) {
      if (this.#classAt(to) & UPPER) return false;
      to++;
    }
    const word = text.slice(end + 1, to);
    if (word === "and") return !(this.#classAt(to + 1) & UPPER);
    return !TIES_RIGHT.has(word);
  }

  #freeLeft(): boolean {
    const { text } = this;
    const { start } = this.sighting;
    if (start === 0) return true;
    if (!(this.#classAt(start - 1) & SPACE))
      return !(this.#classAt(start - 1) & WORD) && !/['’]/.test(text.charAt(start - 1));
    if (ENDS_LEFT.test(text.charAt(start - 2))) return true;
    let from = start - 1;
    while (this.#classAt(from - 1) & WORD) from--;
    if (from === start - 1 || !(this.#classAt(from) & LOWER) || this.#classAt(from + 1) & UPPER) return false;
    if (!(this.#classAt(from - 1) & SPACE)) return from === 0;
    const word = text.slice(from, start - 1);
    // "University of X" and "Bank of the X": the head has a capital.
    if (word === "the") return text.slice(from - 3, from - 1) !== "of";
    if (word === "of") return !this.#capitalBefore(from - 1);
    return !TIES_LEFT.has(word);
  }
}
