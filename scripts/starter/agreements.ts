/** Turns agreements of the facts into agreements of the model. */
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

/** `10%, technology partner` is a share and a role; `50%` is only a share. */
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
 * The history of an agreement from one status and date. For one that has ended, the date is when it was made; its end
 * has a date of its own, or none. The summary says whether it was signed or only announced.
 */
export function historyOf({ status, date, ended, summary }: FactAgreement): StatusChange[] {
  const dated = (name: StatusChange["status"]): StatusChange => ({
    status: name,
    ...(date !== null && { date }),
  });
  switch (status) {
    case "ended":
      return [
        dated(wasMade(summary) ? "signed" : "announced"),
        { status: "terminated", ...(ended !== undefined && { date: ended }) },
      ];
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

/** Whether an agreement is binding, if its summary says so. */
export function bindingOf(summary: string): boolean | undefined {
  const [first = ""] = summary.split(/\.\s/);
  if (/\bnon-binding\b/i.test(first)) return false;
  return /(?<!-)\bbinding\b/i.test(first) ? true : undefined;
}
