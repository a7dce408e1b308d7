const [KILOBYTE, MEGABYTE] = [1024, 1024 * 1024]
const DAY_MS = 24 * 60 * 60 * 1000

/** `1.4MB`, `312KB`. */
export function formatSize(bytes: number): string {
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / KILOBYTE))}KB`
}

/**
 * How old a recording is, by days of the calendar: `오늘`, `어제`, `5일 전`.
 *
 * @param then milliseconds since 1970
 * @param now likewise
 */
export function formatAge(then: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(then)) / DAY_MS)
  return days <= 0 ? '오늘' : days === 1 ? '어제' : `${days}일 전`
}

function midnight(wall: number): number {
  return new Date(wall).setHours(0, 0, 0, 0)
}
