import { expect, test } from "vitest";
import { parseRoute, type Route, routeHash } from "@/lib/search/routes";

test.each<[hash: string, route: Route]>([
  ["", { view: "page" }],
  ["#/", { view: "page" }],
  ["#/somewhere/else", { view: "page" }],
  ["#/search", { view: "search", query: "" }],
  ["#/search?q=a%26b+c", { view: "search", query: "a&b c" }],
  ["#/entity/starter/party/catl", { view: "entity", ref: "starter/party/catl" }],
  ["#/entity/starter/place/%E5%AE%81%E5%BE%B7", { view: "entity", ref: "starter/place/宁德" }],
  ["#/entity/starter/party/what?is#it", { view: "entity", ref: "starter/party/what?is#it" }],
  ["#/entity/starter/party/100%", { view: "entity", ref: "starter/party/100%" }],
  ["#/entity/starter/agreement/x", { view: "page" }],
  ["#/entity/starter/party", { view: "page" }],
  ["#/entity/starter/party/a%2Fb", { view: "page" }],
  ["#/agreement/starter/agreement/x", { view: "agreement", ref: "starter/agreement/x" }],
  ["#/agreement/starter/party/x", { view: "page" }],
])("%s", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each<Route>([
  { view: "page" },
  { view: "search", query: "零碳 & 100% #1?" },
  { view: "entity", ref: "a/party/宁德%?#&" },
  { view: "agreement", ref: "a/agreement/x%20y?" },
])("comes back from its own hash: $view", (route) => {
  expect(parseRoute(routeHash(route))).toEqual(route);
});
