/** The version of this package, as its manifest says it. */
export const version = "0.1.0";
