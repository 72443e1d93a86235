/** The article in context: who is named in it, and the agreements that tie them to each other. */
import type { EntityRef, MarkKind } from "@/lib/model";
import type { CardDataset, EntityCard, EntityLink, SectionEntry } from "@/lib/ties/card";
import type { Graph, GraphEdge } from "./graph";

/** An agreement among those named, with the dataset that knows it. */
export interface ArticleTie {
  entry: SectionEntry;
  dataset: CardDataset;
}

export interface ArticleContext {
  /** Everybody named, those with more ties here first. */
  graph: Graph;
  /** The agreements that tie two or more of them, the newest first. `partners` are those of them that are named. */
  ties: ArticleTie[];
}

/** Puts together what the cards of all names of an article say of the others named there. */
export function articleContext(
  names: readonly { ref: EntityRef; kind: MarkKind; name: string }[],
  cards: readonly EntityCard[],
): ArticleContext {
  const named = new Map(names.map(({ ref, kind, name }) => [ref, { ref, kind, name }]));
  const found = new Map<string, { tie: ArticleTie; members: Set<EntityRef> }>();
  for (const card of cards)
    for (const entry of card.sections.find(({ id }) => id === "in-article")?.entries ?? []) {
      const { agreement } = entry;
      const known = found.get(agreement.ref);
      const members = known?.members ?? new Set<EntityRef>();
      members.add(card.head.ref);
      for (const { ref } of agreement.parties) if (named.has(ref)) members.add(ref);
      if (!known) found.set(agreement.ref, { tie: { entry, dataset: card.dataset }, members });
    }
  const agreed = [...found.values()].sort((a, b) =>
    (b.tie.entry.agreement.date ?? "").localeCompare(a.tie.entry.agreement.date ?? "", "en"),
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
    ties: agreed.map(({ tie, members }) => ({
      ...tie,
      entry: { ...tie.entry, partners: partnersOf([...members], named) },
    })),
  };
}

function partnersOf(members: readonly EntityRef[], named: ReadonlyMap<EntityRef, EntityLink>): EntityLink[] {
  return members.flatMap((ref) => named.get(ref) ?? []);
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
