/** The form of a party or place while it is filled in, and what becomes of it when it is saved. */
import { useState } from "react";
import * as v from "valibot";
import { type Name, type Party, type Place, partySchema, placeSchema } from "@/lib/model";
import { sameJson } from "@/lib/model/same-json";
import type { ChosenReading, PartyItem, PlaceItem } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import { type EntityForm, entityFormOf, entityOf } from "./entity-form";
import { formProblems } from "./form-problems";
import type { Naming } from "./use-naming";

/** A row to fill in. */
export const NO_NAME: Name = { text: "", type: "short" };

interface Asked extends Omit<Naming, "isSaving"> {
  edited: PartyItem | PlaceItem;
  onSave: (record: Party | Place, read: ChosenReading | undefined) => void;
}

/** Keeps what is typed; `save` passes the record on once nothing is wrong with it, and else says what is. */
export function useEntityForm({ edited, withNamed, stopSaving, onSave }: Asked) {
  const known = edited.same?.record;
  const item = { ...edited, record: writtenOf(edited) } as PartyItem | PlaceItem;
  const [begun] = useState(() => {
    const form = entityFormOf(item);
    // Names come first and get the focus, since most additions are names.
    return form.names.length > 0 ? form : { ...form, names: [NO_NAME] };
  });
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isChanged = !sameJson(form, begun);
  const set = (change: Partial<EntityForm>) => {
    stopSaving();
    setForm((before) => ({ ...before, ...change }));
  };

  const save = () => {
    // Additions to a known one need no name.
    const names = known ? form.names.filter(({ text }) => text.trim() !== "") : form.names;
    const written = isChanged ? entityOf(item, { ...form, names }) : item.record;
    const isNameless = known !== undefined && names.length === 0;
    const whole = isNameless ? { ...(written as object), names: known.names } : written;
    withNamed(whole as Party | Place, ({ record: named, read }) => {
      const wrong = formProblems(item.kind, named);
      setProblems(wrong);
      if (wrong.length > 0) return;
      const checked = v.parse(item.kind === "place" ? placeSchema : partySchema, named);
      onSave(isNameless ? { ...checked, names: [] } : checked, read);
    });
  };
  return { form, set, isChanged, problems, save };
}
