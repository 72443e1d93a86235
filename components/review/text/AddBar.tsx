import { Plus } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { Item } from "@/lib/review/draft";
import { tellAddBar } from "../desk/tell-height";
import { chosenWords } from "./chosen-words";
import type { Adding } from "./use-adding";

const KINDS = [
  ["agreement", "Add an agreement"],
  ["party", "Add a party"],
  ["place", "Add a place"],
] as const satisfies readonly (readonly [Item["kind"], string])[];

const CHOSEN = "The chosen words tell of:";
const NONE_CHOSEN = "Missing something? Select its words in the text first.";

/** Adds what the reading missed. Stays visible while words of the text are chosen. */
export function AddBar({ adding, isBusy }: { adding: Adding; isBusy: boolean }) {
  const areChosen = useChosen();
  const isChosen = areChosen && !isBusy;
  return (
    <div className={isChosen ? "add-items chosen" : "add-items"} ref={tellAddBar}>
      <span className="add-lead dim" role="status">
        {adding.isReading ? "Reading the chosen words …" : isChosen ? CHOSEN : NONE_CHOSEN}
      </span>
      {KINDS.map(([kind, label]) => (
        <button
          key={kind}
          type="button"
          className="btn"
          disabled={isBusy || adding.isReading}
          title={isBusy ? "Save or cancel what you are writing first" : undefined}
          onClick={() => adding.begin(kind)}
        >
          <Plus aria-hidden="true" /> {label} {kind === "agreement" && <kbd>t</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Whether words of the text are chosen. */
export function useChosen(): boolean {
  return useSyncExternalStore(
    onSelection,
    () => chosenWords() !== undefined,
    () => false,
  );
}

function onSelection(changed: () => void): () => void {
  document.addEventListener("selectionchange", changed);
  return () => document.removeEventListener("selectionchange", changed);
}
