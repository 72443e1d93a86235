/** Word classes for what stands before and beside places, and for kinds of places. All in lower case. */
import { WordSet, words } from "./word-set";

/** What stands before a place, and hardly before anything else. */
export const PLACE_BEFORE_STRONG = words(
  `in near across outside throughout downtown mainland around regional rural coastal suburban upstate northern southern eastern western central northeastern northwestern southeastern southwestern aus nach desde hasta jusqu’à jusqu'à jusqu’en jusqu'en dans à em uit naar`,
);

/** What stands before a place. */
export const PLACE_BEFORE = new WordSet([
  ...PLACE_BEFORE_STRONG,
  ...words(`
  from toward towards north south east west to of at visit visiting left leaving reached past beyond into via off nears neared reaches
  visits visited entered bei en au aux depuis vers na no nel nella bij te
`),
]);

/** Short prepositions before a place in other languages. */
export const PLACE_BEFORE_ROMANCE = words(
  `a ad di de da do d del della al alla nel von vom zu zwischen gegen über`,
);

/** Kinds of places, as they stand before a name. */
export const PLACE_NOUNS =
  words(`city town village hamlet township commune municipality county district province state suburb suburbs capital resort port region island
  stadt dorf vorort hauptstadt freistaat bundesland ciudad pueblo capital ville città cidade`);

/** First halves of two-word place names: with one of them in front it is another place. */
export const PLACE_PREFIXES = words(
  `new san santa santo são saint st sankt sainte los las el la le fort port lake mount cape great grand upper lower little rio puerto ciudad villa bad nova novo nueva nuevo equatorial`,
);

/** The points of the compass. */
export const COMPASS = words(`north south east west`);

/** Places of which a point of the compass makes another country or state. */
export const COMPASS_PLACES = words(
  `korea carolina dakota africa america asia germany hollywood sudan ossetia macedonia australia virginia bengal timor yorkshire wales ireland sea pole china pacific atlantic bank ham bromwich`,
);

/** Places whose middle is a region of its own. */
export const CENTRAL_PLACES = words(`america asia`);

/** Adjectives before a place that are no part of its name. */
export const PLACE_ADJECTIVES = words(
  `greater central mainland eastern western northern southern northeastern northwestern southeastern southwestern inner metropolitan metro downtown communist imperial colonial modern ancient former nazi soviet post-war`,
);
