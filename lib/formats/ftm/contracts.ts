/** Turns FollowTheMoney's contracts, between a public buyer and the suppliers who won them, into agreements. */
import type { Agreement, Participant, Quantity } from "@/lib/model";
import { all, type FtmEntity, first, recordId } from "./entity";
import { dateOf, fitted } from "./things";

/** A contract and its awards as an agreement; `undefined` where no supplier is known. */
export function contractAgreement(entity: FtmEntity, awards: readonly FtmEntity[]): Agreement | undefined {
  const suppliers = [...new Set(awards.flatMap((award) => all(award, "supplier")))];
  if (suppliers.length === 0) return undefined;
  const parties: Participant[] = [
    ...all(entity, "authority").map((party) => ({ party: recordId(party), role: "buyer" })),
    ...suppliers.map((party) => ({ party: recordId(party), role: "supplier" })),
  ];
  const title = first(entity, "title", "name");
  const day = [first(entity, "contractDate"), ...awards.map((award) => first(award, "date"))]
    .map(dateOf)
    .find((date) => date !== undefined);
  // The value of the whole contract already includes that of its awards.
  const whole = amountOf(entity);
  const quantities = whole ? [whole] : awards.flatMap((award) => amountOf(award) ?? []);
  const summary = all(entity, "description", "summary", "notes").join("\n");
  return {
    id: recordId(entity.id),
    ...(title !== undefined && { title: fitted(title, 1_000) }),
    form: "definitive-contract",
    parties: distinct(parties),
    history: [{ status: "signed", ...(day !== undefined && { date: day }) }],
    ...(quantities.length > 0 && { projects: [{ quantities }] }),
    ...(summary !== "" && { summary: fitted(summary, 20_000) }),
  };
}

function amountOf(entity: FtmEntity): Quantity | undefined {
  for (const [property, currency] of [
    ["amount", first(entity, "currency")],
    ["amountEur", "EUR"],
    ["amountUsd", "USD"],
  ] as const) {
    const text = first(entity, property);
    const value = Number(text ?? Number.NaN);
    if (currency !== undefined && Number.isFinite(value))
      return { value, unit: fitted(currency, 20), what: "contract value" };
  }
  return undefined;
}

/** A buyer that supplies itself is one party. */
function distinct(parties: readonly Participant[]): Participant[] {
  return parties.filter(({ party }, at) => parties.findIndex((other) => other.party === party) === at);
}
