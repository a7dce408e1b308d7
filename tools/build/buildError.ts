/** A failure that the user can mend: its message names what is wrong and what is allowed, and needs no stack. */
export class BuildError extends Error {
  override name = 'BuildError'
}
