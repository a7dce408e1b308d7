/**
 * Says what is wrong with a prop whose value has to be one of a list; `undefined` where nothing is.
 * Vue checks a union type only while it compiles, and a slide's Markdown is not type-checked.
 */
export function oneOf(name: string, value: string | undefined, allowed: readonly string[]): string | undefined {
  if (value === undefined || allowed.includes(value))
    return undefined
  return `${name}="${value}"은(는) 쓸 수 없는 값입니다. 쓸 수 있는 값: ${allowed.join(', ')}`
}
