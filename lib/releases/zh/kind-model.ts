/** What an agreement of a Chinese text is about by its words: a model that `scripts/releases-train-chinese.ts` fits. */
import type { Deal } from "../agreements/deal";
import { type DealKind, KINDS } from "../agreements/kind";
import { type ChoiceFeatures, Choices, choiceBucket } from "../text/choices";
import { fnv, fnvOf, mix } from "../text/hash";
import weights from "./kind-model.json";
import type { ChineseMention } from "./spot";
import type { Stretch } from "./stretches";
import type { CommonWords } from "./words";

const model = new Choices(KINDS.length, weights);

/** How likely a kind must be where rules tell none, and where they tell another. */
const LIKELY = 0.4;
const LIKELIER = 0.65;

/** A text as its kinds are told from. */
export interface KindText {
  text: string;
  stretches: readonly Stretch[];
  mentions: readonly ChineseMention[];
  words: CommonWords;
}

const NAME = fnv("@");
const DIGIT = fnv("9");

/** The words of the sentence that tells of an agreement, and those of the first line and of the next sentence. */
export function chineseKindFeatures(of: KindText, deal: Deal): ChoiceFeatures {
  const at = of.stretches.findIndex(
    ({ start, end }) => deal.status.proof.start >= start && deal.status.proof.start < end,
  );
  const [first] = of.stretches;
  const told = of.stretches[at];
  const next = of.stretches[at + 1];
  const types = [...new Set(deal.parties.map(({ type }) => type))].sort().join();
  const near = told ? featuresIn(of, told, "") : [];
  near.push(choiceBucket(fnv(`types ${types}`)));
  return {
    near: [...new Set(near)],
    far: [
      ...new Set([
        ...(first && first !== told ? featuresIn(of, first, "h ") : []),
        ...(next ? featuresIn(of, next, "n ") : []),
      ]),
    ],
  };
}

/** Each word of a sentence, and each two that follow one another. */
function featuresIn({ text, mentions, words }: KindText, { start, end }: Stretch, name: string): number[] {
  const out: number[] = [];
  const prefix = fnv(name);
  let before = 0;
  for (let at = start; at < end; ) {
    const mention = mentions.find((one) => one.start <= at && at < one.end && one.entity.type !== "place");
    const to = mention?.end ?? Math.min(end, Math.max(at + 1, words.end[at] ?? 0));
    const word = mention ? NAME : /^\d/u.test(text[at] ?? "") ? DIGIT : fnvOf(text, at, to);
    if (word !== DIGIT || before !== DIGIT) {
      out.push(choiceBucket(mix(prefix, word)), choiceBucket(mix(mix(prefix, before), word)));
      before = word;
    }
    at = to;
  }
  return out;
}

/** The likeliest kind, where it is likely enough and another than the rules tell. */
export function likeliestKind(of: KindText, deal: Deal): DealKind | undefined {
  const chances = model.chances(chineseKindFeatures(of, deal));
  const most = Math.max(...chances);
  const kind = KINDS[chances.indexOf(most)];
  const { value } = deal.kind;
  return kind !== value && most >= (value === "other" ? LIKELY : LIKELIER) ? kind : undefined;
}
