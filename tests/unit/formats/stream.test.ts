import { expect, it } from "vitest";
import { blobOf, encoded, streamOf } from "@/lib/formats/stream";

async function* pieces(count: number, failure?: Error): AsyncGenerator<string> {
  for (let at = 0; at < count; at++) yield `${at}`.padStart(1_000_000, " ");
  if (failure) throw failure;
}

it("a file is all of a stream, in order", async () => {
  const file = await blobOf(streamOf(encoded(pieces(20))), "text/plain");
  expect([file.size, file.type]).toEqual([20_000_000, "text/plain"]);
  expect((await file.text()).split(/ +/).filter(Boolean)).toEqual(
    Array.from({ length: 20 }, (_, at) => `${at}`),
  );
});

it("a file that cannot be made says why", async () => {
  const failure = new Error('releases[0] (a), published: holds "20250-03-14".');
  await expect(blobOf(streamOf(encoded(pieces(1, failure))))).rejects.toBe(failure);
});
