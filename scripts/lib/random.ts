/** Pseudo-random numbers from 0 to 1: the same seed gives the same ones (a linear congruential generator). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 16_777_216;
  };
}
