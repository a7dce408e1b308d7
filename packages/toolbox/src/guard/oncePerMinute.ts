export const MINUTE = 60_000

/** Rate-limits log lines per kind. */
export function oncePerMinute(print: (line: string) => void, now: () => number = Date.now): (line: string, kind?: string) => void {
  const printed = new Map<string, number>()
  return (line, kind = '') => {
    if (now() - (printed.get(kind) ?? -Infinity) < MINUTE)
      return
    printed.set(kind, now())
    print(line)
  }
}
