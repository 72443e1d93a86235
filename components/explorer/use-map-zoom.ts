import { select } from "d3-selection";
import { type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useEffect, useRef, useState } from "react";

const MOST = 24;

/** Zooms and moves a map by wheel, pinch and drag: returns the transform to draw it with. */
export function useMapZoom(): { svg: RefObject<SVGSVGElement | null>; transform: ZoomTransform } {
  const svg = useRef<SVGSVGElement>(null);
  const [transform, setTransform] = useState(zoomIdentity);
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const { width, height } = element.viewBox.baseVal;
    const zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, MOST])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .on("zoom", (event: { transform: ZoomTransform }) => setTransform(event.transform));
    select(element).call(zooming);
  }, []);
  return { svg, transform };
}
