/** Finds whose subsidiary a party is, where the text says so right beside the name. */
import type { Proof } from "../agreements/deal";
import type { ReleaseDocument } from "../document";
import type { Entity } from "./entity";

/** A party and its owner. */
export interface OwnerFact {
  entity: Entity;
  owner: Entity;
  proof: Proof;
}

/** A mention of a party. */
interface Named {
  entity: Entity;
  start: number;
  end: number;
}

const UNIT = "(?:subsidiary|unit|arm|division|business unit)";
/** Words that rule out such a relation: a former or future one, one of two owners, or another's beside the name. */
const NO_SORT =
  "former|formerly|previous|previously|once|then|joint|future|planned|proposed|prospective|new|rival|to|of|in|for|with|from|by|or|its|their";
/** "A wholly owned", "the German", "an indirect, wholly-owned" */
const SORT = `(?:an?|the) (?:(?!(?:${NO_SORT})\\b)[\\p{L}-]+,? ){0,5}`;
/** A short name or ticker after the name. */
const ASIDE = "(?: ?\\([^()]{0,100}\\)){0,2}";
const ZH_ASIDE = "(?:[（(][^（）()]{0,60}[）)])?";
const ZH_UNIT = "(?:全资|控股|直属|境外|附属)*(?:子公司|附属公司)";

/** Words between the two with the owner second: "X (“XY”), a wholly owned subsidiary of Y". */
const OWNER_BEHIND = new RegExp(
  `^${ASIDE}(?:, | \\(|, which is |, itself )(?:${SORT}${UNIT} of|(?:(?:wholly|fully|majority)[ -])?owned by|part of) (?:the )?$`,
  "u",
);
/** "Y's wholly owned subsidiary X", "Y subsidiary X" */
const OWNER_BEFORE = new RegExp(
  `^${ASIDE}(?:['’]s? (?:(?!(?:${NO_SORT}|and)\\b)[\\p{L}-]+,? ){0,4}| )${UNIT},? $`,
  "u",
);
/** "The former Y subsidiary X" */
const ONCE = /\b(?:former|formerly|once|previously|ex|then)[ -](?:the )?$/iu;
/** "A subsidiary of Y and Z", "owned by Y (60%), Z and W" */
const OWNERS_TOO = new RegExp(
  `^${ASIDE}(?:(?: and| as well as| together with| &|,)(?: the)? \\p{Lu}|(?: as well as| together with|/) ?)`,
  "u",
);
/** "A unit of Y's X": the owner comes later. */
const POSSESSIVE = /^['’]s? /u;
/** Words that name an owner only if nothing more is said. */
const LOOSE = /(?:owned by|part of) (?:the )?$/u;
/** What must follow such an owner, unlike "part of the Y consortium", "owned by Y until 2019". */
const CLOSED = new RegExp(`^${ASIDE}(?:$|[,.;:)–—]| [–—-] | and \\p{Ll})`, "u");
/** "X是Y的全资子公司": words after the owner. */
const ZH_OWNER_BEHIND = new RegExp(`^${ZH_ASIDE}(?:是|为|系|，|,|（|\\()$`, "u");
const ZH_BEHIND = new RegExp(`^${ZH_ASIDE}(?:的|旗下)?${ZH_UNIT}(?=[，。；、,;）)]|$)`, "u");
/** "Y全资子公司X", "Y旗下X" */
const ZH_OWNER_BEFORE = new RegExp(`^${ZH_ASIDE}(?:(?:的|旗下的?)?${ZH_UNIT}|旗下的?)$`, "u");
const MAY_TELL = new RegExp(`${UNIT}|owned by|part of|${ZH_UNIT}|旗下`, "u");

/** The most characters between the two names. */
const FAR = 200;
/** How many further mentions are tried: hardly more than the first party's short names are between. */
const NEXT = 3;

/** The owners in a text, one for each party; without rings. */
export function ownersIn({ text, chinese }: ReleaseDocument, entities: readonly Entity[]): OwnerFact[] {
  if (!MAY_TELL.test(text)) return [];
  const named = namedIn(text, entities);
  const owners = new Map<Entity, OwnerFact>();
  named.forEach((first, at) => {
    for (const second of named.slice(at + 1, at + 1 + NEXT)) {
      const between = text.slice(first.end, second.start);
      const behind = text.slice(second.end, second.end + FAR);
      if (second.start < first.end || between.length > FAR || first.entity === second.entity) continue;
      const order = chinese
        ? chineseOrder(between, behind)
        : englishOrder(text.slice(Math.max(0, first.start - FAR), first.start), between, behind);
      if (order === undefined) continue;
      const [entity, owner] =
        order === "behind" ? [first.entity, second.entity] : [second.entity, first.entity];
      if (owners.has(entity) || isAbove(owners, entity, owner)) continue;
      const proof = { start: first.start, end: second.end, rule: "owner beside the name" };
      owners.set(entity, { entity, owner, proof });
    }
  });
  return [...owners.values()];
}

type Order = "behind" | "before" | undefined;

function englishOrder(ahead: string, between: string, behind: string): Order {
  if (OWNER_BEFORE.test(between)) return ONCE.test(ahead) ? undefined : "before";
  if (!OWNER_BEHIND.test(between) || POSSESSIVE.test(behind) || OWNERS_TOO.test(behind)) return undefined;
  return LOOSE.test(between) && !CLOSED.test(behind) ? undefined : "behind";
}

function chineseOrder(between: string, behind: string): Order {
  if (ZH_OWNER_BEFORE.test(between)) return "before";
  return ZH_OWNER_BEHIND.test(between) && ZH_BEHIND.test(behind) ? "behind" : undefined;
}

/** The mentions of parties, in the order of the text; of two that overlap, the longer. */
function namedIn(text: string, entities: readonly Entity[]): Named[] {
  const all = entities
    .filter(({ type }) => type !== "place")
    .flatMap((entity) => (entity.mentions.length > 0 ? entity.mentions : formsIn(text, entity)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Named[] = [];
  for (const { entity, start, end } of all)
    if (start >= (out.at(-1)?.end ?? 0)) out.push({ entity, start, end });
  return out;
}

function formsIn(text: string, entity: Entity): Named[] {
  const out: Named[] = [];
  for (const form of entity.forms.keys())
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length))
      out.push({ entity, start, end: start + form.length });
  return out;
}

/** Whether a party is already above another: ownership forms no ring. */
function isAbove(owners: ReadonlyMap<Entity, OwnerFact>, party: Entity, other: Entity): boolean {
  let at: Entity | undefined = other;
  while (at && at !== party) at = owners.get(at)?.owner;
  return at === party;
}
