import { UserError } from './userError.ts'

/**
 * Reads an option that counts something.
 *
 * @param name the option as it is typed, like `--runs`
 * @param value what was typed behind it
 * @param min smallest number that makes sense
 * @throws {Error} that names the option, what was given and what is allowed
 */
export function wholeNumber(name: string, value: string, min = 1): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isInteger(number) || number < min)
    throw new UserError(`${name} ${value}: a whole number from ${min} is needed.`)
  return number
}
