import type { CapturedSlide } from './captureSlide.ts'
import type { WriteSiteOptions } from './writeSite.ts'
import { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SINGLE_FILE } from '../output/fileNames.ts'
import { captureSite } from './captureSite.ts'
import { takeDeckFonts } from './deckFonts.ts'
import { createEmbedder } from './embedFiles.ts'
import { dataAddress, faceRules } from './faceRules.ts'
import { collectLicenses } from './licenses.ts'
import { ALL_STEPS, escapeHtml, LIVE_DIAGRAMS, renderHead, SCALE } from './renderPage.ts'

/** As for a site; `dir` holds what Vite built as one script, and only the file is left in it. */
type WriteSingleOptions = Pick<WriteSiteOptions, 'root' | 'dir' | 'noindex' | 'build' | 'onProgress' | 'browser'>

/** What the file may load: only what is in it. */
const POLICY = 'default-src \'none\'; script-src \'unsafe-inline\'; style-src \'unsafe-inline\'; img-src data:; font-src data:; media-src data:; frame-src data:'

export async function writeSingle({ root, dir, noindex, build, onProgress, browser }: WriteSingleOptions): Promise<string[]> {
  onProgress?.('Reading the characters of every slide')
  const captured = await captureSite({ dir, base: '/', build, previews: [], browser })
  onProgress?.('Cutting the fonts')
  const fonts = await takeDeckFonts({ root, dir, build, slides: captured.slides })
  const css = (await Promise.all(build.chunks.styles.map(name => readFile(join(dir, name), 'utf-8')))).join('')
  const embed = await createEmbedder(dir)
  const terms = await collectLicenses({ root, dir })
  const script = await readFile(join(dir, build.chunks.entry), 'utf-8')
  const favicon = join(root, 'public', String(build.headmatter.favicon ?? ''))
  const html = [
    renderHead({
      title: String(build.headmatter.title ?? ''),
      description: String(build.headmatter.info ?? ''),
      author: build.headmatter.author as string | undefined,
      htmlAttributes: captured.slides[0]!.htmlAttributes,
      favicon: favicon.endsWith('.svg') && existsSync(favicon)
        ? `data:image/svg+xml;base64,${Buffer.from(await readFile(favicon)).toString('base64')}`
        : undefined,
      noindex,
      policy: POLICY,
      license: '#licenses',
    }, [
      `<style>${faceRules(fonts.deck, dataAddress)}${embed(css).replaceAll('</style', '<\\/style')}</style>`,
    ]),
    `<body>${embed(renderPlain(captured.slides, String(build.headmatter.aspectRatio ?? '16/9').replace(':', '/')))}`,
    // Words of a script that would end it early.
    `<div id="app"></div>${LIVE_DIAGRAMS}<script type="module">${embed(script).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`,
    `<template id="licenses"><pre>${escapeHtml(terms)}</pre></template></body></html>`,
  ].join('\n')

  await Promise.all((await readdir(dir)).map(name => rm(join(dir, name), { recursive: true })))
  await writeFile(join(dir, SINGLE_FILE), html)
  return captured.warnings
}

/** For previews in mail clients, which run no scripts: all slides below each other at window width. */
function renderPlain(slides: CapturedSlide[], aspectRatio: string): string {
  const style = [
    ':root{--window-height:999vw}',
    'html,body{height:auto!important;overflow:auto!important}',
    `section{height:calc(100vw/(${aspectRatio}))}`,
    'section #page-root{height:100%!important}',
    '@media (max-width:640px) and (orientation:portrait){section{height:auto}}',
    '#app{display:none!important}',
  ].join('')
  return `<noscript><style>${SCALE}${ALL_STEPS}${style}</style>${slides.map(({ html }) => `<section>${html}</section>`).join('')}</noscript>`
}
