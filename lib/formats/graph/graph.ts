/**
 * A dataset as a graph, of two sorts: parties and agreements, with an edge from each agreement to each of its parties
 * (which keeps agreements of many parties whole); or parties alone, with an edge between any two that agreed.
 */
import { type Agreement, displayName, earliestDay, latestDay, type Party } from "@/lib/model";
import { agreementDate } from "@/lib/ties/agreement-date";
import { eachRecord, type RecordSource } from "../record-source";

export const GRAPH_SORTS = ["agreements", "parties"] as const;
export type GraphSort = (typeof GRAPH_SORTS)[number];

/** The attributes of nodes and edges, with their types; all optional. */
export const NODE_ATTRIBUTES = {
  sort: "string",
  kind: "string",
  country: "string",
  form: "string",
  status: "string",
  date: "string",
} as const;
export const EDGE_ATTRIBUTES = {
  agreement: "string",
  title: "string",
  form: "string",
  role: "string",
  share: "double",
  date: "string",
} as const;

export interface GraphNode {
  id: string;
  label: string;
  attributes: { [K in keyof typeof NODE_ATTRIBUTES]?: string | undefined };
  /** The first and last day on which it holds, where known. */
  start?: string | undefined;
  end?: string | undefined;
}

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  attributes: { [K in keyof typeof EDGE_ATTRIBUTES]?: string | number | undefined };
  start?: string | undefined;
  end?: string | undefined;
}

/** The most parties of an agreement for edges between them: edges between all pairs of more would be thousands. */
const MOST_PARTIES = 50;

/** The nodes: all parties, and all agreements where the sort has them. */
export async function* nodesOf(
  source: RecordSource,
  sort: GraphSort,
  signal?: AbortSignal,
): AsyncGenerator<GraphNode> {
  for await (const party of eachRecord(source, "party", signal)) yield partyNode(party);
  if (sort === "parties") return;
  for await (const agreement of eachRecord(source, "agreement", signal)) yield agreementNode(agreement);
}

/** The edges. */
export async function* edgesOf(
  source: RecordSource,
  sort: GraphSort,
  signal?: AbortSignal,
): AsyncGenerator<GraphEdge> {
  for await (const agreement of eachRecord(source, "agreement", signal))
    yield* sort === "parties" ? edgesBetween(agreement) : edgesTo(agreement);
}

function partyNode({ id, kind, names, country }: Party): GraphNode {
  return {
    id: `party.${id}`,
    label: displayName({ names }) || id,
    attributes: { sort: "party", kind, country },
  };
}

function agreementNode(agreement: Agreement): GraphNode {
  const { id, title, form, history } = agreement;
  return {
    id: `agreement.${id}`,
    label: title ?? form,
    attributes: { sort: "agreement", form, status: history.at(-1)?.status, date: agreementDate(agreement) },
    ...spell(agreement),
  };
}

function* edgesTo(agreement: Agreement): Generator<GraphEdge> {
  const { id, parties } = agreement;
  for (const [index, { party, role, share }] of parties.entries())
    yield {
      id: `${id}.${index + 1}`,
      source: `agreement.${id}`,
      target: `party.${party}`,
      attributes: { role, share },
      ...spell(agreement),
    };
}

function* edgesBetween(agreement: Agreement): Generator<GraphEdge> {
  const { id, title, form } = agreement;
  const parties = [...new Set(agreement.parties.map(({ party }) => party))];
  if (parties.length > MOST_PARTIES) return;
  for (const [index, source] of parties.entries())
    for (const [offset, target] of parties.slice(index + 1).entries())
      yield {
        id: `${id}.${index + 1}.${index + offset + 2}`,
        source: `party.${source}`,
        target: `party.${target}`,
        attributes: { agreement: id, title, form, date: agreementDate(agreement) },
        ...spell(agreement),
      };
}

function firstDate({ history }: Agreement): string | undefined {
  return history.find(({ date }) => date !== undefined)?.date;
}

/** From the first date to the end, as full days. */
function spell(agreement: Agreement): { start?: string; end?: string } {
  const start = agreement.effective ?? firstDate(agreement);
  const over = agreement.history.findLast(
    ({ status }) => status === "terminated" || status === "expired",
  )?.date;
  const end = agreement.ends ?? over;
  const from = start === undefined ? undefined : earliestDay(start);
  const until = end === undefined ? undefined : latestDay(end);
  return {
    ...(from !== undefined && { start: from }),
    ...(until !== undefined && (from ?? "") <= until && { end: until }),
  };
}
