/** Word classes of the sky, whose planets lend companies their names. All in lower case. */
import { words } from "./word-set";

/** Planets and their moons, which lend companies their names. */
export const PLANETS = words(
  `mercury venus mars jupiter saturn uranus neptune pluto titan europa io luna moon sun orion`,
);

/** What news of space is about. */
export const SPACE_WORDS = words(
  `planet planets planetary orbit orbits orbiter rover rovers spacecraft astronaut astronauts rocket rockets telescope lander astronomers galaxy crater
  probe probes asteroid asteroids comet comets moons lunar martian spaceflight stargazers`,
);

/** What a planet has. */
export const SKY_THINGS = words(`rings moon moons orbit surface atmosphere gravity crust poles`);
