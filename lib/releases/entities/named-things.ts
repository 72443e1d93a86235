/**
 * Recognises things with proper names, which are no parties: "the maker of Zemtek Engine", "nine of the old Orva V",
 * "HMS Orva".
 */
import type { ReleaseDocument } from "../document";
import { knownPlace } from "../places/gazetteer";
import { regex } from "../text/regex";
import { lowerAt, type Token, textOf } from "../text/tokens";
import type { Candidate } from "./candidates/candidates";
import type { Group } from "./clusters";
import { isHouseWord } from "./lexicon";

/** The groups of a text that are things by their surroundings. */
export function namedThingsOf({ sentences }: ReleaseDocument, groups: Iterable<Group>): Set<Group> {
  const out = new Set<Group>();
  for (const group of groups) {
    const { legal, introduced, known, key, candidates } = group;
    if (legal || known || candidates.length === 0 || knownPlace(key)) continue;
    const tokensOf = ({ sentence }: Candidate) => sentences[sentence]?.tokens ?? [];
    if (
      isShip(
        key,
        candidates.map((one) => [tokensOf(one), one]),
      )
    ) {
      out.add(group);
      continue;
    }
    if (introduced || candidates.some((one) => acts(tokensOf(one), one))) continue;
    if (
      DRINK.test(key) ||
      candidates.some((one) => isMade(tokensOf(one), one) || isCarrier(tokensOf(one), one)) ||
      (IN_SERIES.test(key) && candidates.every((one) => isCountedOut(tokensOf(one), one)))
    )
      out.add(group);
  }
  return out;
}

/** Prefixes that only ships have. */
const NAVAL =
  /^(?:ins|hms|usns|hmas|hmcs|hmnzs|hnoms|hdms|hswms|knm|rfa|brp|roks|uscgc|kri|tcg|rrs|fsru|fpso|flng) /u;
const SHIP =
  /^(?:ins|hms|usns|hmas|hmcs|hmnzs|hnoms|hdms|hswms|knm|rfa|brp|roks|uscgc|kri|tcg|rrs|fsru|fpso|flng|uss|mv|mt|ss|rv) \p{L}+(?: \p{L}+)?$/u;

/** Whether a name is a prefix of ships and what one may be christened, and does nothing that only parties do. */
const isShip = (key: string, places: readonly (readonly [readonly Token[], Candidate])[]) =>
  SHIP.test(key) &&
  !key.split(" ").slice(1).some(isHouseWord) &&
  !places.some(([tokens, one]) => acts(tokens, one) && !/^(?:be|been)$/.test(lowerAt(tokens, one.to + 1))) &&
  (NAVAL.test(key) || places.some(([tokens, one]) => isWorkedOn(tokens, one)));

/** "The repair of USS | Orva", "chartered MV Orva", "USS Orva (DDG 161)": firms may begin with these letters too. */
function isWorkedOn(tokens: readonly Token[], { from, to }: Candidate): boolean {
  if (tokens[to]?.lower === "'s") return false;
  if (tokens[to]?.text === "(" && HULL.test(textOf(tokens, to + 1, to + 3))) return true;
  return tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => WORK.test(lower));
}

const HULL = /^\p{Lu}{2,4}[ -]?\d{1,4}(?: ?\))?$/u;
const WORK = regex("u")`
  ^(?:repair|maintenance|maintain|overhaul|refit|moderni[sz]|upgrad|conver[ts]|charter|dry-?dock|dock|hire
    |(?:de)?commission|aboard|board|crew|captain|hull|deck|sail|voyage|scrapp|recycl|christen|launch
    |keel|vessel|ship|frigate|destroyer|tanker|ferry|engine|propeller|shipyard)\p{L}*$
`;
const DRINK = /^(?:\S+ ){1,3}(?:lager|pilsner|pilsener|stout|whisky|whiskey|vodka)$/u;
/** One of a series: "Orva V", "Orva 6" */
const IN_SERIES = /^\S+(?: \S+)? (?:[ivx]{1,4}|\d{1,3})$/u;

const ACTS =
  /^(?:signs?|signed|agree[sd]?|orders|ordered|announce[sd]?|said|says|bought|buys|sold|sells|owns|operates|acquire[sd]?|has|have|will|won|wins)$/;

/** No thing is the subject of such a verb. */
const acts = (tokens: readonly Token[], { to }: Candidate) => ACTS.test(lowerAt(tokens, to));

const MAKER =
  /^(?:makers?|creators?|developers?|publishers?|manufacturers?|producers?|distillers?|brewers?|inventors?|designers?)$/;
/** Words between "the maker of" and a further name of the list. */
const LISTS = /^(?:of|and|the|its|,|&|both)$/;
const FARTHEST = 14;

/** Whether a name is what "the maker of" makes, and ends there: "The maker of Orva Engine and of | Sunrider". */
function isMade(tokens: readonly Token[], { from, to }: Candidate): boolean {
  if (!/^(?:of|and|,|the|&)$/.test(lowerAt(tokens, from - 1))) return false;
  if (!/^(?:[,.;)]|and|,|which|is|for|-|–|—)$/.test(tokens[to]?.lower ?? ".")) return false;
  for (let at = from - 1; at > 0 && from - at < FARTHEST; at--) {
    const token = tokens[at];
    if (!token || !(token.capital || LISTS.test(token.lower))) return false;
    if (token.lower === "of" && MAKER.test(lowerAt(tokens, at - 1)))
      return !tokens[at - 1]?.capital && !/^(?:two|three|several|many)$/.test(lowerAt(tokens, at - 2));
  }
  return false;
}

/** "The aircraft carrier Orva", "flown from the carrier Orva", "Orva, built by Zemtek and commissioned in 2012" */
function isCarrier(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const word = (at: number) => lowerAt(tokens, at);
  if (word(from - 1) === "carrier" && !tokens[from - 1]?.capital)
    return (
      word(from - 2) === "aircraft" ||
      (word(from - 2) === "the" && /^(?:from|aboard|off)$/.test(word(from - 3)))
    );
  if (word(to) !== "," || word(to + 1) !== "built" || word(to + 2) !== "by") return false;
  return tokens
    .slice(to + 3, to + 14)
    .some(
      ({ lower }, i, all) =>
        /^(?:commissioned|christened|launched)$/.test(lower) && all[i - 1]?.lower === "and",
    );
}

const NUMBER =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|dozens?|flights|launches|units|examples|copies)$/;
const SORT = /^(?:the|old|older|new|newer|latest|larger|smaller|its|their|retired|last)$/;

/** "Nine of the old | Orva V", "38 flights of | Orva 6" */
function isCountedOut(tokens: readonly Token[], { from }: Candidate): boolean {
  let at = from - 1;
  while (SORT.test(lowerAt(tokens, at))) at -= 1;
  return tokens[at]?.lower === "of" && NUMBER.test(lowerAt(tokens, at - 1));
}
