import type { StuckPlace } from '../browser/watchPage.ts'
import type { PlacedSlide } from '../deck/slidePlace.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PageStuckError } from '../browser/watchPage.ts'
import { UserError } from '../cli/userError.ts'
import { slidePlace } from '../deck/slidePlace.ts'

export interface ExplainStuckOptions {
  /** Folder of the build that the page shows, and the address that it is served at, with a slash at the end. */
  dir: string
  url: string
  slides: PlacedSlide[]
  /** Files of each slide by its number, its own first, where each has one of its own. */
  chunks?: Record<number, string[]>
}

/** Turns the failure of a page that does not answer into one that names the slide, its file and line; returns any other error as it is. */
export async function explainStuck(error: unknown, options: ExplainStuckOptions): Promise<unknown> {
  if (!(error instanceof PageStuckError))
    return error
  const no = error.place?.slide ?? await findSlide(error.place?.frames ?? [], options)
  const slide = options.slides.find(slide => slide.no === no)
  const what = 'its code is in an endless loop, or nearly'
  return new UserError(slide
    ? `${slidePlace(slide)}: the slide does not come to an end. ${error.message} Most likely ${what}.`
    : `The deck does not come to an end, and no slide's own code is at work. ${error.message} Look for an endless loop in components/, layouts/, setup/ and the .vue files beside slides.md.`)
}

/** The slide in whose script the page is, the innermost first. */
async function findSlide(frames: StuckPlace['frames'], { dir, url, chunks = {} }: ExplainStuckOptions): Promise<number | undefined> {
  for (const frame of frames) {
    if (!frame.url.startsWith(url))
      continue
    const file = frame.url.slice(url.length)
    const owners = Object.keys(chunks).filter(no => chunks[Number(no)]![0] === file)
    const no = owners.length === 1
      ? Number(owners[0])
      : await findSlideInScript(await readFile(join(dir, file), 'utf-8').catch(() => ''), frame.line, frame.column)
    if (no)
      return no
  }
}

/**
 * The slide that a place in the one script of all slides belongs to. Rolldown puts each module there into a function of its
 * own, what it declares as functions right before that; Vue names each component by its file, a slide by its number.
 *
 * @param code the script
 * @param line from 0, as the debugger counts
 * @param column from 0
 */
export async function findSlideInScript(code: string, line: number, column: number): Promise<number | undefined> {
  // An export of a build that is there reads Vite for nothing else.
  const { parseAst } = await import('vite')
  const offset = code.split('\n').slice(0, line).reduce((sum, { length }) => sum + length + 1, column)
  const modules = parseAst(code).body.flatMap(statement => statement.type === 'VariableDeclaration' ? statement.declarations : []).filter(({ init }) => init?.type === 'CallExpression' && init.arguments[0]?.type === 'ArrowFunctionExpression')
  const module = modules.find(({ end }) => offset < end)
  const no = module && code.slice(module.start, module.end).match(/__name:\s*["'`][^"'`]*\.md__slidev_(\d+)["'`]/)?.[1]
  return no ? Number(no) : undefined
}
