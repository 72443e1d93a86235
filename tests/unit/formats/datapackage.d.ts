/** The part of the Frictionless library that the tests use; it comes without types. */
declare module "datapackage" {
  export class Package {
    static load(descriptor: string, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly {
      name: string;
      read(options: { relations: boolean }): Promise<unknown[]>;
    }[];
  }
}
