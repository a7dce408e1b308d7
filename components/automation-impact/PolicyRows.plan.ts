import { formatFact, formatQuantity, getFact } from '../../facts/index.ts'
import { lengthOf, shareOf } from '../draw/count.ts'
import { scatter } from '../draw/marks.ts'
import { placeOf, range } from '../draw/shapes.ts'

const [LEFT, WIDTH, NARROW_LEFT, NARROW_WIDTH] = [64, 852, 22, 346]

export function plan() {
  const [time, errors] = [getFact('policy-time'), getFact('policy-errors')]
  const hours = { before: lengthOf('policy-time', '시간', 'before'), after: lengthOf('policy-time', '시간', 'after') }
  const most = shareOf('policy-errors', 'policy-batch', 'before').part
  const rows = (['before', 'after'] as const).map((moment) => {
    const { part, total } = shareOf('policy-errors', 'policy-batch', moment)
    // Those that are left are some of those that there were.
    const wrong = scatter(most, total).slice((most - part) / 2).slice(0, part)
    const field = { kind: 'bar', count: total, columns: total, height: 76 } as const
    const width = (whole: number) => placeOf(hours[moment], hours.before, 0, whole)
    return {
      hours: formatFact(time, moment),
      wrongText: `오류 ${part}건꼴`,
      wrong,
      right: range(0, total).filter(index => !wrong.includes(index)),
      wide: { ...field, x: LEFT, y: moment === 'before' ? 168 : 362, width: width(WIDTH), gap: moment === 'before' ? 2.4 : 1.3 },
      narrow: { ...field, x: NARROW_LEFT, y: moment === 'before' ? 40 : 252, width: width(NARROW_WIDTH), gap: moment === 'before' ? 1 : 0.5 },
    }
  })
  const batch = formatFact(getFact('policy-batch'))
  const before = `손으로 입력한 정책 ${batch}에 ${rows[0].hours}, ${errors.label} ${formatFact(errors, 'before')}로 ${rows[0].wrongText}`
  const after = `자동으로 배포한 정책 ${batch}에 ${rows[1].hours}, ${errors.label} ${formatFact(errors, 'after')}로 ${rows[1].wrongText}`
  return {
    sentence: [before, before, `${before}. ${after}`, `${before}. ${after}. ${formatFact(time, 'claim')}, ${formatFact(errors, 'claim')}`],
    batch,
    rows,
    saved: formatQuantity({ value: hours.before - hours.after, unit: '시간' }),
    caption: `비율로 환산하면 ${most}건이 ${shareOf('policy-errors', 'policy-batch', 'after').part}건꼴 · 자리는 예시`,
  }
}
