import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

describe("reading again", () => {
  const BODY = "<section><p id=a>One</p><p id=b>Two</p></section><section><p id=c>Three</p></section>";

  test("gives the same blocks, and new ones only where something changed", async () => {
    const page = await pages.open(pageWith(BODY));
    const same = await page.evaluate(() => {
      const reader = new entente.TextReader();
      const before = reader.read({ elements: [document.body] }) ?? [];
      const b = document.querySelector("#b") as HTMLElement;
      b.textContent = "Changed";
      reader.forget(b);
      const after = reader.read({ elements: [document.body] }) ?? [];
      return after.map((block) => [block.text, before.includes(block)]);
    });
    expect(same).toEqual([
      ["One", true],
      ["Changed", false],
      ["Three", true],
    ]);
  });

  test("goes on where it stopped when time ran out", async () => {
    const page = await pages.open(pageWith(BODY));
    const { attempts, text } = await page.evaluate(() => {
      const reader = new entente.TextReader();
      for (let attempts = 1; attempts < 100; attempts++) {
        let blocks = 0;
        // Time for two elements each time: the body, its first section, the first paragraph …
        const read = reader.read({ elements: [document.body] }, () => ++blocks > 3);
        if (read) return { attempts, text: read.map((block) => block.text) };
      }
      return { attempts: 100, text: [] };
    });
    expect(text).toEqual(["One", "Two", "Three"]);
    expect(attempts).toBeGreaterThan(1);
    expect(attempts).toBeLessThan(10);
  });

  test("comes to its end where time runs out at once each time, with what changed meanwhile", async () => {
    const page = await pages.open(pageWith(BODY));
    const texts = await page.evaluate(() => {
      const reader = new entente.TextReader();
      const read = (isLate: () => boolean) => reader.read({ elements: [document.body] }, isLate);
      for (let attempts = 0; attempts < 6; attempts++) read(() => true);
      const b = document.querySelector("#b") as HTMLElement;
      b.textContent = "Changed";
      reader.forget(b);
      for (let attempts = 0; attempts < 20; attempts++) {
        const blocks = read(() => true);
        if (blocks) return blocks.map(({ text }) => text);
      }
      return [];
    });
    expect(texts).toEqual(["One", "Changed", "Three"]);
  });

  test("what was hidden and is shown is read", async () => {
    const page = await pages.open(
      pageWith(
        "<p>One</p><div id=more style='display:none'><p>More</p></div><p id=faint style='visibility:hidden'>Faint</p>" +
          "<p id=late style='opacity:0'>Late</p><p id=small style='font-size:0'>Small</p>",
      ),
    );
    const seen = await page.evaluate(() => {
      const reader = new entente.TextReader();
      const read = () => (reader.read({ elements: [document.body] }) ?? []).map(({ text }) => text).join(" ");
      const results: unknown[] = [read(), reader.forgetRevealed()];
      (document.querySelector("#more") as HTMLElement).style.display = "";
      results.push(reader.forgetRevealed(), read(), reader.forgetRevealed());
      (document.querySelector("#faint") as HTMLElement).style.visibility = "";
      results.push(reader.forgetRevealed(), read());
      (document.querySelector("#late") as HTMLElement).style.opacity = "";
      (document.querySelector("#small") as HTMLElement).style.fontSize = "";
      results.push(reader.forgetRevealed(), read());
      return results;
    });
    expect(seen.slice(0, 5)).toEqual(["One", false, true, "One More", false]);
    expect(seen.slice(5)).toEqual([true, "One More Faint", true, "One More Faint Late Small"]);
  });

  test("a change in an open shadow root, and in what a slot was given", async () => {
    const page = await pages.open(
      pageWith("<div id=host><p slot=s>Given</p><p>Not slotted</p></div><p>After</p>"),
    );
    const seen = await page.evaluate(() => {
      const host = document.querySelector("#host") as HTMLElement;
      const shadow = host.attachShadow({ mode: "open" });
      const inner = document.createElement("p");
      inner.textContent = "Inner";
      const slot = document.createElement("slot");
      slot.name = "s";
      const empty = document.createElement("slot");
      empty.name = "t";
      empty.textContent = "Where nothing is given";
      shadow.append(inner, slot, empty);
      const reader = new entente.TextReader();
      const read = () => (reader.read({ elements: [document.body] }) ?? []).map(({ text }) => text);
      const results = [read()];
      inner.textContent = "Changed";
      reader.forget(inner);
      results.push(read());
      const given = host.firstElementChild as HTMLElement;
      given.textContent = "Given anew";
      reader.forget(given);
      results.push(read());
      return { results, roots: reader.shadowRoots.size };
    });
    expect(seen).toEqual({
      results: [
        ["Inner", "Given", "Where nothing is given", "After"],
        ["Changed", "Given", "Where nothing is given", "After"],
        ["Changed", "Given anew", "Where nothing is given", "After"],
      ],
      roots: 1,
    });
  });

  test("a shadow root that an element of the page's own making is given late, of which nobody is told", async () => {
    const page = await pages.open(
      pageWith("<p>Before</p><x-late></x-late><x-never>Light</x-never><p>After</p>"),
    );
    const seen = await page.evaluate(() => {
      const reader = new entente.TextReader();
      const read = () => (reader.read({ elements: [document.body] }) ?? []).map(({ text }) => text);
      const results: unknown[] = [read(), reader.forgetFilled()];
      const late = document.querySelector("x-late") as HTMLElement;
      late.attachShadow({ mode: "open" }).innerHTML = "<p>Inner</p>";
      results.push(read(), reader.forgetFilled(), read(), reader.forgetFilled(), reader.shadowRoots.size);
      return results;
    });
    const before = ["Before", "Light", "After"];
    expect(seen).toEqual([before, false, before, true, ["Before", "Inner", "Light", "After"], false, 1]);
  });

  test("a shadow root that left the page is let go, and found anew where it comes back", async () => {
    const page = await pages.open(pageWith("<section><div><article id=host></article></div></section>"));
    const seen = await page.evaluate(() => {
      const host = document.querySelector("#host") as HTMLElement;
      const shadow = host.attachShadow({ mode: "open" });
      shadow.innerHTML = "<p>Inner</p>";
      const around = host.parentElement as HTMLElement;
      const section = around.parentElement as HTMLElement;
      const reader = new entente.TextReader();
      const read = () => {
        reader.forget(section);
        const blocks = reader.read({ elements: [document.body] }) ?? [];
        return [blocks.map(({ text }) => text), [...reader.shadowRoots].length];
      };
      const results = [read()];
      around.remove();
      results.push(read());
      section.append(around);
      results.push(read());
      return results;
    });
    expect(seen).toEqual([
      [["Inner"], 1],
      [[], 0],
      [["Inner"], 1],
    ]);
  });
});
