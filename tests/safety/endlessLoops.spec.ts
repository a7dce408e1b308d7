import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { removeTestDecks, writeTestDeck } from '../pdf/support/testDeck.ts'
import { expect, test } from '../support/fixtures.ts'
import { processesWith } from '../support/processesWith.ts'
import { root as projectRoot } from '../support/root.ts'

test.describe.configure({ timeout: 120_000 })

/** In milliseconds; a user's is longer, and a slide needs a hundredth of it. */
const PATIENCE = 8_000

const OPENING = '---\nlayout: question\n---\n\n한 줄 답변\n\n---\n\n'

/** Where a slide can get into an endless loop, by the section that it stands in; the heading of each is the same. */
const LOOPS = {
  'while it is set up': { slug: 'setup', slide: '<script setup>\nwhile (true) {}\n</script>\n\n# 둘째\n' },
  'when it is mounted': { slug: 'mounted', slide: '<script setup>\nimport { onMounted } from \'vue\'\nonMounted(() => {\n  while (true) {}\n})\n</script>\n\n# 둘째\n' },
  'in its text': { slug: 'text', slide: '# 둘째\n\n{{ (() => { while (true) {} })() }}\n' },
}
type Loop = keyof typeof LOOPS
const ORDER = Object.keys(LOOPS) as Loop[]

/** Ways to make a file or folder of the deck; each draws the slides in another way. An export waits for each slide that it is of. */
const EXPORT = (loop: Loop) => ['export', '--output', 'made/deck.pdf', '--section', LOOPS[loop].slug]
const BUILD = ['build', '--out', 'made/site']
const SINGLE = ['build', '--single', '--out', 'made/single']

const CASES: [Loop, string[]][] = [
  ['while it is set up', EXPORT('while it is set up')],
  ['when it is mounted', SINGLE],
  ['in its text', BUILD],
]

/**
 * One deck has all loops, so that it is built once. The print page draws every slide, whatever is exported of it: each loop
 * is endless in a time zone of its own only, which a page hears of from outside and no build depends on.
 */
const zoneOf = (loop: Loop) => `Etc/GMT-${ORDER.indexOf(loop) + 1}`
const isThere = (loop: Loop) => `new Date().getTimezoneOffset() === ${-60 * (ORDER.indexOf(loop) + 1)}`

let root: string
test.beforeAll(async () => {
  root = await writeTestDeck('loops', Object.fromEntries(ORDER.map(loop => [LOOPS[loop].slug, OPENING + LOOPS[loop].slide.replace('true', isThere(loop))])))
})
test.afterAll(() => removeTestDecks())

for (const [loop, [command, ...args]] of CASES) {
  test(`${command} ${args[0]} ends, and names the slide, with an endless loop ${loop}`, async () => {
    const mark = `DECK_TEST_RUN=${Date.now()}`
    const [name, value] = mark.split('=') as [string, string]
    const child = spawn(process.execPath, [join(projectRoot, `packages/toolbox/bin/${command}.js`), ...args], {
      cwd: root,
      env: { ...process.env, TZ: zoneOf(loop), DECK_PATIENCE: String(PATIENCE), [name]: value },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let output = ''
    child.stderr.on('data', chunk => output += chunk)
    const code = await new Promise(resolve => child.once('close', resolve))

    const no = 2 * ORDER.indexOf(loop) + 3
    expect(output).toMatch(new RegExp(`^pages/${LOOPS[loop].slug}\\.md:8 \\(slide ${no}, “둘째”\\): the slide hangs\\. The page has not answered for \\d`, 'm'))
    expect(output).not.toMatch(/^\s+at /m)
    expect(code).toBe(1)
    expect(await readdir(join(root, 'made')).catch(() => [])).toEqual([])
    expect((await readdir(join(root, '.cache')).catch(() => [])).filter(name => name.includes('-new-'))).toEqual([])
    await expect.poll(() => processesWith(mark), { message: 'processes left' }).toEqual([])
  })
}
