/** Agreements of the facts as agreements of the model. */
import type { Agreement, Participant, PartyKind, StatusChange } from "@/lib/model";
import type { FactAgreement } from "./facts";
import { formOf, functionsOf } from "./forms";
import { projectOf } from "./quantities";

/** Builds an agreement; `kindOf` gives the kind of a party by its id. */
export function agreementOf(fact: FactAgreement, kindOf: (party: string) => PartyKind): Agreement {
  const kinds = fact.parties.map(({ entity }) => kindOf(entity));
  const functions = functionsOf(fact, kinds);
  const binding = bindingOf(fact.summary);
  return {
    id: fact.key,
    form: formOf(fact, kinds),
    ...(functions.length > 0 && { functions }),
    ...(binding !== undefined && { binding }),
    parties: fact.parties.map(participantOf),
    history: historyOf(fact),
    ...(fact.signedAt !== null && { placeSigned: fact.signedAt }),
    ...(fact.fields.length > 0 && { fields: fact.fields }),
    ...(fact.projects.length > 0 && { projects: fact.projects.map(projectOf) }),
    summary: fact.summary,
  };
}

/** `10%, technology partner` is a share and a role; `50%` is a share alone. */
export function participantOf({ entity, role }: FactAgreement["parties"][number]): Participant {
  const share = role === null ? undefined : /^\d+(?:\.\d+)?(?=%)/.exec(role)?.[0];
  if (role === null || share === undefined) return { party: entity, ...(role !== null && { role }) };
  const rest = role
    .slice(share.length + 1)
    .replace(/^[,\s]+/, "")
    .replace(/^\((.*)\)$/, "$1");
  return { party: entity, ...(rest !== "" && { role: rest }), share: Number(share) };
}

/**
 * The history that one status and date tell. The date of an agreement that has ended is the date at which it was made,
 * so its end has none; whether it was signed or only announced, its summary says.
 */
export function historyOf({ status, date, summary }: FactAgreement): StatusChange[] {
  const dated = (name: StatusChange["status"]): StatusChange => ({
    status: name,
    ...(date !== null && { date }),
  });
  switch (status) {
    case "ended":
      return [dated(wasMade(summary) ? "signed" : "announced"), { status: "terminated" }];
    case "planned":
      return [dated("announced")];
    default:
      return [dated(status)];
  }
}

function wasMade(summary: string): boolean {
  const [first = ""] = summary.split(/\.\s/);
  return /\b(signed|agreed|founded|set up|concluded)\b/i.test(first);
}

/** Whether an agreement binds, where its summary uses the word of it. */
export function bindingOf(summary: string): boolean | undefined {
  const [first = ""] = summary.split(/\.\s/);
  if (/\bnon-binding\b/i.test(first)) return false;
  return /(?<!-)\bbinding\b/i.test(first) ? true : undefined;
}
