import type { PageHead } from './renderPage.ts'
import { escapeHtml, renderHead } from './renderPage.ts'
import { SLASH_FILE } from './siteFiles.ts'

export interface NotFoundPage extends PageHead {
  base: string
  /** The deck's tokens and faces. */
  css: string
  /** Sections, in order. */
  sections: { path: string, question: string }[]
}

/** Words on the page; the fonts are cut to them, too. */
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

/**
 * What {@link SLASH_FILE} holds: the policy allows no script in the page itself. The origin is written out, for `//other.example/`
 * alone would lead to another host.
 */
export const SLASH_SCRIPT = `if (/.\\/$/.test(location.pathname))
  location.replace(location.origin + location.pathname.replace(/\\/+$/, '') + location.search + location.hash)
`

/** The page for an address that the deck does not have: says so, and leads back. */
export function renderNotFound(page: NotFoundPage): string {
  const items = page.sections.map(({ path, question }) => `<li><a href="${page.base}${path}">${escapeHtml(question)}</a></li>`)
  return [
    renderHead(page, [
      `<script src="${page.base}${SLASH_FILE}"></script>`,
      `<style>${page.css}${STYLE}</style>`,
    ]),
    '<body><main>',
    `<h1>${NOT_FOUND_TEXT.title}</h1>`,
    `<p>${NOT_FOUND_TEXT.reason} <a href="${page.base}">${NOT_FOUND_TEXT.back}</a></p>`,
    `<ol>${items.join('')}</ol>`,
    '</main></body></html>',
  ].join('\n')
}
