/** Makes the entries of the search index from a dataset's records. */
import {
  type Agreement,
  type AgreementForm,
  type AgreementFunction,
  type AgreementStatus,
  type EntityRef,
  type Party,
  type Place,
  parsePartialDate,
  type Release,
} from "@/lib/model";
import { agreementDate } from "@/lib/ties/agreement-date";
import { agreementRefOf, refOf, type TiesOf } from "@/lib/ties/facts";
import { dateText } from "@/lib/ties/format-date";
import { GroupedRows, GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { countryName, formLabel, functionLabel, sortLabel, statusLabel } from "@/lib/ties/labels";
import type { EntityRow } from "@/lib/ties/ties";
import { countryNames } from "./country-names";
import { type AgreementEntry, type EntityEntry, type ReleaseEntry, UNSHOWN } from "./entry";
import { remembered } from "./remembered";

/** A piece of a long text, as much as is shown at once. */
const PIECE = /\S.{30,}?(?:[.;:,](?=\s)|[。；，：]|$)|\S.*/gsu;

/** Everyday words for forms, functions and statuses, besides our labels. */
const OTHER_WORDS: Readonly<Partial<Record<AgreementForm | AgreementFunction | AgreementStatus, string>>> = {
  "letter-of-intent": "LoI 意向书 Absichtserklärungen",
  memorandum: "MoU memorandum of understanding 谅解备忘录 合作备忘录 Absichtserklärungen",
  cooperation: "战略合作框架协议 战略合作协议 Kooperationen Zusammenarbeit",
  "definitive-contract": "definitive 合同 Verträge",
  "joint-venture": "JV 合资公司 合资企业 Gemeinschaftsunternehmen",
  "minority-stake": "equity 参股 入股 Minderheitsbeteiligungen",
  acquisition: "takeover 收购 Übernahmen",
  supply: "offtake 供应 供货 Lieferungen Lieferverträge",
  licence: "license 许可 Lizenzen",
  recycling: "回收",
  terminated: "ended cancelled 终止 beendet gekündigt",
};

/** What roles say, in the words of datasets. */
const SUPPLIES = /supplier|lieferant|供应商|供货|供方/iu;
const SELLS = /seller|vendor|verkäufer|卖方/iu;
const BUYS = /buyer|customer|purchaser|offtaker|käufer|kunde|买方|采购/iu;

const dateWords = remembered(dateText);
const yearOf = remembered((date) => parsePartialDate(date)?.year.toString());

/** The entry of the party at a row. */
export function partyEntry(facts: TiesOf, row: number, party: Party): EntityEntry {
  const seat = facts.ties.seatOf(row);
  const containers = facts.ties.containersFrom(seat >= 0 ? seat : facts.ties.territoryOf(row));
  return entityEntry(facts, { kind: "party", row }, party, containers);
}

/** The entry of the place at a row. */
export function placeEntry(facts: TiesOf, row: number, place: Place): EntityEntry {
  const containers = facts.ties.containersFrom(row).slice(1);
  return entityEntry(facts, { kind: "place", row }, place, containers);
}

/** The entry of the agreement at a row. */
export function agreementEntry(facts: TiesOf, row: number, agreement: Agreement): AgreementEntry {
  const { title, form, binding, functions = [], fields = [], projects = [], history } = agreement;
  const date = agreementDate(agreement);
  const year = date === undefined ? undefined : yearOf(date);
  const status = history.at(-1)?.status ?? "announced";
  return {
    type: "agreement",
    ref: agreementRefOf(facts, row),
    parties: agreementParties(facts, row),
    suppliers: agreementSuppliers(facts, agreement),
    texts: [
      ...known(title),
      withOthers(formLabel(form), form),
      ...(binding === undefined ? [] : [binding ? "binding" : "nonbinding"]),
      withOthers(statusLabel(status), status),
      ...functions.map((one) => withOthers(functionLabel(one), one)),
      ...projects.flatMap((project) => known(project.name, project.product)),
      ...known(year),
    ],
    told: toldOf(agreement),
    fields,
    form,
    functions,
    status,
    places: agreementPlaces(facts, agreement),
    amounts: projects.flatMap(({ quantities = [] }) =>
      quantities.map(({ value, unit, per, what }) => ({
        value,
        unit: per === undefined ? unit : `${unit}/${per}`,
        ...(what !== undefined && { what }),
      })),
    ),
    detail: [
      formLabel(form),
      ...known(date === undefined ? undefined : dateWords(date)),
      statusLabel(status),
    ].join(" · "),
    ...(date !== undefined && { date }),
  };
}

function withOthers(label: string, of: keyof typeof OTHER_WORDS): string {
  const others = OTHER_WORDS[of];
  return others === undefined ? label : `${label}${UNSHOWN}${others}`;
}

/** The summary in pieces, and what the projects' quantities are of. */
function toldOf({ summary = "", projects = [] }: Agreement): string[] {
  const counted = projects.flatMap(({ quantities = [] }) =>
    quantities.map(({ unit, what }) => known(what, unit).join(" ")),
  );
  return [
    ...(summary.match(PIECE) ?? []).map((piece) =>
      piece.replace(/^(?=\p{Ll})/u, "… ").replace(/[\s.;:,。；，：]+$/u, ""),
    ),
    ...new Set(counted),
  ];
}

/** The entry of a release, with the rows of the agreements that it is evidence for. */
export function releaseEntry(facts: TiesOf, release: Release, agreements: Iterable<number>): ReleaseEntry {
  const { id, title, url, publisher, published } = release;
  return {
    type: "release",
    ref: `${facts.dataset.id}/release/${id}`,
    title,
    agreements: Array.from(agreements, (row) => agreementRefOf(facts, row)),
    detail: known(publisher, published === undefined ? undefined : dateWords(published)).join(" · "),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { date: published }),
  };
}

/** For each release, the agreements that it is evidence for, newest first; a copy counts as its original. */
export function agreementsByRelease({ ties }: TiesOf): GroupedRows {
  const found = new GroupedRowsBuilder();
  const rows = Array.from({ length: ties.agreements.size }, (_, row) => row);
  let releases = 0;
  for (const agreement of ties.newestFirst(rows)) {
    const sources = new Set<number>();
    for (const evidence of ties.evidenceOf(agreement)) sources.add(ties.releaseOf(evidence));
    for (const release of sources) {
      found.add(release, agreement);
      releases = Math.max(releases, release + 1);
    }
  }
  return new GroupedRows(...found.pack(releases));
}

/** Who agreed, as the dataset of these facts tells it. */
export function agreementParties(facts: TiesOf, agreement: number): EntityRef[] {
  return Array.from(facts.ties.partiesOf(agreement), (row) => refOf(facts, { kind: "party", row }));
}

/** Who supplies the others: in a supply agreement also who sells, or whoever is not told to buy where only buyers are told. */
export function agreementSuppliers(facts: TiesOf, { parties, functions = [] }: Agreement): EntityRef[] {
  const having = (role: RegExp) => parties.filter((one) => role.test(one.role ?? ""));
  const isSupply = functions.includes("supply");
  let found = having(SUPPLIES);
  if (found.length === 0 && isSupply) found = having(SELLS);
  if (found.length === 0 && isSupply && having(BUYS).length > 0)
    found = parties.filter(({ role }) => role === undefined);
  return found.map(({ party }) => refOf(facts, { kind: "party", row: facts.ties.parties.rowOf(party) }));
}

/** Where an agreement was signed or is sited, and what it is about, with the places that contain these. */
export function agreementPlaces(
  facts: TiesOf,
  { placeSigned, projects = [], scopePlaces = [] }: Agreement,
): EntityRef[] {
  const ids = known(placeSigned, ...projects.map(({ site }) => site), ...scopePlaces);
  return placeRefs(
    facts,
    ids.flatMap((id) => facts.ties.containersFrom(facts.ties.places.rowOf(id))),
  );
}

function placeRefs(facts: TiesOf, rows: Iterable<number>): EntityRef[] {
  return [...new Set(rows)].map((row) => refOf(facts, { kind: "place", row }));
}

function entityEntry(
  facts: TiesOf,
  entity: EntityRow,
  record: Party | Place,
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
    sort: record.kind,
    name: ties.name(entity),
    spellings: record.names.map(({ text }) => text),
    codes: codesOf(record),
    ...(record.kind === "country" &&
      record.country !== undefined && { abroad: countryNames(record.country) }),
    ...(record.country !== undefined && { country: record.country }),
    within: placeRefs(facts, containers),
    ...("lat" in record &&
      record.lat !== undefined &&
      record.lon !== undefined && { at: [record.lat, record.lon] }),
    detail: [sortLabel(record.kind, record.country), where.join(", ")].filter(Boolean).join(" · "),
    agreements: ties.countedFor(entity).length,
  };
}

/** The tickers among the names, and register numbers. */
function codesOf({ names, identifiers = [] }: Party | Place): string[] {
  return [
    ...names.filter(({ type }) => type === "ticker").map(({ text }) => text),
    ...identifiers.map(({ value }) => value),
  ];
}

function known(...texts: (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
