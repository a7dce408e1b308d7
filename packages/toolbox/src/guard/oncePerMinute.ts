export const MINUTE = 60_000

/** Prints at once, then at most one line a minute: the newest since, with the number of those left out. */
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
