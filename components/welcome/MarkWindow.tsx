import { type CSSProperties, type FocusEvent, type ReactNode, type Ref, useState } from "react";
import { GAP, MARGIN, MOST_HEIGHT, WIDTH } from "@/lib/popover/card-size";
import { placePopover } from "@/lib/popover/place";
import { rootScale } from "../root-scale";

interface Props {
  windowRef: Ref<HTMLDivElement>;
  /** The mark that it belongs to, and the positioned element that contains both. */
  mark: HTMLElement;
  frame: HTMLElement;
  labelId: string;
  onPointer: (inside: boolean) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
  /** Called when Escape is pressed in it. */
  onEscape: () => void;
  /** The content. It calls `onReady` once it is there, so that the window first shows in its final size. */
  children: (onReady: () => void) => ReactNode;
}

/** Places a mark's popover on the page, under its mark or over it, and scrolls with it. */
export function MarkWindow(props: Props) {
  const { windowRef, mark, frame, labelId, onPointer, onBlur, onEscape, children } = props;
  const [style] = useState(() => besideMark(mark, frame));
  const [ready, setReady] = useState(false);
  return (
    <div
      ref={windowRef}
      className="mark-window"
      role="dialog"
      aria-labelledby={labelId}
      tabIndex={-1}
      style={style}
      data-waiting={ready ? undefined : ""}
      onPointerEnter={() => onPointer(true)}
      onPointerLeave={() => onPointer(false)}
      onBlur={onBlur}
      onKeyDown={({ key }) => {
        if (key === "Escape") onEscape();
      }}
    >
      {children(() => setReady(true))}
    </div>
  );
}

function besideMark(mark: HTMLElement, frame: HTMLElement): CSSProperties & Record<"--most", string> {
  const { clientWidth, clientHeight } = document.documentElement;
  const scale = rootScale();
  const width = Math.min(WIDTH * scale, clientWidth - 2 * MARGIN);
  const mostHeight = MOST_HEIGHT * scale;
  const place = placePopover({
    lines: [...mark.getClientRects()],
    size: { width, height: mostHeight },
    viewport: { width: clientWidth, height: clientHeight },
    gap: GAP,
    margin: MARGIN,
  });
  const box = frame.getBoundingClientRect();
  const maxHeight = `${Math.min(place.maxHeight, mostHeight)}px`;
  return {
    left: place.left - box.left,
    width,
    maxHeight,
    "--most": maxHeight,
    ...(place.side === "below" ? { top: place.top - box.top } : { bottom: box.bottom - place.bottom }),
  };
}
