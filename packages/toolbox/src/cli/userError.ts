/** A mistake that the user can mend: the message names the option, file or place and what is allowed, and needs no stack. */
export class UserError extends Error {
  override name = 'UserError'
}
