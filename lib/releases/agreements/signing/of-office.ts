/** Recognises places that only name an office: "In the presence of the Ambassador of X". */
import { regex } from "../../text/regex";
import type { View } from "../view/view";

const OFFICE = regex("u")`
  (?:^| )(?:ambassadors?|consuls?|consul-general|envoys?|attach[ée]s?|embassy|embassies|consulates?
    |ministers?|ministry|ministries|presidents?|chancellors?|governors?|premiers?|prime ministers?|kings?
    |queens?|emirs?|sultans?|princes?|princess|heads? of state|representatives?|delegations?|governments?
    |parliament|citizens?|people|leaders?|officials?) (?:(?!(?:in|at|and|who|which|on) )[\p{L}-]+ ){0,4}?
  (?:of|to|from|for) (?:the )?$
`;

/** "Told reporters in X": where somebody speaks. */
const SPEAKS =
  /(?:^| )(?:told (?:\p{L}+ )?(?:reporters|journalists)|said from|speaking from)(?: in| from)? (?:the )?$/u;

/** Whether the place at a step belongs to an office, to a country's representative or to who speaks. */
export function isOfOffice({ line, offsets, steps }: View, at: number): boolean {
  const before = steps[at - 1]?.word;
  if (!before || !/^(?:of|to|from|for|in|the)$/u.test(before)) return false;
  const end = offsets[at] ?? 0;
  const words = line.slice(Math.max(0, end - REACH), end);
  return OFFICE.test(words) || SPEAKS.test(words);
}

/** The longest title with its complements, in letters. */
const REACH = 80;
