import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from '@interview-deck/toolbox/deck/packageFolder'
import { nearestTo } from '../facts/index.ts'

/** What is wrong with a tag that Slidev takes for an icon, as `<ph-house />` or `<PhHouse />`; undefined for other tags. */
export type FindIcon = (tag: string) => { problem?: string } | undefined

export async function readIcons(root: string): Promise<FindIcon> {
  const [slidev, client] = ['@slidev/cli', '@slidev/client'].map(name => packageFolder(root, name) ?? root) as [string, string]
  const { default: createResolver } = await import(pathToFileURL(join(packageFolder(slidev, 'unplugin-icons')!, 'dist/resolver.mjs')).href)
  const resolve = createResolver({ prefix: '', strict: true })
  return (tag) => {
    const [, collection, icon] = /^~icons\/([^/]+)\/(.+)$/.exec(resolve(tag)) ?? []
    if (!collection)
      return undefined
    const name = `@iconify-json/${collection}`
    const folder = packageFolder(root, name) ?? packageFolder(client, name)
    if (!folder)
      return packageFolder(root, '@iconify/json') ? {} : { problem: `<${tag}> is an icon of a collection that is not installed: npm install ${name}` }
    const { icons, aliases } = JSON.parse(readFileSync(join(folder, 'icons.json'), 'utf8'))
    const known = { ...icons, ...aliases }
    return Object.hasOwn(known, icon!) || Object.hasOwn(known, icon!.replace(/([a-z])(\d)/g, '$1-$2')) ? {} : { problem: `<${tag}>: ${name} has no icon "${icon}"; nearest: ${nearestTo(icon!, Object.keys(known)).join(', ')}` }
  }
}
