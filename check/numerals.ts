const ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']
const TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']

/** Native numerals as they stand before what they count: `한 시간`, `열다섯 개`, `스무 명`. */
const NATIVE = new Map([
  ...TENS.flatMap((ten, tens) => ONES.map((one, ones) => [ten + one, tens * 10 + ones] as const)).slice(1),
  ['스무', 20],
])

/** Matches what `parseNative` reads; the longest first. */
export const NATIVE_NUMERAL = [...NATIVE.keys()].toSorted((a, b) => b.length - a.length).join('|')

export function parseNative(numeral: string): number {
  return NATIVE.get(numeral) ?? Number.NaN
}

/** Matches what `parseSino` reads; a lone 이 or 일 is left out, since 이 is also "this" and 일 "work". */
export const SINO_NUMERAL = '[일이삼사오육칠팔구십백천만]{2,}|[십백천만]'

const SINO_DIGITS = '영일이삼사오육칠팔구'
const SINO_UNITS: Record<string, number> = { 십: 10, 백: 100, 천: 1000 }

export function parseSino(numeral: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const character of numeral) {
    if (character === '만') {
      total += (group + digit || 1) * 10_000
      group = digit = 0
    }
    else if (SINO_UNITS[character]) {
      group += (digit || 1) * SINO_UNITS[character]
      digit = 0
    }
    else {
      digit = SINO_DIGITS.indexOf(character)
    }
  }
  return total + group + digit
}
