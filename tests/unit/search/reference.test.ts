/** The index against a plain reading of its rules, over texts that are made to collide. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterMask, prefixWithinOneEdit, withinOneEdit } from "@/lib/search/edits";
import type { AgreementEntry, EntityEntry } from "@/lib/search/entry";
import { hasOnlyJoins, parseQuery, type Term, tokenizeName } from "@/lib/search/tokens";
import { entity, idsOf, indexOf, tie } from "./entries";

/** Optimal string alignment distance, by the textbook's table. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = best;
    }
  return at(a.length, b.length);
}

function prefixDistance(word: string, token: string): number {
  return Math.min(
    ...Array.from({ length: token.length + 1 }, (_, end) => distance(word, token.slice(0, end))),
  );
}

const NONE = 99;
/** The order of results, as a document's worst term puts it there. */
const TIER = {
  whole: 0,
  start: 1,
  exact: 2,
  prefix: 3,
  otherwise: 4,
  textExact: 5,
  textPrefix: 6,
  wholeSlip: 7,
  startSlip: 8,
  typo: 9,
  textTypo: 10,
  half: 11,
  party: 12,
};
const IN_TEXT = new Map([
  [TIER.exact, TIER.textExact],
  [TIER.prefix, TIER.textPrefix],
  [TIER.typo, TIER.textTypo],
]);
type Entry = EntityEntry | AgreementEntry;

function runsOf(spelling: string): string[] {
  // A sign between two letters may have been typed or not.
  const readings = [spelling.replaceAll("'", ""), spelling.replaceAll("-", "")];
  return readings.flatMap((reading) => reading.match(/\p{Script=Han}+/gu) ?? []);
}

/** The reference: everything compared with everything. */
class Reference {
  readonly #entities: EntityEntry[];
  readonly #agreements: AgreementEntry[];
  readonly #tokens: string[];
  readonly #initials: string[];
  readonly #known = new Map<string, number>();

  constructor(entities: EntityEntry[], agreements: AgreementEntry[]) {
    this.#entities = entities;
    this.#agreements = agreements;
    this.#tokens = [...entities, ...agreements].flatMap(spellingsOf).flatMap(tokenizeName).flat();
    this.#tokens = [...new Set(this.#tokens)];
    this.#initials = entities.flatMap(spellingsOf).flatMap(initialsOf);
  }

  /** The same pair is asked for over and over. */
  #slip(word: string, token: string): number {
    const key = `${word} ${token}`;
    const slip = this.#known.get(key) ?? this.#slipOf(word, token);
    this.#known.set(key, slip);
    return slip;
  }

  #slipOf(word: string, token: string): number {
    const nothing = !areInitials(word, this.#initials) && !this.#tokens.some((one) => one.startsWith(word));
    if (word.length < (nothing ? 4 : 5)) return NONE;
    if (!token.startsWith(word) && distance(word, token) <= 1) return TIER.typo;
    const others = this.#tokens.some((one) => !one.startsWith(word) && distance(word, one) <= 1);
    return nothing && !others && prefixDistance(word, token) <= 1 ? TIER.half : NONE;
  }

  #fitsWord(word: string, token: string): number {
    if (token === word) return TIER.exact;
    return token.startsWith(word) ? TIER.prefix : this.#slip(word, token);
  }

  /** Two whole words without their space, where the word leads nowhere else. */
  #joined(word: string): string[] | undefined {
    if (areInitials(word, this.#initials)) return undefined;
    if (this.#tokens.some((token) => this.#fitsWord(word, token) < NONE)) return undefined;
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => this.#tokens.includes(part))) return parts;
    }
    return undefined;
  }

  #inSpelling(term: Term, spelling: string): number {
    if (term.type === "run") {
      const run = term.tokens.map((token) => [...token][0] ?? "").join("");
      return runsOf(spelling).some((text) => text.includes(run)) ? TIER.prefix : NONE;
    }
    const joined = this.#joined(term.word);
    const names = tokenizeName(spelling);
    if (joined)
      return names.some((tokens) =>
        tokens.some((token, i) => token === joined[0] && tokens[i + 1] === joined[1]),
      )
        ? TIER.typo
        : NONE;
    return Math.min(NONE, ...names.flat().map((token) => this.#fitsWord(term.word, token)));
  }

  #own(term: Term, entry: Entry): number {
    const best = Math.min(NONE, ...spellingsOf(entry).map((spelling) => this.#inSpelling(term, spelling)));
    if (entry.type !== "entity") return IN_TEXT.get(best) ?? best;
    const initials = term.type === "word" && areInitials(term.word, entry.spellings.flatMap(initialsOf));
    return initials ? Math.min(best, TIER.otherwise) : best;
  }

  #fits(terms: readonly Term[], entry: Entry): number[] {
    const all = entry.type === "entity" ? [entry] : [entry, ...this.#partiesOf(entry)];
    return terms.map((term, i) =>
      Math.min(...all.flatMap((one) => [this.#own(term, one), this.#asPart(terms, i, one)])),
    );
  }

  /** A term that makes one word with its neighbour, typed with a space in it. */
  #asPart(terms: readonly Term[], at: number, entry: Entry): number {
    const tokens = spellingsOf(entry).flatMap(tokenizeName).flat();
    const fits = [at - 1, at].some((first) => {
      const parts = [terms[first], terms[first + 1]].flatMap((term) =>
        term?.type === "word" ? [term.word] : [],
      );
      if (parts.length < 2 || parts.some((part) => part.length < 3)) return false;
      return tokens.some((token) => token.startsWith(parts.join("")));
    });
    if (!fits) return NONE;
    return entry.type === "entity" ? TIER.typo : TIER.textTypo;
  }

  #partiesOf(entry: AgreementEntry): EntityEntry[] {
    return this.#entities.filter(({ ref }) => entry.parties.includes(ref));
  }

  #nameTier(tokens: readonly string[], name: readonly string[]): number {
    let slip = false;
    for (const [i, token] of tokens.entries()) {
      const stored = name[i];
      if (stored === undefined) return NONE;
      if (stored === token) continue;
      const last = i === tokens.length - 1;
      if (last && stored.startsWith(token)) return slip ? TIER.startSlip : TIER.start;
      if (this.#slip(token, stored) === NONE) return NONE;
      slip = true;
    }
    const whole = name.length === tokens.length;
    if (slip) return whole ? TIER.wholeSlip : TIER.startSlip;
    return whole ? TIER.whole : TIER.start;
  }

  /** Whether an entry has a term as it stands. */
  #has(term: Term | undefined, entry: Entry): boolean {
    if (!term) return false;
    const all = entry.type === "entity" ? [entry] : [entry, ...this.#partiesOf(entry)];
    return all.some((one) => {
      if (term.type === "run") return spellingsOf(one).some((text) => this.#inSpelling(term, text) < NONE);
      const initials = one.type === "entity" ? spellingsOf(one).flatMap(initialsOf) : [];
      return [...initials, ...spellingsOf(one).flatMap(tokenizeName).flat()].includes(term.word);
    });
  }

  #tierOf(
    terms: readonly Term[],
    tokens: readonly string[],
    entry: Entry,
    leftOut: Term | undefined,
  ): number {
    if (this.#has(leftOut, entry)) return NONE;
    const fits = this.#fits(terms, entry);
    const worst = Math.max(...fits);
    if (worst < NONE) {
      const named = entry.type === "entity" && [TIER.exact, TIER.prefix, TIER.typo].includes(worst);
      const names = named ? spellingsOf(entry).flatMap(tokenizeName) : [];
      return Math.min(worst, ...names.map((name) => this.#nameTier(tokens, name)));
    }
    const isParty = this.#agreements.some(
      (agreement) =>
        agreement.parties.some((ref) => ref === entry.ref) &&
        !this.#has(leftOut, agreement) &&
        Math.max(...this.#fits(terms, agreement)) < NONE,
    );
    return entry.type === "entity" && isParty && Math.min(...fits) < NONE ? TIER.party : NONE;
  }

  query(query: string, leftOut = ""): string[] {
    const { terms, tokens } = parseQuery(query);
    const [without] = parseQuery(leftOut).terms;
    if (terms.length === 0) return [];
    const ranked = [
      ...this.#entities.toSorted(
        (a, b) => b.agreements - a.agreements || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
      ),
      ...this.#agreements,
    ];
    return ranked
      .map((entry) => ({ entry, tier: this.#tierOf(terms, tokens, entry, without) }))
      .filter(({ tier }) => tier < NONE)
      .sort((a, b) => a.tier - b.tier)
      .map(({ entry }) => entry.ref.split("/").at(-1) ?? "");
  }
}

function areInitials(word: string, initials: readonly string[]): boolean {
  return initials.some((one) => one === word || (word.length >= 3 && one.startsWith(word)));
}

/** "e" is a small word, as in Italian. */
function initialsOf(name: string): string[] {
  const words = tokenizeName(name)[0]?.filter((token) => /^[a-z]/.test(token) && token !== "e") ?? [];
  return words.length < 3 ? [] : [words.map((word) => word.charAt(0)).join("")];
}

function spellingsOf(entry: Entry): readonly string[] {
  return entry.type === "entity" ? entry.spellings : entry.texts;
}

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom("中", "天", "钢"), minLength: 1, maxLength: 4 }),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(" ", "-", "'", "")), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(""));
const library = fc.record({
  entities: fc.array(fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), fc.nat(3)), { maxLength: 8 }),
  agreements: fc.array(fc.tuple(fc.array(fc.nat(7), { maxLength: 3 }), fc.array(text, { maxLength: 2 })), {
    maxLength: 6,
  }),
});

function entriesOf(entities: [string[], number][], agreements: [number[], string[]][]) {
  return {
    all: entities.map(([spellings, count], i) => entity(`e${i}`, spellings, count)),
    ties: agreements.map(([parties, texts], i) =>
      tie(
        `a${i}`,
        [...new Set(parties)].map((n) => `e${n}`),
        texts,
      ),
    ),
  };
}

describe("the flat index", () => {
  it("finds what a plain reading of the rules finds, in the same order", () => {
    fc.assert(
      fc.property(library, fc.oneof(text, word), ({ entities, agreements }, query) => {
        const { all, ties } = entriesOf(entities, agreements);
        const { hits, total } = indexOf(...all, ...ties).query(query, 100);
        expect(idsOf(hits)).toEqual(new Reference(all, ties).query(query));
        expect(total).toBe(hits.length);
        expect(idsOf(indexOf(...all, ...ties).query(query, 2).hits)).toEqual(idsOf(hits).slice(0, 2));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is left out", () => {
  it("is what a plain reading of the rules leaves out, and what remains keeps its order", () => {
    fc.assert(
      fc.property(library, word, word, ({ entities, agreements }, query, leftOut) => {
        fc.pre(!hasOnlyJoins(query) && !hasOnlyJoins(leftOut));
        const { all, ties } = entriesOf(entities, agreements);
        const index = indexOf(...all, ...ties);
        const reference = new Reference(all, ties);
        const expected = reference.query(query, leftOut);
        for (const sign of ["-", '-"', "NOT "]) {
          const { hits, total } = index.query(`${query} ${sign}${leftOut}`, 100);
          expect(idsOf(hits)).toEqual(expected);
          expect(total).toBe(hits.length);
        }
        expect(idsOf(index.query(`-${leftOut} ${query}`, 100).hits)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe("either of two", () => {
  it("is whatever one of them finds, and nothing else, and what is left out stays out", () => {
    fc.assert(
      fc.property(library, text, text, word, ({ entities, agreements }, one, other, leftOut) => {
        fc.pre(![one, other, leftOut].some(hasOnlyJoins) && !/"|\bor\b/i.test(one + other));
        const { all, ties } = entriesOf(entities, agreements);
        const index = indexOf(...all, ...ties);
        const found = (query: string) => idsOf(index.query(query, 100).hits);
        const { hits, total } = index.query(`${one} OR ${other}`, 100);
        expect(idsOf(hits).sort()).toEqual([...new Set([...found(one), ...found(other)])].sort());
        expect(total).toBe(hits.length);
        const kept = new Set([...found(`${one} -${leftOut}`), ...found(`${other} -${leftOut}`)]);
        expect(found(`${one} OR ${other} -${leftOut}`).sort()).toEqual([...kept].sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe("one edit", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

  it("is what the textbook's table says", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(distance(a, b) <= 1);
        expect(prefixWithinOneEdit(a, b)).toBe(prefixDistance(a, b) <= 1);
      }),
      { numRuns: 3_000 },
    );
  });

  it("changes one letter of the set at most", () => {
    const count = (bits: number) => bits.toString(2).replaceAll("0", "").length;
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        fc.pre(distance(a, b) <= 1);
        expect(count((letterMask(a) & ~letterMask(b)) >>> 0)).toBeLessThanOrEqual(1);
        expect(count((letterMask(b) & ~letterMask(a)) >>> 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
