/** The scale of a PNG made from an SVG: at twice the size it stays sharp in print. */
const SCALE = 2;
/** The longest side of a canvas that browsers allow, in px. */
const MOST_SIDE = 8_000;

/** Draws an SVG into a PNG. Rejects where the browser cannot. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SCALE, MOST_SIDE / Math.max(image.width, image.height, 1));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(image.width * scale)),
      Math.max(1, Math.round(image.height * scale)),
    );
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}
