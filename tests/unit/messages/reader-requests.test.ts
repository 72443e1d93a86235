import { describe, expect, it } from "vitest";
import { READER_REQUESTS, type ReaderRequest } from "@/lib/messages/protocol";

describe("what a reader is asked", () => {
  it.each<[ReaderRequest, unknown, boolean]>([
    ["pageNames", {}, true],
    ["pageNames", { each: true }, true],
    ["pageNames", { each: undefined }, true],
    ["pageNames", { each: "yes" }, false],
    ["pageNames", null, false],
    ["pageNames", undefined, false],
    ["pageNames", "each", false],
    ["scrollTo", { ref: "d/party/x", index: 0 }, true],
    ["scrollTo", { ref: "d/party/x", index: -1 }, false],
    ["scrollTo", { ref: "d/party/x", index: 0.5 }, false],
    ["scrollTo", { ref: "d/party/x" }, false],
    ["scrollTo", { ref: "d/agreement/x", index: 0 }, false],
    ["scrollTo", { ref: "../../party/x", index: 0 }, false],
    ["scrollTo", { ref: ["d/party/x"], index: 0 }, false],
    ["step", { direction: 1 }, true],
    ["step", { direction: -1 }, true],
    ["step", { direction: 0 }, false],
    ["step", { direction: "1" }, false],
    ["refresh", {}, true],
    ["explain", {}, true],
    ["explain", { ref: "d/place/x", within: ["main"], except: [] }, true],
    ["explain", { within: "main" }, false],
    ["explain", { except: [1] }, false],
    ["explain", { ref: 7 }, false],
  ])("%s with %j: %s", (request, params, allowed) => {
    expect(READER_REQUESTS[request](params)).toBe(allowed);
  });
});
