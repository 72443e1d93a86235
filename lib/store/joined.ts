/** Cards over two datasets: that of a record's own, and the user's own. */
import { type EntityRef, entityRef, parseEntityRef } from "@/lib/model";
import { buildAgreementCard, buildEntityCard } from "@/lib/ties/build-card";
import type { AgreementCard, AgreementRef, EntityCard } from "@/lib/ties/card";
import { agreementRefOf, type Facts, parseAgreementRef } from "@/lib/ties/facts";
import { joinAgreements, joinCards, withAgreementLinks, withLinks } from "@/lib/ties/join-cards";
import type { EntityRow } from "@/lib/ties/ties";
import type { Copies } from "./copies";

/** The user's own dataset and what its records stand for. */
export interface Own {
  facts: Facts;
  copies: Copies;
}

/**
 * The card of a party or place with what the user's own dataset has of it. `main` are the facts of the reference's
 * dataset; the reference must have been led on to its original.
 */
export async function joinedCard(
  main: Facts,
  { facts: own, copies }: Own,
  ref: EntityRef,
  others: readonly EntityRef[],
  limit: number,
): Promise<EntityCard | null> {
  const named = copies.withCopies(others);
  const copy = main === own ? undefined : copies.copyOf(ref);
  const [first, second] = await Promise.all([
    buildEntityCard(main, ref, named, limit),
    copy && buildEntityCard(own, copy, named, limit),
  ]);
  const card = first && withLinks(first, copies.lead);
  if (!card || !second || !copy) return card;
  const [row, ownRow] = [entityRow(main, ref), entityRow(own, copy)];
  if (!row || !ownRow) return card;
  const rows = own.ties.agreementsFor(ownRow);
  const overlap = {
    agreements: rows.filter((agreement) => counterpart(own, agreement, main) !== undefined).length,
    partners: new Set([...partnersOf(main, row, copies), ...partnersOf(own, ownRow, copies)]).size,
    sameAs: (agreement: AgreementRef) => {
      const at = own.ties.agreements.rowOf(parseAgreementRef(agreement)?.id ?? "");
      return at < 0 ? undefined : counterpart(own, at, main);
    },
  };
  return joinCards(card, withLinks(second, copies.lead), overlap, limit);
}

/** The card of an agreement with what the user's own dataset has of it. */
export async function joinedAgreement(
  main: Facts,
  { facts: own, copies }: Own,
  id: string,
): Promise<AgreementCard | null> {
  const [first, second] = await Promise.all([
    buildAgreementCard(main, id),
    main === own ? null : buildAgreementCard(own, id),
  ]);
  const card = first && withAgreementLinks(first, copies.lead);
  if (!card || !second || !counterpart(own, own.ties.agreements.rowOf(id), main)) return card;
  return joinAgreements(card, second);
}

/** The agreement of another dataset that an own one corroborates: it has the same id, since it was made from it. */
function counterpart(own: Facts, agreement: number, main: Facts): AgreementRef | undefined {
  const row = main.ties.agreements.rowOf(own.ties.agreements.idAt(agreement));
  return row < 0 ? undefined : agreementRefOf(main, row);
}

function entityRow(facts: Facts, ref: EntityRef): EntityRow | undefined {
  const parts = parseEntityRef(ref);
  return parts && facts.ties.entity(parts.kind, parts.id);
}

function partnersOf(facts: Facts, subject: EntityRow, { lead }: Copies): Set<EntityRef> {
  const { ties } = facts;
  const rows = new Set(ties.agreementsFor(subject).flatMap((agreement) => [...ties.partiesOf(agreement)]));
  if (subject.kind === "party") rows.delete(subject.row);
  return new Set(
    [...rows].map((row) => lead(entityRef(facts.dataset.id, "party", ties.id({ kind: "party", row })))),
  );
}
