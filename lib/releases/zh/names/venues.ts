/** Tells where something is held from who holds it: a centre behind 在 that is none of the parties. */
import { regex } from "../../text/regex";
import type { ChineseMention } from "./spot";

/** Endings of halls, which agree to nothing where they are only a place. */
const HALL =
  /(?:(?:会议|会展|博览|展览|论坛|文化艺术)中心|会堂|[博展]览馆|会馆|宾馆|饭店|酒店|礼堂|大厦|广场)$/u;
const CENTRE = /中心$/u;
/** The words between 在 and the end of what tells the place; behind "with" and "for" somebody is named. */
const AT = regex("u")`
  (?:在|(?<![关由对属基])于)
  (?:(?!携手|牵手|联手|联合(?!国)|邀请|委托)[^，。；、：“”\n与和同及由签跟向对为]){0,12}$
`;
const HELD = regex("u")`
  ^(?:[^，。；、与和同]{0,2}[厅楼内里])?(?:隆重|正式|共同|联合|成功|顺利|现场|圆满){0,2}
  (?:签|举行|举办|召开|揭牌|缔结|订立)
`;

/** Whether a mention only says where: "在上海国际会议中心签署". */
export function isVenue(text: string, { entity, start, end }: ChineseMention): boolean {
  const name = text.slice(start, end);
  if (entity.type === "place" || !(HALL.test(name) || CENTRE.test(name))) return false;
  if (!AT.test(text.slice(Math.max(0, start - 14), start))) return false;
  return HALL.test(name) || HELD.test(text.slice(end, end + 16));
}
