/** Words that stand directly beside the name of a side in a match. All in lower case. */
import { words } from "./word-set";

/** Behind a side: what sides do, and who plays for them, trains them or watches. */
export const NEAR_A_SIDE_BEHIND = words(`
  beat beats beaten defeated thrashed thrash edged won wins lost drew scored trailed clinched outscored
  captain skipper striker midfielder defender goalkeeper keeper winger forward coach fans squad quarterback
  shortstop pitcher outfielder linebacker receiver goaltender
  gewann gewinnt verlor verliert besiegte besiegt bezwang schlug siegte siegt
  ganó gana perdió empató venció vence derrotó goleó
  venceu perdeu empatou bateu goleou
  batte vince perde pareggia
`);

/** Before a side: what is done to it. */
export const NEAR_A_SIDE_BEFORE = words(`
  beat beats beating defeated defeating thrashed thrashing edged edging against gegen contre
`);

/** Words that hardly anything but sport uses: a match, a season and a win are business too. */
export const SPORT_WORDS = words(`
  coach coaches midfielder striker defender goalkeeper quarterback playoff playoffs relegation halftime half-time derby kick-off
  touchdown football soccer hockey basketball baseball rugby cricket league squad fixture equaliser scored scorer goalless overtime goal goals substitute substitutes defenders players fans offside penalties kickoff semi-final semi-finals
  partido entrenador portero delantero goles entraîneur buteur allenatore squadra partita tifosi jogador campeonato
`);
