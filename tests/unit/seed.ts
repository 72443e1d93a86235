/**
 * Property tests draw the same cases in every run, so that a run says something of the change and not of chance. Other
 * cases are drawn with `ENTENTE_SEED=random npm run test:unit`, and those of one run again with the seed it printed.
 */
import fc from "fast-check";

const asked = process.env.ENTENTE_SEED;
if (asked !== "random") fc.configureGlobal({ seed: asked ? Number(asked) : 20_250_131 });
