/** Finds persons after their offices, and bodies named only by their sort, in Chinese texts. */

import type { Entity } from "../../entities/entity";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { TITLE_BEFORE } from "./name-patterns";

/** Names of two to four characters after an office: "董事长余承东". */
export function personsIn(text: string): Set<string> {
  const out = new Set<string>();
  for (const [, name = ""] of text.matchAll(OFFICE_AND_NAME)) if (!OF_BODY.test(name)) out.add(name);
  // "副校长海伦·巴克斯特".
  for (const [, name = ""] of text.matchAll(OFFICE_AND_FOREIGN_NAME))
    out.add(name).add(name.slice(name.lastIndexOf("·") + 1));
  // "若泽·阿尔梅达": a person whose name has a dot is later called by its last part.
  for (const [, name = ""] of text.matchAll(
    /\p{Script=Han}{1,7}·(\p{Script=Han}{2,6}?)(?=(?:代表|表示|说|称|认为|指出|与|和|、|，|。|在|签|出席|介绍|透露|共同|回忆))/gu,
  ))
    out.add(name);
  // "首席执行官Anna Keller博士": no firm's name follows an office.
  for (const [, name = ""] of matchesIn(LATIN_PERSON, text)) out.add(name);
  return out;
}

const OFFICE_AND_FOREIGN_NAME = regex("gu")`
  (?:董事长|总经理|总裁|首席\p{Script=Han}{2,4}官|校长|院长|所长|部长|市长|州长|大使|主席|主任|会长|局长
    |教授|代表|总理|总统|大臣)(\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,7}?)+)
  (?=分别|代表|表示|说|称|认为|指出|与|和|、|，|。|在|签|共同|出席|介绍|透露|同|（)
`;

const OFFICE_AND_NAME = regex("gu")`
  (?:董事长|总经理|总裁|首席执行官|副市长|市长|州长|校长|院长|书记|主任|主席|发言人|负责人|分析师|人士|委员
    |经理|秘书长|部长|次长|省长|县长|区长|镇长|局长|厅长|总监|创始人|CEO|代表|教授|记者)
  (\p{Script=Han}{2,3}?)(?=
    (?:则|与|和|及|、|；|）|（|表示|说|称|认为|见证|出席|主持|陪同|一行|等|共同|在|，|。|代表|指出|介绍
      |透露|签|并|为|对|向|就|率|带[着队领]|致辞|致词|发言|讲话|赴|前往|走进|回[顾应]|强调|要求|希望|直言
      |坦言|感谢|欢迎|宣布|的(?:见证|陪同|带领|率领|主持|推动|邀请)))
`;

/** "代表经济部": endings of bodies that somebody represents. */
const OF_BODY = /^[会部处室办团队站组级]|[部局厅署市县区省州校院会所行司团处委国]$|双方|集团|政府/u;

const LATIN_PERSON =
  /(?:校长|董事长|总裁|总经理|部长|总理|总统|大使|市长|州长|院长|所长|主席|会长|首席\p{Script=Han}{2,4}官|教授|专员|秘书长|局长|司长|大臣|总监|创始人|合伙人|CEO|CFO|CTO|COO|VP) ?([A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3})/gu;

/** Resolves "市政府" and "区管委会" to the body of that sort which the text names in full. */
export function seats(entities: Entity[], byForm: Map<string, Entity>, text: string): void {
  for (const match of text.matchAll(
    /(?<!\p{Script=Han})(?:代表)?([省市县区州](?:人民)?政府|新区管委会|区管委会|管委会)|(?<=代表)([省市县区州]政府)/gu,
  )) {
    const form = match[1] ?? match[2] ?? "";
    const sort = form.slice(0, 1);
    const body = entities.find(
      ({ type, name }) =>
        type === "government" &&
        name !== form &&
        (form.endsWith("管委会") ? /管(?:理)?委(?:员)?会/u.test(name) : name.includes(`${sort}人民政府`)),
    );
    const before = byForm.get(form);
    if (body && before !== body) {
      byForm.set(form, body);
      // "县政府", found on its own before, is the same body.
      if (before?.name === form && before.known === undefined) entities.splice(entities.indexOf(before), 1);
    } else if (!body && before?.name === form) before.rule = "seat"; // worth telling only as a party
  }
}

/** How many UTF-16 units may contain a person's name. */
const LONGEST_PERSON = 40;

/** The start of the Latin words before an offset, read character by character, since a pattern would take forever. */
function latinFrom(text: string, at: number): number {
  let from = at;
  while (
    from > Math.max(0, at - LONGEST_PERSON) &&
    /[\p{Script=Latin}.'’ -]/u.test(text.charAt(from - 1)) &&
    !text.startsWith("  ", from - 1)
  )
    from -= 1;
  while (from < at && !/\p{Script=Latin}/u.test(text.charAt(from))) from += 1;
  return from;
}

/** Whether a Latin word belongs to the name of a person whose office precedes it. */
export function isLatinPerson(text: string, at: number): boolean {
  const first = latinFrom(text, at);
  const title = text.slice(Math.max(0, first - 6), first).trimEnd();
  return (
    TITLE_BEFORE.test(title) &&
    /^\p{Lu}[\p{Ll}.'’-]+ \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?(?![\p{Script=Latin}\d&])/u.test(
      text.slice(first),
    )
  );
}
