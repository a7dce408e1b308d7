import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { removeTestDecks, writeTestDeck } from '../pdf/support/testDeck.ts'
import { expect, test } from '../support/fixtures.ts'
import { processesWith } from '../support/processesWith.ts'

test.describe.configure({ timeout: 120_000 })
test.afterAll(() => removeTestDecks())

/** In milliseconds; a user's is longer, and a slide needs a hundredth of it. */
const PATIENCE = 4_000

const OPENING = '---\nlayout: question\n---\n\n한 줄 답변\n\n---\n\n'

/** Where a slide can get into an endless loop; the heading of each is the same. */
const LOOPS = {
  'while it is set up': '<script setup>\nwhile (true) {}\n</script>\n\n# 둘째\n',
  'when it is mounted': '<script setup>\nimport { onMounted } from \'vue\'\nonMounted(() => {\n  while (true) {}\n})\n</script>\n\n# 둘째\n',
  'in a click handler that is called at once': '<script setup>\nfunction press() {\n  while (true) {}\n}\n</script>\n\n# 둘째\n\n<button @click="press" @vue:mounted="({ el }) => el.click()">단추</button>\n',
  'in its text': '# 둘째\n\n{{ (() => { while (true) {} })() }}\n',
  'in promises, later': '<script setup>\nasync function wait() {\n  while (true) await 0\n}\nsetTimeout(wait)\n</script>\n\n# 둘째\n',
}

/** Ways to make a file or folder of the deck; each draws the slides in another way. */
const COMMANDS = [
  { command: 'export', args: ['--output', 'made/deck.pdf'] },
  { command: 'build', args: ['--out', 'made/site'] },
  { command: 'build', args: ['--single', '--out', 'made/single'] },
]

/** Every loop once, and every command at least once with one that is in no component: those are found in another way. */
const CASES = Object.keys(LOOPS).map((loop, index) => ({ loop: loop as keyof typeof LOOPS, ...COMMANDS[index % 2]! })).concat({ loop: 'in promises, later', ...COMMANDS[1]! }, { loop: 'in promises, later', ...COMMANDS[2]! })

for (const { loop, command, args } of CASES) {
  test(`${command} ${args[0]} ends, and names the slide, with an endless loop ${loop}`, async () => {
    const root = await writeTestDeck('loop', OPENING + LOOPS[loop])
    const mark = `DECK_TEST_RUN=${Date.now()}`
    const [name, value] = mark.split('=') as [string, string]
    const child = spawn(process.execPath, [join(import.meta.dirname, 'support/impatient.ts'), command, String(PATIENCE), root, ...args], {
      env: { ...process.env, [name]: value },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let output = ''
    child.stderr.on('data', chunk => output += chunk)
    const code = await new Promise(resolve => child.once('close', resolve))

    expect(output).toMatch(/^pages\/first\.md:8 \(slide 3, “둘째”\): the slide does not come to an end\. The page has not answered for \d/m)
    expect(output).not.toMatch(/^\s+at /m)
    expect(code).toBe(1)
    expect(await readdir(join(root, 'made')).catch(() => [])).toEqual([])
    expect((await readdir(join(root, '.cache')).catch(() => [])).filter(name => name.includes('-new-'))).toEqual([])
    await expect.poll(() => processesWith(mark), { message: 'processes left' }).toEqual([])
  })
}
