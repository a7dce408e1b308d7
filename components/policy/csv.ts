import type { Field, PolicyRow } from './policy.ts'
import { isAny } from './addresses.ts'
import { FIELD_LABELS, FIELDS } from './policy.ts'

/** More rows than this are not taken: they would be slow to send to the other windows. */
export const MOST_ROWS = 20_000

/** Names that a column may have, besides those that we write; compared in lower case, without spaces. */
const HEADER_NAMES: Record<Field, string[]> = {
  source: ['src', 'srcaddr', 'sourceaddress', '출발지주소', '출발'],
  destination: ['dst', 'dest', 'dstaddr', 'destinationaddress', '목적지주소', '도착지'],
  port: ['ports', 'dstport', 'destinationport', 'service', '서비스', '목적지포트'],
  protocol: ['proto', '프로토콜'],
  direction: ['dir'],
  action: ['policy', '정책', '처리'],
}

export interface ReadCsv {
  rows: PolicyRow[]
  /** What was not taken as it stands in the file, in Korean. */
  notes: string[]
}

/** What the parser hands over; see `readCsvText`. */
interface ParsedCsv {
  data: string[][]
  errors: { message: string, row?: number }[]
}

/**
 * Makes policies of a parsed CSV file. A first row of column names says the order; without one it is that of `FIELDS`. What is
 * wrong in a cell stays in it and is reported by the check.
 *
 * @throws {RangeError} in Korean, where there is nothing to take
 */
function toRows({ data, errors }: ParsedCsv): ReadCsv {
  const lines = data.filter(line => line.some(cell => cell.trim()))
  const columns = readHeader(lines[0] ?? [])
  const body = columns ? lines.slice(1) : lines
  if (!body.length)
    throw new RangeError('정책이 한 줄도 없습니다. 출발지, 목적지, 포트, 프로토콜, 방향, 동작 순서로 적어 주세요.')
  const notes = columns ? missingColumns(columns) : []
  if (body.length > MOST_ROWS)
    notes.push(`앞의 ${MOST_ROWS.toLocaleString('ko-KR')}줄만 읽었습니다. 파일에는 ${body.length.toLocaleString('ko-KR')}줄이 있습니다.`)
  const quotes = errors.find(({ message }) => /quot/i.test(message))
  if (quotes)
    notes.push(`${(quotes.row ?? 0) + 1}번째 줄의 따옴표가 닫히지 않았습니다.`)
  const order = columns ?? FIELDS.map((_, index) => index)
  return { rows: body.slice(0, MOST_ROWS).map(cells => toRow(cells, order)), notes }
}

/** Where each field stands; nothing where the row is a policy and no header. */
function readHeader(cells: string[]): number[] | undefined {
  const names = cells.map(cell => cell.toLowerCase().replace(/[\s_-]/g, ''))
  const columns = FIELDS.map(field => names.findIndex(name => name === field || name === FIELD_LABELS[field] || HEADER_NAMES[field].includes(name)))
  // `any` is a value and no name: a row that happens to hold one name is still a policy.
  const found = columns.filter(column => column >= 0).length
  return found >= 2 && !names.some(name => isAny(name)) ? columns : undefined
}

function missingColumns(columns: number[]): string[] {
  const missing = FIELDS.filter((_, index) => columns[index]! < 0)
  return missing.length ? [`열이 없어 비워 두었습니다: ${missing.map(field => FIELD_LABELS[field]).join(', ')}`] : []
}

function toRow(cells: string[], order: number[]): PolicyRow {
  return Object.fromEntries(FIELDS.map((field, index) => [field, (cells[order[index]!] ?? '').trim()])) as PolicyRow
}

/** Reads the text of a CSV file; the parser is fetched only when a file comes. */
export async function readCsvText(text: string): Promise<ReadCsv> {
  const { default: Papa } = await import('papaparse')
  return toRows(Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }))
}

/** Bytes as text. Korean spreadsheets still save EUC-KR. */
export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    return new TextDecoder('euc-kr').decode(bytes)
  }
}

/**
 * The table as a CSV file with Korean column names. The mark in front tells spreadsheets that it is UTF-8, and a cell that one
 * of them would take for a formula is quoted as text.
 */
export async function writeCsv(rows: PolicyRow[]): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const data = rows.map(row => FIELDS.map(field => row[field]))
  return `\uFEFF${Papa.unparse({ fields: FIELDS.map(field => FIELD_LABELS[field]), data }, { escapeFormulae: true })}\r\n`
}
