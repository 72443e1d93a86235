/**
 * Recognises what comes with a release besides its news: "About X", contacts, disclaimers, rights, newsletter lines.
 */
import { regex } from "./regex";

interface Span {
  start: number;
  end: number;
}

/** The legal form that ends a name, with its full stop: "About Orvex Corp." */
const FORM_END = String.raw`(?:(?<=[\s,](?:Corp|Inc|Ltd|Co|Pte|Pty|Bhd|Cos|S\.A|S\.p\.A|N\.V|B\.V|A\.G|a\.s|A\.Ş|s\.r\.o|L\.P|hf))\.)?`;
/** Headings after which everything is boilerplate, up to a heading of another sort. */
const SECTION = regex("iu")`
  ^\W{0,4}(?:about (?:the |our )?\S(?:[^.!?]|\.(?=\p{L})|\.(?=,| \()){0,90}${FORM_END}$
    |(?:media|press|investor|analyst|company|further|for more|for further)?[ -]*
     (?:contacts?|enquiries|inquiries|information contact|relations)\b[^.!?]{0,60}$
    |notes? (?:to|for) (?:the )?editors?
    |(?:safe harbou?r|forward[- ]looking|cautionary|disclaimers?\b|legal notice
       |important (?:notice|information)|additional information and where|disclosure requirements?
       |trade ?marks?\b|copyright\b|press office\b|boilerplate\b|related (?:stories|links|articles)
       |attached documents?|participants in the solicitation|no offer or solicitation)[^.!?]{0,90}$
    |(?:presse)?kontakte?\W{0,2}$|ansprechpartner(?:in)?\b[^.!?]{0,40}$|über \p{Lu}[^.!?]{0,60}$
    |(?:contacts? (?:de )?(?:la )?presse|contacto (?:de )?prensa|contatti (?:per la )?stampa)
     \b[^.!?]{0,40}$
    |for (?:further|more) information,? (?:please )?contact\W{0,2}$)
`;
/** Lines that are boilerplate anywhere. */
const LINE = regex("iu")`
  ^\W{0,4}(?:about [\p{Lu}\p{N}][^.!?:]{0,60}:\s|©|\(c\) ?\d{4}|copyright\b|all rights reserved
    |for (?:more|further|any|media|press|all)?\s?
     (?:information|details|queries|inquiries|enquiries|questions)\b(?!, \p{Ll})
    |(?:media|press|investor)?\s*(?:contacts?|enquiries|inquiries|relations)\s?:|tags?\s?:|source\s?[:—-]
    |photos?\s?:|e-?mail\s?:|tel(?:ephone)?\.?\s?:|registered (?:office|charity)
    |you(?:'re| are)? (?:receiv|get)\S* (?:this|it) because|(?:un)?subscribe\b
    |(?:trouble|problems?|can['’]?t|cannot) (?:viewing|reading|see(?:ing)?|view|read) this (?:e-?mail|message|newsletter)
     \b
    |view (?:it|this (?:e-?mail|message|newsletter)|online) in (?:your|a) (?:web ?)?browser\b
    |this information is provided by \p{Lu}|view source version on\b
    |written by \p{Lu}\S+(?: \p{Lu}\S+){0,3}$|\d{1,3} min(?:ute)?s? read$
    |(?:download|print|save|view)(?: this)?(?: page| release| article)? as (?:a )?pdf$|(?:view )?all news$
    |back to (?:all |the )?(?:list|news|press|overview|top)\b.{0,30}$
    |(?:zurück|retour|volver)(?: zu[rm]?\b.{0,30})?$
    |this (?:press release|announcement|communication|report|document|article|material) (?:contains
       |may contain|includes|is for information|does not constitute)
    |(?:certain )?(?:statements|forward-looking statements) (?:in|contained)|related (?:stories|links)\b
    |reprints? |reproduction |follow us\b|share this\b
    |(?:read (?:more|also|next)|see also|also read|related)\s?[:：]|read more\b
    |(?:this is )?an official (?:web ?)?site of (?:the )?
    |the post .{3,200} (?:first )?appeared (?:first )?on |
    this (?:news|article|story|post|item) (?:was )?(?:first |originally )(?:appeared|published|posted)
    |advertisement$|sign up\b|- ?ends? ?-
    |[-–—*~]{0,3} ?ends?(?: of (?:release|announcement))? ?[-–—*~]{0,3}$|###)
`;
/** "← Earlier news": a link to a neighbour. */
const TO_NEIGHBOUR = /^[←‹«] ?\S|\S ?[→›»]$/u;
const CONTACT = /\S@\S+\.\S|https?:\/\/|\bwww\.|\+\d{1,3}[ (\d]{6,}/u;

/** A page's requests to readers, and an exchange's notes on all filings. */
const NOTICE = regex("iu")`
  \b(?:we|our (?:web)?site|this (?:web)?site|wir|diese (?:web)?(?:site|seite)|nous|ce site)\b[^.!?]{0,80}\b
  (?:uses?|stores?|sets?|places?|verwende[nt]|nutz(?:en|t)|utilis(?:e|ons))\b[^.!?]{0,80}\bcookies?\b
  |\btakes? no responsibility for the contents? of this\b
`;
/** A heading over other news, after the end of the text. */
const OTHER_NEWS = regex("iu")`
  ^\W{0,4}(?:related|recommended
    |(?:related|recommended|suggested|further|similar) (?:news|posts?|stories|articles|reading|content
       |coverage|topics|releases?)
    |(?:most|more) (?:popular|read|viewed|recent|stories|news|articles|from\b.{1,40})
    |(?:recent|latest|popular|top|trending) (?:news|posts?|stories|articles|comments|headlines)
    |trending(?: now)?|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)
    |(?:read|see) (?:also|next)|also read|what to read next|share (?:this|on)\b.{0,30}
    |leave a (?:reply|comment)|\d+ (?:comments?|replies|thoughts on\b.*)|previous (?:post|article|story)
    |next (?:post|article|story)
    |(?:weitere|aktuelle|ähnliche|verwandte) (?:meldungen|nachrichten|artikel|beiträge|pressemitteilungen)
    |mehr zum thema|lesen sie auch|das könnte sie auch interessieren|à lire aussi|sur le même sujet
    |関連(?:記事|ニュース|リンク)|相[关關](?:阅读|新闻|报道|链接|文章|推荐)|(?:推荐|延伸|扩展)阅读
    |热门(?:推荐|新闻|文章)|猜你喜欢|更多(?:新闻|精彩|阅读))\W{0,3}$
`;
/** A line that leads to other news, or is under every text of a page. */
const CHINESE_LINE =
  /^\W{0,3}(?:[上下]一[篇条页]|(?:相关|推荐|延伸)阅读|(?:责任|本文|网络)?编辑[:：]|责编[:：]|版权所有|(?:免责|版权|特别)声明[:：]|免责声明|扫一扫|分享到|浏览次数|打印本页|关闭窗口)/u;
/** What a page or an account puts around its texts: location, number of readers, editor, where to follow it. */
const CHINESE_FURNITURE = regex("u")`
  ^[^\p{L}\p{N}]{0,3}(?:当前位置[:：]|您(?:的|现在的)位置[:：]
    |(?:发布|发表|更新)?(?:时间|日期)[:：][^。]{0,60}(?:来源|字号|字体|点击|浏览|打印)
    |(?:点击|浏览|阅读)(?:次数|量|数)[:：]
    |(?:关闭|打印|返回)(?:窗口|本页|页面|顶部|列表|首页|上一?页)?\P{L}{0,2}$
    |点击(?:上方|下方|右上角|文末|本文)?[^。，]{0,16}(?:关注|订阅)[^。，]{0,6}$|阅读原文$|END\P{L}{0,3}$
    |编辑[｜|丨/]|(?:文章)?来源[｜|丨:：][^。]{1,30}$|关键[字词][:：]|长按[^。]{0,8}二维码|微信扫一扫)
`;
/** Headings over self-descriptions or contacts. Headings about a notice's matter end differently. */
const CHINESE_SECTION =
  /^[^\p{L}\p{N}]{0,3}(?:关于(?!.{0,40}(?:公告|通告|通知|报告|意见|说明|签|合作|协议|项目))[^，。：；]{2,20}|(?:新闻|媒体|投资者)(?:联系人?|联络人?|垂询|关系)|(?:媒体)?联系(?:我们|方式)|前瞻性(?:声明|陈述))\P{L}{0,2}$/u;
/** The reason why a mail was sent, below its text. */
const SENT_BECAUSE = /^you(?:'re| are)? (?:receiv|get)\S* (?:this|it) because|^unsubscribe\b/iu;
/** The least letters of a paragraph that says something. */
const BODY = { letters: 150, chinese: 60 };

/** The numbers of the blocks in boilerplate sections. */
export function boilerplateFrom(text: string, blocks: readonly Span[]): Set<number> {
  const cut = new Set<number>();
  let within = false;
  let hasBody = false;
  const menu = menuLength(text, blocks);
  const signature = signatureAt(text, blocks);
  let isChineseHead = false;
  blocks.forEach(({ start, end }, i) => {
    const line = text.slice(start, Math.min(end, start + 400)).trim();
    const wasWithin = within;
    if (within && isChinese(line) !== isChineseHead && isTranslated(text, blocks, i)) within = false;
    if (i > 1 && i >= menu && line.length < 110 && SECTION.test(line)) within = true;
    // "About X: …", and "About X" with only a line end before its paragraph.
    else if (i > 1 && /^about [\p{Lu}\p{N}“"]/iu.test(line) && SECTION.test(line.split("\n")[0] ?? ""))
      within = true;
    if (hasBody && CHINESE_SECTION.test(line)) within = true;
    if (hasBody && line.length < 80 && OTHER_NEWS.test(line)) within = true;
    if (i === signature || (hasBody && SENT_BECAUSE.test(line))) within = true;
    hasBody ||= line.length >= (/\p{Script=Han}/u.test(line) ? BODY.chinese : BODY.letters);
    if (within && !wasWithin) isChineseHead = isChinese(line);
    if (within) cut.add(i);
  });
  return cut;
}

/** How many blocks may precede the first paragraph of a translation: its title, and where and when. */
const FARTHEST = 3;

/** Whether the text is repeated in another language from a block on, after the end of its first version. */
function isTranslated(text: string, blocks: readonly Span[], from: number): boolean {
  const lines = blocks.slice(from, from + FARTHEST).map(({ start, end }) => text.slice(start, end));
  const chinese = isChinese(lines[0] ?? "");
  return lines.some(
    (line) => isChinese(line) === chinese && line.length >= (chinese ? BODY.chinese : BODY.letters),
  );
}

const isChinese = (line: string) => (line.match(/\p{Script=Han}/gu)?.length ?? 0) > line.length / 3;

/** The block where a mail's signature begins, after which nothing follows. */
function signatureAt(text: string, blocks: readonly Span[]): number {
  const at = blocks.findLastIndex(
    ({ start, end }) => end - start <= 3 && text.slice(start, end).trim() === "--",
  );
  return blocks.slice(at + 1).every(({ start, end }) => end - start < BODY.letters) ? at : -1;
}

/** The longest line of a page's menu. */
const LONGEST_ENTRY = 30;
/** The least lines of a menu. */
const FEWEST_ENTRIES = 4;

/** How many blocks at the start are a page's menu, which may end with "Contact us". */
function menuLength(text: string, blocks: readonly Span[]): number {
  const first = blocks.findIndex(
    ({ start, end }) => end - start > LONGEST_ENTRY || /[.!?:。]$/u.test(text.slice(start, end).trimEnd()),
  );
  return first >= FEWEST_ENTRIES ? first : 0;
}

/** Whether a block is boilerplate by its own words. */
export function isBoilerplate(block: string): boolean {
  const line = block.slice(0, 500).trim();
  if (
    LINE.test(line) ||
    NOTICE.test(line) ||
    (line.length < 250 && TO_NEIGHBOUR.test(line)) ||
    (line.length < 90 && /^SOURCE \p{Lu}/u.test(line))
  )
    return true;
  if (line.length < 160 && (CHINESE_LINE.test(line) || CHINESE_FURNITURE.test(line))) return true;
  return line.length < 160 && CONTACT.test(line);
}
