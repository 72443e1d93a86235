/** Cuts a Chinese text into sentences, without what is no part of its news. */

import type { ReleaseDocument } from "../document";
import { matchesIn } from "../text/matches";
import { regex } from "../text/regex";
import { presupposed } from "./dialogue";

/** A sentence or headline; offsets are UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
  /** Where its paragraph begins. */
  paragraph: number;
  headline: boolean;
}

const BOILERPLATE = regex("u")`
  ^关于(?![^，。]*(?:公告|通知|签|合同|协议|终止|收购))[^，。]{2,24}$
  |^(?:媒体联系|媒体联络|联系人|风险提示|免责|编辑|责任编辑|来源|本文不|合作、投稿|特此公告|承董事会命
     |于本公[告布]日期，|香港交易及结算所有限公司及|（于[^，。（）]{2,12}(?:注册)?成立[的之]有限公司）
     |(?:中国)?香港，[二2][^，。]{5,14}日$|证券简称|（记者|[“"]?本文(?:由|系|来自|资料|内容|为)
     |(?:以上|本站|本网)?(?:内容|文字|文章)?(?:来源|摘自|出处)[：: ]
     |(?:内容|封面|文章|图片|资料|稿件|消息|信息)来源|原文链接|(?:如有意愿|如需)转载|未经(?:许可|授权)|版权
     |下载.{2,16}(?:APP|app|客户端)|更多精彩|打印本文|当前位置|首页 *[>＞]
     |(?:供稿|校对|审核|终审|[一二三]审|初审|复审|审校|核稿)[：:]|文[/／]
     |[^，。；]{2,12}所(?:刊载|刊登)(?:的|之)?内容|[（(].{0,20}供稿)
`;

/** "（纳斯达克：ABCD）", "（香港联交所股票代码：1234）": where shares are traded. */
const TICKER =
  /[（(][^（）()\n]{0,16}?(?:股票代码|证券代码|股份代号|纳斯达克|纽交所|纽约证券交易所|[港上深北联]交所|NASDAQ|Nasdaq|NYSE|HKEX|SEHK)[^（）()\n]{0,10}[：: ] ?[A-Z\d][A-Z\d.]{1,8}[^（）()\n]{0,24}[）)]/gu;

/** "甲社3月5日丨", "甲网云城3月18日电（", "甲日报讯 ": the sender before the news. */
const SENDER =
  /^[ 　]*(?:据?[\p{Script=Han}A-Za-z]{2,14}?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日 ?(?:[丨｜|]|(?:电|讯|消息|报道)(?=[ 　（—]))|[\p{Script=Han}A-Za-z]{2,10}(?:讯|消息)(?=[ 　（]|\d))/u;
const LONGEST_SENDER = 40;

/** Makes a test for whether an offset is outside the news. */
export function cutOf(document: ReleaseDocument, stretches: readonly Stretch[]): (at: number) => boolean {
  const body = stretches.at(-1)?.end ?? 0;
  const { text, blocks } = document;
  const cut = new Uint8Array(text.length);
  for (const { index, 0: all } of matchesIn(TICKER, text)) cut.fill(1, index, index + all.length);
  for (const { start, end } of blocks) {
    const sender = SENDER.exec(text.slice(start, start + LONGEST_SENDER))?.[0];
    if (sender) cut.fill(1, start, start + sender.length);
    if (BOILERPLATE.test(text.slice(start, Math.min(end, start + 60)))) cut.fill(1, start, end);
  }
  return (at) => at > body || cut[at] === 1;
}

/** Lines after which no news follows. */
const CLOSING = regex("u")`
  ^\s*(?:(?:[-—–─=*■●◆][-—–─=*■●◆ \t]*)?(?:完|全文完|END|end|End|结束)[-—–─=*■●◆ \t]*
    |[【[(（]?(?:编辑垂注|编辑备注|编辑注意|编者注|致编辑|往期推荐|往期回顾|相关阅读|延伸阅读|推荐阅读
       |相关新闻|相关链接|(?:公司|企业|集团)简介|前瞻性(?:陈述|声明))[】\])）]?[:：]?[ \t]*)(?:\n|$)
`;

const ENDS = "。！？；\n";

/** The sentences; a first line without a full stop is the headline, and what follows "关于X" is boilerplate. */
export function stretchesOf({ text, blocks }: ReleaseDocument): Stretch[] {
  const out: Stretch[] = [];
  let ended = false;
  blocks.forEach((block, i) => {
    const line = text.slice(block.start, block.end);
    if (i > 1 && CLOSING.test(line)) ended = true;
    if (BOILERPLATE.test(line)) {
      if (/^关于/u.test(line) && i > 0) ended = true;
      return;
    }
    if (ended) return;
    if (i === 0 && !/[。！？]/u.test(line)) {
      out.push({ start: block.start, end: block.end, paragraph: block.start, headline: true });
      return;
    }
    let start = block.start;
    for (let at = block.start; at <= block.end; at++) {
      if (at < block.end && !ENDS.includes(text[at] ?? " ") && at - start < 600) continue;
      const end = Math.min(block.end, at + 1);
      if (end - start > 3) {
        const paragraph = block.start;
        const asked = text[end - 1] === "？" ? presupposed(text.slice(start, end)) : undefined;
        if (asked !== undefined) out.push({ start, end: start + asked, paragraph, headline: false });
        out.push({ start: start + (asked ?? 0), end, paragraph, headline: false });
      }
      start = end;
    }
  });
  return out;
}
