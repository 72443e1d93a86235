/** Words beside a name that show whether it is a place, and words in it. */

import { regex } from "../../text/regex";
import { WordLists } from "../../text/word-lists";
import { wordSet } from "../../text/word-set";
import { COMPANY_WORDS, OTHER_WORDS } from "../lexicon";

/** The words, by what they show. */
export const LISTS = new WordLists({
  LINKS: /^(?:link|links|linking|connect|connects|connecting)$/,
  AT: /^(?:in|at|on|near|off|outside|around|across|along|through|throughout|within|between|via)$/,
  /** Words that a subject does not follow. */
  BEHIND:
    /^(?:in|at|on|near|off|outside|around|across|along|through|throughout|within|between|via|to|from|of)$/,
  JOINS: /^(?:and|,|&)$/,
  OVER: /^(?:over|above|beneath|under|from|to|of|towards|past|beside)$/,
  OWNER: /^(?:the|its|their|our|his|her|'s|both|existing|nearby|neighbouring|neighboring|former)$/,
  ACTS: regex("")`
    ^(?:said|says|announced|announces|signed|signs|agreed|agrees|acquired|acquires|bought|buys|sold|sells
      |plans|launched|owns|operates|makes|produces|supplies|develops|ordered|won|takes|took|will|has|had
      |pays|paid|chose|selected|declined|denied|confirmed|joins|joined)$
  `,
  /** Last words that name no place if an article precedes the name: "the National Balancing Point". */
  SOMETIMES: /^(?:point|sound|bank|bay|quarter|ridge|falls|springs|board)$/,
  AREAS:
    /^(?:cities|towns|villages|districts|provinces|counties|islands|regions|municipalities|communes|parishes|suburbs|boroughs|governorates|departments|hamlets|settlements|oblasts|states)$/,
  AREA: regex("")`
    ^(?:city|town|village|district|province|county|island|region|municipality|commune|parish|suburb|borough
      |governorate|department|peninsula|hamlet|settlement|cities|towns|villages|districts|provinces
      |counties|islands|regions|municipalities|communes|parishes|suburbs|boroughs|governorates|departments
      |hamlets|settlements)$
  `,
  HOLDING: regex("")`
    ^(?:stakes?|shares?|invest(?:s|ed|ing|ments?)?|interests?|shareholdings?|holdings?|equity|partners?
      |confidence|trust|cent|percent|%|cooperation|collaboration|expertise|experience|research|leaders?
      |specialist|training)$
  `,
  HOUSES: /^(?:house|centre|center|theatre|cathedral|school|castle|room|club|museum|library)$/,
  /** First words of geographical names. */
  WATERS:
    /^(?:lake|mount|mt\.?|cape|loch|lough|isle|wadi|jebel|jabal|río|rio|lago|lac|pulau|gunung|fort|port|puerto)$/,
  /** Nouns after a place's name that no firm's name precedes. */
  GROUNDS: wordSet(`
    field fields oilfield oilfields gasfield gasfields mine mines pit quarry colliery deposit deposits
    orebody reservoir reservoirs dam basin estuary valley peninsula island islands islet archipelago
    district districts province provinces region county counties prefecture river lake lagoon coast canyon
    plateau forest desert wetlands wetland mountains mountain hills creek bay strait fjord glacier ridge
    township townships village villages municipality municipalities governorate governorates commune
    communes borough suburb shelf seam gorge delta floodplain catchment
  `),
  /** Nouns after the name of a site or its owner: neither a party nor, by that alone, a place. */
  SITES: wordSet(`
    plant plants station stations refinery refineries smelter smelters terminal terminals mill mills works
    airport airports port ports harbour harbours harbor yard shipyard project projects substation
    substations complex farm farms park parks pipeline bridge tunnel barrage wharf quay campus
  `),
  /** Words that may be between: "the Scunthorpe steel works", "the Olkaria geothermal power stations". */
  BETWEEN: wordSet(`
    oil gas lng copper gold silver iron ore lithium nickel zinc uranium coal steel cement wind solar hydro
    hydroelectric hydropower geothermal nuclear power thermal tidal pumped storage offshore onshore
    underground open-pit opencast giant large container cruise ferry bulk fishing deep-water deepwater
    desalination treatment wastewater water sewage paper pulp sugar salt rare earth earths potash phosphate
    bauxite alumina aluminium diamond platinum international regional energy combined-cycle gas-fired
    coal-fired petrochemical chemical chemicals export import production processing
  `),
  /** Last words of geographical names, for places where a preposition of place precedes. */
  LANDS: wordSet(`
    island islands islet peninsula bay strait straits lagoon archipelago estuary fjord creek point shelf
    ridge glacier reef atoll basin plateau valley county province prefecture district governorate township
    oblast region desert coast hills heights harbour harbor falls springs beach cove river lake mountains
    mountain delta gulf sea ocean canal quarter wharf quay docks loch marsh moor bank sound inlet headland
    range
  `),
  /** Nouns for routes between two places. */
  ROUTES: wordSet(`
    line lines pipeline pipelines route routes railway railways road roads motorway highway expressway ferry
    ferries cable cables link links interconnector flights flight service services trains train section
    stretch corridor tunnel canal tram metro crossing bus buses shuttle trail runs run running
  `),
  FIRMS: COMPANY_WORDS,
  THINGS: OTHER_WORDS,
});
export const {
  LINKS,
  AT,
  BEHIND,
  JOINS,
  OVER,
  OWNER,
  ACTS,
  SOMETIMES,
  AREAS,
  AREA,
  HOLDING,
  HOUSES,
  WATERS,
  GROUNDS,
  SITES,
  BETWEEN,
  LANDS,
  ROUTES,
  FIRMS,
  THINGS,
} = LISTS.bits;
