import type { Deck, DeckSlide } from '@interview-deck/toolbox/deck/loadDeck'
import { execFile } from 'node:child_process'
import { realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { formatFact, getFact } from '../facts/index.ts'

/** Marp is fetched by npx, so that the project does not carry it around. */
const MARP = '@marp-team/marp-cli@4.5'

export function ownCommand(name: 'build' | 'export', ...args: string[]): string[] {
  return [join(fileURLToPath(import.meta.resolve('@interview-deck/toolbox/package.json')), `../bin/${name}.js`), ...args]
}

export function stockCommand(name: 'build' | 'export', ...args: string[]): string[] {
  return [join(fileURLToPath(import.meta.resolve('@slidev/cli/package.json')), '../bin/slidev.mjs'), name, 'slides.md', ...args]
}

/** Arguments for Node: Marp, fetched and given the deck's text in `folder` before anything is measured. */
export async function marpCommand(deck: Deck, folder: string, ...args: string[]): Promise<string[]> {
  const [text, config] = [join(folder, 'marp.md'), join(folder, 'marp.json')]
  await writeFile(text, marpText(deck))
  // Marp's pictures of emoji are remote.
  await writeFile(config, JSON.stringify({ options: { emoji: { unicode: false, shortcode: false } } }))
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const { stdout } = await promisify(execFile)(npx, ['--yes', '--package', MARP, '--call', 'command -v marp'])
  return [await realpath(stdout.trim()), text, '--no-stdin', '--config-file', config, ...args]
}

const header = '---\nmarp: true\nlang: ko-KR\npaginate: true\n---\n'

/** Writes the text of a deck for Marp: the same headings, points and figures. Marp has no diagrams, so they are missing. */
export function marpText(deck: Deck): string {
  return header + deck.slides.map(slideText).join('\n\n---\n\n')
}

function slideText({ content, frontmatter, title }: DeckSlide): string {
  const body = content
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<Metric id="([\w-]+)"[^>]*>/g, (_, id: string) => `- ${formatFact(getFact(id), 'claim')}`)
    .replace(/<Fact id="([\w-]+)"(?: show="(\w+)")?.*?\/>/g, (_, id: string, show = 'value') => formatFact(getFact(id), show))
    .replace(/^::\w+::$/gm, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (/^# /m.test(body))
    return body
  const heading = frontmatter.layout === 'question' ? frontmatter.question : title
  return `# ${heading}\n\n${body}`
}
