/** Decides which prepositions lead to the partners of a cue, and which preposition governs a group. */
import { regex } from "../../text/regex";
import type { Deed } from "../cues/cue";
import type { Hit } from "../cues/hits";
import { lineOf, type View, wordAt } from "../view/view";
import type { Group } from "./groups";

const TAKES: Readonly<Record<Deed, readonly string[]>> = {
  sign: ["with", "and", "to"],
  agree: ["with", ""],
  buy: ["", "from", "with"],
  order: ["from", "with", "to", "at", "of"],
  choose: ["", "to"],
  win: ["from", "with", "by", "for"],
  give: ["", "to", "with", "from", "for", "towards"],
  merge: ["with", "", "into"],
  venture: ["with", "between"],
  end: ["with", "between", "from"],
  extend: ["with", "between"],
  invest: ["in", "of", "", "from", "into"],
  joint: ["with"],
  role: ["of", "to", "for", "at", "with", "", "by", "in"],
  noun: ["with", "by", "from", "of"],
};

/** The prepositions that lead to a cue's partners. */
export function takenBy({ deed, text }: Hit): readonly string[] {
  if (deed === "buy" && / of$/u.test(text)) return ["of", "from"];
  if (
    deed === "end" &&
    /(?:sponsorship|acquisition|purchase|takeover|buyout|order|concession|mandate)$/u.test(text)
  )
    return ["with", "between", "from", "of", "at", "by"];
  // "Has handed the licence back to B"
  if (deed === "end" && GIVEN_BACK.test(text)) return ["to", "with", "from"];
  // "The merger of A and B is off"
  if (deed === "end" && UNITED.test(text)) return ["with", "between", "of"];
  // "The sale of its mills to B has collapsed"
  if (deed === "end" && DEALT.test(text)) return ["to", "with", "between", "of", "by"];
  // "Is no longer the main sponsor of B"
  if (deed === "end" && /(?:^| )no longer (?:.* )?(?:to|of|for|at|with)$/u.test(text))
    return ["of", "to", "for", "at", "with", ""];
  // "Was awarded to B"
  if (deed === "win" && /(?:^| )awarded (?:.* )?to$/u.test(text)) return ["to", "with", "by", "for"];
  // "Won the concession of the ministry"
  if (
    deed === "win" &&
    /^(?:has |have |had )*(?:w[oi]n|wins|obtain|secur|land|gain).* (?:concession|contract|tender|mandate)$/u.test(
      text,
    )
  )
    return [...TAKES.win, "of"];
  if (deed === "choose" && / (?:with|on|using)$/u.test(text)) return ["with", "on", ""];
  if (deed === "give" && / (?:of|for|from|by)$/u.test(text)) return ["", "of", "for", "from", "by"];
  if (deed === "choose" && /^award(?:ing)? of /u.test(text)) return ["to"];
  if (deed === "choose" && / (?:to|for)$/u.test(text)) return ["", "to", "for"];
  if ((deed === "agree" || deed === "sign") && / with$/u.test(text)) return ["", "with"];
  // "Has landed an order from B", "obtained a loan from B"
  if (deed === "sign" && (/(?:orders?|licen[cs]es?|loans?|facility|line)$/u.test(text) || OBTAINS.test(text)))
    return ["with", "to", "from"];
  if (deed === "noun" && /(?:sale|disposal|divestment|divestiture) of .*to$/u.test(text)) return ["to", ""];
  if (deed === "give" && / with$/u.test(text)) return ["with", ""];
  // "Will equip 14 clinics of B"
  if (deed === "give" && /(?:equip|maintain|manag|operat|servic)/u.test(text))
    return ["of", "to", "for", "with"];
  if (deed === "invest" && /^(?:sells?|sold|to sell|will sell|has sold|have sold)/u.test(text)) return ["to"];
  // "will build three ships for B": what is built is no partner, B is.
  if (deed === "give" && WORK_DONE.test(text)) return ["to", "for", "with"];
  return TAKES[deed];
}

/** Work that one does for another. */
const WORK_DONE = regex("u")`
  (?:build|built|construct|operat|manag|manufactur|produc|design|install|maintain|process|transport|haul
    |handl|perform|carr|undertak|implement|host|moderni|refit|retrofit|refurbish|contribut|commit|sell|sold)
`;

/** Rights and licences returned to their giver. */
const GIVEN_BACK =
  /^(?:has |have |had |will |to )*(?:return|surrender|hand|giv|gave)\S* .*(?:rights|licen[cs]es?|permits?|concessions?|programmes?|programs?|interests?|acreage|back)$/u;
/** A cue from what was to change hands to what became of it. */
const DEALT =
  /^(?:the|its|their|'s|this|that) (?:\S+ ){0,4}?(?:acquisition|takeover|buyout|purchase|sale|disposal|divestment|divestiture) /u;
const UNITED = /^(?:merger|alliance|partnership|venture|joint venture|tie-up) of (?:the )?@ /u;
const OBTAINS = /^(?:has |have )?(?:land|secur|receiv|obtain)/u;

/** The preposition of a group, except one that belongs to the cue: "takes over B". */
export function prepositionOf({ steps }: View, hit: Hit, group: Group): string {
  // "Acquired 70 % of B"
  if (
    group.preposition === "of" &&
    hit.deed === "buy" &&
    steps
      .slice(hit.to, group.from)
      .some(({ word }) => /^(?:%|percent|stake|shares?|majority|half|all|capital)$/.test(word))
  )
    return "";
  // "Has bought the ferries of B": from their owner.
  if (group.preposition === "of" && hit.deed === "buy" && isOwned(steps, hit, group)) return "";
  // "Has chosen the bid of B"
  if (
    group.preposition === "of" &&
    hit.deed === "choose" &&
    steps.slice(hit.to, group.from).some(({ word }) => /^(?:bids?|offers?|tenders?|proposals?)$/.test(word))
  )
    return "";
  // "With the consortium formed by C and D"
  const gathered = group.preposition === "by" ? beforeConsortium(steps, group.from) : undefined;
  if (gathered) return gathered;
  // "From funds managed by C": C is the seller.
  if (
    group.preposition === "by" &&
    /^(?:managed|advised|owned|controlled|held)$/.test(wordAt(steps, group.from - 2))
  )
    for (let i = group.from - 3; i > group.from - 8; i--)
      if (/^(?:from|to|with)$/.test(wordAt(steps, i))) return wordAt(steps, i);
  if (
    group.preposition !== "over" ||
    group.from < hit.to ||
    group.from - hit.to > 6 ||
    !steps.slice(hit.from, hit.to).some(({ word }) => word === group.preposition)
  )
    return group.preposition;
  return steps.slice(hit.to, group.from).some(({ word }) => word === group.preposition)
    ? group.preposition
    : "";
}

/** The preposition before "the consortium formed by", which ends before a step or its article. */
function beforeConsortium(steps: View["steps"], at: number): string | undefined {
  return CONSORTIUM_OF.exec(lineOf(steps, at - 14, at))?.[1];
}
const CONSORTIUM_OF = regex("u")`
  (?:^| )(with|to|from) (?:an?|the|its) (?:(?!with |to |from |by )[\p{L}-]+ ){0,4}?
  (?:consortium|joint venture|jv|grouping|group|team|alliance|association|syndicate|partnership
    |union of companies) (?:(?:that|which) (?:is|was) )?
  (?:formed|made up|constituted|composed|set up|created|led|headed|represented) (?:(?:jointly|together) )?
  by (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}$
`;

/** "The ferries of B", "the Asian rights to the tug design of B" */
function isOwned(steps: View["steps"], { to, text }: Hit, { from }: Group): boolean {
  const words = steps.slice(to, from).map(({ word }) => word);
  const of = words.lastIndexOf("of");
  return (
    !/ of$/u.test(text) &&
    of >= 1 &&
    of <= 8 &&
    words.length - of <= 3 &&
    /^(?:the|all|two|three|four|\d+|most|parts?|an?|one|its|rights?)$/.test(words[0] ?? "") &&
    !words.some(
      (word) =>
        /^(?:@|,|;|that|which|who|and|from|with|for|by|at|under|a|member|parent)$/.test(word) &&
        word !== words[0],
    )
  );
}
