/**
 * Finds persons who are introduced with their office and later act for their organisation: "甲局主席林天和", then "林天和与乙签署".
 */
import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { across } from "../../text/spans";
import type { ChineseMention } from "./spot";

const OFFICE =
  "(?:董事长|主席|总裁|总经理|行长|校长|院长|会长|理事长|局长|厅长|部长|主任|市长|省长|县长|区长|州长|书记|首席执行官|CEO|秘书长|所长|社长|司长|行政长官|首相|总理|总统|大臣|次长)";
/** Characters of most family names. */
export const FAMILY = oneLine`
  [王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘
  杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊殷施陶洪
  翟安颜倪严牛温季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛祝左涂谷祁舒耿牟詹关苗凌费纪靳盛童欧甄项曲游裴席卫屈
  鲍覃霍翁隋甘景单柏宁柯阮桂闵柴冉房边吉饶瞿戚丘古池滕晋邬臧宫褚廉简娄符奚穆]
`;
const OFFICER = new RegExp(`${OFFICE}(${FAMILY}\\p{Script=Han}{1,2})`, "gu");
/** Words after an organisation's name, before its officer. */
const OF_HOUSE = /^(?:[”」]?[）)])?[^，。；：、与和同跟的\n]{0,10}$/u;
/** Words between a person's name and the partner's. */
const ACTS = /^(?:[则也还又再]|随后|当天|当日|[于在][^，。；与和同]{1,12})?(?:与|和|同|跟)/u;
const SIGNS = /签|订立|达成|交换/u;
const LOOKS_ON = /见证|出席|会见|陪同/u;

interface Officer {
  name: string;
  /** Where the name follows the office, and where the office begins. */
  at: number;
  office: number;
}

/** The persons named after an office and again without it. */
function officersIn(text: string): Officer[] {
  return matchesIn(OFFICER, text).flatMap(({ index, 0: all, 1: name = "" }) => {
    const at = index + all.length - name.length;
    const again = [name, name.slice(0, 2)].find((one) => text.includes(one, at + one.length));
    return again === undefined || again.length < 2 ? [] : [{ name: again, at, office: index }];
  });
}

/** The names of such persons. */
export const officerNames = (text: string) => officersIn(text).map(({ name }) => name);

/** Mentions of organisations by the persons who act for them. */
export function envoysOf(text: string, mentions: readonly ChineseMention[]): ChineseMention[] {
  const out: ChineseMention[] = [];
  for (const { name, at, office } of officersIn(text)) {
    const house = mentions.findLast(({ end }) => end <= office);
    if (!house || house.entity.type === "place" || !OF_HOUSE.test(text.slice(house.end, office))) continue;
    for (let next = text.indexOf(name, at + 1); next >= 0; next = text.indexOf(name, next + 1)) {
      const end = next + name.length;
      const rest = /^[^。；！？\n]*/u.exec(text.slice(end, end + FAR))?.[0] ?? "";
      const acts = ACTS.test(rest) && SIGNS.test(rest) && !LOOKS_ON.test(rest.split("签", 1)[0] ?? "");
      if (acts && across(mentions, next, end).length === 0)
        out.push({ entity: house.entity, start: next, end });
    }
  }
  return out;
}

/** How many characters after a person's name may say what was signed. */
const FAR = 80;
