/**
 * Judges whether our regular expressions may take a time that doubles with each letter of a text. `npm run patterns`
 * judges new ones and stores the verdicts; `npm run patterns -- --all` judges all again, which takes a quarter of an
 * hour. `--looked-at lib/a.ts:3` keeps the pattern there, which the judge calls exponential but a person has found to
 * be safe. With `--check`, as a step of `npm test`, it writes nothing: it fails on new exponential patterns, and
 * reports those that take the cube of a text's length or are undecided.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectPatterns } from "./patterns/collect";
import { complaintOf, JUDGE, judgeAll } from "./patterns/judge";
import { Verdicts } from "./patterns/verdicts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILE = fileURLToPath(new URL("patterns/verdicts.txt", import.meta.url));
/** The most new patterns for a check; more are left to the command, so that nobody waits for them. */
const MOST_NEW = 150;
const SECONDS = { check: 15, write: 30 };

const checks = process.argv.includes("--check");
const before =
  process.argv.includes("--all") || !existsSync(FILE)
    ? new Verdicts()
    : Verdicts.fromText(readFileSync(FILE, "utf8"), JUDGE);

const { patterns, unreached } = await collectPatterns(ROOT);
const fresh = patterns.filter((pattern) => before.degreeOf(pattern) === undefined);
console.log(`${patterns.length} regular expressions, ${fresh.length} of them not judged before.`);
for (const where of unreached)
  console.error(`${where}: nothing builds this pattern. Give scripts/patterns/examples.ts a text that does.`);

if (checks && fresh.length > MOST_NEW) {
  console.error("Too many are new to judge them here: run `npm run patterns` and commit what it writes.");
  process.exit(1);
}
const kept = before.of(patterns);
const write = () => writeFileSync(FILE, kept.toText(JUDGE));
const lookedAt = process.argv.filter((_, i) => process.argv[i - 1] === "--looked-at");
let judged = 0;
let exponential = 0;
await judgeAll(fresh, checks ? SECONDS.check : SECONDS.write, (one) => {
  judged += 1;
  if (!checks && lookedAt.includes(one.pattern.where))
    one = { ...one, degree: undefined, because: "looked at" };
  const complaint = complaintOf(one);
  if (complaint !== undefined) console.error(complaint);
  if (one.degree === Number.POSITIVE_INFINITY) exponential += 1;
  else kept.add(one);
  if (checks || judged % 20 > 0) return;
  write();
  console.log(`${judged} of ${fresh.length} judged`);
});

if (!checks) {
  write();
  for (const { source, flags, where } of patterns.filter((pattern) => isDoubtful(kept.degreeOf(pattern))))
    console.log(`Look at ${where}: /${source}/${flags}`);
}
if (exponential > 0)
  console.error(
    `Mend ${exponential === 1 ? "it" : "them"}; what is new and right is kept by \`npm run patterns\`.`,
  );
process.exit(unreached.length > 0 || exponential > 0 ? 1 : 0);

/** Whether a person must have looked at a pattern before it is kept. */
function isDoubtful(degree: number | undefined): boolean {
  return degree === 0 || (degree !== undefined && degree > 2);
}
