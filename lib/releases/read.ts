/** Reads a release into entities, agreements and other facts, before they become records. */
import type { Deal } from "./agreements/deal";
import type { PassedOver } from "./agreements/likely/passed-over";
import { type PresenceFact, presenceIn } from "./agreements/presence/presence";
import { readDeals } from "./agreements/read-deals";
import { type ChosenWords, chosenIn, reportingSentence } from "./chosen";
import { openDocument, type ReleaseDocument, type ReleaseInput } from "./document";
import type { KnownName } from "./entities/clusters";
import type { Entity } from "./entities/entity";
import { keyOf } from "./entities/name-keys";
import { type OwnerFact, ownersIn } from "./entities/owners";
import { recognise } from "./entities/recognise";
import { asWritten } from "./zh/as-written";
import { readChinese } from "./zh/read";

/** What a release says. */
export interface Reading {
  document: ReleaseDocument;
  publisher: string | undefined;
  published: string | undefined;
  entities: Entity[];
  deals: Deal[];
  presence: PresenceFact[];
  /** The owners of parties that are reported anyway. */
  owners: OwnerFact[];
  /** Sentences that may report further agreements. */
  perhaps: PassedOver[];
  /** The agreement in the words that a person chose. */
  chosen?: Deal;
}

/**
 * Reads a release. `known` are the dataset's names found in the text, with offsets; `words` report an agreement, as a
 * person says.
 */
export function readRelease(
  input: ReleaseInput,
  known: readonly KnownName[] = [],
  words?: ChosenWords,
): Reading {
  const document = openDocument(input, words);
  if (document.chinese) {
    const reading = readChinese(document, known, {}, words);
    const owners = ownersIn(document, reading.entities);
    asWritten(document.written, document.text, reading.entities, reading.deals);
    return { document, publisher: input.publisher, published: input.published, ...reading, owners };
  }
  const recognised = recognise(document, known);
  const { mentions } = recognised;
  const marked = words && chosenIn(document, mentions.flat(), words);
  const number =
    marked &&
    reportingSentence(document.sentences, marked, (at) => (mentions[at] ?? []).map(({ entity }) => entity));
  const { deals, views, chosen, perhaps } = readDeals(document, recognised, {
    chosen: marked && number !== undefined ? { number, parties: marked.parties } : undefined,
  });
  const presence = presenceIn(views);
  seatsLast(deals, presence);
  const entities = used(recognised.entities, deals, presence, input.publisher);
  return {
    document,
    publisher: input.publisher,
    published: input.published,
    entities,
    deals,
    presence,
    owners: ownersIn(document, entities),
    perhaps,
    ...(chosen && { chosen }),
  };
}

/** Moves sites where a party has its seat or sites anyway to the end: an agreement seldom builds there. */
function seatsLast(deals: readonly Deal[], presence: readonly PresenceFact[]): void {
  const seats = new Set(presence.map(({ proof }) => proof.start));
  for (const deal of deals)
    deal.sites.sort((a, b) => Number(seats.has(a.proof.start)) - Number(seats.has(b.proof.start)));
}

/** The entities that facts refer to, and the parties that are beyond doubt. */
function used(
  entities: readonly Entity[],
  deals: readonly Deal[],
  presence: readonly PresenceFact[],
  publisher: string | undefined,
): Entity[] {
  const needed = new Set<Entity>();
  for (const deal of deals) {
    for (const party of deal.parties) needed.add(party);
    if (deal.signedAt) needed.add(deal.signedAt.value);
    for (const { value } of deal.sites) needed.add(value);
  }
  for (const { entity, place } of presence) needed.add(entity).add(place);
  for (const entity of needed) if (entity.within) needed.add(entity.within);
  // A paper that names itself is no party of what it reports.
  const own = deals.length > 0 && publisher ? keyOf(publisher) : undefined;
  const isOwn = ({ forms }: Entity) => [...forms.keys()].some((form) => keyOf(form) === own);
  return entities.filter(
    (entity) =>
      needed.has(entity) ||
      entity.known !== undefined ||
      (!isOwn(entity) &&
        (entity.rule !== "weak context" || entity.likely === true) &&
        entity.rule !== "acting place"),
  );
}
