/** How often a line about something that others bring about may be printed, in milliseconds. */
export const MINUTE = 60_000

/**
 * Prints at once, and then one line a minute at most, however often it is called: a terminal that scrolls hides the line that
 * matters.
 *
 * @param print gets the newest line of the time since the last one, and how many were left out before it
 */
export function createOncePerMinute(print: (line: string, leftOut: number) => void): (line: string) => void {
  let waiting: string | undefined
  let leftOut = 0
  let timer: NodeJS.Timeout | undefined

  function begin(line: string, count: number) {
    print(line, count)
    timer = setTimeout(() => {
      timer = undefined
      if (waiting === undefined)
        return
      const [next, count] = [waiting, leftOut]
      waiting = undefined
      leftOut = 0
      begin(next, count)
    }, MINUTE)
    timer.unref()
  }

  return (line) => {
    if (!timer)
      return begin(line, 0)
    if (waiting !== undefined)
      leftOut++
    waiting = line
  }
}
