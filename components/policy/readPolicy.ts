import type { CellProblem, Field, Policy, PolicyRow, Span } from './policy.ts'
import { isAny, readAddresses } from './addresses.ts'
import { CellError, readService } from './services.ts'

const DIRECTIONS: Record<string, Span<number>> = {
  in: { lo: 0, hi: 0 },
  inbound: { lo: 0, hi: 0 },
  인바운드: { lo: 0, hi: 0 },
  out: { lo: 1, hi: 1 },
  outbound: { lo: 1, hi: 1 },
  아웃바운드: { lo: 1, hi: 1 },
  both: { lo: 0, hi: 1 },
}

const ALLOWING = /^(?:allow|accept|permit|허용)$/i
const DENYING = /^(?:deny|drop|reject|block|차단)$/i

/** Whether an action's cell says allow; nothing where it says neither. */
export function readAction(text: string): boolean | undefined {
  if (ALLOWING.test(text.trim()))
    return true
  return DENYING.test(text.trim()) ? false : undefined
}

function readDirection(text: string): Span<number>[] {
  const span = isAny(text) ? DIRECTIONS.both : DIRECTIONS[text.trim().toLowerCase()]
  if (!span)
    throw new RangeError(`방향은 in, out, any 가운데 하나입니다: ${text.trim() || '빈칸'}`)
  return [span]
}

/** Reads a row; every cell that is wrong is named, not only the first. */
export function readPolicy(row: PolicyRow, index: number): { policy: Policy, problems?: undefined } | { policy?: undefined, problems: CellProblem[] } {
  const problems: CellProblem[] = []
  const attempt = <T>(field: Field, read: () => T): T | undefined => {
    try {
      return read()
    }
    catch (error) {
      problems.push({ row: index, field: error instanceof CellError ? error.field : field, message: (error as Error).message })
    }
  }
  const source = attempt('source', () => readAddresses(row.source))
  const destination = attempt('destination', () => readAddresses(row.destination))
  const service = attempt('port', () => readService(row.protocol, row.port))
  const direction = attempt('direction', () => readDirection(row.direction))
  const allows = attempt('action', () => {
    const read = readAction(row.action)
    if (read === undefined)
      throw new RangeError(`동작은 허용(allow)이나 차단(deny)입니다: ${row.action.trim() || '빈칸'}`)
    return read
  })
  return problems.length
    ? { problems }
    : { policy: { source: source!, destination: destination!, service: service!, direction: direction!, allows: allows! } }
}
