/**
 * A ref for a bar that stands over what is read: tells the styles its height, in px, as a variable on the root, for as long as
 * it is there. How many lines it takes is up to the window, the size of text and what there is to do.
 */
function tellHeight(variable: `--${string}`): (bar: HTMLElement | null) => (() => void) | undefined {
  return (bar) => {
    if (!bar) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => {
      style.setProperty(variable, `${bar.getBoundingClientRect().height}px`);
      showFocus(bar);
    });
    sizes.observe(bar, { box: "border-box" });
    return () => {
      sizes.disconnect();
      style.removeProperty(variable);
    };
  };
}

/** Of the bar with the keys. */
export const tellKeyBar = tellHeight("--keybar");
/** Of the bar that adds what is missing. */
export const tellAddBar = tellHeight("--add-bar");

/** A bar that has grown may stand over what the browser had brought above it when it got the focus. */
function showFocus(bar: HTMLElement): void {
  const { activeElement } = document;
  if (!activeElement || bar.contains(activeElement) || getComputedStyle(bar).position === "static") return;
  const { top, bottom } = activeElement.getBoundingClientRect();
  if (activeElement !== document.body && bottom > bar.getBoundingClientRect().top && top < innerHeight)
    activeElement.scrollIntoView({ block: "nearest" });
}
