import type { SlidevPluginOptions } from '@slidev/types'
import type { Plugin, UserConfig } from 'vite'
import { globSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { loadConfigFromFile, mergeConfig } from 'vite'

/** Vite's configuration as `slidev build` merges it: theme, addons, deck, the last one wins. */
export async function readViteConfigs(roots: string[]): Promise<UserConfig & { slidev?: SlidevPluginOptions }> {
  const files = roots.flatMap(root => globSync('vite.config.{ts,mts,js,mjs,cjs,cts}', { cwd: root }).slice(0, 1).map(file => join(root, file)))
  const loaded = await Promise.all(files.map(file => loadConfigFromFile({ mode: 'production', command: 'build' }, file)))
  return loaded.reduce((merged, found) => found ? mergeConfig(merged, found.config) : merged, {})
}

/**
 * A Vite plugin that shortens paths of addons outside of the deck to their folder's name: Slidev's `import.meta.glob` leaves the whole
 * path from the deck in the bundle, which would reveal folders of this machine.
 */
export function nameOutsideRoots(userRoot: string, roots: string[]): Plugin {
  const names = roots.map(root => [relative(userRoot, root).split(sep).join('/'), basename(root)] as const).filter(([path]) => path.startsWith('../'))
  return {
    name: 'deck:outside-roots',
    renderChunk: code => names.some(([path]) => code.includes(path))
      ? { code: names.reduce((text, [path, name]) => text.replaceAll(path, name), code), map: null }
      : null,
  }
}

/** Removes what a page loads from other hosts (Google Fonts, if the headmatter names some), and returns those. */
export function withoutOtherHosts(html: string): { html: string, hosts: string[] } {
  const hosts = new Set<string>()
  const kept = html.replace(/<(?:link|script)\b[^>]*>(?:<\/script>)?\s*/g, (tag) => {
    const host = /\b(?:href|src)="(?:https?:)?\/\/([^"/]+)/.exec(tag)?.[1]
    if (host)
      hosts.add(host)
    return host ? '' : tag
  })
  return { html: kept, hosts: [...hosts] }
}
