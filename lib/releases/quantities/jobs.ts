/** Recognises people who are counted because they get jobs, or have them. */

/** Whether people are counted because they get jobs. */
export function isWork(text: string, start: number, end: number, unit: string): boolean {
  return (
    PEOPLE.has(unit) &&
    (EMPLOYED.test(text.slice(Math.max(0, start - 60), start)) || IN_WORK.test(text.slice(end, end + 70)))
  );
}

const PEOPLE = new Set(["people", "youths", "women", "men", "locals", "residents", "villagers", "adults"]);
const EMPLOYED =
  /(?:(?:employment|jobs|work|positions) (?:for|to)|employ(?:s|ing)?|hir(?:e|es|ing)|recruit(?:s|ing)?) (?:\p{Ll}+ ){0,3}$|\b(?:employment|headcount|workforce|payroll) [^.;]{0,40}$/iu;
/** "5,000 people would be employed" */
const IN_WORK =
  /^ (?:\p{Ll}+ ){0,2}?(?:will|would|are|is|to|can|could|shall|should) (?:be |to be |have been )?(?:employed|hired|recruited|taken on|needed|work|find work|find jobs)\b/u;

/** Whether words before a number tell of a staff: "a workforce of 350", with no noun behind. */
export const tellsStaff = (before: string) => STAFFED.test(before);

const STAFFED =
  /\b(?:workforce|headcount|staff|payroll) (?:of|to|by) (?:about |some |around |up to |over |more than )?$/iu;
