import { defineFacts } from '../types.ts'

export const library = defineFacts([
  {
    id: 'waiting-time',
    label: '예약 대기',
    kind: 'measured',
    value: 71,
    unit: '%',
    change: '단축',
    direction: 'down',
    before: { value: 14, unit: '일' },
    after: { value: 4, unit: '일' },
    system: '자료실 예약',
    sections: ['waiting-list'],
  },
])
