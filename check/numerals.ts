/** Native numerals before a counter, as `한 시간`, `열다섯 개`. */
const NATIVE_ONES: Record<string, number> = { 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9 }
const NATIVE_TENS: Record<string, number> = { 열: 10, 스무: 20, 스물: 20, 서른: 30, 마흔: 40, 쉰: 50, 예순: 60, 일흔: 70, 여든: 80, 아흔: 90 }

const SINO_DIGITS = '영일이삼사오육칠팔구'
const SINO_UNITS: Record<string, number> = { 십: 10, 백: 100, 천: 1000 }

/** Matches what `parseNative` reads. */
export const NATIVE_NUMERAL = '(?:열|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|한|두|세|네|다섯|여섯|일곱|여덟|아홉'

/** Matches what `parseSino` reads; a lone 이 or 일 is left out, since 이 is also "this" and 일 "work". */
export const SINO_NUMERAL = '[일이삼사오육칠팔구십백천만]{2,}|[십백천만]'

/** The value of a native numeral: 열다섯 → 15. */
export function parseNative(numeral: string): number {
  const tens = Object.keys(NATIVE_TENS).find(word => numeral.startsWith(word))
  return (tens ? NATIVE_TENS[tens]! : 0) + (NATIVE_ONES[numeral.slice(tens?.length ?? 0)] ?? 0)
}

/** The value of a Sino-Korean numeral: 십만 → 100000, 칠십구 → 79. */
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
