/** Makes the record of an agreement, and the evidence for each of its fields. */
import type { Agreement } from "@/lib/model";
import type { Deal, Proof } from "../agreements/deal";
import { ruleOf } from "../agreements/trees/chance-rule";
import type { FactField } from "../confidence";
import type { Entity } from "../entities/entity";
import type { EvidenceMaker, Span } from "./evidence";
import { formOf, functionsOf, statusOf } from "./kinds";
import { amountsOf, projectsOf } from "./projects";

/** The record of an agreement. */
export function agreementOf(
  deal: Deal,
  name: string,
  id: (entity: Entity) => string,
  text: string,
): Agreement {
  const words =
    deal.events.map(({ view }) => view.line).join(" ") ||
    text.slice(deal.status.proof.start, deal.status.proof.end + 60);
  const functions = functionsOf(deal);
  const projects = projectsOf(deal, id, text);
  return {
    id: name,
    form: formOf(deal, words),
    ...(functions.length > 0 ? { functions } : {}),
    ...(deal.binding ? { binding: deal.binding.value } : {}),
    parties: deal.parties.map((party) => {
      const role = deal.roles.get(party)?.value;
      const share = deal.shares.get(party)?.value;
      return {
        party: id(party),
        ...(role === undefined ? {} : { role }),
        ...(share === undefined ? {} : { share }),
      };
    }),
    history: [{ status: statusOf(deal.status.value), ...(deal.date ? { date: deal.date.value } : {}) }],
    ...(deal.effective ? { effective: deal.effective.value } : {}),
    ...(deal.ends ? { ends: deal.ends.value } : {}),
    ...(deal.signedAt ? { placeSigned: id(deal.signedAt.value) } : {}),
    ...(deal.fields.length > 0 ? { fields: deal.fields.map((field) => field.text) } : {}),
    ...(projects.length > 0 ? { projects } : {}),
  };
}

/** Adds the evidence for each field of an agreement. */
export function prove(evidence: EvidenceMaker, agreement: Agreement, deal: Deal, text: string): void {
  const record = { kind: "agreement", id: agreement.id } as const;
  const { proof } = deal.status;
  const add = (field: string | undefined, fact: FactField, proof: Proof | undefined) => {
    if (proof) evidence.add(record, field, fact, proof);
  };
  add(undefined, "agreement", proof);
  add("form", "form", deal.kind.proof);
  add("binding", "binding", deal.binding?.proof);
  add("history.0.status", "status", deal.judged ?? proof);
  add("history.0.date", "date", deal.date?.proof);
  add("effective", "effective", deal.effective?.proof);
  add("ends", "ends", deal.ends?.proof);
  add("placeSigned", "placeSigned", deal.signedAt?.proof);
  deal.parties.forEach((party, i) => {
    add(`parties.${i}.party`, "participant", { ...nearestForm(party, proof.start, text), rule: proof.rule });
    add(`parties.${i}.role`, "role", deal.roles.get(party)?.proof);
    add(`parties.${i}.share`, "share", deal.shares.get(party)?.proof);
  });
  deal.fields.forEach(({ start, end, weight }, i) => {
    add(`fields.${i}`, "field", { start, end, rule: ruleOf("field", weight) });
  });
  deal.sites.forEach((site, i) => {
    add(`projects.${i}.site`, "site", site.proof);
  });
  amountsOf(deal, text).forEach(({ start, end, chance }, i) => {
    const rule = chance === undefined ? "number and unit" : ruleOf("quantity", chance);
    add(`projects.0.quantities.${i}`, "quantity", { start, end, rule });
  });
  if (agreement.projects) add("projects.0.phase", "site", deal.phase?.proof);
}

/** The mention of a party nearest to an offset. */
function nearestForm(party: Entity, at: number, text: string): Span {
  let best: Span | undefined;
  for (const { start, end } of party.mentions)
    if (!best || Math.abs(start - at) < Math.abs(best.start - at)) best = { start, end };
  if (best) return best;
  for (const form of party.forms.keys()) {
    const start = text.lastIndexOf(form, at + 40);
    if (start >= 0 && (!best || Math.abs(start - at) < Math.abs(best.start - at)))
      best = { start, end: start + form.length };
  }
  const [[name, start] = [party.name, 0]] = party.forms;
  return best ?? { start, end: start + name.length };
}
