/** Reads names that open lines about them: "Talvo: sells its hall", "Orvex FC – Prolonged in May". */

import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { textAt } from "../../text/tokens";
import type { EntityType } from "../entity";
import type { NamedCluster } from "../features/features";
import { CLASSES } from "../features/model";
import { FUNCTION_WORDS, OTHER_WORDS, PERSON_TITLES } from "../lexicon";
import { isTradeWord } from "../matters";

/** The chance from which a name of the lines shows what the others are. */
const SURE = 0.5;
/** The chance of "none" beyond which nothing is a name. */
const GIVEN_UP = 0.97;

/** A name with the model's chances. */
interface JudgedName {
  named: NamedCluster;
  chances: readonly number[];
}

/** The sorts of names that open lines beside sure ones, where the model finds none. */
export function leadSorts(
  document: ReleaseDocument,
  clusters: readonly JudgedName[],
): Map<NamedCluster, EntityType> {
  const out = new Map<NamedCluster, EntityType>();
  const leads = clusters.filter(({ named }) => opensLine(document, named));
  if (leads.length < 2) return out;
  const votes = new Map<EntityType, number>();
  for (const { chances } of leads)
    for (const sort of ["company", "government", "organization"] as const) {
      const chance = chances[CLASSES.indexOf(sort)] ?? 0;
      if (chance >= SURE) votes.set(sort, (votes.get(sort) ?? 0) + 1);
    }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return out;
  for (const lead of leads) if (mayLead(lead)) out.set(lead.named, best[0]);
  return out;
}

/** Whether a name may be a party's where its place says so: excludes headings of subjects, persons and places. */
export function mayLead({ named: { name, scores, candidates }, chances }: JudgedName): boolean {
  if (
    (chances[CLASSES.indexOf("none")] ?? 1) >= GIVEN_UP ||
    scores.person >= 1.5 ||
    scores.other >= 1 ||
    scores.place >= 2 ||
    candidates.some(({ common }) => common)
  )
    return false;
  const words = name.toLowerCase().split(" ");
  if (words.every((word) => isTradeWord(word) || OTHER_WORDS.has(word) || FUNCTION_WORDS.has(word)))
    return false;
  return !PERSON_TITLES.has(words[0] ?? "") && (anyPlace(name)?.ordinary ?? true);
}

function opensLine({ sentences, blocks }: ReleaseDocument, { candidates }: NamedCluster): boolean {
  return candidates.some(({ sentence: number, from, to }) => {
    const sentence = sentences[number];
    if (!sentence || sentence.shouted || (sentence.kind !== "body" && sentence.kind !== "item")) return false;
    const { tokens } = sentence;
    if (tokens.slice(0, from).some(({ kind }) => kind === "word")) return false;
    const start = blocks[sentence.block]?.start ?? 0;
    if ((sentences[number - 1]?.start ?? -1) >= start || tokens.length < to + 3) return false;
    const mark = textAt(tokens, to);
    return mark === ":" || (/^[–—-]$/.test(mark) && (tokens[to]?.start ?? 0) > (tokens[to - 1]?.end ?? 0));
  });
}
