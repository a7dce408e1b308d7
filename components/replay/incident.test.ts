import { describe, expect, it } from 'vitest'
import { tellIncident } from '../../facts/incident.ts'
import { clockAt, verifyIncident } from '../../facts/timeline.ts'

const incident = tellIncident()

describe('incident', () => {
  it('has phases that follow each other up to the recovery', () => {
    const [analysis, response] = incident.phases
    expect(analysis).toMatchObject({ from: 0, to: 15 })
    expect(response).toMatchObject({ from: 15, to: 25 })
    expect(incident.recoveredAt).toBe(25)
    expect(incident.industryAverage).toBe(120)
    expect(incident.phases.map(phase => phase.steps.length)).toEqual([3, 3])
  })

  it('adds up, and says where it does not', () => {
    expect(verifyIncident(incident)).toEqual([])
    expect(verifyIncident({ ...incident, recoveredAt: 24 })).toEqual([{ id: 'incident-mttr', claim: '24분 만에 복구', computed: '15 + 10 = 25분' }])
    const [analysis, response] = incident.phases
    expect(verifyIncident({ ...incident, phases: [analysis!, { ...response!, from: 16 }] })).toEqual([
      { id: 'response', claim: '즉시 대응 16–25분', computed: 'the phase before ends at 15분' },
    ])
  })

  it('tells the wall clock', () => {
    expect(clockAt(incident.startsAt, 15)).toBe('10:15')
    expect(clockAt('23:50', 15)).toBe('0:05')
  })
})
