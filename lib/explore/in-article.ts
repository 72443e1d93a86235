/** The article in context: who is named in it, and the agreements that tie them to each other. */
import type { EntityRef, MarkKind } from "@/lib/model";
import { isLaterThan } from "@/lib/ties/as-of";
import type { CardDataset, EntityCard, EntityLink, SectionEntry } from "@/lib/ties/card";
import type { Graph, GraphEdge } from "./graph";

/** An agreement among those named, with the dataset that knows it. */
export interface ArticleTie {
  /** Its `partners` are all who agreed, those that the article names first. */
  entry: SectionEntry;
  /** The names of the article that it ties: parties to it, and places that it is about. */
  members: ReadonlySet<EntityRef>;
  dataset: CardDataset;
}

export interface ArticleContext {
  /** All names of the article, those with more ties here first. */
  graph: Graph;
  /**
   * The agreements that tie two or more of them: what came after the article last, those between two who are named first,
   * then the newest.
   */
  ties: ArticleTie[];
}

/** Collects what the cards of an article's names say of the others named there. `published` is the article's day. */
export function articleContext(
  names: readonly { ref: EntityRef; kind: MarkKind; name: string }[],
  cards: readonly EntityCard[],
  published?: string,
): ArticleContext {
  const named = new Map(names.map(({ ref, kind, name }) => [ref, { ref, kind, name }]));
  const found = new Map<string, { entry: SectionEntry; dataset: CardDataset; members: Set<EntityRef> }>();
  for (const card of cards)
    for (const entry of card.sections.find(({ id }) => id === "in-article")?.entries ?? []) {
      const { agreement } = entry;
      const known = found.get(agreement.ref);
      const members = known?.members ?? new Set<EntityRef>();
      members.add(card.head.ref);
      for (const { ref } of agreement.parties) if (named.has(ref)) members.add(ref);
      if (!known) found.set(agreement.ref, { entry, dataset: card.dataset, members });
    }
  const isBetweenNamed = ({ entry }: { entry: SectionEntry }) =>
    entry.agreement.parties.filter(({ ref }) => named.has(ref)).length > 1;
  const isLater = ({ entry }: { entry: SectionEntry }) => isLaterThan(entry.agreement.history, published);
  const agreed = [...found.values()].sort(
    (a, b) =>
      Number(isLater(a)) - Number(isLater(b)) ||
      Number(isBetweenNamed(b)) - Number(isBetweenNamed(a)) ||
      (b.entry.agreement.date ?? "").localeCompare(a.entry.agreement.date ?? "", "en"),
  );
  const counts = new Map<EntityRef, number>();
  for (const { members } of agreed) for (const ref of members) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const ranked = [...named.values()].sort((a, b) => (counts.get(b.ref) ?? 0) - (counts.get(a.ref) ?? 0));
  const numbers = new Map(ranked.map(({ ref }, i) => [ref, i]));
  return {
    graph: {
      nodes: ranked.map((entity) => ({ ...entity, agreements: counts.get(entity.ref) ?? 0 })),
      edges: edgesOf(
        agreed.map(({ members }) => [...members]),
        numbers,
      ),
      left: 0,
    },
    ties: agreed.map((tie) => ({
      ...tie,
      entry: { ...tie.entry, partners: namedFirst(tie.entry.agreement.parties, named) },
    })),
  };
}

function namedFirst(parties: readonly EntityLink[], named: ReadonlyMap<EntityRef, EntityLink>): EntityLink[] {
  const isNamed = ({ ref }: EntityLink) => named.has(ref);
  return [...parties.filter(isNamed), ...parties.filter((party) => !isNamed(party))];
}

function edgesOf(groups: readonly EntityRef[][], numbers: ReadonlyMap<EntityRef, number>): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  groups.forEach((members, row) => {
    const nodes = members.flatMap((ref) => numbers.get(ref) ?? []).sort((a, b) => a - b);
    nodes.forEach((source, i) => {
      for (const target of nodes.slice(i + 1)) {
        const edge = edges.get(`${source} ${target}`) ?? { source, target, agreements: [] };
        edge.agreements.push(row);
        edges.set(`${source} ${target}`, edge);
      }
    });
  });
  return [...edges.values()];
}
