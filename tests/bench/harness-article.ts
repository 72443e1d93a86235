/** Articles of any length for benches, the same at every run. */

const WORDS =
  "the of and to in a that for on with as by at from its was were will has said new plant output supply market grid power cell " +
  "steel ore price demand project phase capacity partner contract signed yesterday while analysts expect further growth next year " +
  "despite slower sales across several regions where costs remain high because energy is scarce and transport takes longer than before";

/** A page with an article of about so many words, one of `names` after every 40 of them. */
export function longArticle(words: number, names: readonly string[]): string {
  const pool = WORDS.split(" ");
  const random = randomFrom(20_250_320);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const paragraphs: string[] = [];
  for (let written = 0; written < words; written += 80) {
    const text = Array.from({ length: 80 }, (_, at) => (at % 40 === 20 ? pick(names) : pick(pool))).join(" ");
    paragraphs.push(`<p>T${text.slice(1)}.</p>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long article</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A long article","datePublished":"2025-03-21"}</script>
<style>body{max-width:40em;margin:2em auto;font:18px/1.6 serif}</style></head>
<body><article><h1>A long article</h1>${paragraphs.join("\n")}</article></body></html>`;
}

/** Numbers from 0 to 1 that are the same at every run: the mulberry32 generator (Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
