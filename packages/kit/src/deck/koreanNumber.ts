const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']
const SMALL_UNITS = ['', '십', '백', '천']
const LARGE_UNITS = ['', '만', '억', '조']
const NATIVE_ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']

/** Counters that take native numerals: 여덟 시간, 다섯 개. Twenty and more are read the Sino-Korean way, as usual in IT. */
const NATIVE_COUNTERS = ['시간', '시', '개', '명', '대', '가지', '배', '달', '번', '곳']

/**
 * A decimal numeral as it is read in Sino-Korean: `100000` → 십만, `99.9` → 구십구점구, `0` → 영.
 * @param numeral digits with an optional decimal point, thousands separators allowed
 */
export function readSino(numeral: string): string {
  const [whole = '', decimals] = numeral.replaceAll(',', '').split('.')
  const read = readWhole(whole.replace(/^0+(?=\d)/, ''))
  return decimals ? `${read}점${[...decimals].map(digit => DIGITS[Number(digit)]).join('')}` : read
}

function readWhole(whole: string): string {
  if (whole === '0' || whole === '')
    return DIGITS[0]!
  let read = ''
  for (let group = 0; group * 4 < whole.length; group++) {
    const four = readGroup(whole.slice(Math.max(0, whole.length - group * 4 - 4), whole.length - group * 4))
    // 10,000 is 만, not 일만.
    if (four)
      read = `${four === '일' && group === 1 ? '' : four}${LARGE_UNITS[group] ?? ''}${read}`
  }
  return read
}

function readGroup(digits: string): string {
  return [...digits].map((digit, index) => {
    const unit = SMALL_UNITS[digits.length - 1 - index]!
    if (digit === '0')
      return ''
    // 100 is 백, not 일백.
    return `${digit === '1' && unit ? '' : DIGITS[Number(digit)]}${unit}`
  }).join('')
}

/** A whole number from 1 to 19 as a native numeral before a counter: `8` → 여덟, `15` → 열다섯. */
function readNative(number: number): string {
  return number >= 10 ? `열${NATIVE_ONES[number - 10]}` : NATIVE_ONES[number]!
}

/** A numeral as it is read before what follows it. */
export function readNumeral(numeral: string, following: string): string {
  const number = Number(numeral.replaceAll(',', ''))
  const counted = NATIVE_COUNTERS.some(counter => following.trimStart().startsWith(counter))
  const isMonths = following.trimStart().startsWith('개월')
  if (counted && !isMonths && Number.isInteger(number) && number >= 1 && number <= 19)
    return readNative(number)
  return readSino(numeral)
}
