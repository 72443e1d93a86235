/** The wheel over a card. */

/** Keeps wheel events that nothing in the card can use from scrolling the page under the reader's hand. */
export function keepWheel(): void {
  addEventListener(
    "wheel",
    (event) => {
      // With Control it is the browser's zoom.
      if (event.ctrlKey) return;
      const within = event.composedPath().filter((one) => one instanceof HTMLElement);
      if (!within.some((one) => scrollsBy(one, event.deltaY))) event.preventDefault();
    },
    { passive: false },
  );
}

function scrollsBy(element: HTMLElement, delta: number): boolean {
  const { scrollTop, scrollHeight, clientHeight } = element;
  const room = delta < 0 ? scrollTop : scrollHeight - clientHeight - scrollTop;
  return room >= 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
