/** Places that act: "an agreement with Norway", "the State of X and A signed". Their governments are meant. */
import { type Entity, newEntity } from "../entities/entity";
import { skipAside } from "./asides";
import { INSTRUMENT } from "./cues";
import { lexemeOf } from "./lexeme";
import { isVast } from "./signed-where";
import { type Step, type View, withLine } from "./view";

const VERB =
  /^(?:signed|signs|sign|inked|agreed|agree|agrees|have|has|will|concluded|ratified|joined|joins|intend|intends|plan|plans|want|launched|announced|established|renewed|extended|exchanged|entered|are|awarded|ordered|selected|chose|become)$/;
const DEED =
  /(?:^| )(?:signed|sign|signs|inked|agreed|agree|concluded|ratified|intend|plan|plans|entered|exchanged|joined|renewed|extended|become partner|become sister|become twin|twinning|memorandum|agreement|treaty|pact|accord|protocol|awarded) /u;
const BEHIND = new RegExp(
  `(?:^| )(?:${INSTRUMENT}|talks|friendship|partnership) (?:[^ .;]+ ){0,6}?(?:with|between|by) (?:the )?$`,
  "u",
);

/** "An agreement between A and", but not "flights between A and". */
const BETWEEN = new RegExp(
  `(?:${INSTRUMENT}|talks|friendship|twinning|signed|concluded|agreed|ratified) (?:(?!services|routes|flights|trade|traffic)[^ .;,]+ ){0,5}?between (?:the )?(?:@|\\^) (?:, )?and (?:the )?$`,
  "u",
);

/** Makes acting places of a view their governments; `governments` keeps one for each place. */
export function actingPlaces(view: View, governments: Map<Entity, Entity>, known: readonly Entity[]): View {
  let changed = false;
  const steps = view.steps.map((step, i): Step => {
    if (step.word !== "^" || !step.mention || !acts(view, i)) return step;
    changed = true;
    const place = step.mention.entity;
    let government = governments.get(place) ?? governmentOf(place, known);
    if (!government) {
      const type = /^(?:the )?port of /iu.test(place.name) ? "organization" : "government";
      government = newEntity(place.name, type, "acting place", step.start);
      for (const [form, at] of place.forms) government.forms.set(form, at);
      government.territory = place;
      governments.set(place, government);
    }
    return {
      word: "@",
      lexeme: lexemeOf("@"),
      mention: undefined,
      parties: [government],
      seat: step.seat,
      start: step.start,
      end: step.end,
      text: step.text,
      bracket: step.bracket,
    };
  });
  return changed ? withLine({ sentence: view.sentence, number: view.number, steps }) : view;
}

/** The body that a text names after a place: "City of X", "X City Council". */
function governmentOf(place: Entity, known: readonly Entity[]): Entity | undefined {
  const [name = place.name] = place.name.split(",");
  return known.find(
    ({ type, name: other }) =>
      type === "government" &&
      (other.endsWith(` of ${name}`) ||
        (other.startsWith(`${name} `) && /government|municipality/iu.test(other))),
  );
}

function acts({ steps, line, offsets }: View, at: number): boolean {
  const next = steps[at + 1]?.word ?? "";
  if (next === "'s" || /^-/.test(next) || steps[at]?.bracket) return false;
  const before = line.slice(Math.max(0, (offsets[at] ?? 0) - 90), offsets[at] ?? 0);
  if (BEHIND.test(before)) return true;
  // "between A and Norway", "A, B and the State of X intend"; a sea or a part of the world agrees to nothing.
  if (isVast(steps[at]?.mention?.entity.name)) return false;
  const joined = /(?:@|\^) (?:, )?and (?:the )?$/u.test(before);
  if (joined && BETWEEN.test(` ${before}`) && DEED.test(line)) return true;
  const after = skipAside(steps, at + 1, steps.length);
  const verb = VERB.test(steps[after]?.word ?? "") && DEED.test(line.slice(offsets[after] ?? 0));
  if (
    verb &&
    joined &&
    !/(?:^| )(?:in|of|from|at|to|for) (?:the )?(?:\^ (?:, )?)+and (?:the )?$/u.test(before)
  )
    return true;
  return verb && (at === 0 || (at === 1 && steps[0]?.word === "the"));
}
