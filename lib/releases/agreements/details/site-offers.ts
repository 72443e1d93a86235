/** Offers an agreement all places of the text as sites, each with the numbers that trees judge it by. */

import type { Entity } from "../../entities/entity";
import { anyPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { KINDS } from "../kinds/kind";
import type { ReadText } from "../read-text";
import { isVast } from "../signing/signed-where";
import type { Offer } from "../trees/offer";
import { before, behind, standingIn } from "../trees/offer-words";
import { governorOf, offerPlaces } from "../trees/places-near";
import { WordClass } from "../view/lexeme";
import { type View, wordAt } from "../view/view";
import { isBeside, isOrigin } from "./not-site";

const PLACES = ["country", "region", "city"];
const PREPOSITION = [
  "in",
  "at",
  "of",
  "from",
  "to",
  "near",
  ",",
  "for",
  "the",
  "and",
  "off",
  "on",
  "between",
  "across",
  "(",
  ":",
  "'s",
  "outside",
  "into",
  "throughout",
  "with",
  "by",
];
const BEHIND = [
  "'s",
  ",",
  ".",
  "and",
  "on",
  "by",
  "(",
  "^",
  "@",
  "in",
  "-based",
  "to",
  "for",
  "with",
  "or",
  ")",
  "-",
  "is",
  "will",
  "where",
  "which",
];
const SITE = new WordClass(
  regex("u")`
    ^(?:plants?|sites?|factory|factories|terminals?|mills?|mines?|works|campus|campuses|projects?|ports?
      |airports?|refinery|refineries|smelter|shipyards?|yards?|facility|facilities|gigafactory
      |gigafactories|depots?|warehouses?|hubs?|complex|stations?|laboratory|laboratories|labs?|centres?
      |centers?|parks?|farms?|zones?|fields?|blocks?|lines?|route|routes|railway|road|bridge|tunnel|dam
      |grid|network|hospitals?|clinics?|hotels?|schools?|stores?|shops?|branch|branches|base|quarry|deposit
      |district|estate|stadium|arena|studio|village|harbour|basin|river|island|pipeline|reactor|units?
      |building|buildings|development|resort|tower)$
  `,
);
const DEED = new WordClass(
  regex("u")`
    ^(?:build|builds|built|building|construct|construction|develop|develops|developing|development|set
      |establish|established|establishing|open|opens|opening|install|installation|expand|expansion|operate
      |operates|operation|deliver|delivers|delivered|delivery|supply|supplies|supplied|sell|sells
      |distribute|distribution|invest|investment|produce|produced|production|manufacture|manufactured
      |located|situated|sited|lies|stands|land|ship|shipped|serve|serves|covers|covering|run|runs|acquire
      |acquired|create|modernise|upgrade|explore|drill|pilot|trial|launch|launched|deploy|deployed|rollout
      |roll|fly|made|assembled|housed|host|hosted)$
  `,
);
const SEAT = new WordClass(
  /^(?:based|headquartered|headquarters|listed|office|offices|founded|born|registered|seat|traded|home|known|capital|native|incorporated|domiciled)$/u,
);
const SIGNED = new WordClass(
  /^(?:signed|signing|signs?|inked|ceremony|met|meeting|visit|visited|conference|forum|summit|fair|expo|exhibition|event|embassy|hotel|told|said|announced|speaking)$/u,
);
const OWN_FACTS = new WordClass(
  regex("u")`
    ^(?:already|existing|other|elsewhere|also|including|subsidiaries|subsidiary|operations|employees
      |employs|customers|worldwide|globally|countries|previous|previously|earlier|former|last|since|ago
      |similar|competitors?|rivals?|owned|owns|portfolio|second|third|after)$
  `,
);
const PERSON = new WordClass(
  regex("u")`
    ^(?:minister|president|mayor|governor|ambassador|king|queen|people|government|university|citizens
      |director|chief|chairman|manager|ministry|authorities|law|market|markets|trade|relations|friendship
      |currency|economy|industry|sector)$
  `,
);
const JOINING = new WordClass(/^(?:,|the|and)$/u);
const STOP = new WordClass(/^[;.]$/u);
const ACTING = new WordClass(/^(?:will|has|have|is|wants|plans|signed|and|agreed|said|had|would)$/u);

/**
 * For each mention of a place in the text, the evidence that it is a site of the agreement. Without `ruled`, as if the
 * rules had found none.
 */
export function siteOffers(reading: ReadText, deal: Deal, ruled: boolean): Offer<Entity>[] {
  const own = new Set(deal.sites.map(({ value }) => value));
  const starts = new Set(deal.sites.map(({ proof }) => proof.start));
  const kind = KINDS.indexOf(deal.kind.value);
  return offerPlaces(reading, deal, "site of the agreement", (place) => {
    const { view, at, order, count, entity, start, inDateline, isOfParty } = place;
    if (isOrigin(view, at) || isBeside(view, deal, at)) return undefined;
    const known = anyPlace(entity.name);
    return [
      ...standingIn(reading, deal, view, at),
      ...surroundings(view, at),
      order,
      count,
      entity.mentions.length,
      known ? PLACES.indexOf(known.kind) : -1,
      known?.size ?? -1,
      isVast(entity.name) ? 1 : 0,
      inDateline ? 1 : 0,
      isOfParty ? 1 : 0,
      entity.within ? 1 : 0,
      kind,
      view.steps[0]?.word === '"' ? 1 : 0,
      deal.signedAt?.value === entity ? 1 : 0,
      deal.signedAt?.proof.start === start ? 1 : 0,
      ruled && own.has(entity) ? 1 : 0,
      ruled && starts.has(start) ? 1 : 0,
      ruled ? Math.min(5, (reading.sites.get(entity) ?? 0) - (own.has(entity) ? 1 : 0)) : 0,
      ruled ? Math.min(9, own.size) : 0,
    ];
  });
}

function surroundings({ steps }: View, at: number): number[] {
  const word = (i: number) => wordAt(steps, i);
  const place = (i: number) => steps[i]?.mention?.entity;
  const [governor, gap] = governorOf(steps, at, 12, { words: PREPOSITION, skipped: JOINING, stop: STOP });
  // The words before its preposition, which govern it.
  const head = at - Math.max(1, gap);
  return [
    PREPOSITION.indexOf(word(at - 1)),
    governor,
    gap,
    BEHIND.indexOf(word(at + 1)),
    before(steps, head, 4, SITE),
    before(steps, at, 12, SITE),
    behind(steps, at, 5, SITE),
    before(steps, head, 4, DEED),
    before(steps, at, 14, DEED),
    behind(steps, at, 6, DEED),
    before(steps, head, 3, SEAT),
    before(steps, at, 14, SIGNED),
    behind(steps, at, 6, SIGNED),
    before(steps, at, 14, OWN_FACTS),
    behind(steps, at, 6, OWN_FACTS),
    before(steps, at, 4, PERSON),
    behind(steps, at, 4, PERSON),
    ACTING.at(steps, at + 1) ? 1 : 0,
    word(at - 1) === "," && word(at - 2) === "^" ? (place(at - 2)?.within === place(at) ? 2 : 1) : 0,
    word(at + 1) === "," && word(at + 2) === "^" ? (place(at)?.within === place(at + 2) ? 2 : 1) : 0,
    word(at - 2) === "@" || (word(at - 3) === "@" && word(at - 1) === "the") ? 1 : 0,
    steps[at]?.bracket ? 1 : 0,
  ];
}
