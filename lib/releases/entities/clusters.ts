/** Groups the spellings of each name in a text, before it is known what they name. */
import type { ReleaseDocument } from "../document";
import { type Candidate, candidatesOf } from "./candidates/candidates";
import { productsOf } from "./candidates/products";
import { quotedFirm } from "./candidates/quoted-names";
import { vocabularyOf } from "./candidates/vocabulary";
import { type Scores, scoreName } from "./classify";
import type { EntityType } from "./entity";
import type { NamedCluster } from "./features/features";
import { scoreContext } from "./features/surroundings";
import { introduce } from "./forms/introduced";
import { linkForms } from "./forms/short-forms";
import { keyOf } from "./name-keys";
import { namedThingsOf } from "./named-things";

/** A name of the dataset, found in the text. */
export interface KnownName {
  start: number;
  end: number;
  id: string;
  name: string;
  type: EntityType;
}

/** All mentions of one spelling, and its possible readings. */
export interface Group {
  key: string;
  candidates: Candidate[];
  scores: Scores;
  forms: Map<string, number>;
  legal: boolean;
  known?: KnownName;
  /** Spellings that the text introduces for it. */
  introduced: boolean;
  /** Names that it no longer has. */
  former?: ReadonlySet<string>;
}

/** The names of a text, with the spellings of one name together. */
export function clustersOf(document: ReleaseDocument, known: readonly KnownName[] = []): Group[][] {
  const words = vocabularyOf(document);
  const candidates = document.sentences.flatMap((_, i) => candidatesOf(document, i, words));
  const groups = new Map<string, Group>();
  const knownAt = new Map(known.map((name) => [name.start, name]));
  for (const one of candidates) {
    const group = groupOf(groups, one.text, one.start, one.legal);
    group.candidates.push(one);
    const quoted = quotedFirm(one.text);
    if (quoted) group.forms.set(quoted, one.start + one.text.indexOf(quoted));
    const hit = knownAt.get(one.start);
    if (hit && Math.abs(hit.end - one.end) < 12) group.known = hit;
  }
  introduce(document, groups, candidates);
  for (const group of groups.values())
    for (const one of group.candidates) {
      scoreContext(document, one, group.scores);
      // "A joint study of ammonia (the "Study")": a short form of something that is no name.
      if (!group.introduced && isDefined(document, one)) group.scores.other += 4;
    }
  for (const product of productsOf(document, groups)) groups.delete(product.key);
  for (const thing of namedThingsOf(document, groups.values())) groups.delete(thing.key);
  const headlines = new Set(
    [...document.sentences.keys()].filter((i) => document.sentences[i]?.kind === "headline"),
  );
  return linkForms([...groups.values()], headlines);
}

/** Whether a candidate is alone in quotation marks inside brackets. */
function isDefined({ text }: ReleaseDocument, { start, end }: Candidate): boolean {
  return (
    text[start - 1] === '"' &&
    /^"\s?\)/u.test(text.slice(end, end + 3)) &&
    /\((?:the |together, )?"$/u.test(text.slice(Math.max(0, start - 14), start))
  );
}

function groupOf(groups: Map<string, Group>, text: string, at: number, legal: boolean): Group {
  const key = keyOf(text) || text.toLowerCase();
  let group = groups.get(key);
  if (!group) {
    group = {
      key,
      candidates: [],
      scores: scoreName(text, legal),
      forms: new Map(),
      legal,
      introduced: false,
    };
    groups.set(key, group);
  }
  if (legal && !group.legal) {
    group.legal = true;
    group.scores.company += 8;
  }
  if (!group.forms.has(text)) group.forms.set(text, at);
  return group;
}

/** A cluster in the form that the model needs. */
export function namedCluster(cluster: readonly Group[]): NamedCluster | undefined {
  const [first, ...others] = cluster;
  if (!first) return undefined;
  const scores: Scores = { ...first.scores };
  for (const { scores: more } of others)
    for (const key of ["company", "government", "organization", "place", "person", "other"] as const)
      scores[key] += more[key];
  const [opening] = [...first.forms.keys()];
  return {
    name: opening ?? first.key,
    candidates: cluster.flatMap(({ candidates }) => candidates).sort((a, b) => a.start - b.start),
    scores,
    legal: cluster.some(({ legal }) => legal),
    introduced: cluster.some(({ introduced }) => introduced),
    heard: { called: null, placed: null },
  };
}
