import { Settings2 } from "lucide-react";

/** Opens the options page from a view's header. */
export function OptionsButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label="Datasets and settings"
      title="Datasets and settings"
      onClick={onClick}
    >
      <Settings2 aria-hidden="true" />
    </button>
  );
}
