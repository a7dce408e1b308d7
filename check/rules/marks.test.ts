import { expect, it } from 'vitest'
import { lines, makeContext, oneSection } from '../testing.ts'
import { checkMarks } from './marks.ts'

async function check(markup: string): Promise<string[]> {
  return lines(checkMarks(await makeContext(oneSection(`---\nlayout: question\n---\n\n# 제목\n\n${markup}\n`))))
}

it('takes marks that come out even', async () => {
  expect(await check('<MarkField id="endpoints" :columns="50" />\n<MarkShare id="policy-errors" of="policy-batch" show="before" />\n<MarkTicks id="incident-mttr" unit="분" parts="cause-time, response-time" />\n<MarkGroups ids="team-dev, team-pm" :columns="18" />')).toEqual([])
})

it('names what cannot be counted, by line and with what is allowed', async () => {
  expect(await check('<MarkField id="availability" />')).toEqual([
    expect.stringMatching(/^pages\/a\.md:7: <MarkField>: "availability" .* is not a number of things; a field of marks takes facts in 대/),
  ])
  expect(await check('<MarkShare id="availability" of="policy-batch" />')).toEqual([expect.stringContaining('99.9% can be counted in 1000')])
  expect(await check('<MarkTicks id="incident-mttr" unit="시간" />')).toEqual([expect.stringContaining('no whole number of 시간')])
  expect(await check('<MarkTicks id="incident-mttr" unit="분" parts="cause-time" />')).toEqual([expect.stringContaining('the parts of "incident-mttr" are 15 분, not 25')])
  expect(await check('<MarkGroups ids="team-dev, mttr" :columns="18" />')).toEqual([expect.stringContaining('"mttr"')])
})
