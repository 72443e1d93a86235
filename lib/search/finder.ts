/** Finds the documents that fit the words of a query, in tiers. */
import { stemOf } from "@/lib/names/legal-forms";
import type { Documents } from "./documents";
import { foldText } from "./fold";
import { wholeMatcher } from "./match-term";
import { DocumentMatcher, isPlain, nameFit, type Words, wordsOf } from "./matching";
import { FULL_NAME, NAME_TIERS, NO_MATCH, PARTY_OF_HIT, TIERS, TOLD, TYPO, tierOf } from "./quality";

/** The tier and quality of everything that only filters find. */
export const UNRANKED = 0;

export class Finder {
  readonly documents: Documents;
  #matcher: DocumentMatcher | undefined;

  constructor(documents: Documents) {
    this.documents = documents;
  }

  /**
   * Calls back for all documents that fit the words; those of one tier come in their order. The parties of agreements that are found
   * come with these.
   */
  eachFound(
    words: Words,
    visit: (document: number, tier: number, quality: number) => void,
    isFound: (agreement: number) => boolean = () => true,
  ): void {
    const { layout, partiesOf } = this.documents;
    if (words.matchers.length === 0) {
      for (let document = 0; document < layout.documents; document++) visit(document, UNRANKED, UNRANKED);
      return;
    }
    const { documents, qualities, fitsSome } = this.matcher.match(words);
    const parties = new Set<number>();
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const quality = qualities[i] ?? NO_MATCH;
      visit(document, this.#tier(document, quality, words), quality);
      const agreement = document - layout.firstAgreement;
      if (agreement < 0 || agreement >= layout.agreements || !isFound(agreement)) continue;
      partiesOf.each(agreement, (party) => {
        if (fitsSome(party, document)) parties.add(party);
      });
    }
    let next = 0;
    for (const document of [...parties].sort((a, b) => a - b)) {
      while ((documents[next] ?? layout.documents) < document) next++;
      if (documents[next] !== document) visit(document, PARTY_OF_HIT, NO_MATCH);
    }
  }

  get matcher(): DocumentMatcher {
    this.#matcher ??= new DocumentMatcher(this.documents);
    return this.#matcher;
  }

  #tier(document: number, quality: number, words: Words): number {
    const { layout, spellings } = this.documents;
    let tier = tierOf(quality);
    if (document >= layout.entities || !(isPlain(quality) || quality === TYPO)) return tier;
    const end = spellings.endOf(document);
    for (let spelling = spellings.startOf(document); spelling < end && tier > FULL_NAME; spelling++) {
      const fit = nameFit(spellings, spelling, words);
      if (fit !== undefined) tier = Math.min(tier, NAME_TIERS[fit]);
    }
    return tier;
  }

  /** The entities that fit a text, the best first, in lists of equals. */
  ranked(text: string, placesOnly: boolean): number[][] {
    const words = wordsOf(text, this.documents);
    const tiers = Array.from({ length: TIERS }, (): number[] => []);
    const { documents, qualities } = this.matcher.match(words, true);
    documents.forEach((document, i) => {
      if (!placesOnly || this.documents.markKind(document) === "place")
        tiers[this.#tier(document, qualities[i] ?? NO_MATCH, words)]?.push(document);
    });
    return tiers;
  }

  /**
   * Which of `count` documents, from `first` on, a text means; numbered from `first`. Those that it names in full, or else
   * those that hold all its words, or else those that hold them but for slips.
   */
  meant(text: string, first: number, count: number): Set<number> {
    const tiers = Array.from({ length: 3 }, () => new Set<number>());
    const { documents, qualities } = this.matcher.match(wordsOf(text, this.documents));
    documents.forEach((document, i) => {
      const quality = qualities[i] ?? NO_MATCH;
      if (document < first || document >= first + count || quality === TOLD) return;
      const isWhole = bare(this.documents.spellings.name(document)) === bare(text);
      tiers[isWhole ? 0 : quality < TYPO ? 1 : 2]?.add(document - first);
    });
    return tiers.find(({ size }) => size > 0) ?? new Set();
  }

  /** The fields that a text means, as places in their own list. */
  fieldsLike(text: string): Set<number> {
    const { entities, fields } = this.documents.layout;
    return this.meant(text, entities, fields);
  }

  /** All documents that hold a word or phrase as it stands; agreements also by the names of their parties and places. */
  holding(text: string): Set<number> {
    for (const one of new Set([text, stemOf(text)])) {
      const matcher = wholeMatcher(one, this.documents);
      const { documents } = this.matcher.match({ matchers: [matcher], typed: [] });
      if (documents.length > 0) return new Set(documents);
    }
    return new Set();
  }

  /** The entities that a text names best; only places where `placesOnly`. */
  bestCalled(text: string, placesOnly: boolean): Set<number> {
    return new Set(this.ranked(text, placesOnly).find((list) => list.length > 0) ?? []);
  }

  /** Whether a text is the whole name of an entity. */
  isCalled(text: string): boolean {
    const [full = [], whole = []] = this.ranked(text, false);
    return full.length + whole.length > 0;
  }

  /** The entity that a text names best: by a whole name, or by a beginning that no other name has. */
  called(text: string): number | undefined {
    const tiers = this.ranked(text, false);
    for (const [fit, tier] of Object.entries(NAME_TIERS)) {
      const [best, other] = tiers[tier] ?? [];
      if (best !== undefined) return other === undefined || !fit.startsWith("start") ? best : undefined;
    }
    return undefined;
  }
}

/** A text as it is compared whole: a filter cannot have the quotation marks of a title. */
function bare(text: string): string {
  return foldText(text.replaceAll('"', ""));
}
