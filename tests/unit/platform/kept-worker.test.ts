import { expect, test } from "vitest";
import { KeptWorker } from "@/lib/platform/ask-worker";

/** A worker whose replies and faults a test makes. */
class FakeWorker extends EventTarget {
  readonly asked: { number: number; what: string }[] = [];
  isEnded = false;

  postMessage(question: { number: number; what: string }): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  reply(to: string): void {
    const data = { number: this.asked.find(({ what }) => what === to)?.number, said: `${to}!` };
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

test("each question gets its own reply, and a worker that broke is ended and replaced", async () => {
  const workers: FakeWorker[] = [];
  const kept = new KeptWorker<{ what: string }, { number: number; said: string }>(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    (message) => `It broke: ${message}`,
  );
  const [a, b, c] = ["a", "b", "c"].map((what) => kept.ask({ what }));
  workers[0]?.reply("b");
  expect(await b).toMatchObject({ said: "b!" });
  workers[0]?.reply("a");
  expect(await a).toMatchObject({ said: "a!" });
  workers[0]?.dispatchEvent(Object.assign(new Event("error"), { message: "no memory" }));
  await expect(c).rejects.toThrow("It broke: no memory");
  expect(workers[0]?.isEnded).toBe(true);
  const d = kept.ask({ what: "d" });
  workers[1]?.reply("d");
  expect(await d).toMatchObject({ said: "d!" });
  expect(workers).toHaveLength(2);
});
