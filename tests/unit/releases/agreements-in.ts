/** The agreements that a text tells, with their parties by name, as tests compare them. */
import { labelsOf, readRelease } from "@/lib/releases";

/** Each agreement of a text: its parties in the order of their telling, and how far it is. */
export function agreementsIn(text: string, published: string, publisher?: string) {
  const { agreements, entities } = labelsOf(
    readRelease({ text, published, ...(publisher ? { publisher } : {}) }),
  );
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements.map(({ parties, status }) => ({
    parties: parties.map((id) => names.get(id) ?? id),
    status,
  }));
}

/** The parties of each agreement of a text, agreements and parties in the order of the alphabet: "A + B". */
export function partiesIn(text: string, published: string, publisher?: string): string[] {
  return agreementsIn(text, published, publisher)
    .map(({ parties }) => parties.sort().join(" + "))
    .sort();
}

/** The same with how far each agreement is: "signed: A + B". */
export function statusesIn(text: string, published: string, publisher?: string): string[] {
  return agreementsIn(text, published, publisher)
    .map(({ parties, status }) => `${status}: ${parties.sort().join(" + ")}`)
    .sort();
}
