/** Agreements as views show them: every reference resolved, with the releases that say so. */
import type { Agreement, Evidence, Project, Release } from "@/lib/model";
import { agreementDate } from "./agreement-date";
import type {
  AgreementCard,
  EntityLink,
  ParticipantLink,
  ProjectCard,
  SourceLink,
  SourceQuote,
} from "./card";
import { agreementRefOf, type Facts, linkOf } from "./facts";

/** The cards of the agreements at these rows, in their order. Three reads, however many there are. */
export async function buildAgreementCards(facts: Facts, rows: readonly number[]): Promise<AgreementCard[]> {
  const [agreements, sources] = await Promise.all([
    facts.records("agreement", rows),
    loadSources(facts, rows),
  ]);
  return agreements.map((agreement, i) => {
    const row = rows[i] ?? -1;
    return cardOf(facts, row, agreement, sources.get(row) ?? []);
  });
}

/** The card of one agreement by its id; `null` where the dataset has none. */
export async function buildAgreementCard(facts: Facts, id: string): Promise<AgreementCard | null> {
  const row = facts.ties.agreements.rowOf(id);
  return row < 0 ? null : ((await buildAgreementCards(facts, [row]))[0] ?? null);
}

function cardOf(facts: Facts, row: number, agreement: Agreement, sources: SourceLink[]): AgreementCard {
  const { title, form, functions, binding, history, effective, ends, fields, summary } = agreement;
  const date = agreementDate(agreement);
  const placeSigned = placeLink(facts, agreement.placeSigned);
  const related = relatedRefs(facts, agreement);
  return {
    ref: agreementRefOf(facts, row),
    ...(title !== undefined && { title }),
    form,
    functions: functions ?? [],
    ...(binding !== undefined && { binding }),
    parties: participants(facts, agreement),
    history,
    status: history.at(-1)?.status ?? "announced",
    ...(date !== undefined && { date }),
    ...(effective !== undefined && { effective }),
    ...(ends !== undefined && { ends }),
    ...(placeSigned && { placeSigned }),
    scopePlaces: (agreement.scopePlaces ?? []).flatMap((id) => placeLink(facts, id) ?? []),
    fields: fields ?? [],
    projects: (agreement.projects ?? []).map((project) => projectCard(facts, project)),
    ...(summary !== undefined && { summary }),
    sources,
    ...(related.length > 0 && { related }),
  };
}

function relatedRefs(facts: Facts, { related = [] }: Agreement): NonNullable<AgreementCard["related"]> {
  return related.flatMap(({ agreement, type }) => {
    const row = facts.ties.agreements.rowOf(agreement);
    return row < 0 ? [] : [{ ref: agreementRefOf(facts, row), type }];
  });
}

function participants(facts: Facts, agreement: Agreement): ParticipantLink[] {
  const links = new Map<string, ParticipantLink>();
  for (const { party, role, share } of agreement.parties) {
    const entity = facts.ties.entity("party", party);
    if (!entity || links.has(party)) continue;
    links.set(party, {
      ...linkOf(facts, entity),
      ...(role !== undefined && { role }),
      ...(share !== undefined && { share }),
    });
  }
  return [...links.values()];
}

function projectCard(facts: Facts, project: Project): ProjectCard {
  const { name, phase, product, quantities } = project;
  const site = placeLink(facts, project.site);
  return {
    ...(name !== undefined && { name }),
    ...(site && { site }),
    ...(phase !== undefined && { phase }),
    ...(product !== undefined && { product }),
    quantities: quantities ?? [],
  };
}

function placeLink(facts: Facts, id: string | undefined): EntityLink | undefined {
  const place = id === undefined ? undefined : facts.ties.entity("place", id);
  return place && linkOf(facts, place);
}

/**
 * The releases behind agreements. Evidence in a copy counts for the release that it copies, so that no source is listed
 * twice. The same sentence is quoted once.
 */
async function loadSources(facts: Facts, rows: readonly number[]): Promise<Map<number, SourceLink[]>> {
  const { ties } = facts;
  const evidenceRows = [...new Set(rows.flatMap((row) => [...ties.evidenceOf(row)]))];
  const releaseRows = [...new Set(evidenceRows.map((row) => ties.releaseOf(row)).filter((row) => row >= 0))];
  const [evidence, releases] = await Promise.all([
    facts.records("evidence", evidenceRows),
    facts.records("release", releaseRows),
  ]);
  const evidenceAt = new Map(evidenceRows.map((row, i) => [row, evidence[i]]));
  const releaseAt = new Map(releaseRows.map((row, i) => [row, releases[i]]));
  return new Map(
    rows.map((row) => {
      const found = new Map<number, Evidence[]>();
      for (const evidenceRow of ties.evidenceOf(row)) {
        const item = evidenceAt.get(evidenceRow);
        const release = ties.releaseOf(evidenceRow);
        if (item) found.set(release, [...(found.get(release) ?? []), item]);
      }
      const links = [...found].flatMap(([releaseRow, items]) => {
        const release = releaseAt.get(releaseRow);
        return release ? [sourceLink(release, items, ties.copiesOf(releaseRow))] : [];
      });
      return [row, links];
    }),
  );
}

function sourceLink(release: Release, evidence: readonly Evidence[], copies: number): SourceLink {
  const { title, url, publisher, published, language, type } = release;
  const quotes = quotesOf(evidence);
  const fields = [...new Set(evidence.flatMap(({ field }) => field ?? []))];
  return {
    title,
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(type !== undefined && { type }),
    ...(fields.length > 0 && { fields }),
    ...(quotes.length > 0 && { quotes }),
    copies,
  };
}

/** The quotes of evidence: for the agreement as a whole first, then field by field in the order of the dataset. */
function quotesOf(evidence: readonly Evidence[]): SourceQuote[] {
  const quotes = new Map<string, SourceQuote>();
  const whole = evidence.filter(({ field }) => field === undefined);
  const single = evidence.filter(({ field }) => field !== undefined);
  for (const { quote, field } of [...whole, ...single]) {
    if (quote === undefined) continue;
    const known = quotes.get(quote);
    if (!known) quotes.set(quote, { text: quote, ...(field !== undefined && { fields: [field] }) });
    // A quote for the whole agreement covers each of its fields, so none is named.
    else if (field !== undefined && known.fields?.includes(field) === false) known.fields.push(field);
  }
  return [...quotes.values()];
}
