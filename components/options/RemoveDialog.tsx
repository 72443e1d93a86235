import { AlertDialog } from "@base-ui/react/alert-dialog";
import { OWN_DATASET } from "@/lib/review/own/own";
import type { DatasetEntry } from "@/lib/store";
import { countText } from "@/lib/ties/labels";
import { useAnswer } from "../answers/use-answer";
import { useLast } from "../use-last";
import type { OptionsApi } from "./options-api";

interface Props {
  /** The dataset to ask about; without one, the dialog is closed. */
  dataset: DatasetEntry | undefined;
  subscriptions: OptionsApi["subscriptions"]["ask"];
  onCancel: () => void;
  onRemove: (dataset: DatasetEntry) => void;
}

/** Asks before a dataset is removed, which cannot be undone. */
export function RemoveDialog({ dataset: asked, subscriptions, onCancel, onRemove }: Props) {
  const dataset = useLast(asked);
  return (
    <AlertDialog.Root open={asked !== undefined} onOpenChange={(open) => !open && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        {dataset && (
          <AlertDialog.Popup className="entente dialog">
            <Question dataset={dataset} subscriptions={subscriptions} onRemove={onRemove} />
          </AlertDialog.Popup>
        )}
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** The question. Removing waits until it is known whether a subscription ends with the dataset. */
function Question({
  dataset,
  subscriptions,
  onRemove,
}: Pick<Props, "subscriptions" | "onRemove"> & { dataset: DatasetEntry }) {
  const { info, counts } = dataset;
  const known = useAnswer(info.id, subscriptions);
  const isAsking = known.state === "loading";
  const followed = known.state === "done" && known.value.find((one) => one.dataset?.id === info.id);
  return (
    <>
      <AlertDialog.Title className="dialog-title">Remove {info.title}?</AlertDialog.Title>
      <AlertDialog.Description className="mut break">
        Its {countText(counts.agreement, "agreement")}, {countText(counts.party, "party")} and{" "}
        {countText(counts.place, "place")} go from this browser. This cannot be undone; to have them back,{" "}
        {info.id === OWN_DATASET ? "save them as a file before" : "import the file again"}. To keep them
        without seeing them, switch the dataset off instead.
        {followed &&
          ` It is followed at ${followed.url}. The subscription ends too, and no new version comes.`}
        {known.state === "failed" &&
          " If it is followed at an address, the subscription ends too, and no new version comes."}
      </AlertDialog.Description>
      <div className="dialog-actions">
        <AlertDialog.Close className="btn">Keep</AlertDialog.Close>
        <button
          type="button"
          className="btn danger"
          aria-disabled={isAsking}
          onClick={isAsking ? undefined : () => onRemove(dataset)}
        >
          Remove
        </button>
      </div>
    </>
  );
}
