/** Recognises products named with their maker: "using Zemtek Stratus", "the Zemtek Stratus platform". */

import type { ReleaseDocument } from "../../document";
import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token } from "../../text/tokens";
import type { Group } from "../clusters";
import { wordSort } from "../features/word-sorts";
import { COMPANY_WORDS, isBodyWord, PLACE_WORDS } from "../lexicon";
import type { Candidate } from "./candidates";

const USES =
  /^(?:using|use|uses|used|utilising|utilizing|via|called|named|dubbed|running|deploy|deploys|deploying)$/;
const RUNS = /^(?:runs|run|running|built|based|hosted|host|powered|trained|stored|delivered|developed)$/;

/** The groups of the text that are products of other names. */
export function productsOf(document: ReleaseDocument, groups: ReadonlyMap<string, Group>): Set<Group> {
  const out = new Set<Group>();
  for (const group of groups.values()) {
    if (isCraft(document, group) || isOwnThing(document, group) || isProductOf(document, group))
      out.add(group);
    const words = group.key.split(" ");
    if (words.length < 2 || group.legal || group.introduced || group.candidates.length === 0) continue;
    const rest = words.slice(1);
    if (rest.some(namesBody)) continue;
    const maker = groups.get(words[0] ?? "");
    if (!maker || maker === group || knownPlace(words[0] ?? "")) continue;
    if (group.candidates.every((one) => isUsed(document, one))) out.add(group);
  }
  return out;
}

/** Ships, rigs and satellites: the name after such a word is theirs. */
const CRAFT = regex("")`
  ^(?:rigs?|drillships?|semi-submersibles?|jack-?ups?|vessels?|ships?|tankers?|ferr(?:y|ies)|barges?|tugs?
    |yachts?|satellites?|spacecraft|rover|lander|submarines?|frigates?|corvettes?|trawlers?|dredgers?
    |icebreakers?|newbuilds?|newbuildings?|fpsos?|fsrus?|bulkers?|containerships?|catamarans?|shuttles?
    |demonstrator|prototype|airship|m\/v|m\/t|mv|ms)$
`;

/** Whether a group is a craft: "The semi-submersible Zemtek Borealis", "the vessels Zemtek and Orva". */
function isCraft({ sentences }: ReleaseDocument, group: Group): boolean {
  if (group.legal || group.introduced || group.known) return false;
  return group.candidates.some(({ sentence, from, to }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    const before = tokens[from - 1];
    if (!before || (before.capital && !/^(?:FPSO|FSRU)s?$/.test(before.text))) return false;
    if (ACTS.test(lowerAt(tokens, to))) return false;
    if (isChristened(tokens, from)) return true;
    return CRAFT.test(before.lower) && !group.key.split(" ").some(namesBody);
  });
}

/** Whether names after a token are given to craft: "two ships, to be named Orva and Zemtek". */
function isChristened(tokens: readonly Token[], from: number): boolean {
  let at = from;
  if (tokens[at - 1]?.lower === "and" && tokens[at - 2]?.capital)
    for (at -= 2; tokens[at - 1]?.capital; ) at -= 1;
  if (!/^(?:named|christened|baptised|baptized|renamed|called)$/.test(lowerAt(tokens, at - 1))) return false;
  return tokens.slice(Math.max(0, at - 14), at).some(({ lower, capital }) => !capital && CRAFT.test(lower));
}

/** Whether a group is something that somebody runs: "Its platform Zemtek Flow", "Orvex's app Flow". */
function isOwnThing({ sentences }: ReleaseDocument, group: Group): boolean {
  if (group.legal || group.introduced || group.known) return false;
  return group.candidates.some(({ sentence, from, to }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    if (
      !/^(?:platform|app|application|software|tool|marketplace|website|portal|chatbot|assistant)$/.test(
        lowerAt(tokens, from - 1),
      )
    )
      return false;
    let at = from - 2;
    for (
      let steps = 0;
      steps < 3 && tokens[at]?.kind === "word" && !tokens[at]?.capital && !OWNERS.test(lowerAt(tokens, at));
      steps++
    )
      at -= 1;
    return OWNERS.test(lowerAt(tokens, at)) && !ACTS.test(lowerAt(tokens, to));
  });
}

const OWNERS = /^(?:its|their|our|his|her|'s)$/;

/** Verbs that no craft is the subject of. */
const ACTS =
  /^(?:signed|signs|agreed|agrees|ordered|orders|announced|announces|said|says|bought|sold|owns|operates)$/;

const THINGS =
  /^(?:platform|app|application|software|tool|suite|engine|marketplace|website|portal|brand|label|game|device|drug|vaccine|solution|chatbot|assistant)$/;
/** Services and networks of these are products; those of post, health or news may be parties. */
const MEDIA =
  /^(?:streaming|video|music|media|retail|loyalty|booking|ticketing|payment|payments|messaging|delivery|on-demand)$/;

/**
 * Whether a group is a product with its owner in the apposition: "Zemtek Flow, the retail media network of Orvex",
 * "Zemtek Flow, Orvex's risk platform".
 */
function isProductOf({ sentences }: ReleaseDocument, group: Group): boolean {
  if (group.legal || group.introduced || group.known) return false;
  return group.candidates.some(({ sentence, to }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    if (tokens[to]?.text !== ",") return false;
    let at = to + 1;
    const owned = tokens[at]?.capital === true;
    if (owned) {
      while (at < to + 6 && tokens[at]?.capital) at += 1;
      if (tokens[at]?.lower !== "'s") return false;
    } else if (!/^(?:the|its|their)$/.test(lowerAt(tokens, at))) return false;
    const own = owned || tokens[at]?.lower !== "the";
    let end = at + 1;
    while (
      end < at + 6 &&
      tokens[end]?.kind === "word" &&
      !tokens[end]?.capital &&
      !/^(?:of|by|from|for)$/.test(lowerAt(tokens, end))
    )
      end += 1;
    const thing = lowerAt(tokens, end - 1);
    const runs = /^(?:service|network)$/.test(thing) && MEDIA.test(lowerAt(tokens, end - 2));
    if (!runs && !THINGS.test(thing)) return false;
    const behind = tokens[end];
    return own
      ? /^[,.]$/.test(behind?.text ?? "")
      : /^(?:of|by|from)$/.test(behind?.lower ?? "") && tokens[end + 1]?.capital === true;
  });
}

const namesBody = (word: string) =>
  (COMPANY_WORDS.has(word) && word !== "cloud") ||
  isBodyWord(word) ||
  PLACE_WORDS.has(word) ||
  knownPlace(word) !== undefined;

function isUsed({ sentences }: ReleaseDocument, { sentence, from, to }: Candidate): boolean {
  const tokens: readonly Token[] = sentences[sentence]?.tokens ?? [];
  const word = (i: number) => lowerAt(tokens, i);
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
