import type { Measurement } from './benchVoice.ts'

/** Mean of the errors, without their signs. */
export function meanError(measurements: Measurement[]): number {
  return mean(measurements.map(({ error }) => Math.abs(error)))
}

/** A line of the table for some measurements, for people. */
export function summarise(measurements: Measurement[]): Record<string, string | number> {
  const sum = (of: (one: Measurement) => number) => measurements.reduce((total, one) => total + of(one), 0)
  const worst = measurements.toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error))[0]!
  return {
    'syllables a second': mean(measurements.map(({ perSecond }) => perSecond)).toFixed(1),
    'mean error': percent(meanError(measurements)),
    'on new texts': percent(meanError(measurements.filter(({ isTuned }) => !isTuned))),
    'leans to': signed(mean(measurements.map(({ error }) => error))),
    'worst': `${signed(worst.error)} (${worst.text}, ${worst.speed})`,
    'pauses': `${sum(({ pauses }) => pauses.found)} of ${sum(({ pauses }) => pauses.known)}, ${sum(({ pauses }) => pauses.madeUp)} made up`,
    'of a core': `${(sum(({ workedMs }) => workedMs) / sum(({ seconds }) => seconds) / 10).toFixed(2)} %`,
  }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`
}
