import { UserError } from './userError.ts'

export const LAST_PORT = 65535

/** `name` is the option, such as `--runs`. */
export function wholeNumber(name: string, value: string, min = 1, max = Number.MAX_SAFE_INTEGER): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < min || number > max)
    throw new UserError(`${name} ${value}: a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''} is needed.`)
  return number
}
