/**
 * Writes a dataset as FollowTheMoney entities, one per line, for Aleph, OpenSanctions' tools and others. FollowTheMoney
 * has no schema for agreements, so each becomes a Project with ProjectParticipants, which keep all parties and their
 * roles; its form, functions, history and fields go into its keywords.
 */
import {
  type Agreement,
  displayName,
  type Evidence,
  latestDay,
  type Name,
  type Party,
  type PartyKind,
  type Place,
  parsePartialDate,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  type Release,
} from "@/lib/model";
import { eachRecord, type RecordSource } from "../record-source";
import { ftmId, IDENTIFIERS, untitled } from "./entity";

type Properties = Record<string, (string | undefined)[]>;

const PIECE = 64 * 1024;

/** Writes the entities as JSON lines. */
export async function* ftmText(source: RecordSource, signal?: AbortSignal): AsyncGenerator<string> {
  for (const kind of RECORD_KINDS) {
    let text = "";
    for await (const record of eachRecord(source, kind, signal)) {
      for (const line of entitiesOf(kind, record)) text += line;
      if (text.length < PIECE) continue;
      yield text;
      text = "";
    }
    if (text !== "") yield text;
  }
}

function entitiesOf<K extends RecordKind>(kind: K, record: RecordOf[K]): string[] {
  return WRITE[kind](record);
}

const WRITE: { [K in RecordKind]: (record: RecordOf[K]) => string[] } = {
  place: (place) => [placeEntity(place)],
  party: (party) => [partyEntity(party)],
  release: (release) => [releaseEntity(release)],
  agreement: agreementEntities,
  evidence: (evidence) => [evidenceEntity(evidence)],
};

function entity(id: string, schema: string, properties: Properties): string {
  const filled = Object.entries(properties)
    .map(([name, values]) => [name, values.filter((value) => value !== undefined)] as const)
    .filter(([, values]) => values.length > 0);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(filled) })}\n`;
}

function placeEntity(place: Place): string {
  const { id, kind, names, country, lat, lon } = place;
  const name = displayName({ names });
  return entity(ftmId("place", id), "Address", {
    full: [name],
    city: [kind === "city" ? name : undefined],
    region: [kind === "province" || kind === "region" ? name : undefined],
    country: [country?.toLowerCase()],
    latitude: [lat === undefined ? undefined : String(lat)],
    longitude: [lon === undefined ? undefined : String(lon)],
    remarks: [kind],
  });
}

const SCHEMAS: Readonly<Record<PartyKind, string>> = {
  company: "Company",
  fund: "Company",
  government: "PublicBody",
  "public-body": "PublicBody",
  university: "Organization",
  association: "Organization",
  ngo: "Organization",
  unknown: "LegalEntity",
};

function partyEntity(party: Party): string {
  const { id, kind, names, country, seat, parent, identifiers = [], notes } = party;
  const texts = (is: (name: Name) => boolean) => names.filter(is).map(({ text }) => text);
  const main = names.find((name) => !name.weak && name.type !== "former") ?? names[0];
  const known = new Map(IDENTIFIERS.map(([property, scheme]) => [scheme, property]));
  const numbers: Properties = {};
  for (const { scheme, value } of identifiers) {
    const property = known.get(scheme) ?? "idNumber";
    numbers[property] = [...(numbers[property] ?? []), value];
  }
  return entity(ftmId("party", id), SCHEMAS[kind], {
    name: [main?.text],
    alias: texts((name) => name !== main && !name.weak && name.type !== "former"),
    previousName: texts((name) => name !== main && !name.weak && name.type === "former"),
    weakAlias: texts((name) => name !== main && name.weak === true),
    country: [country?.toLowerCase()],
    classification: [kind],
    addressEntity: [seat === undefined ? undefined : ftmId("place", seat)],
    parent: [parent === undefined ? undefined : ftmId("party", parent)],
    ...numbers,
    notes: [notes],
  });
}

function releaseEntity({ id, title, url, publisher, published, language }: Release): string {
  return entity(ftmId("release", id), "Article", {
    title: [title],
    sourceUrl: [url],
    publisher: [publisher],
    publishedAt: [ftmDate(published)],
    language: [language],
  });
}

function agreementEntities(agreement: Agreement): string[] {
  const {
    id,
    title,
    form,
    functions = [],
    fields = [],
    history,
    parties,
    projects = [],
    summary,
  } = agreement;
  const project = ftmId("agreement", id);
  const dates = history.map(({ date }) => ftmDate(date)).filter((date) => date !== undefined);
  const first = dates.toSorted((a, b) => (latestDay(a) ?? a).localeCompare(latestDay(b) ?? b))[0];
  const ended = history.find(({ status }) => status === "terminated" || status === "expired")?.date;
  return [
    entity(project, "Project", {
      name: [title ?? untitled(agreement)],
      projectId: [id],
      startDate: [ftmDate(agreement.effective) ?? first],
      endDate: [ftmDate(agreement.ends) ?? ftmDate(ended)],
      keywords: [
        `form:${form}`,
        ...functions.map((word) => `function:${word}`),
        ...history.map(({ status, date }) => `status:${status}${date === undefined ? "" : ` ${date}`}`),
        ...fields.map((field) => `field:${field}`),
      ],
      addressEntity: [
        ...new Set(projects.flatMap(({ site }) => (site === undefined ? [] : [ftmId("place", site)]))),
      ],
      description: [summary],
    }),
    ...parties.map(({ party, role, share }, index) =>
      entity(`${project}.participant.${index + 1}`, "ProjectParticipant", {
        project: [project],
        participant: [ftmId("party", party)],
        role: [role],
        summary: [share === undefined ? undefined : `${share} %`],
      }),
    ),
  ];
}

function evidenceEntity({ id, record, field, release, quote }: Evidence): string {
  return entity(ftmId("evidence", id), "Documentation", {
    entity: [ftmId(record.kind, record.id)],
    document: [ftmId("release", release)],
    role: [field],
    summary: [quote],
  });
}

/** A date for FollowTheMoney, the beginning of an ISO date: a quarter becomes its year, and "approximate" is lost. */
function ftmDate(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : parsePartialDate(text);
  if (!date || text === undefined) return undefined;
  return date.precision === "quarter" ? text.slice(0, 4) : text.replace("~", "");
}
