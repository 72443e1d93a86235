/** Separates parties of different releases that only share an id: "Union" the bank and "Union" the trade union. */
import type { Party } from "@/lib/model";
import { keyOf } from "../entities/name-keys";
import type { Proposal } from "../proposal";

/**
 * The proposals, with new ids for parties whose id another proposal gave to another body. The arguments are not
 * changed.
 */
export function keptApart(proposals: readonly Proposal[]): Proposal[] {
  const taken = new Map<string, Party>();
  return proposals.map((proposal) => {
    const renamed = new Map<string, string>();
    for (const party of proposal.parties) {
      let id = party.id;
      for (let n = 2; !isSame(taken.get(id), party); n++) id = `${party.id}-${n}`;
      taken.set(id, taken.get(id) ?? party);
      if (id !== party.id) renamed.set(party.id, id);
    }
    return renamed.size > 0 ? withIds(proposal, renamed) : proposal;
  });
}

/** Whether two parties with one id may be one body: no fact known of both contradicts. */
function isSame(known: Party | undefined, party: Party): boolean {
  if (!known) return true;
  if (known.kind !== party.kind) return false;
  if (known.country && party.country && known.country !== party.country) return false;
  const [a, b] = [longest(known), longest(party)];
  return a === b || a.includes(b) || b.includes(a) || !a.includes(" ") || !b.includes(" ");
}

function longest({ names }: Party): string {
  return names.map(({ text }) => keyOf(text)).sort((a, b) => b.length - a.length)[0] ?? "";
}

function withIds(proposal: Proposal, renamed: ReadonlyMap<string, string>): Proposal {
  const to = (id: string) => renamed.get(id) ?? id;
  return {
    ...proposal,
    parties: proposal.parties.map((party) => ({
      ...party,
      id: to(party.id),
      ...(party.parent !== undefined && { parent: to(party.parent) }),
    })),
    agreements: proposal.agreements.map((agreement) => ({
      ...agreement,
      parties: agreement.parties.map((participant) => ({ ...participant, party: to(participant.party) })),
    })),
    evidence: proposal.evidence.map((one) =>
      one.record.kind === "party" ? { ...one, record: { ...one.record, id: to(one.record.id) } } : one,
    ),
  };
}
