import { UserError } from "../user-error.ts";

/** The message for an error on a page: any error that is not for the user is a bug in this program. */
export function failureOf(path: string, error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `${path}: not checked, because of a bug in taiyaku. Please report it together with the page: ${error}`;
}
