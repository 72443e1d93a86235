/** Decides which party a text is about, and which one speaks in it. */

import type { ReleaseDocument } from "../../document";
import { type Entity, type EntityMention, newEntity } from "../../entities/entity";
import { keyOf } from "../../entities/name-keys";
import type { Block } from "../../text/blocks";
import { regex } from "../../text/regex";

/** The publisher as a party: named in the text, or speaking as "we". `company` is the one called "the Company". */
export function publisherOf(
  { publisher, text }: ReleaseDocument,
  entities: Entity[],
  company: Entity | undefined,
): Entity | undefined {
  if (!publisher) return undefined;
  const reports = NEWS.test(publisher);
  if (reports && company) return company;
  // The letterhead names the issuer, whoever passes the text on.
  const head = entities.find(
    ({ rule, forms }) =>
      rule === "legal form" && [...forms].some(([form, at]) => at === 0 || isLine(form, at, text)),
  );
  if (reports && head && speaks(text)) return head;
  const name = keyOf(publisher);
  const named = entities.find(
    (entity) =>
      entity.type !== "place" &&
      [...entity.forms.keys()].some(
        (form) => form.length > 2 && name.includes(keyOf(form) || form.toLowerCase()),
      ),
  );
  if (named) return named;
  if (reports || !speaks(text)) return undefined;
  if (company ?? head) return company ?? head;
  const party = newEntity(publisher, "company", "publisher", 0);
  entities.push(party);
  return party;
}

/** Whether a name is a line of its own at the head of a text. */
const isLine = (form: string, at: number, text: string) =>
  at < HEAD && text[at - 1] === "\n" && /^[ \t]*\n/u.test(text.slice(at + form.length, at + form.length + 4));
const HEAD = 600;

/**
 * The party that a text defines as "the Company": `X (the "Company")`, `X, a Utah corporation ("Y" or the "Company")`.
 */
export function companyOf({ text }: ReleaseDocument, entities: readonly Entity[]): Entity | undefined {
  const match = CALLED.some((word) => text.includes(word)) ? CALLED_COMPANY.exec(text) : null;
  if (!match) return undefined;
  let nearest: EntityMention | undefined;
  for (const { type, mentions } of entities)
    for (const mention of type === "place" ? [] : mentions)
      if (mention.end <= match.index && mention.end > (nearest?.end ?? match.index - FARTHEST))
        nearest = mention;
  const between = nearest && text.slice(nearest.end, match.index);
  return between !== undefined && SAID_OF_IT.test(between) ? nearest?.entity : undefined;
}

/** Words that most texts lack: found faster than the pattern around them. */
const CALLED = ['Company"', 'Issuer"', 'Corporation"'];
const CALLED_COMPANY = new RegExp(
  `[(,] ?(?:[^()]{0,120}[ "])?(?:the )?"(?:the )?(?:${CALLED.join("|")})`,
  "u",
);
/** Only brackets, or the sort of company, may be between the name and its short form. */
const SAID_OF_IT = /^(?:[\s.]*\([^()]*\))*[\s.]*(?:, an? [^.;()"]{0,70})?[\s.,]*$/u;
const FARTHEST = 160;

/** An issuer that is not named acts as "we" or as the Company; a mere reporter says what was seen. */
const SPEAKS = regex("u")`
  \b(?:[Ww]e(?:'ve)?(?: have| are| will| can| also| now| today| recently| just)* (?:sign|agree|order|bought
      |buy|acquir|team|partner|join|sold|sell|chose|select|appoint|award|work|build|built|announc|launch
      |extend|renew|enter|invest|supply|start|open|conclud|plan|look forward)\p{L}*
    |[Oo]ur (?:[Cc]ompany|chair\p{L}*|board|customers|members|new partners?(?:hip)?|partners?hip|products?
       |team|plant|factory|fleet|group|club|university|city)
    |the Company)\b
`;

const speaks = (text: string) => SPEAKS.test(withoutQuotes(text.slice(0, 3_000)));
const withoutQuotes = (text: string) => text.replace(/"[^"]{0,600}"/gu, " ");

/** Words in the names of news publishers. */
const NEWS = regex("iu")`
  \b(?:daily|\p{L}*news|news\p{L}*wire|\p{L}+ ?newswire|wire|times|journal|review|weekly|letter|gazette
    |post|today|chronicle|press|bulletin|observer|herald|online|radio|tv|magazine|watch|report|reporter
    |monthly|digest|tribune|mail|telegraph|media|circuit|insider|monitor|exchanges?|disclosures|filings
    |street|brief|briefing|notes|chatter|pigeon|mirror|register|standard|courier|express)\b
`;

/**
 * The party named most often, the first of several equals; where none is named twice, the only one in the title:
 * "Milestones of X".
 */
export function topicOf({ blocks }: ReleaseDocument, entities: readonly Entity[]): Entity | undefined {
  let best: Entity | undefined;
  for (const entity of entities)
    if (entity.type !== "place" && entity.mentions.length > (best?.mentions.length ?? 1)) best = entity;
  if (best) return best;
  const [title] = blocks;
  if (!title || !isTitle(title)) return undefined;
  const [only, ...others] = entities.filter(
    ({ type, mentions }) => type !== "place" && mentions.some(({ end }) => end <= title.end),
  );
  return others.length === 0 ? only : undefined;
}

const isTitle = ({ kind }: Block) => kind === "headline" || kind === "heading";
