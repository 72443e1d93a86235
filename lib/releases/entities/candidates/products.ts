/** Products that are told with their maker's name: "using Zemtek Stratus", "the Zemtek Stratus platform". */
import type { ReleaseDocument } from "../../document";
import { knownPlace } from "../../places/gazetteer";
import type { Token } from "../../text/tokens";
import type { Group } from "../clusters";
import { wordSort } from "../features/word-sorts";
import { COMPANY_WORDS, GOVERNMENT_WORDS, ORGANIZATION_WORDS, PLACE_WORDS } from "../lexicon";
import type { Candidate } from "./candidates";

const USES =
  /^(?:using|use|uses|used|utilising|utilizing|via|called|named|dubbed|running|deploy|deploys|deploying)$/;
const RUNS = /^(?:runs|run|running|built|based|hosted|host|powered|trained|stored|delivered|developed)$/;

/** The groups of the text that are products of other names in it. */
export function productsOf(document: ReleaseDocument, groups: ReadonlyMap<string, Group>): Set<Group> {
  const out = new Set<Group>();
  for (const group of groups.values()) {
    const words = group.key.split(" ");
    if (words.length < 2 || group.legal || group.introduced || group.candidates.length === 0) continue;
    const rest = words.slice(1);
    if (rest.some(tellsBody)) continue;
    const maker = groups.get(words[0] ?? "");
    if (!maker || maker === group || knownPlace(words[0] ?? "")) continue;
    if (group.candidates.every((one) => isUsed(document, one))) out.add(group);
  }
  return out;
}

const tellsBody = (word: string) =>
  (COMPANY_WORDS.has(word) && word !== "cloud") ||
  ORGANIZATION_WORDS.has(word) ||
  GOVERNMENT_WORDS.has(word) ||
  PLACE_WORDS.has(word) ||
  knownPlace(word) !== undefined;

function isUsed({ sentences }: ReleaseDocument, { sentence, from, to }: Candidate): boolean {
  const tokens: readonly Token[] = sentences[sentence]?.tokens ?? [];
  const word = (i: number) => tokens[i]?.lower ?? "";
  if (USES.test(word(from - 1))) return true;
  if (/^(?:on|by|in|with)$/.test(word(from - 1)) && RUNS.test(word(from - 2))) return true;
  const behind = tokens[to];
  return (
    behind?.kind === "word" &&
    !behind.capital &&
    wordSort(behind.lower) === "thing" &&
    /^(?:the|a|an|its|their|our|new|of|for)$/.test(word(from - 1))
  );
}
