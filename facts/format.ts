import type { Fact, Quantity } from './types.ts'

const FACT_SHOWS = ['value', 'change', 'before', 'after', 'label', 'claim', 'window'] as const
/** value `70%` · change `70% 단축` · before `1시간` · after `3분` · label `MTTR` · claim `MTTR 70% 단축` · window `6개월` */
export type FactShow = typeof FACT_SHOWS[number]

/** Made once: a browser takes longer to make one than to draw a slide's text. */
const NUMBER = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 6 })

/** `1,000`, `10만`, `99.9`: round multiples of 10,000 take 만, as they are spoken. */
export function formatNumber(value: number): string {
  if (value >= 10_000 && value % 10_000 === 0)
    return `${NUMBER.format(value / 10_000)}만`
  return NUMBER.format(value)
}

/** A quantity as Korean text: `8시간`, `1,000대`, `초당 10만 건`, `50~95%`, `150개 이상`. */
export function formatQuantity(quantity: Quantity): string {
  const number = [quantity.value, quantity.upper].filter(value => value !== undefined).map(formatNumber).join('~')
  const bound = quantity.bound ? ` ${quantity.bound}` : ''
  return quantity.unit === '건/초' ? `초당 ${number} 건${bound}` : `${number}${number.endsWith('만') ? ' ' : ''}${quantity.unit}${bound}`
}

/** The fact's value in its usual notation: `24/7`, `D-30`, else number and unit. */
export function formatValue(fact: Fact): string {
  return fact.notation ?? formatQuantity(fact)
}

/** @throws {RangeError} for an aspect that this fact does not have */
export function formatFact(fact: Fact, show: FactShow = 'value'): string {
  switch (show) {
    case 'value': return formatValue(fact)
    case 'change': return fact.change ? `${formatValue(fact)} ${fact.change}` : formatValue(fact)
    case 'claim': return `${fact.label} ${formatFact(fact, 'change')}`
    case 'label': return fact.label
    case 'before':
    case 'after':
    case 'window': {
      const quantity = fact[show]
      if (!quantity)
        throw new RangeError(`fact "${fact.id}" has no ${show}; it shows ${showsOf(fact).join(', ')}`)
      return formatQuantity(quantity)
    }
    default:
      throw new RangeError(`unknown show "${show}"; allowed: ${FACT_SHOWS.join(', ')}`)
  }
}

export function showsOf(fact: Fact): FactShow[] {
  return FACT_SHOWS.filter(show => !['before', 'after', 'window'].includes(show) || fact[show as 'before'] !== undefined)
}

/** Seconds as `8시간 45분 36초`; parts that are zero are left out, fractions of a second are rounded. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), '시간'],
    [Math.floor(whole / 60) % 60, '분'],
    [whole % 60, '초'],
  ]
  return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`).join(' ') || '0초'
}

/** The wall clock `offset` minutes after `HH:mm`, again as `HH:mm`. */
export function clockAt(startsAt: string, offset: number): string {
  const [hours, minutes] = startsAt.split(':').map(Number) as [number, number]
  const total = hours * 60 + minutes + offset
  return `${Math.floor(total / 60) % 24}:${String(total % 60).padStart(2, '0')}`
}
