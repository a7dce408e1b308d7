import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDeck, edit, ownPackage } from '../../share/support/copyDeck.ts'

/** An unmistakable word in each place that only the presenter may read. */
export const PLANTED = {
  note: '지큐발표자노트',
  comment: '지큐본문주석',
  diagramComment: '지큐도표주석',
  keyPoint: '지큐핵심요점',
  followUp: '지큐꼬리질문',
  followUpAnswer: '지큐꼬리답변',
  privateSlide: '지큐낱장비밀',
  privateSlideNote: '지큐낱장노트',
  privateQuestion: '지큐비밀질문',
  privateContent: '지큐비밀답변',
  privateSlug: 'zq-secret-pay',
  privatePageQuestion: '지큐파일질문',
  privatePageContent: '지큐파일답변',
  privatePageSlug: 'zq-secret-start',
  privateFact: 'zq-secret-figure',
  privateFactLabel: '지큐비밀수치',
  privateComponent: '지큐비밀부품',
  privatePicture: 'zq-payslip.svg',
  unusedPicture: 'zq-unused.svg',
  email: 'zq-mail@example.org',
  addon: 'zq-rehearsal-addon',
} as const

/** What a visitor is to see. */
export const SHOWN = {
  content: '보여줄첫째답변',
  last: '보여줄넷째답변',
  factLabel: '보여줄수치',
  picture: 'zq-shown.svg',
} as const

const fact = (id: string, label: string) => `\n  { id: '${id}', label: '${label}', kind: 'measured', value: 7531, unit: '건', system: '${label}', sections: ['first', 'last'] },`
const rehearsal = (word: string, answer = word) => `keyPoints: [${word}, 둘, 셋]\nfollowUps:\n  - question: ${word}\n    answer: ${answer}\n  - question: 다른 질문\n    answer: 다른 답\n`
const entry = (slug: string, question: string, more = '') => `---\nsrc: ./pages/${slug}.md\nslug: ${slug}\nquestion: ${question}\nbudget: 30\n${more}---\n\n`
const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><text y="20">${text}</text></svg>\n`

const PAGES = {
  'first.md': `---
layout: question
${rehearsal(PLANTED.keyPoint, PLANTED.followUpAnswer).replace(`question: ${PLANTED.keyPoint}`, `question: ${PLANTED.followUp}`)}---

${SHOWN.content}

<!-- ${PLANTED.comment} -->

<Fact id="zq-open-figure" show="label" />

![그림](/${SHOWN.picture})

<!--
${PLANTED.note}
-->

---
private: true
---

# ${PLANTED.privateSlide}

<!--
${PLANTED.privateSlideNote}
-->

---
layout: default
---

# 흐름

\`\`\`mermaid
flowchart LR
  %% ${PLANTED.diagramComment}
  accTitle: 흐름
  accDescr: 가에서 나로 갑니다
  a[가] --> b[나]
\`\`\`
`,
  'zq-secret-pay.md': `---
layout: question
${rehearsal('요점')}---

${PLANTED.privateContent} <Fact id="zq-secret-figure" />

<ZqSecret />

![명세서](/${PLANTED.privatePicture})
`,
  'zq-secret-start.md': `---
layout: question
"private": TRUE
${rehearsal('요점')}---

${PLANTED.privatePageContent}
`,
  'last.md': `---
layout: question
${rehearsal('요점')}---

${SHOWN.last}
`,
}

/**
 * A copy of the deck with slides of its own: a public section, two private ones (by the entry, by the page file), another
 * public one, and a private slide; with something planted wherever only the presenter looks. The caller removes it.
 */
export async function plantedDeck(): Promise<string> {
  const root = await copyDeck()
  const headmatter = /^---\n[\s\S]*?\n---\n/.exec(await readFile(join(root, 'slides.md'), 'utf-8'))![0].replace(/^email:.*$/m, `email: ${PLANTED.email}`)
  await rm(join(root, 'pages'), { recursive: true })
  await mkdir(join(root, 'pages'))
  await mkdir(join(root, 'public'), { recursive: true })
  const files: Record<string, string> = {
    'slides.md': [
      headmatter,
      '\n# 표지\n\n---\nrouteAlias: questions\ntitle: 질문 목록\n---\n\n# 질문 목록\n\n<QuestionList />\n\n',
      entry('first', '첫 질문은 무엇인가요?'),
      entry(PLANTED.privateSlug, PLANTED.privateQuestion, 'private: true\n'),
      entry(PLANTED.privatePageSlug, PLANTED.privatePageQuestion, 'private: false\n'),
      entry('last', '마지막 질문은 무엇인가요?'),
    ].join(''),
    'components/ZqSecret.vue': `<template>\n  <p>${PLANTED.privateComponent}</p>\n</template>\n`,
    [`public/${PLANTED.privatePicture}`]: svg('명세서'),
    [`public/${PLANTED.unusedPicture}`]: svg('남은 그림'),
    [`public/${SHOWN.picture}`]: svg('그림'),
    ...Object.fromEntries(Object.entries(PAGES).map(([name, text]) => [`pages/${name}`, text])),
  }
  await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(root, path), text)))

  const [ledger] = (await readdir(join(root, 'facts/ledger'))).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const path = join(root, 'facts/ledger', ledger!)
  const text = await readFile(path, 'utf-8')
  await writeFile(path, text.replace('defineFacts([', list => `${list}${fact('zq-secret-figure', PLANTED.privateFactLabel)}${fact('zq-open-figure', SHOWN.factLabel)}`))
  await ownPackage(root, 'slidev-addon-rehearsal')
  await edit(root, 'node_modules/slidev-addon-rehearsal/setup/routes.ts', text => `${text}\nconsole.log('${PLANTED.addon}')\n`)
  return root
}
