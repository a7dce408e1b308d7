export function wholeMs(ms: number): number {
  return Math.floor(Math.max(0, ms) / 1000) * 1000
}

/** `83_000` → `1:23`; hours only where there are any. */
export function formatTime(ms: number): string {
  const seconds = wholeMs(ms) / 1000
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return h ? `${h}:${twoDigits(m)}:${twoDigits(s)}` : `${m}:${twoDigits(s)}`
}

export function formatDifference(ms: number): string {
  const whole = Math.trunc(ms / 1000)
  const sign = whole > 0 ? '+' : whole < 0 ? '−' : '±'
  return sign + formatTime(Math.abs(whole) * 1000)
}

const [KILOBYTE, MEGABYTE] = [1024, 1024 * 1024]

export function formatSize(bytes: number): string {
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / KILOBYTE))}KB`
}

/** `9월 30일 (화) 오전 10:00`, from milliseconds since 1970. */
export function formatMoment(at: number): string {
  return new Date(at).toLocaleString('ko-KR', { month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' })
}
