/** Answers queries from a search index, as somebody types. */
import type { AgreementRef, EntityRef } from "@/lib/model";
import { AmountMatcher } from "./amount-matcher";
import type { AskedAmount } from "./amounts";
import { type Names, namedApart } from "./apart";
import { FITS, NO_FIT } from "./asked-time";
import { completionsOf, openFilter } from "./complete";
import { Documents } from "./documents";
import { fewOfEach } from "./few-of-each";
import { type FilterTest, filterTest } from "./filter-test";
import { Finder, UNRANKED } from "./finder";
import type { Completion, EntityHit, HitType, NamedApart, SearchHit, SearchReply } from "./hits";
import { type Words, wordsAnd, wordsOf } from "./matching";
import { nearest } from "./nearest";
import { noFilter } from "./no-filter";
import { EXACT, PARTY_OF_HIT, TIERS } from "./quality";
import type { Asked } from "./query";
import { bestSpelling, notInLine, reasonOf } from "./reason";
import { remembered } from "./remembered";
import { gather } from "./select";
import type { Selection } from "./selection";
import { type TakenApart, takeApart } from "./take-apart";

/** An opened search index. */
export interface SearchIndex {
  /** The best results and how many there are in all. A query without words or filters finds nothing. */
  query(text: string, limit: number): SearchReply;
  /** The results nearest to a query that nothing has all of, best first. */
  nearest(text: string, limit: number): SearchHit[];
  /** The references of all parties, places and agreements that a query finds, neither ranked nor described. */
  refs(text: string): (EntityRef | AgreementRef)[];
  /** Ways to complete a query: filters and their values. */
  complete(text: string): Completion[];
  /** All agreements that a query finds, newest first, with their parties and places; all there are without a query. */
  select(text: string): Selection;
}

/** Opens what `compileSearch` made. Throws a `RangeError` where the bytes are something else, or of another version. */
export function openSearch(buffer: ArrayBuffer): SearchIndex {
  return new FlatIndex(new Documents(buffer));
}

/** A document that was found, with its tier and its quality for its worst term. */
interface Found {
  document: number;
  tier: number;
  quality: number;
}

class FlatIndex implements SearchIndex {
  readonly #documents: Documents;
  readonly #finder: Finder;
  readonly #names: Names = {
    called: (text) => this.#finder.called(text),
    isKnown: (text) => this.#finder.bestCalled(text, false).size > 0,
    name: (entity) => this.#documents.spellings.name(entity),
    agreementsOf: (entity) => this.#documents.agreementsOf.of(entity),
    partiesOf: (agreement) => this.#documents.partiesOf.of(agreement),
    hit: (entity, text) => this.#entityHit(entity, text),
  };

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#finder = new Finder(documents);
  }

  query(text: string, limit: number): SearchReply {
    const { query, words, test, asked, amounts } = this.#taken(text);
    const totals: Record<HitType, number> = { entity: 0, field: 0, agreement: 0, release: 0 };
    // Within a tier, documents whose date surely fits come first, then those with likelier dates.
    const tiers = Array.from({ length: FITS * TIERS }, () => new Map<HitType, Found[]>());
    // A query for agreements alone is not about the busiest parties and places that have them.
    const forAgreements = test.ofAgreements && words.matchers.length === 0;
    if (asked && test.notes.length === 0)
      this.#finder.eachFound(
        words,
        (document, fit, quality) => {
          const fitting = test.fit(document);
          if (fitting === NO_FIT) return;
          const type = this.#documents.typeOf(document);
          const tier = forAgreements && type === "entity" ? PARTY_OF_HIT : fit;
          totals[type]++;
          const lists = tiers[FITS * tier + FITS - fitting];
          const list = lists?.get(type);
          if (!list) lists?.set(type, [{ document, tier, quality }]);
          else if (list.length < limit) list.push({ document, tier, quality });
        },
        test.isFound,
      );
    const ranked = tiers.flatMap((lists) => [...lists.values()].flat());
    const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
    const hits = fewOfEach(ranked, limit, ({ document }) => this.#documents.typeOf(document)).map((found) =>
      this.#hit(found, words, amounts, test),
    );
    const open = openFilter(text);
    return {
      hits,
      total,
      totals,
      ...(open && { open }),
      ...this.#said(query, test, total),
    };
  }

  nearest(text: string, limit: number): SearchHit[] {
    const { found, words, test } = nearest(
      text,
      {
        documents: this.#documents,
        matcher: this.#finder.matcher,
        tested: (filters) => this.#tested(filters),
      },
      limit,
    );
    return found.map((document) => this.#hit({ document, tier: UNRANKED, quality: EXACT }, words, [], test));
  }

  refs(text: string): (EntityRef | AgreementRef)[] {
    const { words, test, asked } = this.#taken(text);
    const { entities, firstAgreement, firstRelease } = this.#documents.layout;
    const refs: (EntityRef | AgreementRef)[] = [];
    if (asked && test.notes.length === 0)
      this.#finder.eachFound(
        words,
        (document) => {
          const isAgreement = document >= firstAgreement && document < firstRelease;
          if ((document >= entities && !isAgreement) || test.fit(document) === NO_FIT) return;
          refs.push(
            isAgreement
              ? this.#documents.agreementRef(document - firstAgreement)
              : this.#documents.entityRef(document),
          );
        },
        test.isFound,
      );
    return refs;
  }

  complete(text: string): Completion[] {
    const { spellings, lands } = this.#documents;
    // A continent is a whole value, and no beginning of the places in it.
    const like = (typed: string, placesOnly: boolean) =>
      lands.called(typed).size > 1 ? [] : this.#finder.ranked(typed, placesOnly).flat();
    return completionsOf(text, (typed, placesOnly, limit) =>
      (typed.trim() === "" ? this.#busiest(placesOnly, limit) : like(typed, placesOnly))
        .slice(0, limit)
        .map((entity) => ({ name: spellings.name(entity), detail: this.#documents.detail(entity) })),
    );
  }

  /** The places or parties with most agreements, leaving out those with none. */
  #busiest(places: boolean, limit: number): number[] {
    const { layout } = this.#documents;
    const found: number[] = [];
    for (let entity = 0; entity < layout.entities && found.length < limit; entity++) {
      if (this.#documents.count(entity) === 0) break;
      if ((this.#documents.markKind(entity) === "place") === places) found.push(entity);
    }
    return found;
  }

  select(text: string): Selection {
    const { query, words, test, amounts } = this.#taken(text, true);
    const agreements: number[] = [];
    const { firstAgreement, firstRelease } = this.#documents.layout;
    if (test.notes.length === 0)
      this.#finder.eachFound(words, (document) => {
        if (document >= firstAgreement && document < firstRelease && test.fit(document) !== NO_FIT)
          agreements.push(document - firstAgreement);
      });
    const isAsked = remembered((party: number) => this.#isAsked(party, words, test));
    const metOf = (agreement: number) => {
      const title = this.#titleMet(agreement, words);
      const amount = this.#documents.amounts.met(agreement, amounts);
      const asked = [...this.#documents.partiesOf.of(agreement)].filter(isAsked);
      return { asked, ...(title !== undefined && { title }), ...(amount && { amount }) };
    };
    return {
      ...gather(this.#documents, agreements, metOf),
      ...this.#said(query, test, agreements.length),
    };
  }

  /**
   * What of a query was not understood, and the names in it that nothing has together; only the former where something
   * was found.
   */
  #said(query: TakenApart, test: FilterTest, found: number): { notes: string[]; apart?: NamedApart } {
    const unknown = found + test.notes.length > 0 ? undefined : noFilter(query.words);
    const notes = unknown === undefined ? test.notes : [unknown];
    const apart = found + notes.length > 0 ? undefined : namedApart(query, this.#names);
    return { notes, ...(apart && { apart }) };
  }

  /** Looks up a query: its words, its filters, the amounts in both, and whether it asks for anything. */
  #taken(
    text: string,
    ofAgreements = false,
  ): { query: TakenApart; words: Words; test: FilterTest; asked: boolean; amounts: AskedAmount[] } {
    const documents = this.#documents;
    const known = {
      isCalled: (name: string) => this.#finder.isCalled(name),
      isName: (name: string, placesOnly: boolean) =>
        this.#finder.bestCalled(name, placesOnly).size > 0 || (placesOnly && known.isLand(name)),
      isLand: (name: string) => documents.lands.called(name).size > 0,
      isUnit: (sort: string) => documents.amounts.has(sort),
    };
    const query = takeApart(text, known, ofAgreements);
    const { words, filters, amounts, ofFilters } = query;
    const amounting = amounts.map((amount) => new AmountMatcher(amount, documents));
    const said = wordsAnd(wordsOf(words, documents), amounting);
    const test = this.#tested(filters);
    return {
      query,
      words: said,
      test,
      asked: said.matchers.length + filters.length > 0,
      amounts: [...amounts, ...ofFilters],
    };
  }

  #tested(filters: readonly Asked[]): FilterTest {
    return filterTest(filters, this.#finder);
  }

  /** The hit of a party or place found by `text`, without a reason. */
  #entityHit(entity: number, text: string): EntityHit {
    const { spellings } = this.#documents;
    const met = bestSpelling(spellings, entity, wordsOf(text, this.#documents));
    return this.#documents.entityHit(entity, { matched: spellings.text(met) });
  }

  #hit(
    found: Found,
    words: Words,
    amounts: readonly AskedAmount[],
    test: Pick<FilterTest, "isNamed" | "isUntold">,
  ): SearchHit {
    const { spellings, tokens } = this.#documents;
    const matched = () => {
      const reason = test.isUntold(found.document)
        ? "role not told"
        : reasonOf(found, words, spellings, tokens);
      const matched = spellings.text(bestSpelling(spellings, found.document, words));
      return { matched, ...(reason !== undefined && { reason }) };
    };
    const hit = this.#documents.hit(found.document, matched, (party) => this.#isAsked(party, words, test));
    if (hit.type !== "agreement") return hit;
    const agreement = found.document - this.#documents.layout.firstAgreement;
    const amount = this.#documents.amounts.met(agreement, amounts);
    if (amount) hit.amount = amount;
    const title = this.#titleMet(agreement, words);
    // Without known parties it has its title already.
    if (title !== undefined && title !== hit.title)
      Object.assign(hit, { title, detail: `${hit.title} · ${hit.detail}` });
    const line = `${hit.title} · ${hit.detail}`;
    const met = notInLine(agreement, line, words, this.#documents);
    if (met.length > 0) hit.met = met;
    return hit;
  }

  /** Whether the query asks for a party, in words or in a filter. */
  #isAsked(party: number, { matchers }: Words, { isNamed }: Pick<FilterTest, "isNamed">): boolean {
    const isMet = (spelling: number) => matchers.some((matcher) => matcher.inSpelling(spelling));
    return isNamed(party) || this.#documents.spellings.someOf(party, isMet);
  }

  /** The title of an agreement, where the query met it: its parties alone would not show why it was found. */
  #titleMet(agreement: number, { matchers }: Words): string | undefined {
    const { layout, spellings } = this.#documents;
    const title = this.#documents.titleOf(agreement);
    if (title === undefined) return undefined;
    // One text can have several spellings.
    const document = layout.firstAgreement + agreement;
    const end = spellings.endOf(document);
    for (let spelling = spellings.startOf(document); spelling < end; spelling++) {
      if (spellings.text(spelling) !== title) break;
      if (matchers.some((matcher) => matcher.inSpelling(spelling))) return title;
    }
    return undefined;
  }
}
