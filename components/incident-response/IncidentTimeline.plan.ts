import { tellIncident } from '../../facts/incident.ts'
import { clockAt, formatFact, getFact } from '../../facts/index.ts'

export function plan() {
  const { startsAt, phases, recoveredAt } = tellIncident()
  const [analysis, response] = phases.map(phase => ({
    ...phase,
    title: `${phase.label} ${formatFact(getFact(phase.id === 'analysis' ? 'cause-time' : 'response-time'))}`,
    fromClock: clockAt(startsAt, phase.from),
    toClock: clockAt(startsAt, phase.to),
  }))
  const terminals = `단말 ${formatFact(getFact('endpoints'))}`
  return {
    sentence: `${analysis!.title}: ${analysis!.steps.map(({ detail }) => detail).join(', ')}. ${response!.title}: ${response!.steps.map(({ detail }) => detail).join(', ')}`,
    analysis: analysis!,
    response: response!,
    recoveredAt,
    terminals,
  }
}
