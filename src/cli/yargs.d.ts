import "yargs";

declare module "yargs" {
  interface Argv<T> {
    /** How the help is laid out; missing in the types of yargs. */
    usageConfiguration(configuration: { readonly "hide-types"?: boolean }): Argv<T>;
  }
}
