/** The error code for files that must not be used. */
export const OUTSIDE = "ERR_OUTSIDE";
/** The error code for pipes, sockets and devices. */
export const NOT_A_FILE = "ERR_NOT_A_FILE";

/** An error with a code, as the file system has them. */
export function failure(code: string): Error {
  return Object.assign(new Error(`failed with ${code}`), { code });
}
