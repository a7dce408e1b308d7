/** Units as they are written behind a number; a new one is added here. `건/초` is a rate of events, written 초당 … 건. */
export const UNITS = ['%', '초', '분', '시간', '일', '주', '개월', '년', '건', '건/초', '대', '개', '명', '배', '원', 'ms', 'MB', 'GB', 'TB', 'req/s'] as const
export type Unit = typeof UNITS[number]

export const KINDS = ['measured', 'target', 'scale', 'judged', 'quoted'] as const
/**
 * measured: a result that was observed; target: what is promised; scale: how large something is; judged: the candidate's own
 * assessment, not measured; quoted: another source's figure, which is no "before" of one's own.
 */
type Kind = typeof KINDS[number]

/** The verb noun that follows a changed value, as in `70% 단축`. */
type Change = '단축' | '감소' | '절감' | '개선' | '향상' | '증가' | '달성'

/** How the number limits what is meant: `30개 이상`, `52분 이하`, `5분 이내`. */
type Bound = '이상' | '이하' | '이내'

export interface Quantity {
  /** Of a range, the lower end. */
  value: number
  upper?: number
  unit: Unit
  bound?: Bound
}

export interface Fact extends Quantity {
  id: string
  /** Korean noun phrase that goes before the value: `MTTR`, `데이터 수집 시간`. */
  label: string
  kind: Kind
  /** How the figure is usually written, where that is not number and unit: `24/7`, `D-30`. */
  notation?: string
  change?: Change
  /** Which way the measured thing went; an arrow in the callout. */
  direction?: 'down' | 'up'
  before?: Quantity
  after?: Quantity
  /** Of a percentage that is no change of one's own: one's own value, and the quoted one that it is held against. */
  compares?: [own: string, quoted: string]
  source?: string
  /** Of before and after. */
  per?: '건당' | '주당' | '매일' | '연간'
  /** Facts that this one adds up, or follows from (a downtime from its availability). */
  provedBy?: string[]
  window?: Quantity
  /** The one occasion that the value is about, where it is not a period. */
  scope?: string
  /** ISO date or month from which `window` counts. */
  event?: string
  /** The value is a level or an average, and means something only over a measuring period. */
  rate?: true
  /** Of something that can be counted, which `denominator` names. */
  share?: true
  /** The fact whose things a rate is applied to where it is drawn or said as a number of them: 20 % of 100 policies. */
  appliedTo?: string
  denominator?: string
  /** File and line where `npm run new` found it; delete this once you have checked the figure. */
  draft?: string
  /** What it is built for, not measured. */
  basis?: 'design'
  system: string
  sections: string[]
}

/** Fields that a shared deck holds: all but the list of sections, which names private ones, and where a draft was found. */
export const PUBLIC_FIELDS = [
  'label',
  'kind',
  'value',
  'upper',
  'unit',
  'bound',
  'notation',
  'change',
  'direction',
  'before',
  'after',
  'per',
  'provedBy',
  'window',
  'scope',
  'event',
  'rate',
  'share',
  'appliedTo',
  'denominator',
  'basis',
  'system',
  'compares',
  'source',
] satisfies Exclude<keyof Fact, 'sections' | 'draft'>[]

export function defineFacts(facts: Fact[]): Fact[] {
  return facts
}
