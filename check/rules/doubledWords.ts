import type { CheckContext, Finding } from '../context.ts'
import type { Region } from '../regions.ts'
import { replaceFacts } from '@interview-deck/toolbox/diagrams/mermaidBlocks'
import { countLines } from '@interview-deck/toolbox/text/markdown'
import { findingAt } from '../context.ts'
import { factTextOr } from '../matchFacts.ts'
import { HANGUL, regionsOf, TAG } from '../regions.ts'

// A line break within a paragraph is a space to the reader, an empty line is none.
const GAP = String.raw`(?:[ \t]+|[ \t]*\n[ \t]*)`
const NUMERAL = String.raw`(?:\d[\d,.]*[만천백억]?|[한두세네열몇수])`
const TIME = '(?:초|분|시간|일|주일|주|개월|달|년)'
const COUNTED = '(?:%|퍼센트|초|분|시간|일|주일|주|개월|달|년|건|대|개|명|배|회|번|곳|가지)'
const VALUE = `${NUMERAL}여?[ ]?${COUNTED}`
const BOUND = '(?:이상|이하|이내|미만|초과)'
const ABOUT = '(?:쯤|정도|가량|남짓|내외|안팎)'
const wordStart = String.raw`(?<![\p{L}\p{N}])`
const wordEnd = String.raw`(?![\p{L}\p{N}])`

/** What may follow a word without making another word of it: a particle, or the verb made of it. */
const TAIL = `(?:(?:이|가|을|를|은|는|에|의|로|으로|과|와|도|만|에서|부터|까지)?${wordEnd}|[했하합되된됐됩입])`

function pattern(source: string, allowed: string) {
  return { pattern: new RegExp(source, 'gu'), allowed }
}

/** Each from what one writes by habit, or from a `<Fact>` whose own text brings the word along. */
const PATTERNS = [
  // 3개월 이내 안에, 2주 내에 이내로, 5분 안 이내
  pattern(`(?:이내|(?<=${TIME}${GAP}?)(?:안|내))(?:에|로)?${GAP}(?:이내|안|내)(?:에|로)?${wordEnd}`, 'one of 안에, 이내에'),
  // 3개월에 안에, 25분을 이내에
  pattern(`${NUMERAL}[ ]?${TIME}(?:에|을|를|이|가|은|는|의|로|으로|까지|동안)${GAP}(?:안에|내에|이내)`, 'the value without a particle before 안에'),
  // 30개 이상 이하, 52분 이하 이하
  pattern(`${BOUND}(?:으로|의|에|인)?${GAP}${BOUND}`, 'one bound'),
  // 최소 30개 이상, 최대 52분 이하
  pattern(`${wordStart}최소(?:한)?${GAP}${VALUE}${GAP}?이상`, 'one of 최소, 이상'),
  pattern(`${wordStart}최대(?:한)?${GAP}${VALUE}${GAP}?(?:이하|이내|미만)`, 'one of 최대 and the bound behind'),
  // 150여 개 이상, 약 30여 개
  pattern(`${NUMERAL}여[ ]?${COUNTED}${GAP}?${BOUND}`, 'one of 여 and the bound'),
  pattern(`${wordStart}(?:약|대략|거의)${GAP}\\d[\\d,.]*[만천백억]?여`, 'one of 약, 여'),
  // 약 3분쯤, 대략 8시간 정도
  pattern(`${wordStart}(?:약|대략)${GAP}${VALUE}${GAP}?${ABOUT}`, 'one of 약 and what follows the value'),
  pattern(`${ABOUT}${GAP}?(?<=${VALUE}${GAP}?${ABOUT}${GAP}?)${ABOUT}`, 'one of them'),
  // 매일마다, 매 배포마다, 각 팀마다
  pattern(`${wordStart}매(?:${GAP}\\p{Script=Hangul}+?|일|주|달|월|년|해|번|회|시간|분|초)${GAP}?마다`, 'one of 매, 마다'),
  pattern(`${wordStart}각${GAP}\\p{Script=Hangul}+?마다`, 'one of 각, 마다'),
  // 다시 재발, 다시 재인증
  pattern(`${wordStart}다시${GAP}재(?:발|인증|시작|배포|접속|부팅|실행|구축|설계|시도|개(?:${wordEnd}|하|했|됐|되))`, 'one of 다시, 재-'),
  // 에서에서, 으로로: a particle behind a <Fact> that has one
  pattern(`(?<=\\p{L}|\\d|%)(?<doubledParticle>에서|부터|까지|으로|에게)(?:${GAP})?\\k<doubledParticle>${wordEnd}`, 'one particle'),
  // 초당 초당 10만 건, 70% 단축 단축했습니다, 30%%
  pattern(`${wordStart}(?<doubledWord>\\p{L}{2,})${GAP}\\k<doubledWord>${TAIL}`, 'the word once'),
  pattern(`%[ ]?(?:%|퍼센트)`, 'one %'),
  pattern(`(?<=\\d)(?<doubledUnit>${COUNTED})${GAP}\\k<doubledUnit>${wordEnd}`, 'the unit once'),
]

/** Words that Korean repeats on purpose. */
const REDUPLICATED = /^(?:하나|조금|차례|천천히|차근|하루|매우|아주|더욱|점점|빨리|서로|그룹별로)/

/** What is said twice in a text: `3개월 이내 안에`, `약 3분쯤`, `매일마다`, `초당 초당 10만 건`. */
export function findDoubled(text: string): { text: string, offset: number, allowed: string }[] {
  const found = PATTERNS.flatMap(({ pattern, allowed }) => [...text.matchAll(pattern)]
    .filter(({ groups }) => !REDUPLICATED.test(groups?.doubledWord ?? ''))
    .map(match => ({ text: match[0].replace(/\s+/g, ' '), offset: match.index, allowed })))
  // Patterns may overlap.
  return found
    .filter(({ offset, text }, index) => !found.slice(0, index).some(other => offset < other.offset + other.text.length && other.offset < offset + text.length))
    .sort((a, b) => a.offset - b.offset)
}

/** Tags inside a sentence; all others separate texts. */
const INLINE_TAG = /^<\/?(?:[abisu]|abbr|code|em|link|mark|small|span|strong|sub|sup|v-click|v-mark|wbr)\b/i
const PART = '\u2028'

/**
 * Nothing says one thing twice in what is read or heard: slides, diagrams, notes, and the frontmatter with its key points and follow-ups.
 * A figure that a `<Fact>` puts in brings its own words along (`3개월 이내`), so it is read in its place.
 */
export function checkDoubledWords({ deck }: CheckContext): Finding[] {
  return [...deck.imports, ...deck.slides].flatMap(slide => regionsOf(slide)).flatMap((region) => {
    const text = textOf(region)
    return findDoubled(text).map(({ text: doubled, offset, allowed }) =>
      findingAt({ file: region.file, line: region.line + countLines(text.slice(0, offset)) }, `"${doubled}" says one thing twice; allowed: ${allowed}`))
  })
}

/** What a region reads as, line by line: figures in their places, emphasis gone. */
function textOf({ kind, text }: Region): string {
  const read = replaceFacts(text, factTextOr(() => PART))
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(TAG, tag => (INLINE_TAG.test(tag) ? '' : PART) + koreanAttributes(tag) + '\n'.repeat(countLines(tag)))
    .replace(/[*_`]+/g, '')
  return kind === 'mermaid' ? read.replaceAll('\n', `${PART}\n`) : read
}

function koreanAttributes(tag: string): string {
  return [...tag.matchAll(/"([^"]*)"/g)].filter(([, value]) => HANGUL.test(value!)).map(([, value]) => `${PART}${value!.replaceAll('\n', ' ')}${PART}`).join('')
}
