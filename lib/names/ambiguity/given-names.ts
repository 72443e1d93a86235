/** Given names: those of English usage, common ones of the rest of the world, and a few that the English list lacks. */
import { englishGivenNames } from "../english-given-names";
import { WordSet, words } from "./word-set";

/** Names of the rest of the world, without places and words that news writes with a capital too. */
const ELSEWHERE = () =>
  words(`
  mohamed hassan yusuf fatima aisha khadija abdullah bilal mustafa tariq zainab ayesha imran
  josé andrés lucía joão thiago matías nicolás sebastián joaquín álvaro iñaki jordi iker gonçalo tomás françois jérôme mathieu
  élise chloé anaïs benoît cédric loïc stéphane rémi théo jürgen uwe heike björn jörg günter käthe sören søren åsa øyvind
  hiroshi kenji takeshi yuki akira shinzo haruto yoshihide fumio akio soichiro sakura wei ming jing lei hao jun xiaoping zemin jintao
  seung hyun jae-in geun-hye priya rahul rajesh sanjay anil mukesh amit arjun narendra deepak sundar satya ratan nandan kiran anand vijay suresh
  sergey dmitry mikhail volodymyr oleksandr olena zbigniew wojciech andrzej jarosław donatella gianluigi
  jayden aiden kanye khloe lebron kobe zlatan neymar kylian erling romelu kevin-prince beto olaf rishi kamala barack ivanka elon
  donald walter oscar lyndon callum declan niamh siobhán
`);

let names: WordSet | undefined;

/** All of them in lower case; built at the first call. */
export function givenNames(): WordSet {
  names ??= new WordSet([...englishGivenNames(), ...ELSEWHERE()]);
  return names;
}
