/**
 * A ref for a bar that covers part of the page: sets its height, in px, as a variable on the root while it is there.
 * Its number of lines depends on the window, the text size and its content.
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

/** The bar of keys. */
export const tellKeyBar = tellHeight("--keybar");
/** The bar that adds what is missing. */
export const tellAddBar = tellHeight("--add-bar");

/** A growing bar may cover the focused element that the browser had scrolled above it. */
function showFocus(bar: HTMLElement): void {
  const { activeElement } = document;
  if (!activeElement || bar.contains(activeElement) || getComputedStyle(bar).position === "static") return;
  const { top, bottom } = activeElement.getBoundingClientRect();
  if (activeElement !== document.body && bottom > bar.getBoundingClientRect().top && top < innerHeight)
    activeElement.scrollIntoView({ block: "nearest" });
}
