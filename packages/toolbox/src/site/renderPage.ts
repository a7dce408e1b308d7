import type { ChunkGraph } from './builtDeck.ts'
import { CONTENT_SECURITY_POLICY, STORAGE_SCRIPT } from './contentSecurityPolicy.ts'

export interface PageHead {
  title: string
  description: string
  author?: string
  htmlAttributes: Record<string, string>
  favicon?: string
  noindex: boolean
  /** Absolute address of the page, where the site is known. */
  url?: string
  image?: string
  license?: string
  policy?: string
}

export interface SlidePage extends PageHead {
  base: string
  no: number
  html: string
  css: string
  chunks: ChunkGraph
  /** Addresses of the slide's own faces, as `css` has them. */
  faces: string[]
  /** Addresses from the base. */
  previous?: string
  next?: string
}

/** The fonts are cut to these words, too. */
export const PAGE_TEXT = {
  navigation: '슬라이드 이동',
  previous: '이전 슬라이드',
  next: '다음 슬라이드',
}

/**
 * Before the application has measured the window. A quotient of lengths is no CSS, its angle's tangent is. WebKit takes a wrong angle
 * of lengths in the window's units: a registered property holds pixels.
 */
export const SCALE = [
  ...['width', 'height'].map(side => `@property --window-${side}{syntax:"<length>";inherits:true;initial-value:0px}`),
  ':root{--window-width:100vw;--window-height:100vh}',
  '#slide-content{--slidev-slide-scale:min(tan(atan2(var(--window-width),var(--visitor-width,980px))),tan(atan2(var(--window-height),var(--visitor-height,552px))))}',
].join('')

/** Nobody steps without the application. */
export const ALL_STEPS = '.slidev-vclick-hidden{opacity:1!important;visibility:visible!important}'

/** Links at the foot of a page whose application never arrives; the slide leaves room for them. */
const NO_SCRIPT_STYLE = [
  ':root{--window-height:calc(100vh - 44px)}',
  '#page-root{height:calc(100vh - 44px)!important}',
  ALL_STEPS,
  '.deck-plain{position:fixed;inset:auto 0 0;display:flex;gap:24px;justify-content:center;padding:8px;',
  'background:var(--deck-paper,#fff);font:16px/1.5 var(--deck-sans,sans-serif)}',
  '.deck-plain a{color:var(--deck-accent,#00c)}',
].join('')

const SLIDE_END = 'slide-end'

/** Where Slidev measures a diagram that is drawn while one looks. */
export const LIVE_DIAGRAMS = '<div id="mermaid-rendering-container"></div>'

/** The slide itself, readable at once; then the application, which takes over. */
export function renderSlidePage(page: SlidePage): string {
  const { base, chunks } = page
  const asset = (name: string) => `${base}${name}`
  const links = [
    page.previous !== undefined && `<a rel="prev" href="${base}${page.previous}">${PAGE_TEXT.previous}</a>`,
    page.next !== undefined && `<a rel="next" href="${base}${page.next}">${PAGE_TEXT.next}</a>`,
  ].filter(Boolean).join('')

  return [
    renderHead(page, [
      // Else a browser paints text in another face while it decodes this one. The repetition is compressed away.
      ...page.faces.map(face => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${face}">`),
      // On a slow line a browser would paint the slide's first half, and move it when the rest arrives.
      `<link rel="expect" blocking="render" href="#${SLIDE_END}">`,
      `<style>${page.css}${SCALE}</style>`,
      `<noscript><style>${NO_SCRIPT_STYLE}</style></noscript>`,
    ]),
    `<body><div id="app">${page.html}<noscript><nav class="deck-plain" aria-label="${PAGE_TEXT.navigation}">${links}</nav></noscript></div>${LIVE_DIAGRAMS}<template id="${SLIDE_END}"></template>`,
    ...chunks.styles.map(name => `<link rel="stylesheet" href="${asset(name)}">`),
    ...preloads(chunks, page.no, base),
    `<script type="module" crossorigin src="${asset(chunks.entry)}"></script>`,
    '</body></html>',
  ].join('\n')
}

export interface ShellPage extends PageHead, Pick<SlidePage, 'base' | 'chunks' | 'css'> {
  /** The slide at this address and its own page, for a reader without JavaScript. */
  slide?: { no: number, path: string }
}

/** A page that the application draws all of: an address that is seldom asked for, or, offline, every address. */
export function renderShellPage(page: ShellPage): string {
  const { base, chunks, slide } = page
  return [
    renderHead(page, [
      ...slide
        ? [`<noscript><meta http-equiv="refresh" content="0;url=${base}${slide.path}"></noscript>`]
        : [],
      `<style>${page.css}</style>`,
      ...chunks.styles.map(name => `<link rel="stylesheet" href="${base}${name}">`),
      ...slide ? preloads(chunks, slide.no, base) : [],
    ]),
    `<body><div id="app"></div>${LIVE_DIAGRAMS}<script type="module" crossorigin src="${page.base}${page.chunks.entry}"></script></body></html>`,
  ].join('\n')
}

function preloads(chunks: ChunkGraph, no: number, base: string): string[] {
  return [...chunks.shell, ...chunks.slides[no] ?? []]
    .filter(name => name !== chunks.entry)
    .map(name => `<link rel="modulepreload" crossorigin href="${base}${name}">`)
}

/** The document up to the end of its head. */
export function renderHead(head: PageHead, links: string[]): string {
  const attributes = Object.entries(head.htmlAttributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')
  const meta = (key: 'name' | 'property', name: string, content: string | undefined) =>
    content && `<meta ${key}="${name}" content="${escapeHtml(content)}">`
  return [
    `<!doctype html><html${attributes}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${head.policy ?? CONTENT_SECURITY_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<script>${STORAGE_SCRIPT}</script>`,
    `<title>${escapeHtml(head.title)}</title>`,
    meta('name', 'description', head.description),
    meta('name', 'author', head.author),
    head.noindex && '<meta name="robots" content="noindex">',
    meta('property', 'og:type', 'website'),
    meta('property', 'og:locale', 'ko_KR'),
    meta('property', 'og:title', head.title),
    meta('property', 'og:description', head.description),
    meta('property', 'og:url', head.url),
    meta('property', 'og:image', head.image),
    ...head.image
      ? [
          meta('property', 'og:image:width', '1200'),
          meta('property', 'og:image:height', '630'),
          meta('name', 'twitter:card', 'summary_large_image'),
        ]
      : [],
    head.url && `<link rel="canonical" href="${escapeHtml(head.url)}">`,
    head.license && `<link rel="license" href="${escapeHtml(head.license)}">`,
    head.favicon && `<link rel="icon" href="${escapeHtml(head.favicon)}">`,
    ...links,
    '</head>',
  ].filter(Boolean).join('\n')
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
