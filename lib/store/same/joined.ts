/** Cards that join what several datasets have of one party, place or agreement. */
import { type AgreementRef, type EntityRef, parseAgreementRef } from "@/lib/model";
import { buildAgreementCards } from "@/lib/ties/agreement-card";
import { buildEntityCard } from "@/lib/ties/build-card";
import type { AgreementCard, EntityCard, SectionEntry } from "@/lib/ties/card";
import { agreementRefOf, type Facts } from "@/lib/ties/facts";
import { joinAgreements, joinCards, withAgreementLinks, withLinks } from "@/lib/ties/join-cards";
import type { SameView } from "./same-view";

/**
 * How much of a card to build: `others` are the entities of the same article, `published` is its day, `limit` the most
 * entries in a section.
 */
export interface CardScope {
  others: readonly EntityRef[];
  limit: number;
  published?: string | undefined;
}

/** The card of a party or place of one dataset, joined with what others have of it. `null` where none has it. */
export async function joinedCard(
  main: Facts,
  view: SameView,
  ref: EntityRef,
  { others, limit, published }: CardScope,
): Promise<EntityCard | null> {
  const named = view.withOthers(others);
  const members = view.members(ref);
  if (members.length === 0) {
    const card = await buildEntityCard(main, ref, named, limit, { published });
    return card && withAgainTold(withLinks(card, view), view);
  }
  const told = new Set<AgreementRef>();
  const partners = new Set<EntityRef>();
  let joined: EntityCard | null = null;
  for (const member of members) {
    const { facts } = member;
    const isTold = (row: number) => told.has(view.agreementLead(agreementRefOf(facts, row)));
    const card = await buildEntityCard(facts, member.ref, named, limit, { published, isTold });
    if (!card) continue;
    const led = withLinks(card, view);
    joined = joined ? joinCards(joined, led, limit, published) : led;
    for (const row of facts.ties.countedFor(member.entity)) {
      told.add(view.agreementLead(agreementRefOf(facts, row)));
      for (const party of facts.ties.partiesOf(row)) {
        const one = view.lead(`${facts.dataset.id}/party/${facts.ties.id({ kind: "party", row: party })}`);
        if (one !== members[0]?.ref) partners.add(one);
      }
    }
  }
  if (!joined) return null;
  const whole = await withAgainTold(joined, view);
  // What compares records is loaded where several datasets have one, and by no page that only lists them.
  const { sourcesOf } = await import("./same-sources");
  return {
    ...whole,
    totals: { agreements: told.size, partners: partners.size },
    same: await sourcesOf(members),
  };
}

/** The card of an agreement, joined with what other datasets tell of it. `null` where `main` has none of that id. */
export async function joinedAgreement(
  main: Facts,
  view: SameView,
  ref: AgreementRef,
): Promise<AgreementCard | null> {
  const members = view.agreements(ref);
  const row = main.ties.agreements.rowOf(parseAgreementRef(ref)?.id ?? "");
  if (row < 0) return null;
  const rows = members.length > 0 ? members : [{ facts: main, row }];
  const cards = await Promise.all(rows.map((one) => buildAgreementCards(one.facts, [one.row])));
  const [first, ...more] = cards.flat().map((card) => withAgreementLinks(card, view));
  if (!first) return null;
  const joined = more.reduce(joinAgreements, first);
  return members.length > 0 ? { ...joined, datasets: titlesOf(members) } : joined;
}

/** A card whose agreements have the sources of all datasets that report them. */
async function withAgainTold(card: EntityCard, view: SameView): Promise<EntityCard> {
  const shown = card.sections.flatMap(({ entries }) => entries.map(({ agreement }) => agreement.ref));
  const again = new Map(
    shown.map((ref) => [ref, view.agreements(ref)] as const).filter(([, members]) => members.length > 0),
  );
  if (again.size === 0) return card;
  const others = [...again].flatMap(([ref, members]) => members.filter((member) => member.ref !== ref));
  const cards = new Map<AgreementRef, AgreementCard>();
  for (const facts of new Set(others.map((member) => member.facts))) {
    const rows = others.filter((member) => member.facts === facts).map(({ row }) => row);
    for (const other of await buildAgreementCards(facts, rows))
      cards.set(other.ref, withAgreementLinks(other, view));
  }
  const told = ({ agreement: own, partners }: SectionEntry): SectionEntry => {
    const members = again.get(own.ref);
    if (!members) return { agreement: own, partners };
    const more = members.flatMap(({ ref }) => (ref === own.ref ? [] : (cards.get(ref) ?? [])));
    const agreement = { ...more.reduce(joinAgreements, own), datasets: titlesOf(members) };
    const known = new Set([card.head.ref, ...partners.map(({ ref }) => ref)]);
    return { agreement, partners: [...partners, ...agreement.parties.filter(({ ref }) => !known.has(ref))] };
  };
  return {
    ...card,
    sections: card.sections.map((section) => ({ ...section, entries: section.entries.map(told) })),
  };
}

function titlesOf(members: readonly { facts: Facts }[]): string[] {
  return members.map(({ facts }) => facts.dataset.title);
}
