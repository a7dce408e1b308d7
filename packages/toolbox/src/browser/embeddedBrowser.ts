import type { FoundBrowser } from './findBrowser.ts'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { packageFolder as findFolder } from '../deck/packageFolder.ts'

const packageName = '@sparticuz/chromium'

/** Makes the package unpack its system libraries as well. */
const awsEnvironment = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }

const unpackScript = `import chromium from '${packageName}'; await chromium.executablePath()`

/** Points fontconfig at the bundled font; the package's own file names folders of AWS Lambda. */
function fontsConfig(folder: string) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`
}

/**
 * Unpacks the Chromium that comes as an npm package, about 210 MB, unless that is done. It goes into a fresh folder that is then renamed:
 * the package itself would take half an executable for a whole one.
 */
export async function unpackEmbedded({
  platform = process.platform,
  arch = process.arch as string,
  packageFolder = findFolder(import.meta.dirname, packageName),
  cache = join(packageFolder ?? '', '../../.cache/deck-browser'),
  unpackInto = unpackPackage,
} = {}): Promise<FoundBrowser> {
  if (platform !== 'linux' || arch !== 'x64')
    throw new Error(`only for Linux on x64, this is ${platform} on ${arch}`)
  if (!packageFolder)
    throw new Error(`the package ${packageName} is not installed`)
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }

  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const folder = join(cache, `embedded-chromium-${version}`)
  if (!existsSync(folder)) {
    const staging = await mkdtemp(join(cache, 'unpacking-'))
    try {
      await unpackInto(staging)
      await writeFile(join(staging, 'fonts', 'fonts.conf'), fontsConfig(join(folder, 'fonts')))
      await rename(staging, folder).catch((error) => {
        // Another process was faster.
        if (!existsSync(folder))
          throw error
      })
    }
    finally {
      await rm(staging, { recursive: true, force: true })
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

async function unpackPackage(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], {
    cwd: import.meta.dirname,
    env: { ...process.env, ...awsEnvironment, TMPDIR: folder },
  })
}
