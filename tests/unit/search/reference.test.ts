/** The index against a plain reading of its rules, over texts that are made to collide. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementEntry, EntityEntry } from "@/lib/search/compile";
import { letterMask, prefixWithinOneEdit, withinOneEdit } from "@/lib/search/edits";
import { parseQuery, type Term, tokenizeName } from "@/lib/search/tokens";
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

const NONE = 9;

/** How well a term fits a spelling: 0 exact, 1 beginning or substring, 2 slip, 3 slip in a beginning, 9 not. */
function qualityOf(term: Term, spelling: string, halfAllowed: boolean): number {
  return Math.min(
    ...tokenizeName(spelling).map((tokens) => {
      if (term.type === "run") {
        const run = term.tokens.map((token) => [...token][0] ?? "").join("");
        // A sign between two letters may have been typed or not.
        const readings = [spelling.replaceAll("'", ""), spelling.replaceAll("-", "")];
        const runs = readings.flatMap((reading) => reading.match(/\p{Script=Han}+/gu) ?? []);
        return runs.some((text) => text.includes(run)) ? 1 : NONE;
      }
      const { word } = term;
      return Math.min(
        NONE,
        ...tokens.map((token) => {
          if (token === word) return 0;
          if (token.startsWith(word)) return 1;
          if (word.length < 5) return NONE;
          if (distance(word, token) <= 1) return 2;
          return halfAllowed && prefixDistance(word, token) <= 1 ? 3 : NONE;
        }),
      );
    }),
    NONE,
  );
}

/** The ids found, in order, by comparing everything with everything. */
function reference(entities: EntityEntry[], agreements: AgreementEntry[], query: string): string[] {
  const { terms, tokens } = parseQuery(query);
  if (terms.length === 0) return [];
  const spellingsOf = (entry: EntityEntry | AgreementEntry) =>
    entry.type === "entity" ? entry.spellings : entry.texts;
  const everything = [...entities, ...agreements].flatMap(spellingsOf);
  const half = terms.map((term) => everything.every((spelling) => qualityOf(term, spelling, false) === NONE));
  const own = (entry: EntityEntry | AgreementEntry) =>
    terms.map((term, i) =>
      Math.min(NONE, ...spellingsOf(entry).map((spelling) => qualityOf(term, spelling, half[i] === true))),
    );
  const partiesOf = (entry: AgreementEntry) => entities.filter(({ ref }) => entry.parties.includes(ref));
  const fits = new Map<EntityEntry | AgreementEntry, number[]>(entities.map((one) => [one, own(one)]));
  for (const agreement of agreements) {
    const all = [own(agreement), ...partiesOf(agreement).map((party) => fits.get(party) ?? [])];
    fits.set(
      agreement,
      terms.map((_, i) => Math.min(...all.map((list) => list[i] ?? NONE))),
    );
  }
  const nameTier = (entry: EntityEntry | AgreementEntry) =>
    Math.min(
      NONE,
      ...spellingsOf(entry)
        .flatMap(tokenizeName)
        .map((name) => {
          const head = tokens.slice(0, -1).every((token, i) => name[i] === token);
          const last = tokens.at(-1) ?? "";
          const next = name[tokens.length - 1];
          if (!head || next === undefined || !next.startsWith(last)) return NONE;
          return next === last && name.length === tokens.length ? 0 : 1;
        }),
    );
  const tierOf = (entry: EntityEntry | AgreementEntry) => {
    const worst = Math.max(...(fits.get(entry) ?? [NONE]));
    if (worst < NONE) return worst <= 1 ? Math.min(worst + 2, nameTier(entry)) : worst + 2;
    const isParty = agreements.some(
      (agreement) =>
        agreement.parties.some((ref) => ref === entry.ref) &&
        Math.max(...(fits.get(agreement) ?? [NONE])) < NONE,
    );
    return entry.type === "entity" && isParty && Math.min(...(fits.get(entry) ?? [NONE])) < NONE ? 6 : NONE;
  };
  const ranked = [
    ...entities.toSorted(
      (a, b) => b.agreements - a.agreements || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    ),
    ...agreements,
  ];
  return idsOf(
    ranked
      .map((entry) => ({ entry, tier: tierOf(entry) }))
      .filter(({ tier }) => tier < NONE)
      .sort((a, b) => a.tier - b.tier)
      .map(({ entry: { ref } }) => ({
        type: "agreement" as const,
        ref: `d/agreement/${ref.split("/").at(-1)}` as const,
        title: "",
        detail: "",
      })),
  );
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

describe("the flat index", () => {
  it("finds what a plain reading of the rules finds, in the same order", () => {
    fc.assert(
      fc.property(library, fc.oneof(text, word), ({ entities, agreements }, query) => {
        const all = entities.map(([spellings, count], i) => entity(`e${i}`, spellings, count));
        const ties = agreements.map(([parties, texts], i) =>
          tie(
            `a${i}`,
            [...new Set(parties)].map((n) => `e${n}`),
            texts,
          ),
        );
        const { hits, total } = indexOf(...all, ...ties).query(query, 100);
        expect(idsOf(hits)).toEqual(reference(all, ties, query));
        expect(total).toBe(hits.length);
        expect(idsOf(indexOf(...all, ...ties).query(query, 2).hits)).toEqual(idsOf(hits).slice(0, 2));
      }),
      { numRuns: 1_000 },
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
