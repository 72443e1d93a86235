/** Who stands behind a cue: "with A", "between A and B", "by A". */
import type { Entity } from "../../entities/entity";
import type { Deed } from "../cues/cue";
import { NEW_SIDES } from "../cues/cue-words";
import type { Hit } from "../cues/hits";
import type { View } from "../view/view";
import { skipAside } from "./asides";
import { betweenEach } from "./frame-sets";
import type { Group } from "./groups";
import { isOfHolders } from "./holders";
import { signersOf } from "./signers";

export interface Complements {
  between: Entity[][];
  by?: Entity[];
  /** Persons signed for those. */
  persons?: true;
  /** "one with A, and one with B": an agreement for each. */
  each: Entity[][];
  partners: Entity[];
  /** All partners told by name. */
  named: boolean;
}

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
/** What is handed on belongs to none of the two: "sold Z to B". */
const HANDS_ON =
  /\b(?:sell|sells|sold|transfer\p{L}*|hand\p{L}*|assign\p{L}*|lend|lends|lent|donat\p{L}+|licen[cs]\p{L}+|outlicen[cs]\p{L}+|grant\p{L}*|award\p{L}*|(?:sub-?contract|outsourc)\p{L}*|leas\p{L}+|commit\p{L}*|farm\p{L}* (?:out|down)|pay|pays|paid)\b/u;
/** "Bought 20 % of B from C": what of B changes hands is C's. */
const TAKES_PART =
  /\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took) .*(?:stakes?|shares?|shareholding|interest|holding|majority|minority|per ?cent|%)$/u;
const ONE_OF =
  /(?:^| )(?:one|another|a second|a third|a fourth|the other|the second|the third|a further) (?:[\p{L}-]+ )?(?:with|between) (?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}$/u;

const TO_BE_NAMED = /(?:^| )be (?:named|called|known as) (?:the )?$/u;

/** Reads the groups behind a cue up to `stop`, where the next one begins. */
export function complementsOf(view: View, hit: Hit, stop: number, groups: readonly Group[]): Complements {
  const out: Complements = { between: [], each: [], partners: [], named: true };
  const takes = takenBy(hit);
  let far = 0;
  let direct: Group | undefined;
  const signers = signersOf(view, hit, groups);
  if (signers) Object.assign(out, { by: signers, persons: true });
  for (const group of groups) {
    const lead = view.line.slice(
      Math.max(0, (view.offsets[group.from] ?? 0) - 70),
      view.offsets[group.from] ?? 0,
    );
    if (ONE_OF.test(lead)) {
      if (out.each.length === 0 && out.partners.length > 0) out.each.push([...out.partners]);
      out.each.push(group.entities);
      continue;
    }
    if (group.from >= stop) continue;
    // "Of the operating company, to be named X": what is founded agrees with nobody.
    if (TO_BE_NAMED.test(lead) || isOfHolders(view, group, lead)) continue;
    const preposition = prepositionOf(view, hit, group);
    if (isBehindVerb(view, far || hit.to, group)) break;
    // "With twenty operators, among them A and B": each by itself.
    if (preposition === "among" && view.steps[group.from - 1]?.word === "them") {
      for (const entity of group.entities) out.each.push([entity]);
      continue;
    }
    if ((preposition === "between" || preposition === "among") && group.entities.length >= 2) {
      out.between.push(...betweenEach(view, hit, group));
      continue;
    }
    if (preposition === "by" && group.entities.length > 0) {
      out.by ??= group.entities;
      far = group.to;
      continue;
    }
    if (group.from - (far || hit.to) > 24) break;
    // "an order for 500 Airbus jets": the maker of what is ordered.
    // "Has joined the alliance of A and B"
    const joined =
      hit.deed === "agree" && preposition === "of" && /joins?(?:ed)?$/u.test(hit.text) && ALLIED.test(lead);
    const maker = hit.deed === "order" && /^(?:for|of|)$/.test(preposition) && counted(view, hit, group);
    const near = preposition === "" && (isDirect(view, hit, group) || isIntroduced(view, hit, group));
    // "Ended the option, returning the ground to B"
    const back = hit.deed === "end" && preposition === "to" && GIVES_BACK.test(lead);
    // "Pulled out of its agreement to supply shuttles to B"
    const meant = hit.deed === "end" && MEANT[preposition]?.test(lead);
    if (
      !maker &&
      !joined &&
      !back &&
      !meant &&
      (preposition === "" ? !(takes.includes("") && near) : !takes.includes(preposition))
    )
      continue;
    // "with the support of X" and "with effect": no partner.
    if (isAside(view, group)) continue;
    if (out.partners.length > 0) {
      if (direct && preposition === "to" && HANDS_ON.test(hit.text)) out.partners = [];
      // "acquired B from C": C sells it.
      else if (preposition === "from" && (hit.deed === "buy" || TAKES_PART.test(hit.text))) out.partners = [];
      else if (preposition === "to" && hit.deed === "give" && isSecondTaker(view, far, group)) {
        if (out.each.length === 0) out.each.push([...out.partners]);
        out.each.push(group.entities);
        far = group.to;
        continue;
      } else if (preposition !== "with" || hit.deed === "give" || hit.deed === "buy" || !goesOn(view, group))
        continue;
    }
    if ((near || preposition === "of") && out.partners.length === 0) direct = group;
    out.named &&= group.named;
    for (const entity of group.entities) if (!out.partners.includes(entity)) out.partners.push(entity);
    far = group.to;
  }
  return out;
}

/** "Its ferries to A and its tugs to B": another thing for another. */
function isSecondTaker({ steps }: View, from: number, group: Group): boolean {
  const words = steps.slice(from, group.from).map(({ word }) => word);
  const and = words.indexOf("and");
  return (
    and >= 0 &&
    and <= 6 &&
    /^(?:the|its|their|an?|one|those|another|\d+|two|three|four|five)$/.test(words[and + 1] ?? "") &&
    words.slice(and).includes("to") &&
    !words.some((word) => /^(?:that|which|who|will|is|are|has|have|was|were|would|said|;)$/.test(word))
  );
}

/** "With A and with B": a second partner, and not "with A, whose product competes with B". */
function goesOn({ steps }: View, group: Group): boolean {
  for (let i = group.from - 1; i > group.from - 8; i--)
    if (steps[i]?.word === "with")
      return /^(?:and|,|;|also|then|another|one|as)$/.test(steps[i - 1]?.word ?? "");
  return false;
}

/** The prepositions that a cue's partners stand behind. */
function takenBy({ deed, text }: Hit): readonly string[] {
  if (deed === "buy" && / of$/u.test(text)) return ["of", "from"];
  if (deed === "end" && /(?:sponsorship|acquisition|purchase|takeover|order)$/u.test(text))
    return ["with", "between", "from", "of", "at", "by"];
  // "Is no longer the main sponsor of B"
  if (deed === "end" && /(?:^| )no longer (?:.* )?(?:to|of|for|at|with)$/u.test(text))
    return ["of", "to", "for", "at", "with", ""];
  // "Was awarded to B"
  if (deed === "win" && /(?:^| )awarded (?:.* )?to$/u.test(text)) return ["to", "with", "by", "for"];
  if (deed === "choose" && / (?:with|on|using)$/u.test(text)) return ["with", "on", ""];
  if (deed === "give" && / (?:of|for|from|by)$/u.test(text)) return ["", "of", "for", "from", "by"];
  if (deed === "choose" && /^award(?:ing)? of /u.test(text)) return ["to"];
  if (deed === "choose" && / (?:to|for)$/u.test(text)) return ["", "to", "for"];
  if ((deed === "agree" || deed === "sign") && / with$/u.test(text)) return ["", "with"];
  // "Has landed an order from B", "obtained a loan from B"
  if (deed === "sign" && (/(?:orders?|licen[cs]es?|loans?|facility|line)$/u.test(text) || OBTAINS.test(text)))
    return ["with", "to", "from"];
  if (deed === "noun" && /(?:sale|disposal|divestment) of .*to$/u.test(text)) return ["to", ""];
  if (deed === "give" && / with$/u.test(text)) return ["with", ""];
  if (deed === "give" && /(?:come|sourced) from$/u.test(text)) return ["from", ""];
  // "Will equip 14 clinics of B"
  if (deed === "give" && /(?:equip|maintain|manag|operat|servic)/u.test(text))
    return ["of", "to", "for", "with"];
  if (deed === "invest" && /^(?:sells?|sold|to sell|will sell|has sold|have sold)/u.test(text)) return ["to"];
  // "will build three ships for B": what is built is no partner.
  if (
    deed === "give" &&
    /(?:build|built|construct|operat|manag|manufactur|produc|design|install|maintain|process|transport|haul|handl|perform|carr|undertak|implement|host|moderni|refit|retrofit|refurbish|contribut|commit|sell|sold)/u.test(
      text,
    )
  )
    return ["to", "for", "with"];
  return TAKES[deed];
}

const OBTAINS = /^(?:has |have )?(?:land|secur|receiv|obtain)/u;

/** The preposition of a group, but for one that is part of the cue: "takes over B". */
function prepositionOf({ steps }: View, hit: Hit, group: Group): string {
  // "Acquired 70 % of B"
  if (
    group.preposition === "of" &&
    hit.deed === "buy" &&
    steps
      .slice(hit.to, group.from)
      .some(({ word }) => /^(?:%|percent|stake|shares?|majority|half|all|capital)$/.test(word))
  )
    return "";
  // "Has bought the ferries of B": whoever owned them.
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
  // "From funds managed by C": C sells.
  if (
    group.preposition === "by" &&
    /^(?:managed|advised|owned|controlled|held)$/.test(steps[group.from - 2]?.word ?? "")
  )
    for (let i = group.from - 3; i > group.from - 8; i--)
      if (/^(?:from|to|with)$/.test(steps[i]?.word ?? "")) return steps[i]?.word ?? "";
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

/** The preposition that governs "the consortium formed by", which ends before a step or its article. */
function beforeConsortium(steps: View["steps"], at: number): string | undefined {
  const words = steps.slice(Math.max(0, at - 14), at).map(({ word }) => word);
  return CONSORTIUM_OF.exec(`${words.join(" ")} `)?.[1];
}
const CONSORTIUM_OF =
  /(?:^| )(with|to|from) (?:an?|the|its) (?:(?!with |to |from |by )[\p{L}-]+ ){0,4}?(?:consortium|joint venture|jv|grouping|group|team|alliance|association|syndicate|partnership|union of companies) (?:(?:that|which) (?:is|was) )?(?:formed|made up|constituted|composed|set up|created|led|headed|represented) (?:(?:jointly|together) )?by (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}$/u;

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

/** Whether a number stands before a group, and its product behind it: "40 Boeing 737 MAX 8s". */
function counted({ steps }: View, hit: Hit, group: Group): boolean {
  if (group.from - hit.to > 6) return false;
  // "To lease a Kestrel tractor": what is named after its maker.
  if (
    (/^(?:an?|another|first)$/.test(steps[group.from - 1]?.word ?? "") ||
      (steps[group.from - 1]?.word === "new" && /^(?:an?|one)$/.test(steps[group.from - 2]?.word ?? ""))) &&
    /^\p{L}{4,}$/u.test(steps[group.to]?.word ?? "") &&
    !/^(?:that|which|from|with|while|will|under|over|into)$/.test(steps[group.to]?.word ?? "")
  )
    return true;
  return steps
    .slice(hit.to, group.from)
    .some(({ word }) =>
      /^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens?|hundred)$/u.test(
        word,
      ),
    );
}

/** "Has found a partner: B", "gains another customer, B": the name right behind the comma. */
function isIntroduced({ steps }: View, { deed, to }: Hit, { from }: Group): boolean {
  return (
    deed === "role" &&
    /^[,:–—(]$/.test(steps[to]?.word ?? "") &&
    steps.slice(to + 1, from).every(({ word }) => /^(?:the|namely|\^|'s|-based|[\p{L}-]+)$/u.test(word)) &&
    from - to <= 4 &&
    NEW_SIDE.test(steps[to - 1]?.word ?? "")
  );
}
const NEW_SIDE = new RegExp(`^(?:${NEW_SIDES})$`);

function isDirect(view: View, hit: Hit, group: Group): boolean {
  return (
    group.from - hit.to <= 7 &&
    !view.steps
      .slice(Math.max(hit.to, 0), group.from)
      .some(({ word }) => /^(?:that|which|who|,|said|and|would|will|is|was|;|:)$/.test(word))
  );
}

/** "signed with A, and B keeps …": another clause stands between, with a verb and a subject of its own. */
function isBehindVerb(view: View, from: number, group: Group): boolean {
  const words = view.steps.slice(from, group.from).map(({ word }) => word);
  const at = words.findIndex(
    (word) => word === ";" || word === "—" || word === "while" || word === "whereas",
  );
  if (at >= 0) return true;
  // A subject of its own: ", and B is testing its process with C".
  const next = skipAside(view.steps, group.to, view.steps.length);
  return (
    group.preposition === "" &&
    /^(?:and|,|but)$/.test(words.at(-1) ?? "") &&
    /^(?:is|are|was|were|has|have|had|will|would|said|says|signed|plans|keeps|owns|holds|operates)$/.test(
      view.steps[next]?.word ?? "",
    )
  );
}

const GIVES_BACK =
  /(?:^| )(?:return(?:s|ed|ing)|hand(?:s|ed|ing)|giv(?:es|ing)|gave) (?:[^ .;@]+ ){1,5}?to (?:the )?$/u;
const MEANT: Readonly<Record<string, RegExp>> = {
  to: /(?:^| )to sponsor (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$|(?:^| )to (?:supply|sell|deliver|provide|lease|lend|license|transfer|hand over) (?:(?!to )[^ .;,@]+ ){1,10}to (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$/u,
  from: /(?:^| )to (?:buy|purchase|acquire|order|lease|charter|take|source|license) (?:(?!from )[^ .;,@]+ ){1,10}from (?:the )?(?:\^ 's |[\p{L}-]+ ){0,2}$/u,
  "": /(?:^| )to (?:buy|acquire|take over|sponsor) (?:the )?(?:\^ 's |\^ -based |[\p{L}-]+ ){0,2}$/u,
};
const ALLIED =
  /(?:^| )(?:alliance|consortium|venture|partnership|pact|agreement|initiative|coalition) of (?:the )?$/u;

function isAside({ steps }: View, group: Group): boolean {
  const words = steps
    .slice(Math.max(0, group.from - 6), group.from)
    .map(({ word }) => word)
    .join(" ");
  return (
    /(?:support|help|presence|approval|consent|participation|backing|assistance|coordination|line|accordance|competition|compared|ties|relations|connection|guidance|supervision) (?:of|with|to|from|by)?(?: the)?$/u.test(
      words,
    ) || /(?:advis(?:e|es|ed|ory)|witnessed|attended)/u.test(words)
  );
}
