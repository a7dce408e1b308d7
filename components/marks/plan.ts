import type { Fact, Unit } from '../../facts/index.ts'
import type { Moment, TickUnit } from '../draw/count.ts'
import type { Grid } from './grid.ts'
import { formatFact, formatNumber, formatQuantity, getFact } from '../../facts/index.ts'
import { countOf, quantityOf, shareOf, lengthOf, wholePart } from '../draw/count.ts'
import { layOut, pathOf, range, scatter, sizeOf } from './grid.ts'

/**
 * What a colour says, everywhere in the deck: red is broken, green is put right, ink simply is, sand is the rest, blue is
 * what the claim is about, amber is being searched for or still missing.
 */
export type Tone = 'ink' | 'rest' | 'accent' | 'good' | 'broken' | 'searching'

/** Marks of one colour. A target is hollow: it is not there yet. */
interface MarkLayer {
  tone: Tone
  path: string
  hollow?: boolean
}

/** A drawing of marks, ready to be shown. */
export interface MarkPlan {
  grid: Grid
  layers: MarkLayer[]
  width: number
  height: number
  /** What the drawing shows, for who does not see it. */
  sentence: string
  /** What one mark is, and where a picture says more than the answers do: 비율 환산, 예시, 목표. */
  caption: string
}

/** Size and place of a drawing. */
interface MarkShape {
  width?: number
  columns?: number
  height?: number
  /** Largest width of a mark. */
  most?: number
}

const FULL_WIDTH = 852

const ONE: Partial<Record<Unit, string>> = {
  '대': '한 대',
  '개': '한 개',
  '명': '한 명',
  '건': '한 건',
  '건/초': '1초에 한 건',
  '년': '1년',
  '개월': '한 달',
  '주': '한 주',
  '일': '하루',
  '시간': '1시간',
  '분': '1분',
}

export interface FieldOptions extends MarkShape {
  tone?: Tone
  /** That many hollow marks in place of the fact's, for a number that nobody gave. */
  example?: number
  /** That many hollow marks behind the fact's: what is still missing, of which nobody gave a number. */
  beyond?: number
}

/** A field of as many marks as a fact counts. Marks that no answer counts are hollow, and the caption says so. */
export function planField(id: string, { tone = 'ink', example, beyond = 0, ...shape }: FieldOptions): MarkPlan {
  const fact = getFact(id)
  const count = example ?? countOf(id)
  const isTarget = fact.kind === 'target'
  return finish(count + beyond, shape, grid => [
    { tone, path: pathOf(grid, range(0, count)), hollow: isTarget || example !== undefined },
    { tone: 'searching', path: pathOf(grid, range(count, count + beyond)), hollow: true },
  ], {
    sentence: example === undefined
      ? `${formatFact(fact, 'claim')}, 칸 하나가 ${ONE[fact.unit]}`
      : `수백 개를 나타내는 예시 ${formatNumber(example)}칸`,
    caption: [
      `칸 하나가 ${ONE[fact.unit]}`,
      isTarget && '목표',
      (example !== undefined || beyond > 0) && '빈 칸은 예시',
    ],
  })
}

export interface ShareOptions extends MarkShape {
  /** The fact whose things are drawn, or a round number of marks. */
  of: string | number
  show?: Moment
  tone?: Tone
  /** `scattered` as errors are, or `together` from the first mark on. */
  order?: 'scattered' | 'together'
  /** Draw what was put right between before and after in green. */
  mended?: boolean
}

/** A fact in percent as marks of a field: 20 of 100. */
export function planShare(id: string, { of, show = 'value', tone = 'broken', order = 'together', mended = false, ...shape }: ShareOptions): MarkPlan {
  const fact = getFact(id)
  const { part, total } = typeof of === 'string'
    ? shareOf(id, of, show)
    : { part: wholePart(id, quantityOf(id, show), of), total: of }
  const isTarget = fact.kind === 'target'
  const earlier = mended ? wholePart(id, quantityOf(id, 'before'), total) : part
  const places = order === 'scattered' ? scatter(earlier, total) : range(0, earlier)
  const parted = places.slice(0, part)
  const put = places.slice(part)
  const taken = new Set(places)
  const unit = typeof of === 'string' ? getFact(of).unit : '개'
  const text = typeof of === 'string' ? `${getFact(of).label} ${formatQuantity({ value: total, unit })}` : `${total}칸`
  return finish(total, shape, grid => [
    // What was taken away is sand; then what is left stands out.
    { tone: tone === 'rest' ? 'ink' : 'rest', path: pathOf(grid, range(0, total).filter(index => !taken.has(index))) },
    { tone: 'good', path: pathOf(grid, put) },
    { tone, path: pathOf(grid, parted), hollow: isTarget },
  ], {
    sentence: `${text} 가운데 ${formatNumber(part)}${typeof of === 'string' ? unit : '칸'}, ${fact.label} ${formatQuantity(quantityOf(id, show))}`,
    caption: ['비율 환산', order === 'scattered' && '자리는 예시', isTarget && '목표'],
  })
}

export interface TicksOptions extends MarkShape {
  unit: TickUnit
  /** Facts that the shorter time is made of, each in a colour of its own. */
  parts?: { id: string, tone: Tone }[]
  tone?: Tone
  /** One of the two times alone, in place of what is left of it. */
  show?: 'before' | 'after'
}

/** A time as one mark a minute (or hour, day, …); with a before and an after, the part that is left stands out. */
export function planTicks(id: string, { unit, parts, tone = 'ink', show, ...shape }: TicksOptions): MarkPlan {
  const fact = getFact(id)
  const hasPair = fact.before !== undefined && show === undefined
  const total = lengthOf(id, unit, hasPair ? 'before' : show ?? 'value')
  const left = hasPair ? lengthOf(id, unit, 'after') : total
  const pieces = parts ? parts.map(part => ({ tone: part.tone, ticks: lengthOf(part.id, unit) })) : [{ tone, ticks: left }]
  if (pieces.reduce((sum, { ticks }) => sum + ticks, 0) !== left)
    throw new RangeError(`the parts of "${id}" are ${pieces.map(({ ticks }) => ticks).join(' + ')} ${unit}, not ${left}`)
  let start = 0
  return finish(total, { ...shape, columns: shape.columns ?? total, height: shape.height ?? 48 }, grid => [
    ...pieces.map((piece) => {
      const from = start
      start += piece.ticks
      return { tone: piece.tone, path: pathOf(grid, range(from, start)), hollow: fact.kind === 'target' }
    }),
    { tone: 'rest', path: pathOf(grid, range(left, total)) },
  ], {
    sentence: hasPair
      ? `${fact.label} ${formatFact(fact, 'before')}에서 ${formatFact(fact, 'after')}, ${total}칸 가운데 ${left}칸, 칸 하나가 ${ONE[unit]}`
      : `${show ? `${fact.label} ${formatFact(fact, show)}` : formatFact(fact, 'claim')}, 칸 하나가 ${ONE[unit]}`,
    caption: [`칸 하나가 ${ONE[unit]}`, fact.kind === 'target' && '목표'],
  })
}

/** The words at the two ends of a time: what is left of it, and what it is compared with. */
export function endsOf(fact: Fact): { left: string, right?: string } {
  if (!fact.before || !fact.after)
    return { left: formatFact(fact, 'claim') }
  return {
    left: `${fact.baseline ? '이번' : '지금'} ${formatQuantity(fact.after)}`,
    right: `${fact.baseline ?? '예전'} ${formatQuantity(fact.before)}`,
  }
}

function finish(count: number, { width = FULL_WIDTH, columns, ...rest }: MarkShape, draw: (grid: Grid) => MarkLayer[], words: { sentence: string, caption: (string | false)[] }): MarkPlan {
  const grid = layOut(count, { width, columns: columns ?? columnsFor(count), ...rest })
  return {
    grid,
    layers: draw(grid).filter(({ path }) => path),
    ...sizeOf(grid),
    sentence: words.sentence,
    caption: words.caption.filter(Boolean).join(' · '),
  }
}

/** Two and a half times as wide as high, on the nearest round number of columns. */
function columnsFor(count: number): number {
  const columns = Math.ceil(Math.sqrt(count * 2.5))
  return columns > 10 ? Math.round(columns / 5) * 5 : Math.min(columns, count)
}
