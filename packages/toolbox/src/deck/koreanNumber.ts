import { numberToHangul, susa } from 'es-hangul'

/** These take native numerals: 여덟 시간, 다섯 개. Twenty and more are read the Sino-Korean way, as usual in IT. */
const NATIVE_COUNTERS = ['시간', '시', '개', '명', '대', '가지', '배', '달', '번', '곳']

/** `100,000` → 십만, `99.90` → 구십구점구영, `0` → 영. */
export function readSino(numeral: string): string {
  const [whole, decimals] = numeral.replaceAll(',', '').split('.')
  // 10,000 is 만, not 일만.
  const read = numberToHangul(Number(whole)).replace(/(?<=^|[억조])일만/, '만')
  return decimals ? `${read}점${Array.from(decimals, digit => numberToHangul(Number(digit))).join('')}` : read
}

export function readNumeral(numeral: string, following: string): string {
  const number = Number(numeral.replaceAll(',', ''))
  const counted = NATIVE_COUNTERS.some(counter => following.trimStart().startsWith(counter))
  const isMonths = following.trimStart().startsWith('개월')
  if (counted && !isMonths && Number.isInteger(number) && number >= 1 && number <= 19)
    return susa(number, true)
  return readSino(numeral)
}
