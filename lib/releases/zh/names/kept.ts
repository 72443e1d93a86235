/** Decides which matched names keep their ends where the name model is sure of others. */

import type { ChineseMention } from "./spot";
import type { Tagged } from "./tagger";

/** "甲市政府乙局", "甲银行乙省分行": a part of an organisation, with its name. */
const PART = /政府\p{Script=Han}+[局厅]$|(?:分行|支行|分公司)$/u;
/** A town or province before a firm's own name. */
const TOWN_BEFORE = /^\p{Script=Han}{2,3}[省市]$/u;

/** Whether a matched name stays as it is beside one that the model sees there. */
export function isKept(text: string, one: Tagged, { entity, start, end }: ChineseMention): boolean {
  if (entity.known !== undefined) return true;
  const isLegal = entity.rule === "legal form";
  if (start === one.start)
    return (
      end === one.end ||
      // "甲市政府乙局" is an office of the government before it.
      (end > one.end && PART.test(text.slice(start, end))) ||
      // "甲有限公司产学研": a legal form ends a name, except before a branch.
      (isLegal && (end > one.end || !/[司行院校所店部处]$/u.test(text.slice(start, one.end))))
    );
  if (start > one.start) return false;
  return (
    (isLegal && end > one.end) ||
    // "甲市乙有限公司": the town opens the firm's full name.
    (isLegal &&
      end === one.end &&
      TOWN_BEFORE.test(text.slice(start, one.start)) &&
      !/[在于自]$/u.test(text.slice(Math.max(0, start - 1), start)))
  );
}
