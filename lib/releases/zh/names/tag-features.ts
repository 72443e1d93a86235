/** Features for whether each character of a Chinese text belongs to a name: the text there and around, and lists. */

import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import type { CommonWords } from "../words";
import { isSpelling } from "./spelling";
import type { Hints } from "./tag-hints";

/** The number of buckets for hashed features. */
export const BUCKETS = 1 << 18;
/** The number of features per character. */
export const FEATURES = 41;

/** Whether a feature, by number, consists of the very characters or words, which may be learned by heart. */
export const isOfLetters = (feature: number) =>
  (feature > 0 && feature < 13) || (feature > 34 && feature < 38);

/** Endings of names, by sort. */
const SUFFIX = regex("gu")`
  公司|集团|股份|银行|大学|学院|医院|研究院|研究所|研究中心|中心|协会|商会|学会|联盟|基金会|基金|政府
  |管委会|委员会|委|局|厅|部|署|省|市|县|区|州|旗|镇|港|岛|湾|园区|开发区|新区|实验室|科技|能源|汽车|股份
  |控股|医药|制药|生物|电子|重工|电力|电网|航空|航运|海运|港务|钢铁|水泥|化学|化工|石化|石油|矿业|铝业|锂业
  |钴业|泵业|实业|工业|机械|装备|建设|置业|地产|物流|投资|资本|证券|保险|信托|食品|乳业|酒业|饮料|农业|种业
  |牧业|传媒|影业|文化|旅游|酒店|通信|电信|软件|网络|智能|机器人|光电|半导体|新材|材料|环境|水务|燃气|热力
  |铁路|地铁|高速|船舶|造船|重机|电气|电器|动力|轮胎|玻璃|陶瓷|纸业|服饰|纺织
`;
/** Words around names that no name contains. */
const CUE =
  /签署|签订|签约|签下|签了|达成|订立|宣布|公布|公告|披露|表示|介绍|合作|共同|联合|携手|收购|入股|转让|采购|提供|供应|建设|新建|兴建|设有|设立|拥有|举行|位于|总部|工厂|项目|协议|合同|备忘录|简称|下称|旗下|子公司|分别|各|均|都|已|将|拟|曾|于|则|也/gu;
const EDGES = "与与和同及向由在为给从对把被的、，。；：！？“”「」《》（）() \n\t\u00a0\u3000";

const Kind = { Other: 0, Han: 1, Spelling: 2, Latin: 3, Digit: 4, Mark: 5 } as const;

function kindOf(unit: string): number {
  const code = unit.charCodeAt(0);
  if (code >= 0x3400 && code < 0xa000) return isSpelling(unit) ? Kind.Spelling : Kind.Han;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Kind.Latin;
  if (code >= 48 && code <= 57) return Kind.Digit;
  return /[\p{P}\p{S}\s]/u.test(unit) ? Kind.Mark : Kind.Other;
}

/** A hash of up to four numbers, under the feature's number. */
function hashOf(what: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(what + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35) + Math.imul(b + 1, 0x27d4eb2f);
  value = Math.imul(value ^ (value >>> 13), 0x165667b1) + Math.imul(c + 1, 0x5bd1e995);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 14)) & (BUCKETS - 1);
}

/** Two adjacent characters in a text: how often, and up to three characters each before and after them. */
interface Pair {
  count: number;
  before: number[];
  behind: number[];
}

/** Two UTF-16 units as one small integer. */
const pairOf = (first: number, second: number) => (first << 16) | second;

function note(list: number[], unit: number): void {
  if (list.length < 3 && !list.includes(unit)) list.push(unit);
}

/** The features of every character of a text. */
export class TagFeatures {
  private readonly units: Uint16Array;
  private readonly kinds: Uint8Array;
  /** The next ending of a name at or after each character: its number and its distance. */
  private readonly suffix: Int16Array;
  private readonly suffixAt: Int32Array;
  private readonly cue: Int16Array;
  private readonly cueAt: Int32Array;
  private readonly edgeBefore: Int32Array;
  private readonly edgeBehind: Int32Array;
  private readonly pairs = new Map<number, Pair>();
  /** How many one-character words end in a row at each character. */
  private readonly odd: Uint8Array;
  private readonly out = new Int32Array(FEATURES);

  constructor(
    text: string,
    private readonly hints: Hints,
    private readonly words: CommonWords,
  ) {
    const length = text.length;
    this.units = new Uint16Array(length);
    this.kinds = new Uint8Array(length);
    for (let at = 0; at < length; at++) {
      this.units[at] = text.charCodeAt(at);
      this.kinds[at] = kindOf(text[at] ?? "");
    }
    [this.suffix, this.suffixAt] = nextOf(text, SUFFIX);
    [this.cue, this.cueAt] = nextOf(text, CUE);
    this.edgeBefore = new Int32Array(length).fill(-1);
    this.edgeBehind = new Int32Array(length).fill(length);
    for (let at = 1; at < length; at++)
      this.edgeBefore[at] = EDGES.includes(text[at - 1] ?? "x") ? at - 1 : (this.edgeBefore[at - 1] ?? -1);
    for (let at = length - 2; at >= 0; at--)
      this.edgeBehind[at] = EDGES.includes(text[at + 1] ?? "x")
        ? at + 1
        : (this.edgeBehind[at + 1] ?? length);
    this.odd = new Uint8Array(length);
    for (let at = 0; at < length; at++)
      if (this.size(at) === 1 && this.kind(at) <= Kind.Spelling && this.kind(at) > 0)
        this.odd[at] = Math.min(9, (this.odd[at - 1] ?? 0) + 1);
    for (let at = 0; at + 1 < length; at++) {
      const key = pairOf(this.unit(at), this.unit(at + 1));
      let pair = this.pairs.get(key);
      if (!pair) {
        pair = { count: 0, before: [], behind: [] };
        this.pairs.set(key, pair);
      }
      pair.count += 1;
      note(pair.before, this.unit(at - 1));
      note(pair.behind, this.unit(at + 2));
    }
  }

  private unit(at: number): number {
    return this.units[at] ?? 0;
  }

  private kind(at: number): number {
    return this.kinds[at] ?? Kind.Mark;
  }

  private size(at: number): number {
    return (this.words.end[at] ?? 0) - (this.words.start[at] ?? 0);
  }

  /** The position of a character in its common word, with the word's sort. */
  private worded(at: number): number {
    const { start, end, number } = this.words;
    const size = this.size(at);
    const place = size <= 1 ? 0 : start[at] === at ? 1 : end[at] === at + 1 ? 2 : 3;
    return ((number[at] ?? 0) & 15) * 4 + place;
  }

  /** The word around a character, as a number. */
  private wordAt(at: number): number {
    const { start, end } = this.words;
    const from = start[at];
    const to = end[at];
    if (from === undefined || to === undefined) return 0;
    const second = to - from > 1 ? this.unit(from + 1) : 0;
    return hashOf(98, this.unit(from), this.unit(to - 1), second * 8 + to - from);
  }

  /** The buckets of a character's features; the next call overwrites the array. */
  at(at: number): Int32Array {
    this.addUnits(at);
    this.addHints(at);
    this.addMarks(at);
    this.addPairs(at);
    this.addWords(at);
    return this.out;
  }

  private add(what: number, a: number, b = 0, c = 0): void {
    this.out[what] = hashOf(what, a, b, c);
  }

  /** The character and its neighbours, as they are and by their kinds. */
  private addUnits(at: number): void {
    const p2 = this.unit(at - 2);
    const p1 = this.unit(at - 1);
    const u = this.unit(at);
    const n1 = this.unit(at + 1);
    const n2 = this.unit(at + 2);
    this.add(0, 0);
    this.add(1, u);
    this.add(2, p1);
    this.add(3, n1);
    this.add(4, p2);
    this.add(5, n2);
    this.add(6, p1, u);
    this.add(7, u, n1);
    this.add(8, p2, p1);
    this.add(9, n1, n2);
    this.add(10, p1, u, n1);
    this.add(11, p2, p1, u);
    this.add(12, u, n1, n2);
    const kinds =
      ((((this.kind(at - 2) * 6 + this.kind(at - 1)) * 6 + this.kind(at)) * 6 + this.kind(at + 1)) * 6 +
        this.kind(at + 2)) |
      0;
    this.add(13, kinds);
    this.add(14, this.kind(at - 1), this.kind(at), this.kind(at + 1));
  }

  /** What rules and lists say about the character and its neighbours. */
  private addHints(at: number): void {
    const { listed, places, sure } = this.hints;
    this.add(15, listed[at] ?? 0);
    this.add(16, listed[at - 1] ?? 0, listed[at] ?? 0, listed[at + 1] ?? 0);
    this.add(17, places[at] ?? 0);
    this.add(18, places[at - 1] ?? 0, places[at] ?? 0, places[at + 1] ?? 0);
    this.add(19, sure[at] ?? 0);
    this.add(20, sure[at - 1] ?? 0, sure[at] ?? 0, sure[at + 1] ?? 0);
    this.add(21, listed[at] ?? 0, places[at] ?? 0, sure[at] ?? 0);
    this.add(31, places[at] ?? 0, this.unit(at - 1), this.unit(at + 1));
  }

  /** How far the next ending of a name, the next cue and the marks around are. */
  private addMarks(at: number): void {
    const suffix = this.suffixOf(at);
    const toSuffix = (this.suffixAt[at] ?? 0) - at;
    this.add(22, suffix, Math.min(toSuffix, 7));
    this.add(23, suffix);
    const toCue = Math.min((this.cueAt[at] ?? 0) - at, 9);
    this.add(24, toCue < 9 ? (this.cue[at] ?? 0) + 1 : 0, toCue);
    const before = this.edgeBefore[at] ?? -1;
    const behind = this.edgeBehind[at] ?? 0;
    const mark = before < 0 ? 0 : this.unit(before);
    this.add(25, mark, Math.min(at - before, 7));
    this.add(26, this.unit(behind), Math.min(behind - at, 7));
    this.add(27, mark, this.unit(behind), Math.min(behind - before, 9));
    this.add(32, suffix, mark);
  }

  /** The next ending of a name, as a number, if no mark and few characters are before it. */
  private suffixOf(at: number): number {
    const where = this.suffixAt[at] ?? 0;
    return where < (this.edgeBehind[at] ?? 0) && where - at <= 10 ? (this.suffix[at] ?? 0) + 1 : 0;
  }

  /** How often the character stands beside these neighbours, and beside how many others they do. */
  private addPairs(at: number): void {
    const u = this.unit(at);
    const next = this.pairs.get(pairOf(u, this.unit(at + 1)));
    const last = this.pairs.get(pairOf(this.unit(at - 1), u));
    const nextCount = Math.min(next?.count ?? 0, 3);
    const lastCount = Math.min(last?.count ?? 0, 3);
    const before = next?.before.length ?? 0;
    this.add(28, nextCount, before);
    this.add(29, lastCount, last?.behind.length ?? 0);
    this.add(30, nextCount, lastCount, before);
  }

  /** The common word around the character, and those before and behind it. */
  private addWords(at: number): void {
    const word = this.worded(at);
    const { start, end, number } = this.words;
    const last = (start[at] ?? 0) - 1;
    const next = end[at] ?? 0;
    const sortOf = (i: number) => ((number[i] ?? 0) & 15) + (this.size(i) > 1 ? 16 : 0);
    this.add(33, word, (number[at] ?? 0) >>> 6);
    this.add(34, this.worded(at - 1), word, this.worded(at + 1));
    this.add(35, this.wordAt(at), word & 3);
    this.add(36, this.wordAt(last), word & 3);
    this.add(37, this.wordAt(next), word & 3);
    this.add(38, sortOf(last), sortOf(at), sortOf(next) * 4 + (word & 3));
    this.add(39, this.odd[at] ?? 0, this.odd[at + 1] ?? 0, Math.min(4, this.size(at)));
    this.add(40, this.odd[last] ?? 0, word & 3, this.suffixOf(at));
  }
}

/** For each character, the next match of a pattern: the number of its word, and its offset. */
function nextOf(text: string, pattern: RegExp): [Int16Array, Int32Array] {
  const word = new Int16Array(text.length);
  const where = new Int32Array(text.length).fill(text.length + 100);
  let from = 0;
  for (const { 0: found, index } of matchesIn(pattern, text)) {
    const code = hashOf(99, found.charCodeAt(0), found.charCodeAt(1) || 0) & 0x3fff;
    for (; from <= index; from++) {
      word[from] = code;
      where[from] = index;
    }
  }
  return [word, where];
}
