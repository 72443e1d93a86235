/** Tells the language of a text by its letters and small words. */
import { wordClass } from "./word-classes";
import { wordSet } from "./word-set";

/** How many characters tell it. */
const LOOK = 4_000;
/** The least small words that show another language than English. */
const LEAST = 3;
/** A text of so many words has more of English's small words than this part, if it is in English. */
const LONG = 40;
const LEAST_ENGLISH = 0.03;
/** The least part of Japanese syllables among the letters of a Japanese text. */
const LEAST_KANA = 0.1;

const ENGLISH = wordSet(
  "the of and to for with by has its that from have are which said will as on at is it",
);
/** Frequent small words of other languages in Latin letters. */
const SMALL_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ["de", wordSet("der die das und von mit für den dem ist ein eine einen im zu auf wurde haben sich nicht")],
  ["fr", wordSet("le la les des et du une dans pour avec est sur au aux par qui ont été")],
  ["es", wordSet("el la los las y del una con para por en que se al su")],
  ["it", wordSet("il di che la per con una della del nel sono gli le ha hanno")],
  ["nl", wordSet("het een en van voor met op dat zijn te de bij heeft hebben")],
  ["pt", wordSet("os da do em uma um para com que dos das no na ao foi")],
  ["sv", wordSet("och att det som för med är av på ett till")],
  ["da", wordSet("og det som med er af på til et har efter mellem")],
  ["no", wordSet("og det som med er av på til et har etter mellom")],
  ["fi", wordSet("ja on että se ei oli sekä kanssa ovat myös")],
  ["pl", wordSet("i w z na się że oraz jest dla od przez")],
  ["cs", wordSet("v na se že pro je s z k byla bylo")],
  ["hu", wordSet("az és egy hogy nem meg között")],
  ["ro", wordSet("și de în la cu pentru din este care")],
  ["tr", wordSet("ve bir ile için bu olarak olan arasında")],
  ["id", wordSet("dan yang di untuk dengan dari pada ini")],
];
/** Letters that tell a language, where most are not Latin. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ko", /\p{Script=Hangul}/u],
  ["uk", /[їєґ]/iu],
  ["ru", /[ыэ]/iu],
  ["fa", /[پچژگ]/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["th", /\p{Script=Thai}/u],
  ["hi", /\p{Script=Devanagari}/u],
];
/** The tag of a language that is not known. */
const UNKNOWN = "und";

/** The language of a text as a BCP 47 tag; `chinese` where Han characters are many. Nothing speaks for English in a short text. */
export function textLanguage(text: string, chinese: boolean): string {
  const part = text.slice(0, LOOK);
  const count = (letters: RegExp) => part.match(letters)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (count(/[\u3040-\u30ff]/gu) > letters * LEAST_KANA) return "ja";
  if (chinese) return "zh";
  const others = letters - count(/[\p{Script=Latin}\p{Script=Han}]/gu);
  if (others * 2 > letters) return LETTERS.find(([, pattern]) => pattern.test(part))?.[0] ?? UNKNOWN;
  return latinLanguage(wordsOf(part), new Set(wordsOf(part.replace(NOT_TOLD, ""))));
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** What English texts have too: the small words of names such as "Juan de la Cruz", "per cent", "B7s". */
const NOT_TOLD =
  /(?<=\p{Lu}\p{L}* )(?:de (?:la|los|las)|van de[rn]) (?=\p{Lu})|(?<!\p{L})per (?=(?:cent|annum|year|month|day|share|unit|tonne)(?!\p{L}))|(?<=\d)\p{L}/gu;

/** The language of words; `told` are those that tell it. */
function latinLanguage(words: readonly string[], told: ReadonlySet<string>): string {
  const english = words.filter((word) => ENGLISH.has(word)).length;
  let [best, most] = ["en", Math.max(english, LEAST - 1)];
  for (const [language, small] of SMALL_WORDS) {
    const found = words.filter((word) => small.has(word));
    const times = found.length;
    const isTold = new Set(found).size >= LEAST || found.some((word) => told.has(word));
    if (times > most && isTold) [best, most] = [language, times];
  }
  return best === "en" &&
    words.length >= LONG &&
    english < words.length * LEAST_ENGLISH &&
    !isOfEnglish(words)
    ? UNKNOWN
    : best;
}

/** Whether most words are in English texts: a table or a list of facts has hardly any small words. */
const isOfEnglish = (words: readonly string[]) =>
  words.filter((word) => wordClass(word) !== undefined).length * 2 > words.length;
