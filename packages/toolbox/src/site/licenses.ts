import type { FontLicense } from './fontLicenses.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { packagesFolder } from '../deck/packageFolder.ts'
import { LICENSE_DATA, WORKER_FILE } from '../output/fileNames.ts'
import { readFontLicenses } from './fontLicenses.ts'

interface PackageLicense {
  name: string
  version: string
  identifier?: string
  text?: string
}

/** Icon sets come without a licence file. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const TEXT = {
  title: '이 자료에 들어 있는 글꼴과 소프트웨어의 저작권 표시와 라이선스 원문입니다.',
  fonts: '글꼴',
  packages: '소프트웨어',
  cut: '에서 이 자료에 쓰인 글자만 남긴 수정본입니다.',
  renamed: '원래 이름은 라이선스에 따라 수정본에 쓸 수 없어 바꾸었습니다:',
  noText: '글꼴 파일과 함께 온 라이선스 원문이 없습니다.',
}

/** The licences of everything in a built folder, as one text. Takes Vite's own list away. */
export async function collectLicenses({ root, dir }: { root: string, dir: string }): Promise<string> {
  const [fonts, bundled, worker] = await Promise.all([readFontLicenses(root), takeBundled(dir), workerPackages(dir)])
  const { name: own } = JSON.parse(await readFile(join(root, 'package.json'), 'utf-8').catch(() => '{}'))
  const fromDeck = createRequire(join(root, 'package.json'))
  // Icon sets cannot be traced; list all installed.
  const icons = await readdir(join(packagesFolder(root), '@iconify-json')).catch(() => [])
  const others = await Promise.all([...icons.map(name => readPackage(fromDeck, `@iconify-json/${name}`)), ...worker.map(name => readPackage(createRequire(import.meta.url), name))])
  return renderLicenses(fonts, [...bundled.filter(({ name }) => name !== own), ...others])
}

function renderLicenses(fonts: FontLicense[], packages: PackageLicense[]): string {
  const sorted = packages.toSorted((a, b) => a.name < b.name ? -1 : 1)
  const heading = (text: string) => `======== ${text} ========`
  return [
    TEXT.title,
    heading(TEXT.fonts),
    ...fonts.map(describeFont),
    heading(TEXT.packages),
    ...sorted.map(({ name, version, identifier, text }) => `--- ${name} ${version}${identifier ? ` (${identifier})` : ''}\n\n${text ?? ''}`.trim()),
  ].join('\n\n').concat('\n')
}

function describeFont({ family, source, reserved, text }: FontLicense): string {
  return [
    `--- ${family}`,
    [`${source}${TEXT.cut}`, ...reserved.length ? [`${TEXT.renamed} ${reserved.join(', ')}`] : []].join('\n'),
    text ?? TEXT.noText,
  ].join('\n\n')
}

async function takeBundled(dir: string): Promise<PackageLicense[]> {
  const file = join(dir, LICENSE_DATA)
  const list = existsSync(file) ? JSON.parse(await readFile(file, 'utf-8')) : []
  await rm(dirname(file), { recursive: true, force: true })
  return list
}

/** Workbox leaves the names of its parts in the service worker. */
async function workerPackages(dir: string): Promise<string[]> {
  const worker = await readFile(join(dir, WORKER_FILE), 'utf-8').catch(() => '')
  return [...new Set([...worker.matchAll(/workbox:([\w-]+):/g)].map(match => `workbox-${match[1]}`))]
}

async function readPackage(require: NodeJS.Require, name: string): Promise<PackageLicense> {
  const folder = dirname(require.resolve(`${name}/package.json`))
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf-8'))
  const file = (await readdir(folder)).find(name => /^(?:licen[cs]e|copying)/i.test(name))
  return { name, version, identifier: license, text: file ? (await readFile(join(folder, file), 'utf-8')).trim() : await describeIcons(folder, license) }
}

/** Icon sets come without a licence file, but say whose they are. */
async function describeIcons(folder: string, license: string): Promise<string> {
  const { author, license: details } = JSON.parse(await readFile(join(folder, 'info.json'), 'utf-8').catch(() => '{}'))
  return [
    author && `Copyright (c) ${author.name} (${author.url})`,
    license === 'MIT' ? MIT : license === 'Apache-2.0' ? await readApacheText() : `Licensed under ${license}: ${details?.url ?? `https://spdx.org/licenses/${license}.html`}`,
  ].filter(Boolean).join('\n\n')
}

/** TypeScript's own license. */
function readApacheText(): Promise<string> {
  return readFile(join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'LICENSE.txt'), 'utf-8')
}
