/** Words that stand directly beside the name of a side in a match. All in lower case. */
import { WordSet, words } from "./word-set";

/** Behind a side: what sides do, and who plays for them, trains them or watches. */
export const NEAR_A_SIDE_BEHIND = words(`
  beat beats beaten defeated thrashed thrash edged won wins lost drew scored trailed clinched outscored visit visits host hosts hosted
  captain skipper striker midfielder defender goalkeeper keeper winger forward coach fans squad quarterback
  shortstop pitcher outfielder linebacker receiver goaltender
  spielt spielte dreht empfängt gewann gewinnt verlor verliert besiegte besiegt bezwang schlug siegte siegt
  empataron ganaron gagne bat renverse
  ganó gana perdió empató venció vence derrotó goleó
  venceu perdeu empatou bateu goleou
  batte vince perde pareggia
`);

/** Before a side: what is done to it. */
export const NEAR_A_SIDE_BEFORE = words(`
  beat beats beating defeated defeating thrashed thrashing edged edging against gegen contre
`);

/** Words of a match and its league, which reports of clubs have too. */
export const MATCH_WORDS = words(`
  coach coaches midfielder striker defender goalkeeper playoff playoffs relegation halftime half-time derby kick-off football soccer
  hockey league squad fixture goal goals players fans kickoff partido entrenador portero delantero goles entraîneur buteur allenatore
  squadra partita tifosi jogador campeonato gol
`);

/** Words that hardly anything but sport uses: a match, a season and a win are business too. */
export const SPORT_WORDS = new WordSet([
  ...MATCH_WORDS,
  ...words(`
  quarterback touchdown basketball baseball rugby cricket equaliser scored scorer goalless overtime substitute substitutes defenders
  offside penalties rebounds innings inning homered wicket wickets unbeaten semi-final semi-finals fútbol maillot
`),
]);
