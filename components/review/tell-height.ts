/**
 * A ref for the bar with the keys: tells the styles its height, in px, as `--keybar` on the root, for as long as it is there. How
 * many lines it takes is up to the window, the size of text and what there is to accept.
 */
export function tellHeight(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const sizes = new ResizeObserver(() =>
    style.setProperty("--keybar", `${bar.getBoundingClientRect().height}px`),
  );
  sizes.observe(bar, { box: "border-box" });
  return () => {
    sizes.disconnect();
    style.removeProperty("--keybar");
  };
}
