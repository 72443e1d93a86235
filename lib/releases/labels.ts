/** Writes the reading of a release in the label format of development sets: entities, agreements, presence. */
import type { Deal } from "./agreements/deal";
import type { PresenceFact } from "./agreements/presence/presence";
import type { Entity } from "./entities/entity";
import type { Reading } from "./read";

/** The label format, for scoring and for people who label. */
export interface Labels {
  publisher?: string | undefined;
  publishedAt?: string | undefined;
  entities: { id: string; type: string; name: string; mentions: string[] }[];
  agreements: LabelledAgreement[];
  presence: { entity: string; place: string; what: string }[];
}

interface LabelledAgreement {
  id: string;
  kind: string;
  status: string;
  date: string | null;
  parties: string[];
  signedAt: string | null;
  fields: string[];
  projects: { name: string; site: string | null; quantities: { value: number; unit: string }[] }[];
}

/** Writes a reading in the label format. */
export function labelsOf(reading: Reading): Labels {
  const ids = new Map(reading.entities.map((entity, i) => [entity, `e${i + 1}`]));
  const id = (entity: Entity) => ids.get(entity) ?? "";
  return {
    publisher: reading.publisher,
    publishedAt: reading.published,
    entities: reading.entities.map((entity) => ({
      id: id(entity),
      type: entity.type,
      name: entity.name,
      mentions: [...entity.forms.keys()],
    })),
    agreements: reading.deals.map((deal, i) => agreement(deal, `a${i + 1}`, id)),
    presence: reading.presence.map(({ entity, place, what }: PresenceFact) => ({
      entity: id(entity),
      place: id(place),
      what,
    })),
  };
}

function agreement(deal: Deal, name: string, id: (entity: Entity) => string): LabelledAgreement {
  const fields = deal.fields.map(({ text }) => text);
  const quantities = deal.quantities.map(({ value, unit }) => ({ value, unit }));
  const [first, ...others] = deal.sites;
  const projects: LabelledAgreement["projects"] = [];
  if (first || quantities.length > 0)
    projects.push({ name: fields[0] ?? "", site: first ? id(first.value) : null, quantities });
  for (const { value } of others) projects.push({ name: fields[0] ?? "", site: id(value), quantities: [] });
  return {
    id: name,
    kind: deal.kind.value,
    status: deal.status.value,
    // The labels have days, months and years.
    date: deal.date?.value.replace(/-Q\d$/u, "") ?? null,
    parties: deal.parties.map(id),
    signedAt: deal.signedAt ? id(deal.signedAt.value) : null,
    fields,
    projects,
  };
}
