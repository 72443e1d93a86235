/** The project's folder. */
export const ROOT: string;
/** The environment in which `node` and all tools are the project's own. */
export function ownEnvironment(): NodeJS.ProcessEnv;
/** Runs a program in the project's folder to its end; gives its exit code. */
export function run(program: string, args: string[], options?: { toStderr?: boolean }): number;
/** Runs a program as `run` does, and gives its output back as well, or with `quiet` instead. */
export function runAndRead(
  program: string,
  args: string[],
  options?: { quiet?: boolean },
): Promise<{ code: number; output: string }>;
