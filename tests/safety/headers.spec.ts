import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { addressOf, long } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'
import { root } from '../support/root.ts'

test('preview sends every header that the build asks hosts for, and the deck works with them', async ({ page }) => {
  test.setTimeout(300_000)
  const preview = spawn(process.execPath, [join(root, 'packages/toolbox/bin/preview.ts'), '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>(resolve => preview.stdout.on('data', chunk => /http:\S+/.test(String(chunk)) && resolve(String(chunk).match(/http:\S+/)![0])))
  try {
    const script = (await readdir(join(root, 'dist/assets'))).find(name => name.endsWith('.js'))!
    // As Netlify and Cloudflare read them, which is another file than the preview reads.
    const [all, assets] = (await readFile(join(root, 'dist/_headers'), 'utf-8')).trim().split(/\n(?=\/)/).map(block => new Map(block.split('\n').slice(1).filter(line => !line.includes('!')).map(line => line.trim().split(/: (.*)/) as [string, string])))
    expect([...all!.keys()]).toEqual(expect.arrayContaining(['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Cache-Control', 'X-Robots-Tag']))
    for (const path of ['', long.slug, 'no-such-page', 'licenses.txt', `assets/${script}`]) {
      const { status, headers } = await fetch(url + path)
      expect(status, path).toBe(path === 'no-such-page' ? 404 : 200)
      for (const [name, value] of new Map([...all!, ...path.startsWith('assets/') ? assets! : []]))
        expect(headers.get(name), `${name} of /${path}`).toBe(value)
    }

    const problems: string[] = []
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', error => problems.push(error.message))
    await page.goto(`${url}${long.slug}`, { waitUntil: 'networkidle' })
    await page.keyboard.press('ArrowDown')
    await expect(page).not.toHaveURL(addressOf(long.slides[0]!.no))
    expect(problems).toEqual([])
  }
  finally {
    preview.kill()
  }
})
