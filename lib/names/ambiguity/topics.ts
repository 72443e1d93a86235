/** Topics of organisations, with the words that tell rivals for one name apart. */

import { MATCH_WORDS } from "./lexicon-play";
import { WordSet, words } from "./word-set";

type Topic = readonly [name: RegExp, cues: WordSet];

/** Kinds of organisations, by words in their names, each with the cue words around a mention of one. */
export const TOPICS: readonly [Topic, ...Topic[]] = [
  [
    /(?:^|\s)(?:(?:[AS]?\.?F\.?C|C\.?F|A\.?[CS]|S\.?S\.?C|S\.?C)\.?|S[VD]|VfB|VfL|TSG|RB|CD|UD|OGC|RC|United(?!\s(?:States|Kingdom|Nations|Arab))|Rovers|Wanderers|Athletic|Club|Hockey|Football|Hotspur|Albion|Borussia|Eintracht|Olympique|Stade|Racing|Real|Rugby|Atlético|Sporting|Deportivo|Inter|Internazionale|Dinamo|Dynamo|Lokomotiv|(?:City|Town|County|Villa|Rangers)$)(?=$|\s)/,
    new WordSet([
      ...MATCH_WORDS,
      ...words(`
      club clubs team teams manager managers boss player captain season match matches game games win wins draw defeat fixtures cup final
      nhl nba nfl mlb transfer title trophy champions liga jugador jugadores equipo fichaje fichado joueur joueurs but ligue calciatore
      trainer spieler tor bundesliga verein técnico equipa time wedstrijd
`),
    ]),
  ],
  [
    /\b(?:University|College|Institute|School|Academy)\b/,
    words(`university college studied studying educated taught teaches lectured lectures professor professors student students scientist scientists geochemist historian doctorate researcher researchers study campus graduate graduated faculty academic scholar degree phd
      lecturer undergraduate alumni dean`),
  ],
  [
    /\b(?:Senate|Parliament|Congress|Court|House|Assembly|Ministry|Department|Commission|Agency|Authority)\b/,
    words(`lawmakers lawmaker senator senators bill bills vote votes voted passed confirmed confirm nominee hearing committee panel subcommittee aides legislation
      law government minister officials regulator regulators court judge justices ruling ruled chamber republicans democrats`),
  ],
  [
    /\b(?:Air ?[Ll]ines?|Airways|Air)\b/,
    words(
      `flight flights airline airlines passenger passengers plane planes aircraft pilots fleet airport jet carrier`,
    ),
  ],
  [
    /\b(?:Bank|Insurance|Financial|Capital|Holdings|Partners)\b/,
    words(`bank banks lender loans fund funds deposits mortgage investors assets insurer`),
  ],
];
