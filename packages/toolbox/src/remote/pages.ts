export interface Position {
  /** 0 until a window reports it. */
  page: number
  clicks: number
}

/**
 * Redirects a device that loads the presenter's view to the current slide. Slidev moves every window to the slide that the presenter
 * loads, and a phone that wakes up reloads its page.
 */
export function presenterRedirect(url: string, { page, clicks }: Position): string | undefined {
  const current = `/presenter/${page}?clicks=${clicks}`
  return page > 0 && /^\/presenter(?:\/[\w-]*)?(?:\?|$)/.test(url) && url !== current ? current : undefined
}

/** Opens at the current slide, so others stay. */
export function renderWelcomePage({ page, clicks }: Position, deckPages: Record<string, string> = {}): string {
  return renderPage('기기가 연결되었습니다', `<p>이 주소는 한 번만 쓸 수 있습니다. 다음에는 아래 화면을 바로 여시면 됩니다.</p>
<a href="/presenter/${page || 1}?clicks=${clicks}"><strong>발표자 화면</strong>노트와 타이머를 보며 슬라이드를 넘깁니다.</a>
<a href="/notes"><strong>발표자 노트만</strong>노트북의 슬라이드를 따라갑니다.</a>
${Object.entries(deckPages).map(([path, title]) => `<a href="${path}"><strong>${title}</strong></a>`).join('\n')}`)
}

export function renderEndedPage(): string {
  return renderPage('더 이상 쓸 수 없는 링크입니다', '<p>노트북에서 <code>npm run remote</code>를 실행한 터미널에서 <kbd>n</kbd>을 눌러 새 링크를 만들어 주세요.</p>')
}

function renderPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="ko-KR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 12vh 24px 24px; max-width: 26rem; margin-inline: auto; font: 17px/1.6 system-ui, sans-serif; word-break: keep-all; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
p { margin: 0 0 1.5rem; }
a { display: block; margin: 0 0 .75rem; padding: .9rem 1.1rem; border: 1px solid currentColor; border-radius: 8px; color: inherit; text-decoration: none; }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
strong { display: block; }
code, kbd { font: .9em ui-monospace, monospace; padding: .1em .35em; border: 1px solid; border-radius: 4px; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
}
