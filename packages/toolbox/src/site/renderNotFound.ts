import type { PageHead } from './renderPage.ts'
import { escapeHtml, renderHead } from './renderPage.ts'

interface NotFoundPage extends PageHead {
  base: string
  css: string
  sections: { path: string, question: string }[]
}

/** The fonts are cut to these words, too. */
export const NOT_FOUND_TEXT = {
  title: '찾으시는 슬라이드가 없습니다',
  reason: '주소가 바뀌었거나 잘못 적혔을 수 있습니다.',
  back: '첫 슬라이드로 가기',
}

const STYLE = [
  'body{margin:0;background:var(--deck-paper);color:var(--deck-ink);font:18px/1.6 var(--deck-sans,sans-serif);word-break:keep-all}',
  'main{max-width:44rem;margin:0 auto;padding:12vh 24px}',
  'h1{margin:0 0 12px;font-size:32px;font-weight:600;line-height:1.3}',
  'a{color:var(--deck-accent)}',
  'ol{padding-left:1.4em}',
].join('')

export function renderNotFound(page: NotFoundPage): string {
  const items = page.sections.map(({ path, question }) => `<li><a href="${page.base}${path}">${escapeHtml(question)}</a></li>`)
  return [
    renderHead(page, [`<style>${page.css}${STYLE}</style>`]),
    '<body><main>',
    `<h1>${NOT_FOUND_TEXT.title}</h1>`,
    `<p>${NOT_FOUND_TEXT.reason} <a href="${page.base}">${NOT_FOUND_TEXT.back}</a></p>`,
    `<ol>${items.join('')}</ol>`,
    '</main></body></html>',
  ].join('\n')
}
