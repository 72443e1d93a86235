/** Finds where a Chinese text says that something was signed or is built. */
import type { Deal, Proof } from "../../agreements/deal";
import type { Field } from "../../agreements/fields/fields";
import type { PresenceFact } from "../../agreements/presence/presence";
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import { SITE } from "../places/site-words";
import { backgroundIn } from "./background";
import { chineseFields } from "./fields";
import { isOfParty, namesIn } from "./of-party";
import { chineseQuantities } from "./quantities";

/** The place in a range where the text says that something was signed. */
export function signedPlace(
  text: string,
  inside: readonly ChineseMention[],
  start: number,
  end: number,
): { value: Entity; proof: Proof } | undefined {
  for (const mention of inside) {
    if (mention.entity.type !== "place") continue;
    const { start: from, end: to } = mention;
    const around = {
      before: (length: number) => text.slice(Math.max(start, from - length), from),
      behind: text.slice(to, end),
      next: text.slice(to, to + 6),
    };
    const place = isBeforeSigners(around)
      ? mention
      : signsThere(around)
        ? // "在赞比亚首都卢萨卡": the town, not its country.
          (inside.find(
            (one) =>
              one.entity.type === "place" && /^(?:首都|首府|省会|州府)$/u.test(text.slice(to, one.start)),
          ) ?? mention)
        : undefined;
    if (place)
      return {
        value: place.entity,
        proof: { start: place.start, end: place.end, rule: "place of signing" },
      };
  }
  return undefined;
}

/** The text around a place. */
interface Around {
  before(length: number): string;
  /** The text behind it in the range, and the next characters even beyond that. */
  behind: string;
  next: string;
}

/** Whether a comma separates a place from who signs there. */
function isBeforeSigners({ before, behind }: Around): boolean {
  if (!behind.startsWith("，")) return false;
  const next = behind.slice(1);
  return (
    // "8月4日，甲国乙，签约仪式上", "当地时间8月4日，乙，丙与丁签署".
    (/\d[日号](?:上午|下午|晚间?|中午)?，$/u.test(before(5)) && /^[^。；]{0,60}?(?:签|举行)/u.test(next)) ||
    (/^[^。；]{2,60}签/u.test(next) &&
      // "翌日转抵甲，…与乙签约".
      (/(?:转抵|飞抵|抵达|转赴|移师)$/u.test(before(3)) ||
        // "6月3日，在甲，乙与丙签署": the place precedes the parties.
        (isLocated(before) && /(?:^|[，。日月晚午])在[^，。；]{0,30}$/u.test(before(34)))))
  );
}

const isLocated = (before: Around["before"]) =>
  /[在于](?:省城|首都|省会)?$/u.test(before(3)) ||
  // "在甲总部所在地乙，", "在甲近郊的乙".
  /(?:^|[^现存所实])在[^，。；]{2,30}(?:所在地|近郊的?|郊外的?|境内的?)$/u.test(before(40));

const SIGNS_BEHIND =
  /^(?!宣布|发布|公布|披露)[^，。；的]{0,6}?(?:签|订立|订下|缔结|举行|揭牌|达成|同|与|共同签|正式签|举办|完成(?=[^，。；]{0,16}签))/u;

/** "（总部位于甲）" */
const SEAT = /(?:总部|注册地址?|办公地址?)(?:位于|坐落于|设[在于]|在)$/u;

/** "在甲签署", and not "在甲投资建厂" or what a place only issues. */
const signsThere = ({ before, behind, next }: Around) =>
  isLocated(before) &&
  !SEAT.test(before(8)) &&
  SIGNS_BEHIND.test(behind.slice(0, 26)) &&
  (/^(?:签|正式签)/u.test(next) || !/^[^，。]{0,4}(?:建|投资|设)/u.test(next));

/** Rules whose names may be none. */
const LOOSE = /^(?:named beside another|acts|Latin name|told by its letters)$/u;
/** No agreement has more fields worth telling. */
const MOST_FIELDS = 14;

/** "设有三座工厂": existing sites. */
const HAS_SITES = /^[^，。；]{0,20}(?:设有|建有|拥有|经营|运营|办有|开有)/u;
/** Words before a site: "在", "自甲经乙至", "供". */
const BEHIND =
  /(?:[在于到](?:我校|我院|本校|本院|学校|医院|公司|该校|该院)|在|落户|到|于|位于|至|为|、|自|从|经|赴|进入|面向|覆盖|供|连接|往返|扩建|改造|新建|建设|首都|首府|(?:[东南西北中]部|境内|沿海|近郊)的)$/u;
/** Words after a site: "工厂", "至乙的航线", "线". */
const AHEAD = new RegExp(
  `^(?:市|省|县|区|州|港)?(?:的)?(?:\\p{Script=Han}{0,5}?(?:${SITE}|项目|铁路|大桥|机场|航线|公路|隧道|管道|试车场|市场)|(?:段|线|路段)|至|经)`,
  "u",
);

/** "甲董事长乙表示", "乙介绍了": somebody speaks. */
const SPEECH =
  /^[^。；]{0,60}?(?:(?<!双方|各方|公司|公告|方面)(?:表示|指出|强调|认为|谈到|坦言|致辞时?(?:说|称)?)(?=[，：])|介绍了|回顾了|感谢|希望(?:双方|以此|能|校企|校地|政企))/u;
/** What a speech says that the two will do. */
const PLAINLY = 0.9;

/** Of praise or hope in a speech, keeps only what is plainly the matter of the agreement. */
function saidFields(text: string, start: number, end: number, fields: readonly Field[]): readonly Field[] {
  return SPEECH.test(text.slice(start, end)) ? fields.filter(({ weight }) => weight >= PLAINLY) : fields;
}

/** Adds the details in a stretch to an agreement: fields, quantities, sites. */
export function addDetails(
  text: string,
  deal: Deal,
  inside: readonly ChineseMention[],
  start: number,
  end: number,
  stands: readonly PresenceFact[] = [],
): void {
  const names = inside.filter(({ entity }) => !LOOSE.test(entity.rule) || deal.parties.includes(entity));
  for (const field of saidFields(text, start, end, chineseFields(text, start, end, names)))
    if (deal.fields.length < MOST_FIELDS && !deal.fields.some((one) => one.text === field.text))
      deal.fields.push(field);
  const named = namesIn(inside);
  const background = backgroundIn(text, inside, { start, end });
  const isBeside = (at: number) => background.some((part) => part.start <= at && at < part.end);
  for (const found of chineseQuantities(text, start, end))
    if (
      !isBeside(found.start) &&
      !isOfParty(text, found.start, found.end, named) &&
      !deal.quantities.some((one) => one.value === found.value && one.unit === found.unit)
    )
      deal.quantities.push(found);
  for (const { entity, start: from, end: to } of inside) {
    if (
      entity.type !== "place" ||
      deal.signedAt?.proof.start === from ||
      // A firm's own location is no site of the agreement.
      stands.some(
        ({ place, what }) => place === entity && (what === "seat" || HAS_SITES.test(text.slice(to, to + 24))),
      ) ||
      deal.sites.some(({ value }) => value === entity) ||
      isBeside(from) ||
      isOfParty(text, from, to, named)
    )
      continue;
    const before = text.slice(Math.max(start, from - 1), from);
    const listed =
      /[、和及与]/u.test(before) && deal.sites.some(({ proof }) => proof.end === from - before.length);
    if (
      (listed ||
        BEHIND.test(text.slice(Math.max(start, from - 5), from)) ||
        AHEAD.test(text.slice(to, Math.min(end, to + 16)))) &&
      !/^(?:设有|拥有|已有|签|举行|与|同)/u.test(text.slice(to, to + 2))
    )
      deal.sites.push({
        value: entity,
        proof: { start: from, end: to, rule: "place in a sentence of the agreement" },
      });
  }
}
