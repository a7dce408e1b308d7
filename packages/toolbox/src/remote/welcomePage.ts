import type { LinkEnd } from './entrance.ts'
import type { Position } from './presenterRedirect.ts'

/**
 * The first page on the second device. It stands alone: no script, no file of the deck. It leads to where the deck stands:
 * opening the presenter there moves nobody else.
 */
export function renderWelcomePage({ page, clicks }: Position): string {
  return renderPage('기기가 연결되었습니다', `<p>이 주소는 한 번만 쓸 수 있습니다. 다음에는 아래 화면을 바로 여시면 됩니다.</p>
<a href="/presenter/${page || 1}?clicks=${clicks}"><strong>발표자 화면</strong>노트와 타이머를 보며 슬라이드를 넘깁니다.</a>
<a href="/notes"><strong>발표자 노트만</strong>노트북의 슬라이드를 따라갑니다.</a>
<a href="/drill"><strong>질문 연습</strong>질문을 하나씩 꺼내 답해 봅니다.</a>
<a href="/interview"><strong>모의 면접</strong>처음부터 끝까지 면접처럼 답해 봅니다.</a>`)
}

const ENDED: Record<LinkEnd, { title: string, what: string }> = {
  used: {
    title: '이미 사용한 링크입니다',
    what: '연결 링크는 한 번만 열 수 있는데, 이 링크는 이미 열린 적이 있습니다.',
  },
  expired: {
    title: '유효 시간이 지난 링크입니다',
    what: '연결 링크는 만든 지 10분 안에 열어야 합니다. 이 링크는 그 시간이 지났습니다.',
  },
  replaced: {
    title: '더 이상 쓸 수 없는 링크입니다',
    what: '그사이 새 링크를 만들었거나 모든 기기의 연결을 끊어서 이 링크는 쓸 수 없게 되었습니다.',
  },
}

/** Tells whoever opens a link too late what happened and what to do; only somebody who was given the link sees it. */
export function renderEndedPage(end: LinkEnd): string {
  const { title, what } = ENDED[end]
  return renderPage(title, `<p>${what}</p>
<h2>새 링크로 연결하기</h2>
<ol>
<li>노트북에서 <code>npm run remote</code>를 실행한 터미널로 가서 <kbd>n</kbd>을 누릅니다.</li>
<li>새로 나타난 QR 코드를 이 기기로 찍거나 주소를 엽니다.</li>
</ol>
${end === 'used'
  ? `<p>이 기기에서 이미 연결하셨다면 새 링크 없이 바로 여실 수 있습니다.</p>
<a href="/presenter"><strong>발표자 화면 열기</strong></a>
<p>링크를 직접 연 적이 없다면 다른 사람이 먼저 열었을 수 있습니다. 터미널에서 <kbd>x</kbd>를 눌러 모든 기기의 연결을 끊은 다음 새 링크를 만들어 주세요.</p>`
  : ''}`)
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
h2 { font-size: 1.0625rem; margin: 0 0 .5rem; }
p, ol { margin: 0 0 1.5rem; }
ol { padding-inline-start: 1.4em; }
a { display: block; margin: 0 0 .75rem; padding: .9rem 1.1rem; border: 1px solid currentColor; border-radius: 8px; color: inherit; text-decoration: none; }
a + p { margin-top: 1.5rem; }
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
