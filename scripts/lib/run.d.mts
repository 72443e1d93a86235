/** The project's folder. */
export const ROOT: string;
/** The environment in which `node` and all tools are the project's own. */
export function ownEnvironment(): NodeJS.ProcessEnv;
/** Runs a program in the project's folder to its end. Returns its exit code. */
export function run(program: string, args: string[], options?: { toStderr?: boolean }): number;
/** Runs a program as `run` does and also returns its output; with `quiet` it only returns it. */
export function runAndRead(
  program: string,
  args: string[],
  options?: { quiet?: boolean },
): Promise<{ code: number; output: string }>;
