import { UNITS } from '../facts/index.ts'
import { NATIVE_NUMERAL, parseNative, parseSino, SINO_NUMERAL } from './numerals.ts'

export interface FoundQuantity {
  text: string
  offset: number
  value: number
  upper?: number
  /** One of the ledger's `UNITS`, or another (`회`, `TPS`) that no fact can have yet. */
  unit: string
  /** Must be a figure of the ledger; a small count in words (`한 명`, `세 개`) need not. */
  strict: boolean
}

const UNIT_ALIASES: Record<string, string> = { 퍼센트: '%', 이벤트: '건', 주일: '주', 달: '개월', 해: '년', 인: '명' }

const ENGLISH_UNITS: Record<string, string> = { second: '초', minute: '분', hour: '시간', day: '일', week: '주', month: '개월', year: '년' }

/** Written for one of the ledger's, or unknown to it. */
const OTHER_UNITS = ['퍼센트', '이벤트', '주일', '달', '인', '%p', '회', '억', '곳', 'TPS', 'RPS', 'QPS']

/** What must not follow a unit: 3분의 1, 3분기, 15 원인. */
const NOT_BEFORE: Record<string, string> = { 분: '(?!의|기)', 원: '(?!인)' }

/** One-syllable units follow the number without a space, except these. Longer units come first. */
const MAY_STAND_APART = ['건', '원', '%']
const UNIT_PATTERNS = [...UNITS, ...OTHER_UNITS].filter(unit => unit !== '건/초').toSorted((a, b) => b.length - a.length).map(unit => `${unit.length > 1 || MAY_STAND_APART.includes(unit) ? '\\s?' : ''}${unit}${NOT_BEFORE[unit] ?? ''}`)
const ENGLISH_UNIT = `[\\s-]?(?:${Object.keys(ENGLISH_UNITS).join('|')})s?(?![a-z])`
const UNIT = `(?:${[...UNIT_PATTERNS, ENGLISH_UNIT].join('|')})`
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[만천백억]?`

/** Things that hold digits and measure nothing: dates, clock times, counts and ordinals that order a talk. */
const NOT_QUANTITIES = [
  String.raw`(?:19|20)\d{2}년?\s*[~–-]\s*(?:19|20)\d{2}년?`,
  String.raw`(?:19|20)\d{2}년(?:\s*\d{1,2}월)?(?:\s*\d{1,2}일)?`,
  String.raw`\d{1,2}월(?:\s*\d{1,2}일)?`,
  String.raw`\d{1,2}시(?!간)(?:\s*\d{1,2}분)?(?:\s*\d{1,2}초)?`,
  String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
  String.raw`\d+(?:가지|단계|번째|번|차원|차|위|순위|호|장|쪽|부|분기|학년|인칭|층)`,
  String.raw`\d+분의\s*\d+`,
].join('|')

const PATTERNS = {
  skip: NOT_QUANTITIES,
  deadline: String.raw`D-(?<deadline>\d+)`,
  always: String.raw`24\/7|24시간\s*365일|365일\s*24시간`,
  rate: `(?:초당|1초에)\\s*(?<rate>${NUMBER})(?:\\s*(?:건|개|이벤트))?|(?<ratePer>${NUMBER})\\s*(?:건|이벤트|events?)\\s*\\/\\s*(?:초|s|sec)\\b`,
  span: String.raw`(?:(?<hours>\d+)시간\s*)?(?<minutes>\d+(?:\.\d+)?)분\s*(?<seconds>\d+(?:\.\d+)?)초|(?<onlyHours>\d+)시간\s*(?<onlyMinutes>\d+)분`,
  range: `(?<from>${NUMBER})(?:${UNIT})?\\s?[~–-]\\s?(?<to>${NUMBER})(?<rangeUnit>${UNIT})`,
  single: `(?<number>${NUMBER})(?:여 ?|\\+)?(?<unit>${UNIT})`,
  none: String.raw`(?<none>(?<!\p{Script=Hangul})한 건도)`,
  native: `(?<!\\p{Script=Hangul})(?<native>${NATIVE_NUMERAL}) ?(?<nativeUnit>시간|달|명|대|개|배|건|해|곳)`,
  sino: `(?<!\\p{Script=Hangul})(?<sino>${SINO_NUMERAL}) ?(?<sinoUnit>퍼센트|개월|주일|분|초|년|주|건|대|명)(?!\\p{Script=Hangul}{2})`,
}

const MASTER = new RegExp(Object.values(PATTERNS).join('|'), 'gu')

/** Every number with a unit in a text, in order; dates, clock times, ordinals and versions are none. */
export function findQuantities(text: string): FoundQuantity[] {
  return [...text.matchAll(MASTER)].flatMap((match) => {
    const read = readMatch(match[0], match.groups!)
    return read ? [{ strict: true, ...read, text: match[0].trim(), offset: match.index }] : []
  })
}

type Read = Pick<FoundQuantity, 'value' | 'unit'> & Partial<FoundQuantity>

function readMatch(text: string, groups: Record<string, string | undefined>): Read | undefined {
  const rate = groups.rate ?? groups.ratePer
  if (rate)
    return { value: parseNumber(rate), unit: '건/초' }
  if (groups.deadline)
    return { value: Number(groups.deadline), unit: '일' }
  if (/^(?:24\/7|24시간\s*365일|365일\s*24시간)$/.test(text))
    return { value: 24, unit: '시간' }
  if (groups.seconds !== undefined)
    return { value: Number(groups.hours ?? 0) * 3600 + Number(groups.minutes) * 60 + Number(groups.seconds), unit: '초' }
  if (groups.onlyHours !== undefined)
    return { value: Number(groups.onlyHours) * 60 + Number(groups.onlyMinutes), unit: '분' }
  if (groups.from !== undefined)
    return { value: parseNumber(groups.from), upper: parseNumber(groups.to!), unit: unitOf(groups.rangeUnit!) }
  if (groups.number !== undefined)
    return { value: parseNumber(groups.number), unit: unitOf(groups.unit!) }
  if (groups.none)
    return { value: 0, unit: '건' }
  if (groups.native) {
    // 한 명, 세 개 count what is at hand, as 가지 does; a time or several of something measures.
    const counts = ['개', '곳'].includes(groups.nativeUnit!) || (groups.native === '한' && !['시간', '달', '해'].includes(groups.nativeUnit!))
    return { value: parseNative(groups.native), unit: unitOf(groups.nativeUnit!), strict: !counts }
  }
  if (groups.sino)
    return { value: parseSino(groups.sino), unit: unitOf(groups.sinoUnit!) }
}

function unitOf(written: string): string {
  const unit = written.trim()
  return UNIT_ALIASES[unit] ?? ENGLISH_UNITS[unit.replace(/^-|s$/g, '')] ?? unit
}

function parseNumber(written: string): number {
  const multiplier = { 백: 100, 천: 1000, 만: 10_000, 억: 100_000_000 }[written.at(-1)!]
  return Number(written.replace(/[,백천만억]/g, '')) * (multiplier ?? 1)
}
