/** A failure that the user can mend: its message names what is wrong and what is allowed, and needs no stack. */
export class BuildError extends Error {
  override name = 'BuildError'
}

/** Names of errors whose message says all that the user needs. A child process can only pass on the name. */
export const MENDABLE: ReadonlySet<string> = new Set(['BuildError', 'BrowserNotFoundError', 'UserError'])
