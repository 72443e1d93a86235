/**
 * A ref for the bar with the keys: tells the styles its height, in px, as `--keybar` on the root, for as long as it is there. How
 * many lines it takes is up to the window, the size of text and what there is to accept.
 */
export function tellHeight(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const sizes = new ResizeObserver(() => {
    style.setProperty("--keybar", `${bar.getBoundingClientRect().height}px`);
    showFocus(bar);
  });
  sizes.observe(bar, { box: "border-box" });
  return () => {
    sizes.disconnect();
    style.removeProperty("--keybar");
  };
}

/** A bar that has grown may stand over what the browser had brought above it when it got the focus. */
function showFocus(bar: HTMLElement): void {
  const { activeElement } = document;
  if (!activeElement || bar.contains(activeElement) || getComputedStyle(bar).position !== "sticky") return;
  const { top, bottom } = activeElement.getBoundingClientRect();
  if (activeElement !== document.body && bottom > bar.getBoundingClientRect().top && top < innerHeight)
    activeElement.scrollIntoView({ block: "nearest" });
}
