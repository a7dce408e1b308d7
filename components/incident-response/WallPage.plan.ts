import { tellIncident } from '../../facts/incident.ts'
import { clockAt, formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'
import { layOutWall } from '../draw/wall.ts'

export function plan({ back = false }: { back?: boolean } = {}) {
  const { startsAt, recoveredAt, month } = tellIncident()
  const count = countOf('endpoints')
  const [year, monthOfYear] = month.split('-').map(Number)
  const clock = clockAt(startsAt, back ? recoveredAt : 0)
  const state = `단말 ${formatFact(getFact('endpoints'))} ${back ? '복구' : '접속 불가'}`
  const date = `${year}년 ${monthOfYear}월`
  return {
    sentence: `${date} ${clock}, ${state}. 칸 하나가 단말 한 대`,
    date,
    clock,
    state,
    caption: back ? '붉은 줄은 끊겼던 자리' : '칸 하나가 단말 한 대',
    wall: layOutWall({ count, columns: 48, x: 0, y: -4, width: 980, pitch: 20.45, clearing: { column: 0, row: 8, columns: 37, rows: 8 } }),
    narrowWall: layOutWall({ count, columns: 25, x: 0, y: 0, width: 390, pitch: 15, clearing: { column: 0, row: 16, columns: 25, rows: 12 } }),
  }
}
