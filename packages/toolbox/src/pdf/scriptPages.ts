import type { DeckSlide, Section } from '../deck/loadDeck.ts'
import type { Readings } from '../deck/script.ts'
import type { SlideSelection } from './exportOptions.ts'
import { splitAtClicks } from '../deck/clickMarks.ts'
import { fitScript, SPEECH, stripNote } from '../deck/script.ts'
import { escapeHtml } from '../site/renderPage.ts'

const KOREAN = new Intl.DurationFormat('ko', { style: 'narrow' })
const PRIVATE = '<span class="script-private">비공개</span>'

/** The script as HTML: all sections with their times, then every slide (its picture comes in by `insertSlides`) beside its notes. */
export function scriptHtml({ title = '', author = '' }: { title?: string, author?: string }, { slides, sections }: SlideSelection, readings: Readings = {}): string {
  const timed = sections.map(section => ({ ...section, ...fitScript(section.slides.map(({ note }) => note), section.budget, { readings, language: section.language }) }))
  const spoken = new Set(sections.map(({ language }) => language))
  const rate = [!spoken.has('en') || spoken.has('ko') ? `${SPEECH.ko.perMinute}음절` : '', spoken.has('en') ? `${spoken.has('ko') ? '영어는 ' : ''}${SPEECH.en.perMinute}단어` : ''].filter(Boolean).join(', ')
  const sum = (key: 'budget' | 'seconds') => formatMinutes(timed.reduce((total, section) => total + section[key], 0))
  const parts: DeckSlide[][] = []
  for (const slide of slides) {
    if (slide.section && slide.section === parts.at(-1)?.[0]!.section)
      parts.at(-1)!.push(slide)
    else
      parts.push([slide])
  }
  return `<main class="script">
<header class="script-cover">
<p class="script-kind">발표 대본</p>
<h1>${escapeHtml(title)}</h1>
${author && `<p class="script-author">${escapeHtml(author)}</p>`}
<table class="script-sections">
<thead><tr><th>번호</th><th>질문</th><th>예산</th><th>예상</th></tr></thead>
<tbody>${timed.map(rowOf).join('\n')}</tbody>
<tfoot><tr><td></td><td>합계</td><td>${sum('budget')}</td><td>${sum('seconds')}</td></tr></tfoot>
</table>
<p class="script-hint">예상 시간은 1분에 ${rate}로 셉니다.</p>
</header>
${parts.map(part => partOf(part, timed.find(({ slug }) => slug === part[0]!.section))).join('\n')}
</main>`
}

type TimedSection = Section & ReturnType<typeof fitScript>

function rowOf({ no, slug, question, budget, seconds, private: isPrivate }: TimedSection): string {
  const link = `<a href="#script-${slug}">${escapeHtml(question)}</a>${isPrivate ? PRIVATE : ''}`
  return `<tr><td>${no}</td><td>${link}</td><td>${formatMinutes(budget)}</td><td>${formatMinutes(seconds)}</td></tr>`
}

function partOf(slides: DeckSlide[], section: TimedSection | undefined): string {
  if (!section)
    return `<section class="script-part">${slides.map(slideOf).join('')}</section>`
  const { no, slug, question, budget, seconds, share, fits, private: isPrivate } = section
  const warning = fits ? '' : `<strong class="script-warning">${share > 1 ? '▲ 예산을 넘습니다' : '▼ 예산보다 짧습니다'}</strong>`
  return `<section class="script-part" id="script-${slug}">
<header class="script-head">
<h2><span class="script-number">${no}</span><span>${escapeHtml(question)}</span></h2>
<p class="script-time">${budget ? `예산 ${formatMinutes(budget)} · ` : ''}예상 ${formatMinutes(seconds)}${budget ? ` (${Math.round(share * 100)}%)${warning}` : ''}${isPrivate ? PRIVATE : ''}</p>
</header>
${slides.map(slideOf).join('\n')}
</section>`
}

function slideOf({ no, note }: DeckSlide): string {
  const paragraphs = splitNote(note).map(pieces => `<p>${pieces.map(escapeHtml).join(' <span class="script-click">클릭</span> ')}</p>`)
  return `<article class="script-slide">
<div class="script-picture" role="img" aria-label="슬라이드 ${no}" data-slide="${no}"></div>
<div class="script-notes"><p class="script-label">슬라이드 ${no}</p>${paragraphs.join('') || '<p class="script-silent">말없이 보여 주는 슬라이드입니다.</p>'}</div>
</article>`
}

export function splitNote(note: string): string[][] {
  return note
    .split(/\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t])/)
    .map(paragraph => splitAtClicks(paragraph).map(({ text }) => stripNote(text).replace(/\s+/g, ' ').trim()))
    .filter(pieces => pieces.some(Boolean) || pieces.length > 1)
}

/** Seconds as a Korean presenter says them: `45초`, `2분`, `1분 30초`. */
export function formatMinutes(seconds: number): string {
  const whole = Math.round(seconds)
  return KOREAN.format({ minutes: Math.floor(whole / 60), seconds: whole % 60 }) || '0초'
}

/** Puts the script in place of the print page, and the slides into it. Runs in the browser, so it uses nothing from outside. */
export function insertSlides(html: string): void {
  // Slidev's own page size.
  for (const style of document.querySelectorAll('style')) {
    if (style.textContent.includes('@page') && !style.textContent.includes('.script'))
      style.remove()
  }
  const app = document.querySelector<HTMLElement>('#app')!
  app.insertAdjacentHTML('beforebegin', html)
  for (const picture of document.querySelectorAll<HTMLElement>('[data-slide]')) {
    // The last page of a slide that has one for each step.
    const slide = [...app.querySelectorAll<HTMLElement>('.print-slide-container')].findLast(({ id }) => Number.parseInt(id) === Number(picture.dataset.slide))!
    // eslint-disable-next-line unicorn/prefer-dom-node-text-content -- a break in it is a space
    const heading = slide.querySelector<HTMLElement>('h1, h2')?.innerText.replace(/\s+/g, ' ').trim()
    if (heading)
      picture.ariaLabel += `: ${heading}`
    // Only a picture: its headings and links must not mix with the script's.
    slide.ariaHidden = 'true'
    slide.querySelectorAll('a[href]').forEach(link => link.removeAttribute('href'))
    picture.append(slide)
  }
  app.style.display = 'none'
}
