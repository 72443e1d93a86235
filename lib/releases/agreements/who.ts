/** Whom a text is about, and who speaks in it. */
import type { ReleaseDocument } from "../document";
import { type Entity, newEntity } from "../entities/entity";
import { keyOf } from "../entities/recognise";

/** The publisher as a party: named in the text, or speaking in it as "we". */
export function publisherOf({ publisher, text }: ReleaseDocument, entities: Entity[]): Entity | undefined {
  if (!publisher) return undefined;
  const name = keyOf(publisher);
  const named = entities.find(
    (entity) =>
      entity.type !== "place" &&
      [...entity.forms.keys()].some(
        (form) => form.length > 2 && name.includes(keyOf(form) || form.toLowerCase()),
      ),
  );
  if (named || NEWS.test(publisher) || !/\b(?:[Ww]e|[Oo]ur|us)\b/u.test(withoutQuotes(text.slice(0, 3_000))))
    return named;
  const party = newEntity(publisher, "company", "publisher", 0);
  entities.push(party);
  return party;
}

const withoutQuotes = (text: string) => text.replace(/"[^"]{0,600}"/gu, " ");

/** Words in the names of those who only report. */
const NEWS =
  /\b(?:daily|news|newswire|wire|times|journal|review|weekly|letter|gazette|post|today|chronicle|press|bulletin|observer|herald|online|radio|tv|magazine|watch|report|reporter|monthly|digest|tribune|mail|telegraph|media|circuit|insider|monitor|exchange|disclosures|filings|street|brief|briefing|notes|chatter|pigeon|mirror|register|standard|courier|express)\b/iu;

/** The party that is told most often, and of those told as often the first. */
export function topicOf(entities: readonly Entity[]): Entity | undefined {
  let best: Entity | undefined;
  for (const entity of entities)
    if (entity.type !== "place" && entity.mentions.length > (best?.mentions.length ?? 1)) best = entity;
  return best;
}
