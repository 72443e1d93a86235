/**
 * Recognises sentences about a party alone, "Orvex employs 300 people", "Last year the company opened a plant in Porto", and
 * clauses about what was before: "after a pilot in May", "compared with 300 MW last year".
 */
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const SUBJECT = String.raw`(?:@(?: \( [^()]{1,40} \))?|(?:the )?(?:company|firm|group|manufacturer|maker|supplier|operator|developer|utility))`;
const COUNTED =
  "(?:(?:more|over|about|around|some|nearly|almost|than|roughly|an?|another|the first|net|annual|total|its|up|to) )*";

/** What is so at all times: a party's size, sites and past. */
const STATE = regex("u")`
  ^(?:(?:today|currently|(?:founded|established|headquartered|based) (?:in|on) [^@;]{1,60}) , )?
  ${SUBJECT} (?:(?:also|already|currently|now|still|today|first|has|had|was|been) )*
  (?:employs?|employed|posted
    |(?:operates?|owns|runs|makes|produces|manufactures|generates|serves|exports)(?! (?:them|it|these|those|the|this|that) )
    |reported ${COUNTED}(?:sales|revenues?|turnover|profits?|loss|earnings|income|production|output)
    |(?:active|present) (?:in|since)
    |(?:founded|established|incorporated|headquartered|listed|floated)|(?:is|are) (?:based|headquartered|listed|active|present)
    |(?:have |has |had )?${COUNTED}(?:\d[\d.,]* (?:\p{L}+ ){0,2}?(?:employees|staff|people|workers|offices|countries|customers|members|plants|sites|factories)
      |(?:an? )?(?:capacity|fleet|workforce|presence|sales|revenues?|turnover|offices|plants|sites|factories|operations
        |headquarters|head office|subsidiaries))
    |went public|began (?:\p{L}+ing|operations|production)
  )(?= )
`;
/** What a party once did, which needs words for when. */
const DEED = regex("u")`
  ^(?:(?:in (?:\p{L}+ )?\d{4}|(?:last|earlier this) (?:year|month|quarter|week)) (?:, )?)?${SUBJECT} (?:had |has )?(?:also )?
  (?:opened|inaugurated|built|completed|sold|produced|delivered|exported|shipped|cut|shed|hired|closed
    |earned) (?:an?|its (?:first|second|third)|another|new|${COUNTED}\d)[^;@]*$
`;
const WHEN = /(?:^| )(?:in (?:\p{L}+ )?\d{4}|(?:last|earlier this) (?:year|month|quarter|week)) /u;
const SHARES =
  /^(?:(?:shares|stock) (?:in|of) @ |(?:@ 's?|its|the company 's) (?:shares|stock) )(?:\p{L}+ ){0,2}?(?:rose|fell|closed|lost|gained|were|was|ended|jumped|climbed|slid|dropped|traded|added|slipped|surged) /u;
/** Whether a line tells of a party alone. */
export const isBackground = (line: string): boolean =>
  STATE.test(line) || SHARES.test(line) || (DEED.test(line) && WHEN.test(line));

/** Opens a clause about what was before the agreement, what it is compared with, or what a party wants at all. */
const BEFORE = regex("gu")`
  (?:^| )(?:(?:after|following) (?:(?:an?|the|its|their|successful|earlier|initial|first|joint|\p{L}+-\p{L}+) )*
    (?:(?:pilot|trial|test) (?:project |run |phase |operation |programme |program )?|(?:talks|negotiations|discussions) (?:that |which )?(?:began|begun|started|opened) )
  |(?:(?:compared|in comparison) (?:with|to)|as against|up from|down from) (?:(?:about|around|some|nearly|only|just|the|more|than) )*\d(?![^;]{0,30} to [^;]{0,12}\d)
  |(?:days|weeks|months|years|(?:day|week|month|year)) after (?:it|they|@|the \p{L}+) (?:had )?(?:won|signed|\p{L}+ed|bought|sold|struck|took|made|opened)(?= )
  |as part of (?:its|their|the|an?) (?:\p{L}+ ){0,2}?(?:plan|target|goal|aim|strategy|effort|drive|ambition|bid)s? to(?= )
  |as (?:it|@|the \p{L}+) (?:seeks|aims|plans|tries|strives|works|looks|wants) to(?= )
  |whose (?:shares|stock) (?:\p{L}+ )?(?:rose|fell|closed|lost|gained|were|ended|jumped|climbed|slid|dropped|added)(?= )
  )
`;
const MAY = new LinePattern(BEFORE);

/** Where such clauses begin in a line. */
export const clausesIn = (view: View): number[] =>
  MAY.mayIn(view)
    ? matchesIn(BEFORE, view.line).map(({ index, 0: all }) => index + (all.startsWith(" ") ? 1 : 0))
    : [];
