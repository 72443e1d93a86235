/** Joins spellings with the same meaning: "Infineon" and "Infineon Technologies AG", "the Authority", acronyms. */
import { anyPlace, knownPlace } from "../../places/gazetteer";
import { wordClass } from "../../text/word-classes";
import type { Group } from "../clusters";
import { COMPANY_WORDS, isBodyWord, ORGANIZATION_WORDS } from "../lexicon";
import { areInitials } from "./aliases";
import { isClipped } from "./clipped-forms";
import { type Facts, factsOf, firstOf } from "./name-facts";
import { NamesByWord } from "./names-by-word";

/** Words that a short form may omit without meaning another firm. */
const GENERIC =
  /^(?:group|holding|holdings|company|companies|corporation|international|technologies|technology|industries|motor|motors|cars|automotive|limited|plc|systems|enterprises|semiconductors|pharmaceuticals|pharma|therapeutics|bio|biotech|biopharma|energy|electronics|airlines|airways|airline|resources|steel|bank|financial|cement|football|club|private|public|joint|stock|and|the|of|sa|ag|se|co|resorts|hotels|foods|solutions|labs|laboratories|networks|pictures|entertainment|partners|brothers|automobile|chemicals|chemical|minerals|mining|lines|shipping|logistics|software|foundation|university|fund)$/;

/** Words that a short form may omit even at the start. */
const FORMAL =
  /^(?:group|holding|holdings|company|companies|corporation|limited|plc|ag|se|sa|co|club|football|airline|airlines|the|technologies|technology|bio|biotech|biopharma|therapeutics|pharmaceuticals|automotive|motors|motor|cars|semiconductors|foundation|systems)$/;

/** The groups joined into clusters, in the order of the text. */
export function linkForms(groups: readonly Group[], headlines: ReadonlySet<number>): Group[][] {
  const order = [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const parent = new Map<Group, Group>();
  const root = (group: Group): Group => {
    let top = group;
    for (let up = parent.get(top); up; up = parent.get(top)) {
      // Each look-up halves the path: names that share a short form would form a long chain.
      const over = parent.get(up);
      if (over) parent.set(top, over);
      top = up;
    }
    return top;
  };
  const facts = order.map((group) => factsOf(group, headlines));
  const names = new NamesByWord(facts);
  for (const short of facts) {
    const long = longFormOf(short, names);
    if (long && root(long) !== root(short.group)) parent.set(root(short.group), root(long));
  }
  const clusters = new Map<Group, Group[]>();
  for (const group of order) {
    const key = root(group);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(group);
    else clusters.set(key, [group]);
  }
  return [...clusters.values()];
}

function longFormOf(short: Facts, names: NamesByWord): Group | undefined {
  const { words, first } = short;
  const { key } = short.group;
  // Built once for all comparisons.
  const opening = `${key} `;
  const inside = ` ${key} `;
  const dashed = `${short.name} – `;
  const city = `${key} city`;
  // "OVX Group" beside "Orvex Heavy Industries (OVX)"
  const ofGroup = short.last === "group" ? words.slice(0, -1).join(" ") : key;
  const ofIt = ` of ${key}`;
  const around = names.around(words);
  const openers = around.filter(({ group }) => group.key.startsWith(opening));
  const tellings = short.headline
    ? around.filter(({ group }) => group !== short.group && ` ${group.key} `.includes(inside))
    : [];
  const cores = around.filter((long) => isCore(short, long));
  let best: Group | undefined;
  for (const long of names.longerThan(short)) {
    if (long === short) continue;
    if (long.aliases.size > 0 && (long.aliases.has(key) || long.aliases.has(ofGroup))) return long.group;
    // "Aurelia" beside "Aurelia – Universitätsmedizin Velburg".
    if (long.dashed && long.name.startsWith(dashed)) return long.group;
    // "the US" after "the United States": one country with two names.
    if (short.country !== undefined && short.country === long.country && long.first < first)
      return long.group;
    // "Baguio" beside "Baguio City".
    if (short.place && long.group.key === city) return long.group;
    // "Orvale" beside "University of Orvale", where no place of that name is known.
    if (long.group.key === `university of ${key}` && anyPlace(short.name) === undefined) return long.group;
    if (isOfSameHouse(short, long) || leavesOut(short, long)) return long.group;
    // "Yokohama" beside "City of Yokohama": a place and a body.
    if (short.group.legal || short.place || long.group.key.endsWith(ofIt)) continue;
    // Two letters may mean a union of countries ("EU"), or the only two-word name before them.
    if (
      short.acronyms.length > 0 &&
      short.acronyms.some(
        (form) =>
          ((form.length > 2 || long.union || isTwoWords(form, short, long, names)) &&
            areInitials(form, long.initials)) ||
          (form === long.atHome && long.first < first),
      )
    )
      return long.group;
    if (short.clipped && isClipped(short.name, long.name)) return long.group;
    if (long.words.length <= words.length) continue;
    if (
      short.headline &&
      !long.headline &&
      ` ${long.group.key} `.includes(inside) &&
      !ORGANIZATION_WORDS.has(words[0] ?? "") &&
      !COMPANY_WORDS.has(words[0] ?? "") &&
      tellings.length === 1
    )
      return long.group;
    if (short.headline && !long.headline && isToldShort(short, long, names)) return long.group;
    if (!long.group.key.startsWith(opening)) {
      if (long.first < first && isBrand(short, long, around)) best = long.group;
      // Most pairs have different last words and no word of a body: no closer look.
      if (long.last !== short.last && !long.club && !short.body) continue;
      if (
        (long.first < first &&
          (definite(words, long.words) ||
            endsWith(words, long.words) ||
            areLettersBehind(short, long) ||
            isTail(short, long, names))) ||
        (cores.length === 1 && cores[0] === long)
      )
        best = long.group;
      continue;
    }
    const rest = long.words.slice(words.length);
    const generic = rest.every((word) => (long.first < first ? GENERIC : FORMAL).test(word));
    const alone = !clash(short.group, openers, long.group);
    // A headline may give the short form first, or the long one.
    const before = long.first < first || (!short.headline && firstOf(long.group) < firstOf(short.group));
    if (
      generic ||
      (before && alone) ||
      (long.first < first && long.group.legal) ||
      (long.group.legal && alone)
    )
      if (!best || generic) best = long.group;
  }
  return best ?? groupForm(short, names);
}

/** Two-letter forms that are ordinary in any text, or countries. */
const COMMON_LETTERS = /^(?:A[IR]|CO|CV|D[CJ]|E[UV]|HD|HQ|HR|I[DIPT]|JV|OK|P[CR]|Q\d|QR|TV|U[KNSV]|V[IPR])$/;

/** Whether two letters mean a two-word name, as no other name has these initials: "GM" after "General Motors". */
function isTwoWords(form: string, short: Facts, long: Facts, names: NamesByWord): boolean {
  if (form.length !== 2 || long.words.length !== 2 || long.first > short.first || long.place) return false;
  if (COMMON_LETTERS.test(form) || knownPlace(form) || long.group.scores.person > 2) return false;
  return names.withInitials(form).every((other) => other === long);
}

/**
 * Whether two full names are one party's, as in a single text they are: "Orvex Airlines Inc." after "Orvex Airlines
 * Group Inc."
 */
function isOfSameHouse({ group, first }: Facts, long: Facts): boolean {
  return (
    group.legal &&
    long.group.legal &&
    long.first < first &&
    long.words.length > 2 &&
    /^(?:group|holdings?)$/.test(long.last) &&
    long.words.slice(0, -1).join(" ") === group.key
  );
}

/** Whether a form only omits a word in the middle: "Orvex Liquefaction" after "Orvex Pass Liquefaction, LLC". */
function leavesOut({ words, group, first }: Facts, long: Facts): boolean {
  const [one = "", other = ""] = words;
  return (
    words.length === 2 &&
    long.words.length === 3 &&
    !group.legal &&
    long.group.legal &&
    long.first < first &&
    long.words[0] === one &&
    long.last === other &&
    !isGenericWord(one) &&
    !isGenericWord(other) &&
    anyPlace(one[0]?.toUpperCase() + one.slice(1)) === undefined
  );
}

/**
 * The firm meant by a group's name: "Orvex Group" after "Orvex Transnational Inc.", if that is also "Orvex" and the
 * only such firm.
 */
function groupForm({ words, last, first }: Facts, names: NamesByWord): Group | undefined {
  const [brand = ""] = words;
  if (last !== "group" || words.length !== 2 || !names.hasKey(brand)) return undefined;
  const [long, another] = names
    .endingIn(brand)
    .filter((one) => one.words[0] === brand && one.words.length > 1 && one.last !== last);
  return long?.group.legal && !another && long.first < first ? long.group : undefined;
}

/** Whether a longer name ends with these words: "the Gates Foundation". */
function endsWith(words: readonly string[], all: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return words.length >= 2 && isBodyWord(last) && all.slice(-words.length).join(" ") === words.join(" ");
}

/**
 * Whether a form is the last word of only one name, and no place: "Mirasierra" after "Hoteles Mirasierra", "Dorn" after
 * "Karl Dorn GmbH".
 */
function isTail(short: Facts, long: Facts, names: NamesByWord): boolean {
  const [word = ""] = short.words;
  // "O3X" of "Orvale O3X": with a figure, three letters are enough.
  if (
    short.words.length !== 1 ||
    word.length < (/\d/.test(word) ? 3 : 4) ||
    long.words.length > 3 ||
    isGenericWord(word)
  )
    return false;
  const lead = long.words.slice(0, -1);
  if (long.words.at(-1) !== word || isBodyWord(word)) return false;
  if (long.group.scores.person > 2 && !long.group.legal) return false;
  return (
    !lead.some((one) => /^(?:of|for|and)$/.test(one) || knownPlace(one) !== undefined) &&
    anyPlace(short.name) === undefined &&
    short.group.scores.place < 1 &&
    // No other name may end or begin so, nor the first words be a name.
    (lead.join(" ") === word || !names.hasKey(lead.join(" "))) &&
    !names.endingIn(word).some((other) => other !== short && other !== long)
  );
}

/** Whether a form is the firm's own name between its seat and its trade: "Zemtek" after "Dalian Zemtek Shipyard". */
function isBrand({ words, name }: Facts, long: Facts, around: readonly Facts[]): boolean {
  const [word = ""] = words;
  const [seat = ""] = long.words;
  if (
    words.length !== 1 ||
    word.length < 4 ||
    long.words[1] !== word ||
    anyPlace(name) ||
    isGenericWord(word)
  )
    return false;
  return (
    long.words.slice(2).every(isGenericWord) &&
    anyPlace(seat[0]?.toUpperCase() + seat.slice(1)) !== undefined &&
    !around.some((other) => other !== long && other.words.length > 1 && other.words.includes(word))
  );
}

/** "Zemtek Gas Chem", "Zemtek Shipyard" of headlines, of "Zemtek Gas Chemical Co.", "Zemtek Shipbuilding & Marine Co.". */
function isToldShort({ words }: Facts, long: Facts, names: NamesByWord): boolean {
  const [first = ""] = words;
  if (words.length < 2 || long.words[0] !== first) return false;
  const clipped =
    words.every((word, i) => (word.length > 3 ? long.words[i]?.startsWith(word) : long.words[i] === word)) &&
    words.at(-1) !== long.words[words.length - 1];
  const trade =
    long.group.legal &&
    wordClass(first) === undefined &&
    !isGenericWord(first) &&
    words.slice(1).every((word) => isGenericWord(word) || TRADES.test(word));
  if (!clipped && !trade) return false;
  return !names
    .endingIn(first)
    .some((other) => other !== long && !other.headline && other.group.legal && other.words[0] === first);
}

const TRADES = /^(?:shipyard|shipyards|yard|yards|shipbuilding|miner|brewer|brewery|pharma|chem|auto|tech)$/;

/** "Rovers" of "Calder Rovers Football Club", "Technical University" of "Zemp Technical University". */
function isCore({ words, last }: Facts, { words: all, last: end, club }: Facts): boolean {
  if (words.length >= all.length || (last !== end && !club)) return false;
  if (words.length >= 2 && words.some(isBodyWord))
    return all.slice(-words.length).join(" ") === words.join(" ");
  if (!club) return false;
  let to = all.length;
  while (to > 1 && GENERIC.test(all[to - 1] ?? "")) to -= 1;
  const core = all.slice(0, to);
  return (
    core.length > words.length &&
    words.every((word) => word.length > 3) &&
    core.slice(-words.length).join(" ") === words.join(" ")
  );
}

/** Whether a form is the capitalised head alone: "the Authority" after "General Authority for …". */
function definite(words: readonly string[], all: readonly string[]): boolean {
  const [word = ""] = words;
  if (words.length !== 1 || !isBodyWord(word)) return false;
  return all.at(-1) === word || (all.indexOf(word) >= 0 && all.indexOf(word) < 3);
}

/** Whether two firms share the first words, so that the short form is uncertain. */
function clash(short: Group, openers: readonly Facts[], long: Group): boolean {
  return openers.some(
    ({ group: other }) =>
      other !== long &&
      other !== short &&
      !other.key.startsWith(`${long.key} `) &&
      !long.key.startsWith(`${other.key} `),
  );
}

/** Whether a word alone names no firm. */
export function isGenericWord(word: string): boolean {
  return GENERIC.test(word.toLowerCase()) || COMPANY_WORDS.has(word.toLowerCase());
}

/** Whether a form is the letters that followed a name: "OTV" after "Calder TV OTV". */
const areLettersBehind = ({ name, group: { key } }: Facts, long: Facts) =>
  /^\p{Lu}{3,6}$/u.test(name) && long.group.key.endsWith(` ${key}`);
