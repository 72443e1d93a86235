/** The search index, read in place: from a query to ordered results, as somebody types. */
import type { EntityRef } from "@/lib/model";
import type { AgreementRef } from "@/lib/ties/card";
import { AmountMatcher } from "./amount-matcher";
import type { AskedAmount } from "./amounts";
import { type Names, namedApart } from "./apart";
import { FITS, NO_FIT } from "./asked-time";
import { completionsOf } from "./complete";
import { Documents } from "./documents";
import { fewOfEach } from "./few-of-each";
import { type FilterTest, filterTest } from "./filter-test";
import type { Completion, EntityHit, HitType, NamedApart, SearchHit, SearchReply } from "./hits";
import { DocumentMatcher, isPlain, type Matches, nameFit, type Words, wordsOf } from "./matching";
import { nearest } from "./nearest";
import { EXACT, NAME_TIERS, NO_MATCH, PARTY_OF_HIT, TIERS, TOLD, TYPO, tierOf, WHOLE_NAME } from "./quality";
import type { Filter } from "./query";
import { bestSpelling, notInLine, reasonOf } from "./reason";
import { gather } from "./select";
import type { Selection } from "./selection";
import { takeApart } from "./take-apart";

/** What filters alone find has no better and no worse. */
const UNRANKED = 0;

/** An opened search index. */
export interface SearchIndex {
  /** The best results and how many there are in all. A query without words or filters finds nothing. */
  query(text: string, limit: number): SearchReply;
  /** What comes nearest to a query that nothing has all of, the best first. */
  nearest(text: string, limit: number): SearchHit[];
  /** The references of all parties, places and agreements that a query finds, which `query` would rank and describe. */
  refs(text: string): (EntityRef | AgreementRef)[];
  /** How a query that is being typed may go on: filters and their values. */
  complete(text: string): Completion[];
  /** All agreements that a query finds, newest first, with their parties and places; without a query simply all. */
  select(text: string): Selection;
}

/** Opens what `compileSearch` made. Throws a `RangeError` where the bytes are something else, or of another version. */
export function openSearch(buffer: ArrayBuffer): SearchIndex {
  return new FlatIndex(new Documents(buffer));
}

/** A document that was found, with its place in the order and its quality for its worst term. */
interface Found {
  document: number;
  tier: number;
  quality: number;
}

class FlatIndex implements SearchIndex {
  readonly #documents: Documents;
  #matcher: DocumentMatcher | undefined;
  readonly #names: Names = {
    called: (text) => this.#called(text),
    isKnown: (text) => this.#bestCalled(text, false).size > 0,
    name: (entity) => this.#documents.spellings.name(entity),
    agreementsOf: (entity) => this.#documents.agreementsOf.of(entity),
    partiesOf: (agreement) => this.#documents.partiesOf.of(agreement),
    hit: (entity, text) => this.#entityHit(entity, text),
  };

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  query(text: string, limit: number): SearchReply {
    const { words, test, asked, amounts } = this.#taken(text);
    const totals: Record<HitType, number> = { entity: 0, field: 0, agreement: 0, release: 0 };
    // Of what fits alike, that comes first of which the date surely fits, then that of which it is the likelier to.
    const tiers = Array.from({ length: FITS * TIERS }, () => new Map<HitType, Found[]>());
    // Somebody who asks for agreements alone looks for them, and not for the busiest places that they have.
    const forAgreements = test.ofAgreements && words.matchers.length === 0;
    if (asked && test.notes.length === 0)
      this.#eachFound(words, (document, fit, quality) => {
        const fitting = test.fit(document);
        if (fitting === NO_FIT) return;
        const type = this.#documents.typeOf(document);
        const tier = forAgreements && type === "entity" ? PARTY_OF_HIT : fit;
        totals[type]++;
        const lists = tiers[FITS * tier + FITS - fitting];
        const list = lists?.get(type);
        if (!list) lists?.set(type, [{ document, tier, quality }]);
        else if (list.length < limit) list.push({ document, tier, quality });
      });
    const ranked = tiers.flatMap((lists) => [...lists.values()].flat());
    const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
    const hits = fewOfEach(ranked, limit, ({ document }) => this.#documents.typeOf(document)).map((found) =>
      this.#hit(found, words, amounts),
    );
    return { hits, total, totals, notes: test.notes, ...this.#apart(text, test, total) };
  }

  nearest(text: string, limit: number): SearchHit[] {
    const { found, words } = nearest(
      text,
      {
        documents: this.#documents,
        matcher: this.#matching,
        tested: (filters) => this.#tested(filters),
      },
      limit,
    );
    return found.map((document) => this.#hit({ document, tier: UNRANKED, quality: EXACT }, words, []));
  }

  refs(text: string): (EntityRef | AgreementRef)[] {
    const { words, test, asked } = this.#taken(text);
    const { entities, firstAgreement, firstRelease } = this.#documents.layout;
    const refs: (EntityRef | AgreementRef)[] = [];
    if (asked && test.notes.length === 0)
      this.#eachFound(words, (document) => {
        const isAgreement = document >= firstAgreement && document < firstRelease;
        if ((document >= entities && !isAgreement) || test.fit(document) === NO_FIT) return;
        refs.push(
          isAgreement
            ? this.#documents.agreementRef(document - firstAgreement)
            : this.#documents.entityRef(document),
        );
      });
    return refs;
  }

  complete(text: string): Completion[] {
    const { spellings } = this.#documents;
    return completionsOf(text, (typed, placesOnly, limit) =>
      (typed.trim() === "" ? this.#busiest(placesOnly, limit) : this.#ranked(typed, placesOnly).flat())
        .slice(0, limit)
        .map((entity) => ({ name: spellings.name(entity), detail: this.#documents.detail(entity) })),
    );
  }

  /** The places, or the parties, with most agreements; none that has no agreement. */
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
    const { words, test, amounts } = this.#taken(text, true);
    const agreements: number[] = [];
    const { firstAgreement, firstRelease } = this.#documents.layout;
    if (test.notes.length === 0)
      this.#eachFound(words, (document) => {
        if (document >= firstAgreement && document < firstRelease && test.fit(document) !== NO_FIT)
          agreements.push(document - firstAgreement);
      });
    const metOf = (agreement: number) => {
      const title = this.#titleMet(agreement, words);
      const amount = this.#documents.amounts.met(agreement, amounts);
      return { ...(title !== undefined && { title }), ...(amount && { amount }) };
    };
    return {
      ...gather(this.#documents, agreements, metOf),
      notes: test.notes,
      ...this.#apart(text, test, agreements.length),
    };
  }

  /** Whom a query names that nothing has all of; nobody where something was found, or could not be understood. */
  #apart(text: string, { notes }: FilterTest, found: number): { apart?: NamedApart } {
    const apart = found + notes.length > 0 ? undefined : namedApart(text, this.#names);
    return apart ? { apart } : {};
  }

  /** A query looked up: its words, its filters, the amounts in either, and whether it asks for anything. */
  #taken(
    text: string,
    ofAgreements = false,
  ): { words: Words; test: FilterTest; asked: boolean; amounts: AskedAmount[] } {
    const documents = this.#documents;
    const known = {
      isName: (name: string, placesOnly: boolean) => this.#bestCalled(name, placesOnly).size > 0,
      isUnit: (sort: string) => documents.amounts.has(sort),
    };
    const { words, filters, amounts, ofFilters } = takeApart(text, known, ofAgreements);
    const { matchers, typed } = wordsOf(words, documents);
    const all = [...matchers, ...amounts.map((amount) => new AmountMatcher(amount, documents))];
    const test = this.#tested(filters);
    return {
      words: { matchers: all, typed },
      test,
      asked: all.length + filters.length > 0,
      amounts: [...amounts, ...ofFilters],
    };
  }

  #tested(filters: readonly Pick<Filter, "key" | "value">[]): FilterTest {
    return filterTest(filters, {
      documents: this.#documents,
      called: (name, placesOnly) => this.#bestCalled(name, placesOnly),
      holding: (words, first, count) => this.#holding(words, first, count),
    });
  }

  /** The entities that a text names best. */
  #bestCalled(text: string, placesOnly: boolean): Set<number> {
    return new Set(this.#ranked(text, placesOnly).find((list) => list.length > 0) ?? []);
  }

  /** The entity that a text names best: by a whole name, or by a beginning that no other name has. */
  #called(text: string): number | undefined {
    const tiers = this.#ranked(text, false);
    for (const [fit, tier] of Object.entries(NAME_TIERS)) {
      const [best, other] = tiers[tier] ?? [];
      if (best !== undefined) return other === undefined || fit.startsWith("whole") ? best : undefined;
    }
    return undefined;
  }

  /** A party or place without more: `text` is what was typed of it. */
  #entityHit(entity: number, text: string): EntityHit {
    const { spellings } = this.#documents;
    const met = bestSpelling(spellings, entity, wordsOf(text, this.#documents));
    return this.#documents.entityHit(entity, { matched: spellings.text(met) });
  }

  /** Calls back for all documents that fit the words, those of one tier in their order. */
  #eachFound(words: Words, visit: (document: number, tier: number, quality: number) => void): void {
    const { layout, partiesOf } = this.#documents;
    if (words.matchers.length === 0) {
      for (let document = 0; document < layout.documents; document++) visit(document, UNRANKED, UNRANKED);
      return;
    }
    const { documents, qualities, fitsSome } = this.#matches(words);
    const parties = new Set<number>();
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const quality = qualities[i] ?? NO_MATCH;
      visit(document, this.#tier(document, quality, words), quality);
      const agreement = document - layout.firstAgreement;
      if (agreement < 0 || agreement >= layout.agreements) continue;
      partiesOf.each(agreement, (party) => {
        if (fitsSome(party)) parties.add(party);
      });
    }
    let next = 0;
    for (const document of [...parties].sort((a, b) => a - b)) {
      while ((documents[next] ?? layout.documents) < document) next++;
      if (documents[next] !== document) visit(document, PARTY_OF_HIT, NO_MATCH);
    }
  }

  #matches(words: Words): Matches {
    return this.#matching.match(words);
  }

  get #matching(): DocumentMatcher {
    this.#matcher ??= new DocumentMatcher(this.#documents);
    return this.#matcher;
  }

  #tier(document: number, quality: number, { typed }: Words): number {
    const { layout, spellings } = this.#documents;
    let tier = tierOf(quality);
    if (document >= layout.entities || !(isPlain(quality) || quality === TYPO)) return tier;
    const end = spellings.endOf(document);
    for (let spelling = spellings.startOf(document); spelling < end && tier > WHOLE_NAME; spelling++) {
      const fit = nameFit(spellings, spelling, typed);
      if (fit !== undefined) tier = Math.min(tier, NAME_TIERS[fit]);
    }
    return tier;
  }

  /** The entities that fit a text, the best first, in lists of equals. */
  #ranked(text: string, placesOnly: boolean): number[][] {
    const words = wordsOf(text, this.#documents);
    const tiers = Array.from({ length: TIERS }, (): number[] => []);
    const { documents, qualities } = this.#matching.match(words, true);
    documents.forEach((document, i) => {
      if (!placesOnly || this.#documents.markKind(document) === "place")
        tiers[this.#tier(document, qualities[i] ?? NO_MATCH, words)]?.push(document);
    });
    return tiers;
  }

  /** Which of `count` documents from a first one on hold all words of a text, counted from that one. */
  #holding(text: string, first: number, count: number): Set<number> {
    const found = new Set<number>();
    const words = wordsOf(text, this.#documents);
    if (words.matchers.length === 0) return found;
    const { documents, qualities } = this.#matches(words);
    documents.forEach((document, i) => {
      const isMeant = document >= first && document < first + count && qualities[i] !== TOLD;
      if (isMeant) found.add(document - first);
    });
    return found;
  }

  #hit(found: Found, words: Words, amounts: readonly AskedAmount[]): SearchHit {
    const { spellings, tokens } = this.#documents;
    const hit = this.#documents.hit(found.document, () => {
      const reason = reasonOf(found, words, spellings, tokens);
      const matched = spellings.text(bestSpelling(spellings, found.document, words));
      return { matched, ...(reason !== undefined && { reason }) };
    });
    if (hit.type !== "agreement") return hit;
    const agreement = found.document - this.#documents.layout.firstAgreement;
    const amount = this.#documents.amounts.met(agreement, amounts);
    if (amount) hit.amount = amount;
    const title = this.#titleMet(agreement, words);
    // Where no party is known it is called so already.
    if (title !== undefined && title !== hit.title)
      Object.assign(hit, { title, detail: `${hit.title} · ${hit.detail}` });
    const line = `${hit.title} · ${hit.detail}`;
    hit.detail = [...notInLine(agreement, line, words, this.#documents), hit.detail].join(" · ");
    return hit;
  }

  /** The title of an agreement where the query met it: its parties alone would not say why it was found. */
  #titleMet(agreement: number, { matchers }: Words): string | undefined {
    const { layout, spellings } = this.#documents;
    const title = this.#documents.titleOf(agreement);
    if (title === undefined) return undefined;
    // One text can be read as several spellings.
    const { from, to } = spellings.of(layout.firstAgreement + agreement);
    for (let spelling = from; spelling < to && spellings.text(spelling) === title; spelling++)
      if (matchers.some((matcher) => matcher.inSpelling(spelling))) return title;
    return undefined;
  }
}
