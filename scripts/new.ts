import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import process from 'node:process'
import { interruptible } from '@interview-deck/toolbox/cli/interrupt'
import { runCommand } from '@interview-deck/toolbox/cli/runCommand'
import { UserError } from '@interview-deck/toolbox/cli/userError'
import { makeFolder, refuseFull } from '../new/makeFolder.ts'
import { EXPECTED, readAnswers } from '../new/readAnswers.ts'
import { describeDraft } from '../new/report.ts'
import { readSources, writeDeck } from '../new/writeDeck.ts'

const HELP = `Usage: npm run new -- <folder> [--from <answers.md>]

Makes a deck of your own in a new folder: of an answers document, or, without one, of an interview of three questions to write over.

  --from <file>  prepared answers in Markdown; each question becomes a page, each figure an entry of the ledger, all of them drafts
  --help         this text

${EXPECTED}`

const root = resolve(import.meta.dirname, '..')
const typedIn = process.env.INIT_CWD ?? process.cwd()

process.exitCode = await runCommand({ help: HELP, argument: 'folder', options: { from: { type: 'string' } } }, async ({ folder, from }) => {
  const target = resolve(typedIn, folder)
  await refuseFull(target)
  const document = from === undefined ? undefined : readAnswers(from, readDocument(from))
  const draft = document && writeDeck(document, readSources(root))
  await interruptible(signal => makeFolder({ root, folder: target, files: draft?.files, onProgress: step => console.log(`${step} …`) }, signal))
  const [place] = [relative(typedIn, target) || '.', target].toSorted((a, b) => a.length - b.length)
  console.log([
    ...document && draft ? [`\n${describeDraft(document, draft)}`] : [],
    `\nThe deck is in ${target}.\n\n  cd ${place} && npm ci && npm start\n`,
    draft
      ? 'Then read it slide by slide: headlines and key points are in pages/, figures in facts/ledger/answers.ts, times in slides.md.\n`npm run check -- --drafts` says what each section still lacks; take its `status: draft` out of slides.md when it is done.'
      : 'Then write over its three questions: the list is in slides.md, the answers are in pages/, the figures in facts/ledger/.',
    '`npm test` checks and builds the deck and looks at every slide and the PDF. README.md lists the commands.',
  ].join('\n'))
})

function readDocument(path: string): string {
  const file = resolve(typedIn, path)
  if (!existsSync(file))
    throw new UserError(`--from ${path}: there is no such file.`)
  return readFileSync(file, 'utf-8')
}
