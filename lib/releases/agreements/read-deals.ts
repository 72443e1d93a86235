/** Reads the agreements of a text: its sentences in order, joined into agreements, then settled. */
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import type { Recognised } from "../entities/recognise";
import type { ChosenSentence } from "./chosen-deal";
import { saysNoDeal } from "./cues/background";
import { dropDenied } from "./cues/denied-headline";
import type { Deal } from "./deal";
import { DealReader, type Observer } from "./deal-reader";
import { chooseDetails } from "./details/detail-rank";
import { addDetails } from "./details/details";
import type { DealEvent } from "./event";
import { headlineText, readHeadlines } from "./headlines";
import { join } from "./join-deals";
import { chooseKinds } from "./kinds/kind-rank";
import { dropGuesses, isLikely, isLikelyAlone, likelyEvent } from "./likely/likely";
import { type PassedOver, worthALook } from "./likely/passed-over";
import { addLoneSides } from "./lone-side";
import { dropOwnUnits } from "./own-units";
import { type ReadText, readTextOf } from "./read-text";
import { ownOpening } from "./references/owners";
import { settle } from "./settle";
import { chooseSignings } from "./signing/signing-rank";
import { dateOf } from "./signing/when";
import { chooseStatuses } from "./statuses/status-rank";
import type { View } from "./view/view";

/** Hooks for training. */
interface Asked {
  /** Called with what each sentence offers. */
  observe?: Observer;
  /** Called with the text in place of the trees that choose among its facts. */
  offers?: (reading: ReadText) => void;
  chosen?: ChosenSentence | undefined;
}

/** The agreements of a text, in order; `chosen` marks the sentence that a person chose. */
export function readDeals(
  document: ReleaseDocument,
  recognised: Recognised,
  { observe, offers, chosen }: Asked = {},
): { deals: Deal[]; views: View[]; chosen: Deal | undefined; perhaps: PassedOver[] } {
  const reader = new DealReader(document, recognised, observe, chosen);
  document.sentences.forEach((sentence, number) => {
    reader.read(sentence, number);
  });
  const { deals, views, owners, context } = reader;
  readHeadlines(document, views, deals, context);
  dropDenied(views, deals, owners);
  dropOwnUnits(deals, owners, context);
  const guesses = deals.flatMap(({ events }) => events.map(passedOverBy));
  if (!context.standing.short) dropGuesses(deals, views, owners);
  else if (deals.length === 0) addSpare(document, reader);
  addLoneSides(document, views, deals);
  const isGuessed = guesses.length > 0 && deals.length === 0;
  const passedOver = [
    ...reader.passedOver.map(({ view, set, chance }) => passedOverBy({ view, parties: set.parties, chance })),
    ...(isGuessed ? guesses : []),
  ];
  if (reader.chosen) keep(reader.chosen, chosen?.parties ?? [], deals);
  ownOpening(views, deals, owners);
  const titles = headlineText(views);
  const after = (deal: Deal) =>
    views
      .filter((_, i) => owners[i] === deal)
      .slice(0, 5)
      .map(({ line }) => line)
      .join(" ");
  settle(document, deals, titles, after);
  addDetails(document, deals, views, owners);
  const reading = readTextOf(document, deals, views, owners);
  if (offers) offers(reading);
  else {
    chooseSignings(reading);
    chooseDetails(reading);
    // The trees above were trained with the kind and status of the rules.
    chooseKinds(reading);
    chooseStatuses(reading);
  }
  recognised.entities.push(...reader.governments.values());
  return { deals, views, chosen: reader.chosen, perhaps: worthALook(passedOver, deals) };
}

function passedOverBy({
  view: { sentence },
  parties,
  chance = 1,
}: Pick<DealEvent, "view" | "parties" | "chance">): PassedOver {
  return { start: sentence.start, end: sentence.end, parties, chance };
}

/** Keeps what a person says, even where the text denies it, with the parties that the person named. */
function keep(one: Deal, parties: readonly Entity[], deals: Deal[]): void {
  one.parties = [...parties];
  if (!deals.includes(one)) deals.push(one);
}

/** Adds the likeliest agreement to a text of a few lines that has none: such a text is seldom without news. */
function addSpare(document: ReleaseDocument, reader: DealReader): void {
  const { deals, views, owners, context, passedOver } = reader;
  const [spare] = passedOver.toSorted((a, b) => b.chance - a.chance);
  if (!spare || !(saysNoDeal(views) ? isLikely(spare, context) : isLikelyAlone(spare))) return;
  const event = likelyEvent(spare);
  const date = dateOf(document, event, undefined);
  if (date) event.date = date;
  owners[views.indexOf(spare.view)] = join(deals, event);
}
