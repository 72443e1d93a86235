/** Recognises what is above a release's title: labels, letterheads, mail heads, tickers, disclaimers. */

import { EXCHANGES } from "../entities/exchanges";
import { COMPANY_WORDS, isBodyWord } from "../entities/lexicon";
import { knownPlace } from "../places/gazetteer";
import { oneLine } from "./one-line";
import { regex } from "./regex";

/** "Press Release", "ASX ANNOUNCEMENT", "Orvale Stock Exchange Filing", "Media Release No. 12/2025". */
const LABEL = regex("iu")`
  ^(?:(?:[\p{L}'&.-]+ ){0,3}
    (?:press|media|news|corporate|regulatory|securities|exchange|market|ad[ -]?hoc|public|official|joint
      |voluntary|company|bursa|bourse|borsa|bolsa|börse|${EXCHANGES})[ -]
    (?:releases?|statements?|announcements?|notices?|notes?|filings?|disclosures?|information|updates?
      |services?|office|cent(?:re|er)|room|bulletin|brief(?:ing)?)
    |(?:for )?immediate (?:release|publication)
    |(?:press|media|news|newsroom|newsletter|announcements?|notice|bulletin|communiqu[ée]|circular
       |fact ?sheet|notice to the (?:press|media)|note to editors|highlights|key points|at a glance
       |inside information|latest news|home|home ?page|print|share|search|menu|back
       |skip to (?:main )?content)
    |embargo(?:ed)?\b.{0,40}|(?:strictly )?confidential
    |(?:presse|medien)(?:mitteilung|information|dienst|stelle)|ad[ -]hoc[ -]mitteilung
    |communiqué de presse|service de presse|(?:comunicado|nota|boletín) de (?:prensa|imprensa)
    |comunicato stampa|ufficio stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse
    |lehdistötiedote|tiedote|informacja prasowa|tisková zpráva|basın bülteni|siaran pers)
  (?: ?(?:no|nr|n°|#)?[.:]? ?\d[\d\p{Lu}/.-]*)?[:!.]?$
`;
/** "2 | P a g e", "Page 1 of 3". */
const PAGE = /^(?:\d{1,3} ?\| ?)?p ?a ?g ?e(?: ?\d{1,3}(?: of \d{1,3})?)?$/iu;
/** The cover of a filing with the United States' exchange commission. */
const FILING = regex("iu")`
  ^(?:securities and exchange commission$|form (?:\d{1,2}-[a-z]{1,3}|[a-z]{1,3}-\d{1,2})(?:\/a)?$
    |(?:current|annual|quarterly|transition) report(?:$| (?:of|pursuant) )|(?:amendment no\. ?\d+)$
    |report of foreign private issuer|pursuant to (?:section|rule) .*\bact of |date of report\b|commission file n
    |for the month of |check the appropriate box|indicate by check mark|securities registered pursuant
    |registrant's telephone|not applicable$|washington, d\.?c\.?(?: \d{5})?$
    |\d{1,5} [^.:]{5,100}, [^.:,]{2,30} \d{5}(?:-\d{4})?$|[\p{L} ]{4,30} \d{3}-\d{5} [\d-]{9,11}$)
`;
const CHINESE_LABEL =
  /^(?:[（(【]?(?:新闻稿|新闻|新闻发布|新闻中心|新闻动态|公司新闻|企业新闻|媒体发布|公司公告|公告|通告|自愿(?:性)?公告|内幕消息|海外监管公告|即时发布|供即时发布|首页|主页|正文|要闻|快讯|当前位置|您的位置)[）)】]?[:：]?)$/u;

/** "From: Press Office", "Stock code: 1234", "发布时间：2025-07-08". */
const FIELD = regex("iu")`
  ^(?:from|to|cc|bcc|date|dated|sent|reply-to|contacts?|(?:press|media) contacts?|attn|attention|tel
    |telephone|phone|mobile|fax|e-?mail|website|web
    |(?:stock|scrip|security|share) (?:code|symbol|abbreviation|short name)|isin|wkn|lei|ticker|symbol
    |scrip|type|rns(?: number| no)?|(?:our )?ref(?:erence)?(?: no)?|(?:announcement|release) (?:no|number)
    |source|author|by|published(?: on)?|updated|posted(?: on)?|release date|location|category|topics?|tags?
    |language|company|issuer|von|an|datum|kontakt|de|à|a|para|fecha|data|date de publication)\.? ?[:：]
`;
const CHINESE_FIELD = regex("u")`
  ^[（(]?(?:证券代码|股票代码|证券简称|股票简称|[AHB] ?股(?:代码|简称|证券代码)|债券代码|债券简称|股份代号
    |公告编号|编号|文号|发布(?:时间|日期|机构|人|者|单位)?|更新时间|日期|时间|来源|文章来源|信息来源|作者
    |编辑|责任编辑|责编|记者|通讯员|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量)?|字号|字体|分享|打印
    |联系人|媒体联系|当前位置|您的位置|您现在的位置) ?[:：]
`;
/** "ACN 612 000 000": a firm's registration number. */
const NUMBER =
  /^(?:acn|abn|cin|arbn|cusip|rns|(?:company|registration|reg|registered) (?:no|number))\b[\s.:]*[\p{Lu}\d][\d\s\p{Lu}./-]*$/iu;
const ADDRESSEE =
  /^(?:dear |to,$|the (?:editor|(?:general )?manager|(?:company )?secretary|(?:listing|corporate relations?(?:hip)?) department)\b|尊敬的|各位)/iu;

/** Openings required by an exchange or by law. */
const DISCLAIMER = regex("iu")`
  \bno responsibility for the contents|\bmakes? no representation as to|\bdisclaims? any liability
  |^not for (?:immediate )?(?:release|distribution|publication)|\bnot constitute an (?:offer|invitation)
  |\bdissemination of a regulatory announcement|不承担(?:任何)?(?:法律)?责任|不负(?:任何)?责任|概不负责
  |不存在任何虚假记载|重大遗漏
`;

/** "(Incorporated in Orvale with limited liability)": all in brackets. */
const BRACKETED = /^(?:\([^()]*\)(?: ?\([^()]*\))*|\[[^[\]]*\]|（[^（）]*）|【[^【】]*】)$/u;

const MONTH_DAY = oneLine`
  (?:\d{1,2}(?:st|nd|rd|th|er|\.|º)? (?:de |d')?\p{L}{3,12}\.?,? (?:de |del )?\d{4}
    |\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}
    |\d{4}年\d{1,2}月\d{1,2}日)
`;
/** "2 May 2024", "Zürich, 4. Juni 2025", "22.09.2025 10:30", "2025年7月8日". */
const DAY = new RegExp(
  `^(?:\\p{L}[\\p{L}'./、 -]{1,30}(?:,? |， ?))?${MONTH_DAY}(?:[ ,|]+\\d{1,2}[:.h]\\d{2}(?: ?\\p{L}{2,4})?)?$`,
  "u",
);
/** The date that opens a sentence, in any language: "Zürich, 4. Juni 2025 – ". */
const DATED_OPENING = new RegExp(
  `^(?:\\p{L}[\\p{L}'. ()-]{1,40}[,，]? ?)?\\(?${MONTH_DAY}\\)? ?(?:[–—:-]+|[/|]) *`,
  "u",
);

/** "Subject: Orvex signs": the title of a mail or letter. */
const SUBJECT =
  /^(?:subject|subj?|title|headline|betreff|objet|asunto|assunto|oggetto|onderwerp|re|标题|主题|原标题) ?[:：]\s*(?:(?:re|fwd?|aw|wg) ?[:：]\s*)*(?=\S)/iu;

/** The length of a label before a paragraph's title or first sentence. */
export function subjectLength(line: string): number {
  return SUBJECT.exec(line)?.[0].length ?? 0;
}

/** The length of the date that opens a paragraph. */
export function datedOpeningLength(line: string): number {
  return DATED_OPENING.exec(line)?.[0].length ?? 0;
}

/** Whether a line shows that a text is a letter or a mail: "Dear Sirs", "To,", "From: Press Office". */
export function isAddressed(line: string): boolean {
  return ADDRESSEE.test(line) || MAIL.test(line);
}

/** Lines that mail programs put above quoted or forwarded text. */
const QUOTES_MAIL =
  /^(?:-{2,} ?)?(?:original|forwarded) message(?: ?-{2,})?$|^begin forwarded message:$|^on .{5,200} wrote:$/iu;
const MAIL = /^(?:from|to|cc|sent|von|an|de|à|para) ?: ?\S/iu;

/** Whether a line is one of those above a title, and no title itself. */
export function isOverTitle(line: string): boolean {
  return isFurniture(line) || isMenu(line);
}

function isFurniture(line: string): boolean {
  const short = line.slice(0, 600);
  return (
    (short.length < 90 && (LABEL.test(short) || CHINESE_LABEL.test(short) || DAY.test(short))) ||
    FIELD.test(short) ||
    CHINESE_FIELD.test(short) ||
    isAddressed(short) ||
    QUOTES_MAIL.test(short) ||
    (short.length < 60 && NUMBER.test(short) && /\d{3}/u.test(short)) ||
    BRACKETED.test(short) ||
    DISCLAIMER.test(short) ||
    PAGE.test(short) ||
    FILING.test(short) ||
    isTown(short) ||
    !/\p{L}/u.test(short)
  );
}

/** "Jordan", "UNITED STATES". */
function isTown(line: string): boolean {
  const place = line.length < 40 ? knownPlace(line) : undefined;
  return (place?.kind === "city" || place?.kind === "country") && !place.ordinary;
}

/**
 * Whether each part of a line belongs above a title, or is a word or two beside one that does: "NEWS RELEASE | 29
 * November 2023", "首页|新闻中心".
 */
function isMenu(line: string): boolean {
  if (line.length > 120) return false;
  const parts = line.split(/\s*[|｜>»›/]\s*/u).filter(Boolean);
  return (
    parts.length > 1 &&
    parts.some(isFurniture) &&
    parts.every((part) => isFurniture(part) || (part.split(/\s+/u).length <= 2 && part.length <= 20))
  );
}

const LEGAL_FORM = regex("iu")`
  (?:^|[\s,])(?:limited|ltd|inc|incorporated|corporation|corp|plc|ag|llc|llp|berhad|bhd|tbk|s\.?a|s\.?p\.?a
    |asa|ab|oyj|n\.?v|se|gmbh|jsc|pjsc|kgaa|b\.?v|a\/s|s\.?r\.?l|s\.?r\.?o|s\.?a\.?b\.? de c\.?v)\.?$
`;
const CHINESE_BODY =
  /^[^，。：；！？与和及]{2,40}(?:公司|集团|银行|委员会|管委会|政府|大学|学院|研究院|交易所|协会|联合会|[局厅署部]|新闻办|办公室|新闻处|宣传部)(?:（[^（）]*）)?$/u;
const CHINESE_DEED = /签|约|合作|携手|成立|收购|中标|达成|开工|投产|关于|与|获|成为/u;
/** Words of headlines that no letterhead has. */
const DEED = regex("u")`
  ^(?:signs?|signed|buys?|bought|acquires?|acquired|sells?|sold|wins?|won|orders?|ordered|names|takes?
    |joins?|forms?|formed|launch(?:es)?|announces?|announced|agrees?|completes?|extends?|renews?|ends
    |cancels?|awards?|awarded|invests?|secures?|gets|enters?|sets?|plans?|inks?|supplies|picks|eyes|seals?
    |closes?|merges?|partners?|teams?|to|with|in|as|at|by)$
`;
const SMALL =
  /^(?:of|for|the|and|&|de|del|della|do|da|du|des|la|le|der|die|des|für|und|et|e|y|i|og|och|van|en|et|on|–|—|-|\|)$/u;

/**
 * Whether a line only names the writer: "Orvex Limited", "Ministry of Mines of Orvale", "City of Orvale, Bureau of
 * Trade".
 */
export function isLetterhead(line: string): boolean {
  if (/\p{Script=Han}/u.test(line)) return CHINESE_BODY.test(line) && !CHINESE_DEED.test(line);
  const words = line.split(/[\s,]+/u).filter(Boolean);
  if (words.length > 14 || words.length === 0) return false;
  const lower = words.map((word) => word.toLowerCase());
  if (lower.some((word) => DEED.test(word))) return false;
  if (!words.every((word, i) => /^[\p{Lu}(]/u.test(word) || SMALL.test(lower[i] ?? ""))) return false;
  if (LEGAL_FORM.test(line)) return true;
  const [first, second] = lower[0] === "the" ? lower.slice(1) : lower;
  return (
    first !== undefined &&
    HEAD_OF.test(second ?? "") &&
    (isBodyWord(first) || /^(?:city|state|office|republic|kingdom|house)$/u.test(first))
  );
}

/** Whether a line names a body and the one below only says what the text is: "The Orvale Bank" over "Press release". */
export function isHeadOverLabel(line: string, below: string): boolean {
  const words = line.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  return (
    words.length <= 6 &&
    words.every((word) => (/^\p{Lu}/u.test(word) && !DEED.test(word.toLowerCase())) || SMALL.test(word)) &&
    (isBodyWord(last) || COMPANY_WORDS.has(last)) &&
    LABEL.test(below)
  );
}

/** "Government grant" is what somebody gives, "Government of Orvale" who. */
const HEAD_OF = /^(?:of|for|de|del|della|du|da|do|des|dei|für)$/u;
