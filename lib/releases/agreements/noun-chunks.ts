/** Runs of content words between function words and verbs (after RAKE, Rose et al. 2010): what a sentence is about. */
import { CALENDAR, FUNCTION_WORDS } from "../entities/lexicon";
import { countedOf, currencyOf, measureOf } from "../quantities/units";
import type { Field } from "./fields";
import type { View } from "./view";

const OTHER =
  /^(?:sign(?:ed|s|ing)?|ink(?:ed|s)?|announc\p{L}+|agree[ds]?|agreement|agreements|contract|contracts|deal|deals|pact|memorandum|understanding|mou|letter|said|says|say|told|stated|made|make|makes|take|takes|took|taken|give|given|gives|become|becomes|became|use|used|uses|using|include|includes|including|cover|covers|covering|provide|provides|build|builds|built|develop|develops|supply|supplied|deliver|delivers|delivered|buy|buys|bought|sell|sold|acquire|acquires|acquired|get|gets|hold|holds|held|own|owns|owned|run|runs|bring|brings|put|puts|go|goes|going|come|comes|came|work|works|working|start|starts|begin|begins|expected|planned|plans|plan|due|able|worth|value|valued|total|current|respective|strategic|definitive|binding|long-term|two|three|four|five|company|companies|sides|parties|partners|party|firm|firms|group|government|year|years|month|months|day|days|week|time|terms|part|way|today|yesterday|million|billion|thousand|percent|cent|per|according|subject|ago|later|earlier|well|too|together|jointly|also|respectively|very|such|like|own|same|away|back|lot|thing|things|people|it|is|not|no|named|called|known|based|led|set|keep|keeps|remain|remains|continue|continues|want|wants|need|needs|help|helps|allow|allows|see|look|looks|expects|intends|aims|reach|reached|follow|follows|followed|mean|means|add|adds|added|join|joins|lie|lies|stand|stands|open|opens|opened|close|closed|pay|pays|paid|cost|costs|price|number|around|nearly|almost)$/u;

/** The runs of two to five content words in a sentence, as fields of little weight. */
export function nounChunks({ steps }: View): Field[] {
  const out: Field[] = [];
  let open: typeof steps = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    const text = open.map((step) => step.text).join(" ");
    if (
      first &&
      last &&
      open.length <= 5 &&
      (open.length >= 2 || text.length >= 6) &&
      !/^\p{L}+(?:ed|ing|ly)$/u.test(text)
    )
      out.push({ text, start: first.start, end: last.end, weight: open.length >= 2 ? 0.34 : 0.2 });
    open = [];
  };
  for (const step of steps) {
    const { word } = step;
    const stop =
      step.mention !== undefined ||
      !/^[\p{L}][\p{L}\p{N}'/-]+$/u.test(word) ||
      FUNCTION_WORDS.has(word) ||
      CALENDAR.has(word) ||
      OTHER.test(word) ||
      measureOf(word) !== undefined ||
      currencyOf(word) !== undefined ||
      (countedOf(word) !== undefined && open.length === 0);
    if (!stop && open.length === 0 && /(?:ly|ing|ed)$/u.test(word) && word.length > 5) continue;
    if (stop) close();
    else open.push(step);
  }
  close();
  return out;
}
