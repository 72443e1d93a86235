const WIDTHS = ["46%", "78%", "62%", "84%", "38%", "70%"];

/** Lines in place of what is still being loaded. */
export function Skeleton({ lines = 4, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="sr">{label}</span>
      {Array.from({ length: lines }, (_, line) => {
        const width = WIDTHS[line % WIDTHS.length];
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
        return <span key={line} aria-hidden="true" style={{ width }} />;
      })}
    </div>
  );
}
