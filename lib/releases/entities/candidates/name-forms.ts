/** Word lists for names, and questions about a token by its spelling. */

import { isLongPlaceHead } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { isLongPartyHead } from "../features/party-names";

/** "tabbouleh.io", "medicus24": a firm written as its address, or small with a final figure. */
const AS_ADDRESS = regex("u")`
  ^(?:\p{Ll}[\p{Ll}\d-]{2,}|\d+)
  (?:\.(?:com|net|org|io|ai|eu|co|ly|app|de|fr|nl|uk|ch|at|it|es|se|no|pl|dk|fi|ie|be|in|cz|tech|shop|one
      |me|tv|dev|xyz|cloud|bio|health|energy|finance|bank|travel|space|earth|green|solar|media|games
      |digital|agency|studio|works|world|global|online|store|market)
    |\p{Ll}\d{2,3})$
`;

const WRITTEN = new WordLists(
  {
    // "Côte d'Ivoire", "Carbures de l'Oisans"
    ELIDED: (word) => /^(?:d|l|dell|dall|all|sant|n)'\p{Lu}/u.test(word),
    ADDRESS: (word) => AS_ADDRESS.test(word),
    PLACE_HEAD: isLongPlaceHead,
    PARTY_HEAD: isLongPartyHead,
  },
  true,
);
const { ELIDED, ADDRESS, PLACE_HEAD, PARTY_HEAD } = WRITTEN.bits;

/** Whether a token is a name with a joined article: "Côte d'Ivoire". */
export const isElided = (token: Token | undefined): boolean => tells(token, ELIDED);
/** Whether a name is an address: "tabbouleh.io". */
export const isAddress = (token: Token | undefined): boolean => tells(token, ADDRESS);
/** Whether a known place of several words begins with a word. */
export const opensLongPlace = (token: Token | undefined): boolean => tells(token, PLACE_HEAD);
/** Whether a known body of several words begins with a word. */
export const opensLongParty = (token: Token | undefined): boolean => tells(token, PARTY_HEAD);

function tells(token: Token | undefined, what: number): boolean {
  return token !== undefined && (WRITTEN.ofForm(token.form) & what) !== 0;
}
