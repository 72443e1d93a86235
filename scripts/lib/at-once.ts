/**
 * Makes imports in the background static, where the store imports a module when it is first needed. The background is one
 * file, so that nothing of it can be loaded later, and what stands in for that wraps every module in a function: 3 kB in
 * all. Other imports stay, since the background has no use for them, and bundlers drop what is used only there.
 */
import type { Plugin } from "vite";

const LATER = /const (\{[^}]*\}) = await import\(("[^"]*")\);/g;

export const atOncePlugin: Plugin = {
  name: "at-once",
  transform: {
    order: "post",
    filter: { id: /\/lib\/store\// },
    handler(code) {
      const imports: string[] = [];
      const others = code.replace(LATER, (_, names: string, path: string) => {
        imports.push(`import ${names} from ${path};\n`);
        return "";
      });
      return { code: imports.join("") + others, map: null };
    },
  },
};
