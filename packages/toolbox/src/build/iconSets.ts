import type { Plugin } from 'vite'
import { Buffer } from 'node:buffer'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packagesFolder } from '../deck/packageFolder.ts'

/** A Vite plugin that notes the icon sets of which a build has icons, and the names of their packages. */
export function createIconSets(root: string): { plugin: Plugin, packages: Set<string> } {
  const packages = new Set<string>()
  const plugin: Plugin = {
    name: 'deck:icon-sets',
    // Not before: UnoCSS fills in its styles while the bundle is generated.
    writeBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(file => file.type === 'chunk' ? file.moduleIds : []).join('\n')
      const styles = Object.values(bundle).map(file => file.type === 'asset' && file.fileName.endsWith('.css') ? Buffer.from(file.source).toString() : '').join('\n')
      for (const name of installedSets(root)) {
        // As components are imported, and as UnoCSS writes the class of an icon.
        if (modules.includes(`~icons/${name}/`) || new RegExp(`\\.i-${name}(?:-|\\\\:)`).test(styles))
          packages.add(`@iconify-json/${name}`)
      }
    },
  }
  return { plugin, packages }
}

function installedSets(root: string): string[] {
  try {
    return readdirSync(join(packagesFolder(root), '@iconify-json'))
  }
  catch {
    return []
  }
}
