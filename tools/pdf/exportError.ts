/** A failure that the user can mend: its message names the slide or the option and what is allowed, and needs no stack. */
export class ExportError extends Error {
  override name = 'ExportError'
}
