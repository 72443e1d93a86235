/** Small cards for tests of the views. */
import type { EntityRef, MarkKind } from "@/lib/model";
import type { AgreementCard, CardSection, EntityCard, EntityLink } from "@/lib/ties/card";

export function link(kind: MarkKind, id: string, name: string): EntityLink {
  const ref: EntityRef = `d/${kind === "place" ? "place" : "party"}/${id}`;
  return { ref, kind, name };
}

export const acme = link("company", "acme", "Acme");
export const bolt = link("company", "bolt", "Bolt");
export const port = link("place", "port", "Port");

export function agreement(facts: Partial<AgreementCard> = {}): AgreementCard {
  return {
    ref: "d/agreement/one",
    form: "cooperation",
    functions: [],
    parties: [acme, bolt],
    history: [{ status: "signed", date: "2025-03-20" }],
    status: "signed",
    date: "2025-03-20",
    scopePlaces: [],
    fields: [],
    projects: [],
    sources: [],
    ...facts,
  };
}

export function section(id: CardSection["id"], partners: EntityLink[], total = 1): CardSection {
  return { id, total, entries: [{ partners, agreement: agreement() }] };
}

export function card(subject: EntityLink, sections: CardSection[], agreements = 0): EntityCard {
  return {
    head: { ...subject, where: [] },
    sections,
    totals: { agreements, partners: 1 },
    dataset: { id: "d", title: "D" },
  };
}
