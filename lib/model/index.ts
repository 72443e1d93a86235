export * from "./dataset";
export * from "./entity";
export * from "./no-address";
export * from "./partial-date";
export * from "./problem";
export * from "./records";
export * from "./refs";
export * from "./vocabulary";
