import { formatFact, getFact } from '../../facts/index.ts'
import { countOf } from '../draw/count.ts'

export function plan() {
  const commands = `Claude Code + MCP 명령어 ${formatFact(getFact('automated-commands'))}`
  const efficiency = `운영 효율 ${formatFact(getFact('operations-efficiency'), 'change')}`
  const operator = `${formatFact(getFact('target-operator'))} 간단한 Operator`
  const states = [`AI는 실전, ${commands}, ${efficiency}`, 'Istio는 실습, Minikube에서 서비스 메시', `Go는 계획, ${operator}`]
  return {
    sentence: [1, 2, 3].map(shown => states.slice(0, shown).join('. ')),
    count: countOf('automated-commands'),
    commands,
    efficiency,
    operator,
  }
}
