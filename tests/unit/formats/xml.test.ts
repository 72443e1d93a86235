import { describe, expect, it } from "vitest";
import { xmlAttributes, xmlText } from "@/lib/formats/graph/xml";

describe("a text in XML, be it a graph or a picture", () => {
  it("begins no element and no entity, and ends no attribute", () => {
    expect(xmlText('<script>&amp;"x"')).toBe("&lt;script&gt;&amp;amp;&quot;x&quot;");
    expect(xmlAttributes({ label: 'A" onload="alert(1)', none: undefined, n: 1 })).toBe(
      ' label="A&quot; onload=&quot;alert(1)" n="1"',
    );
  });

  it.each(["\0", "\b", "\ud800", "\ufffe"])("holds no %j, which no XML may hold", (sign) => {
    expect(xmlText(`a${sign}b`)).toBe("a\ufffdb");
  });
});
