/** Which spellings of a text mean the same: "Infineon" and "Infineon Technologies AG", "the Authority", acronyms. */
import { isAcronymOf } from "./aliases";
import { COMPANY_WORDS, GOVERNMENT_WORDS, ORGANIZATION_WORDS } from "./lexicon";
import type { Group } from "./recognise";

/** Words that a short form may leave out without meaning another firm. */
const GENERIC =
  /^(?:group|holding|holdings|company|companies|corporation|international|technologies|technology|industries|motor|motors|automotive|limited|plc|systems|enterprises|semiconductors|pharmaceuticals|pharma|therapeutics|bio|biotech|biopharma|energy|electronics|airlines|airways|airline|resources|steel|bank|financial|cement|football|club|private|public|joint|stock|and|the|of|sa|ag|se|co|resorts|hotels|foods|solutions|labs|laboratories|networks|pictures|entertainment|partners|brothers|automobile|chemicals|chemical|minerals|mining|lines|shipping|logistics|software|foundation|university|fund)$/;

/** Words that a short form leaves out even where it stands first. */
const FORMAL =
  /^(?:group|holding|holdings|company|companies|corporation|limited|plc|ag|se|sa|co|club|football|airline|airlines|the|technologies|technology|bio|biotech|biopharma|therapeutics|pharmaceuticals|automotive|motors|motor|semiconductors|foundation|systems)$/;

/** Groups joined to clusters, in the order of the text. */
export function linkForms(groups: readonly Group[]): Group[][] {
  const order = [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const parent = new Map<Group, Group>();
  const root = (group: Group): Group => {
    const up = parent.get(group);
    return up ? root(up) : group;
  };
  for (const short of order) {
    const long = longFormOf(short, order);
    if (long && root(long) !== root(short)) parent.set(root(short), root(long));
  }
  const clusters = new Map<Group, Group[]>();
  for (const group of order) {
    const key = root(group);
    clusters.set(key, [...(clusters.get(key) ?? []), group]);
  }
  return [...clusters.values()];
}

const firstOf = (group: Group) => Math.min(...group.forms.values(), Number.POSITIVE_INFINITY);

function longFormOf(short: Group, groups: readonly Group[]): Group | undefined {
  const words = short.key.split(" ");
  const first = firstOf(short);
  let best: Group | undefined;
  for (const long of groups) {
    if (long === short) continue;
    if ([...long.forms.keys()].some((form) => form !== [...long.forms.keys()][0] && fold(form) === short.key))
      return long;
    if (short.legal || isPlaceName(short)) continue;
    const name = [...long.forms.keys()][0] ?? "";
    if (
      [...short.forms.keys()].some(
        (form) => /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u.test(form) && isAcronymOf(form, name),
      )
    )
      return long;
    const all = long.key.split(" ");
    if (all.length <= words.length) continue;
    if (all.slice(0, words.length).join(" ") !== short.key) {
      if (firstOf(long) < first && (definite(words, all) || endsWith(words, all))) best = long;
      continue;
    }
    const rest = all.slice(words.length);
    const generic = rest.every((word) => (firstOf(long) < first ? GENERIC : FORMAL).test(word));
    if (
      generic ||
      (long.legal && firstOf(long) < first) ||
      (firstOf(long) < first && !clash(short, groups, long))
    ) {
      if (!best || generic) best = long;
    }
  }
  return best;
}

/** "the Gates Foundation" after a longer name that ends so. */
function endsWith(words: readonly string[], all: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return (
    words.length >= 2 &&
    (GOVERNMENT_WORDS.has(last) || ORGANIZATION_WORDS.has(last)) &&
    all.slice(-words.length).join(" ") === words.join(" ")
  );
}

/** "the Authority" after "General Authority for …": the head alone, written with a capital. */
function definite(words: readonly string[], all: readonly string[]): boolean {
  const [word = ""] = words;
  if (words.length !== 1 || !(GOVERNMENT_WORDS.has(word) || ORGANIZATION_WORDS.has(word))) return false;
  return all.at(-1) === word || (all.indexOf(word) >= 0 && all.indexOf(word) < 3);
}

/** Two firms share the first words: the short form is then none of them for certain. */
function clash(short: Group, groups: readonly Group[], long: Group): boolean {
  return groups.some((other) => other !== long && other !== short && other.key.startsWith(`${short.key} `));
}

function isPlaceName(group: Group): boolean {
  const { company, government, organization, place } = group.scores;
  return place >= 5 && place > company + 2 && place > government && place > organization;
}

function fold(form: string): string {
  return form
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
}

/** Whether a word alone names no firm. */
export function isGenericWord(word: string): boolean {
  return GENERIC.test(word.toLowerCase()) || COMPANY_WORDS.has(word.toLowerCase());
}
