/** The seconds that are shown of a time, in milliseconds: those that have passed. Differences are taken from these. */
export function wholeMs(ms: number): number {
  return Math.floor(Math.max(0, ms) / 1000) * 1000
}

/** `83_000` → `1:23`; whole seconds that have passed, hours only where there are any. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = String(s).padStart(2, '0')
  return h
    ? `${h}:${String(m).padStart(2, '0')}:${tail}`
    : `${m}:${tail}`
}

/** `8_000` → `+0:08`, `-5_000` → `−0:05`; the sign says behind or ahead without any colour. */
export function formatDifference(ms: number): string {
  const whole = Math.trunc(ms / 1000)
  const sign = whole > 0
    ? '+'
    : whole < 0
      ? '−'
      : '±'
  return sign + formatTime(Math.abs(whole) * 1000)
}
