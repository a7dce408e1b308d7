import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { OWN_DECK_SHARES } from '../../support/ownDeck.ts'
import { projectRoot } from './runExport.ts'

const headmatter = `---
theme: seriph
addons:
  - slidev-addon-share
title: 시험
fonts:
  provider: none
htmlAttrs:
  lang: ko-KR
routerMode: history
background: none
layout: cover
---

# 시험
`

/** Each worker of Playwright has its own. */
const folder = join(projectRoot, '.cache/test-decks', String(process.pid))

/** Removes every deck that {@link writeTestDeck} wrote in this process. */
export function removeTestDecks(): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}

/**
 * Writes a deck into a folder of its own inside the project, where packages are found.
 *
 * @param name of the folder
 * @param pages the text of each section's page file, by the section's slug
 */
export async function writeTestDeck(name: string, pages: Record<string, string>): Promise<string> {
  const root = join(folder, name)
  await rm(root, { recursive: true, force: true })
  await mkdir(join(root, 'pages'), { recursive: true })
  await Promise.all(OWN_DECK_SHARES.map(path => cp(join(projectRoot, path), join(root, path), { recursive: true })))
  const slugs = Object.keys(pages)
  await writeFile(join(root, 'slides.md'), [headmatter, ...slugs.map(entryOf)].join('\n'))
  await Promise.all(slugs.map(slug => writeFile(join(root, 'pages', `${slug}.md`), pages[slug]!)))
  return root
}

function entryOf(slug: string): string {
  return `---
src: ./pages/${slug}.md
slug: ${slug}
question: 첫 질문은 무엇인가요?
budget: 30
---
`
}
