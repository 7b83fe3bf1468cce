import { UserError } from "../user-error.ts";

/**
 * Runs a function for a page, so that whatever fails there affects only its pair.
 * @param onError is called with a message if the function throws
 * @returns null if it throws
 */
export function orFailure<Result>(path: string, work: () => Result, onError: (message: string) => void): Result | null {
  try {
    return work();
  } catch (error) {
    onError(failureOf(path, error));
    return null;
  }
}

/** The message for an error on a page: any error that is not for the user is a bug in this program. */
export function failureOf(path: string, error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `${path}: not checked, because of a bug in taiyaku. Please report it together with the page: ${error}`;
}
