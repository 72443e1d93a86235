/** Writes graphs as GraphML (igraph, NetworkX, Cytoscape, yEd) and GEXF 1.3 (Gephi). */
import type { RecordSource } from "../record-source";
import {
  EDGE_ATTRIBUTES,
  edgesOf,
  type GraphEdge,
  type GraphNode,
  type GraphSort,
  NODE_ATTRIBUTES,
  nodesOf,
} from "./graph";
import { xmlAttributes, xmlText } from "./xml";

const PIECE = 64 * 1024;
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** GraphML, http://graphml.graphdrawing.org. */
export async function* graphmlText(
  source: RecordSource,
  sort: GraphSort,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const key = (scope: "node" | "edge", name: string, type: string) =>
    `  <key${xmlAttributes({ id: `${scope}-${name}`, for: scope, "attr.name": name, "attr.type": type })}/>\n`;
  yield `${XML}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield key("node", "label", "string");
  for (const [name, type] of Object.entries(NODE_ATTRIBUTES)) yield key("node", name, type);
  for (const [name, type] of Object.entries(EDGE_ATTRIBUTES)) yield key("edge", name, type);
  yield `  <graph${xmlAttributes({ id: source.info.id, edgedefault: "undirected" })}>\n`;
  yield* joined(
    nodesOf(source, sort, signal),
    ({ id, label, attributes }) =>
      `    <node${xmlAttributes({ id })}>${data("node", { label, ...attributes })}</node>\n`,
  );
  yield* joined(
    edgesOf(source, sort, signal),
    ({ id, source: from, target, attributes }) =>
      `    <edge${xmlAttributes({ id, source: from, target })}>${data("edge", attributes)}</edge>\n`,
  );
  yield "  </graph>\n</graphml>\n";
}

function data(scope: "node" | "edge", values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? "" : `<data key="${scope}-${name}">${xmlText(String(value))}</data>`,
    )
    .join("");
}

/** GEXF 1.3, https://gexf.net, with the first and last day of each agreement. */
export async function* gexfText(
  source: RecordSource,
  sort: GraphSort,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  yield `${XML}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield `  <meta><creator>Entente</creator><description>${xmlText(source.info.title)}</description></meta>\n`;
  yield '  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">\n';
  yield attributeList("node", NODE_ATTRIBUTES) + attributeList("edge", EDGE_ATTRIBUTES);
  yield "    <nodes>\n";
  yield* joined(nodesOf(source, sort, signal), (node) =>
    gexfElement("node", node, { id: node.id, label: node.label }),
  );
  yield "    </nodes>\n    <edges>\n";
  yield* joined(edgesOf(source, sort, signal), (edge) =>
    gexfElement("edge", edge, { id: edge.id, source: edge.source, target: edge.target }),
  );
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

function attributeList(scope: "node" | "edge", attributes: Readonly<Record<string, string>>): string {
  const list = Object.entries(attributes).map(
    ([name, type]) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>\n`,
  );
  return `    <attributes class="${scope}">\n${list.join("")}    </attributes>\n`;
}

function gexfElement(
  tag: "node" | "edge",
  { attributes, start, end }: Pick<GraphNode | GraphEdge, "attributes" | "start" | "end">,
  own: Record<string, string>,
): string {
  const values = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : `<attvalue${xmlAttributes({ for: name, value })}/>`))
    .join("");
  return `      <${tag}${xmlAttributes({ ...own, start, end })}><attvalues>${values}</attvalues></${tag}>\n`;
}

async function* joined<T>(items: AsyncIterable<T>, write: (item: T) => string): AsyncGenerator<string> {
  let text = "";
  for await (const item of items) {
    text += write(item);
    if (text.length < PIECE) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
