/** That nothing leaves the machine: every name of a host leads to a server of the test, which hears of each connection. */
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { launchWithExtension } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { PopoverDriver } from "../../scripts/drive/popover";
import { DEMO } from "./demo";
import { EXTENSION, expect, test } from "./fixtures";
import { card, file, TEXT } from "./reviewing";

const ARTICLE = "http://www.example-news.com/business/2025/03/an-article.html";
/** The first byte of a connection that is to be encrypted (RFC 8446, 5.1). */
const HANDSHAKE = 22;

/** What Chromium asks for by itself, whatever it is told: its updates, its account, its models. */
const OWN = /^(?:[a-z\d-]+\.)*(?:google|googleapis|gstatic)\.com$/;

/**
 * The host that is asked for in the first message of an encrypted connection, as its extension 0 says (RFC 6066, 3):
 * two bytes each for the extension's number and length and the list's length, a 0 for a name of a host, and two bytes for
 * its length. What stands behind may be letters by chance.
 */
function hostIn(start: Buffer): string {
  for (let at = 0; at + 9 < start.length; at++) {
    const length = start.readUInt16BE(at + 7);
    const isName =
      start.readUInt16BE(at) === 0 &&
      start.readUInt16BE(at + 2) === length + 5 &&
      start.readUInt16BE(at + 4) === length + 3 &&
      start[at + 6] === 0;
    const name = start.toString("latin1", at + 9, at + 9 + length);
    if (isName && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(name)) return name;
  }
  return "unknown";
}

/** A server for all hosts that has one article. */
async function listen() {
  const heard: string[] = [];
  const pages = createHttpServer((request, response) => {
    const url = `http://${request.headers.host}${request.url}`;
    if (url !== ARTICLE) heard.push(url);
    response.writeHead(url === ARTICLE ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(url === ARTICLE ? DEMO : "");
  });
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (start) => {
      if (start[0] === HANDSHAKE) {
        heard.push(`https://${hostIn(start)}`);
        socket.destroy();
        return;
      }
      socket.pause();
      socket.unshift(start);
      pages.emit("connection", socket);
      socket.resume();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { heard, server, port: (server.address() as AddressInfo).port };
}

test("reading, hovering, searching, exploring and reviewing ask no server for anything", async () => {
  const { heard, server, port } = await listen();
  const browser = await launchWithExtension({
    extension: EXTENSION,
    hostRules: `MAP * 127.0.0.1:${port}`,
    keepWelcome: true,
  });
  try {
    const article = await browser.context.newPage();
    await article.goto(ARTICLE);
    await expect.poll(async () => (await readMarks(article)).length).toBeGreaterThan(5);
    expect(await new PopoverDriver(article).hover("CATL")).toContain("Contemporary Amperex");
    const popup = await browser.openPage("popup.html");
    await popup.getByRole("combobox").first().fill("battery");
    await expect(popup.getByRole("option").first()).toBeVisible();
    await expect((await browser.openPage("options.html")).getByRole("switch").first()).toBeVisible();
    await expect((await browser.openPage("explorer.html")).getByRole("heading").first()).toBeVisible();
    const review = await browser.openPage("review.html");
    await review.getByLabel("Release files").setInputFiles([file("release.txt", TEXT)]);
    await expect(card(review, /^Norvale Batteries.* – Kestrel Steel/)).toBeVisible();
    const icon = new URL("/favicon.ico", ARTICLE).href;
    expect(heard.filter((url) => url !== icon && !OWN.test(new URL(url).hostname))).toEqual([]);
  } finally {
    await browser.close();
    server.close();
  }
});
