/** From a dataset's records to what the search index holds of them. */
import { type Agreement, type Party, type Place, parsePartialDate } from "@/lib/model";
import { agreementDate } from "@/lib/ties/agreement-date";
import { agreementRefOf, refOf, type TiesOf } from "@/lib/ties/facts";
import { dateText } from "@/lib/ties/format-date";
import {
  countryName,
  formLabel,
  functionLabel,
  partyKindLabel,
  placeKindLabel,
  statusLabel,
} from "@/lib/ties/labels";
import type { EntityRow } from "@/lib/ties/ties";
import type { AgreementEntry, EntityEntry } from "./compile";

/** The entry of the party at a row. */
export function partyEntry(facts: TiesOf, row: number, party: Party): EntityEntry {
  const seat = facts.ties.seatOf(row);
  const containers = facts.ties.containersFrom(seat >= 0 ? seat : facts.ties.territoryOf(row));
  return entityEntry(facts, { kind: "party", row }, party, partyKindLabel(party.kind), containers);
}

/** The entry of the place at a row. */
export function placeEntry(facts: TiesOf, row: number, place: Place): EntityEntry {
  const containers = facts.ties.containersFrom(row).slice(1);
  return entityEntry(facts, { kind: "place", row }, place, placeKindLabel(place.kind), containers);
}

/** The entry of the agreement at a row. */
export function agreementEntry(facts: TiesOf, row: number, agreement: Agreement): AgreementEntry {
  const { title, form, functions = [], fields = [], projects = [], history } = agreement;
  const date = agreementDate(agreement);
  const year = date === undefined ? undefined : parsePartialDate(date)?.year;
  const status = history.at(-1)?.status;
  return {
    type: "agreement",
    ref: agreementRefOf(facts, row),
    parties: [...facts.ties.partiesOf(row)].map((party) => refOf(facts, { kind: "party", row: party })),
    texts: [
      ...known(title),
      formLabel(form),
      ...functions.map(functionLabel),
      ...fields,
      ...projects.flatMap((project) => known(project.name, project.product)),
      ...known(year === undefined ? undefined : String(year)),
    ],
    detail: [
      formLabel(form),
      ...known(status && statusLabel(status), date === undefined ? undefined : dateText(date)),
    ].join(" · "),
    ...(date !== undefined && { date }),
  };
}

function entityEntry(
  facts: TiesOf,
  entity: EntityRow,
  record: Party | Place,
  kind: string,
  containers: readonly number[],
): EntityEntry {
  const { ties } = facts;
  const where = containers.map((row) => ties.name({ kind: "place", row }));
  if (where.length === 0 && record.country !== undefined && entity.kind === "party")
    where.push(countryName(record.country));
  return {
    type: "entity",
    ref: refOf(facts, entity),
    kind: ties.markKind(entity),
    name: ties.name(entity),
    spellings: record.names.map(({ text }) => text),
    detail: [kind, ...(where.length > 0 ? [where.join(", ")] : [])].join(" · "),
    agreements: ties.countAgreements(entity),
  };
}

function known(...texts: (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
