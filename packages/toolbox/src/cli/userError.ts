/** The user can fix this: the message says where and what is allowed, and is printed without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}
