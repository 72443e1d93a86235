/** Serves the demo article from this machine, to a browser that resolves the demo's host to it. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { ROOT } from "../lib/run.mjs";

const ARTICLE = join(ROOT, "tests/fixtures/pages/demo.html");
/** The address of the article in the browser. */
export const DEMO_URL = "http://www.example-news.com/business/2025/03/catl-zenith-steel-zero-carbon.html";

/** The running server: the value for Chromium's `--host-resolver-rules`, and how to stop it. */
export interface DemoServer {
  hostRules: string;
  close(): void;
}

/** Starts the server on a free port of this machine; nothing outside can reach it. */
export async function serveDemo(): Promise<DemoServer> {
  const article = await readFile(ARTICLE);
  const { pathname, hostname } = new URL(DEMO_URL);
  const server = createServer((request, response) => {
    const found = request.url === pathname;
    response.writeHead(found ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(found ? article : "<!doctype html><title>Not found</title><p>The demo is one article.");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The demo's server got no port.");
  return {
    hostRules: `MAP ${hostname} 127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
