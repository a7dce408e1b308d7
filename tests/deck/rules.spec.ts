import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { applyRule, ruleNames } from './rules/index.ts'
import { installPageTools } from './rules/pageTools.ts'

/** What a rule has to find in a page made wrong on purpose; the rules are worth what they catch. */
interface BadPage {
  rule: string
  what: string
  html: string
  finding: RegExp
}

function diagram(inner: string, style = 'width:400px;height:200px') {
  return `<svg aria-roledescription="flowchart-v2" viewBox="0 0 400 200" style="display:block;${style}">${inner}</svg>`
}
function label(text: string, width: number, style = '') {
  return `<foreignObject x="10" y="10" width="${width}" height="24" style="overflow:visible"><div xmlns="http://www.w3.org/1999/xhtml" style="display:table-cell;white-space:nowrap;line-height:1.5;font-size:16px;${style}"><span>${text}</span></div></foreignObject>`
}
const at = (place: string, html = '') => `<div class="card" style="position:absolute;${place}">${html}</div>`
const inShadow = (html: string) => `<div class="mermaid"><template shadowrootmode="open">${html}</template></div>`

const badPages: BadPage[] = [
  { rule: 'shownErrors', what: 'a wrong prop', html: '<p role="alert">&lt;Metric&gt; id="mtr"</p>', finding: /shows an error: “<Metric> id="mtr"”/ },
  { rule: 'insideSlide', what: 'a text below the edge', html: '<p style="position:absolute;top:545px">아래로 나간 글</p>', finding: /“아래로 나간 글” is \d+ px over the bottom edge/ },
  { rule: 'insideSlide', what: 'a box over the right edge', html: '<div class="card" style="position:absolute;left:900px;width:90px;height:20px;border:1px solid"></div>', finding: /div\.card is 12 px over the right edge/ },
  { rule: 'clippedText', what: 'a line cut off by its box', html: '<div class="card" style="width:60px;overflow:hidden;white-space:nowrap">잘려 나가는 긴 문장입니다</div>', finding: /cut off by div\.card/ },
  { rule: 'clippedText', what: 'lines below the end of a box that scrolls', html: '<div style="height:30px;overflow:auto"><p>첫 줄</p><p>둘째 줄</p><p>셋째 줄</p></div>', finding: /“셋째 줄” is cut off/ },
  { rule: 'textSize', what: 'a small text', html: '<p style="font-size:10px">작은 글</p>', finding: /“작은 글” is 10\.0 px, at least 11/ },
  { rule: 'textSize', what: 'a text that a transform makes small', html: '<div style="transform:scale(.5);width:300px">줄어든 글</div>', finding: /“줄어든 글” is 8\.0 px/ },
  { rule: 'textSize', what: 'a small label', html: diagram('<text x="10" y="40" font-size="12">작은 이름표</text>'), finding: /label “작은 이름표” is 12\.0 px, at least 16/ },
  { rule: 'textSize', what: 'a label in a diagram that was scaled down', html: diagram('<text x="10" y="40" style="font-size:16px">줄어든 이름표</text>', 'width:200px;height:100px'), finding: /label “줄어든 이름표” is 8\.0 px/ },
  { rule: 'textSize', what: 'a small label of a drawn diagram', html: `<div class="mermaid">${diagram('<text x="10" y="40" font-size="15">그린 이름표</text>').replace(' aria-roledescription="flowchart-v2"', '')}</div>`, finding: /label “그린 이름표” is 15\.0 px/ },
  { rule: 'textSize', what: 'a label of HTML in a shadow root', html: inShadow(diagram(label('그늘의 이름표', 200), 'width:200px;height:100px')), finding: /label “그늘의 이름표” is [78]\.\d px/ },
  { rule: 'diagramLabels', what: 'a label over the edge of its diagram', html: diagram('<text x="360" y="40" style="font-size:16px">가장자리를 넘는 이름표</text>'), finding: /cut off by the edge of its diagram/ },
  { rule: 'diagramLabels', what: 'a label measured with another font', html: diagram(label('재었을 때보다 넓은 이름표', 60)), finding: /larger than the box it was measured for/ },
  { rule: 'diagramLabels', what: 'a label wider than its node', html: inShadow(diagram(`<g class="node"><rect class="label-container" x="0" y="5" width="80" height="40"/>${label('마디보다 훨씬 넓은 이름표', 220)}</g>`)), finding: /sticks out of its node/ },
  { rule: 'overlappingText', what: 'two texts on one spot', html: '<p style="position:absolute;top:100px">먼저 쓴 글</p><p style="position:absolute;top:104px">겹친 글</p>', finding: /“먼저 쓴 글” and “겹친 글” lie on each other/ },
  { rule: 'splitWords', what: 'a word over two lines', html: '<p style="width:40px;word-break:break-all">장애대응경험을 말합니다</p>', finding: /the word “장애대응경험을” is split after/ },
  { rule: 'splitWords', what: 'a word whose end is in another element', html: '<p style="width:20px;word-break:break-all"><b>스물다섯분</b>만에</p>', finding: /is split after/ },
  { rule: 'splitWords', what: 'a text that may be broken anywhere', html: '<p style="word-break:normal">두 낱말</p>', finding: /has word-break: normal/ },
  { rule: 'clearEdges', what: 'a line of an SVG in the foot', html: `${at('left:100px;top:300px', '<svg width="300" height="100" style="overflow:visible"><line class="lifeline" x1="50" x2="50" y1="0" y2="245" stroke="#333" stroke-width="1"/></svg>')}<footer>Q4 질문</footer>`, finding: /line\.lifeline runs into the foot, which begins at y 534 \(painted at x 149 to 151, y 53\d to 545\)/ },
  { rule: 'clearEdges', what: 'a path in a shadow root near the right edge', html: inShadow('<svg width="300" height="40" style="position:absolute;left:660px;overflow:visible"><path class="flowchart-link" d="M0 20H310" stroke="#333" fill="none"/></svg>'), finding: /path\.flowchart-link is 10 px from the right edge, at least 24 px are to stay free \(painted at x 95[67] to 970/ },
  { rule: 'clearEdges', what: 'a shadow', html: `<section>${at('left:34px;top:100px;width:80px;height:80px;background:#fbf8f1;box-shadow:-24px 0 0 #ccc')}</section>`, finding: /div\.card is 10 px from the left edge/ },
  { rule: 'clearEdges', what: 'an outline', html: at('left:400px;top:24px;width:80px;height:80px;outline:6px solid #1c4e8f;outline-offset:8px'), finding: /div\.card is 10 px from the top edge/ },
  { rule: 'clearEdges', what: 'a border', html: at('right:12px;top:100px;width:80px;height:80px;border-right:3px solid #1c4e8f'), finding: /div\.card is 12 px from the right edge/ },
  { rule: 'clearEdges', what: 'a pseudo-element that takes no clicks', html: `<style>.card::after { content: ''; position: absolute; left: -90px; width: 8px; height: 8px; background: #b3391f; pointer-events: none }</style>${at('left:100px;top:200px;width:50px;height:50px')}`, finding: /div\.card is 10 px from the left edge.*x 10 to 18/ },
  { rule: 'clearEdges', what: 'a picture', html: at('left:300px;bottom:5px', `<img alt="" width="40" height="30" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="30"/></svg>')}">`), finding: /img is \d+ px from the bottom edge/ },
  { rule: 'clearEdges', what: 'the ink of a text', html: '<p style="position:absolute;left:200px;top:4px">MTTR</p>', finding: /p “MTTR” is \d+ px from the top edge/ },
  { rule: 'clearEdges', what: 'what a transform pushes out', html: at('left:40px;top:100px;width:80px;height:20px;background:#333;transform:translateX(-30px)'), finding: /div\.card is 10 px from the left edge/ },
  { rule: 'wordCount', what: 'a wall of text', html: `<p>${'낱말 '.repeat(51)}</p>`, finding: /51 words on one slide/ },
]

/** A page on which nothing is wrong, with everything that a careless rule would stumble over. */
const goodPage = `
  <h2 style="line-height:1.2">두 줄로 나뉘는 제목은<br>겹친 것이 아닙니다</h2>
  <p style="width:120px">낱말 사이에서만 줄을 바꾸는 긴 문장입니다</p>
  <p><b>25분</b>에 끝났습니다</p>
  <p style="visibility:hidden;position:absolute;top:2000px;font-size:5px">보이지 않는 글</p>
  <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;font-size:5px">읽어 주기만 하는 글</span>
  <div style="position:absolute;left:-500px;width:2000px;height:20px;background:transparent"></div>
  ${inShadow(diagram(`<title>그림의 제목</title><g class="node"><rect class="label-container" x="0" y="5" width="200" height="40"/>${label('알맞은 이름표', 180)}</g>`))}
  <div style="position:absolute;inset:24px 24px 40px;border:1px solid #333;pointer-events:none"></div>
  <div style="position:absolute;inset:0;background:repeating-linear-gradient(45deg, rgb(0 0 0 / 2%) 0 2px, transparent 2px 6px)"></div>
  <div style="position:absolute;left:0;bottom:0;width:200px;height:60px;background:#fbf8f1"></div>
  <div style="position:absolute;left:0;top:0;width:200px;height:60px;background:#333;visibility:hidden"></div>
  <div style="position:absolute;left:0;top:0;width:200px;height:60px;background:#333;opacity:0"></div>
  <footer>${'꼬리말은 세지 않습니다 '.repeat(15).trim()}</footer>`

async function show(page: Page, html: string): Promise<string> {
  // The slide is scaled, as it is on a real screen.
  await page.setContent(`<!doctype html><style>
      body, p, h2 { margin: 0 }
      #slide { position: relative; box-sizing: border-box; width: 980px; height: 552px; padding: 40px; background: #fbf8f1; font: 16px/1.5 sans-serif; word-break: keep-all; transform: scale(1.3); transform-origin: 0 0 }
      footer { position: absolute; bottom: 0; font-size: 12px }
    </style><nav style="position:absolute;left:0;top:0;width:1280px;height:9px;background:#333"></nav><div id="slide"></div>`)
  await page.evaluate(html => document.querySelector('#slide')!.setHTMLUnsafe(html), html)
  await page.evaluate(installPageTools)
  return '#slide'
}

// One page for all: a new one for each takes longer than the rule.
let page: Page
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
})
test.afterAll(() => page.close())

for (const { rule, what, html, finding } of badPages) {
  test(`${rule} catches ${what}`, async () => {
    const findings = await applyRule(rule, page, await show(page, html))
    expect(findings.join('\n')).toMatch(finding)
  })
}

test('every rule has a page that it catches', () => {
  expect([...new Set(badPages.map(({ rule }) => rule))].toSorted()).toEqual(ruleNames.toSorted())
})

test('nothing is found on a page as it should be', async () => {
  const selector = await show(page, goodPage)
  for (const name of ruleNames)
    expect(await applyRule(name, page, selector), name).toEqual([])
})
