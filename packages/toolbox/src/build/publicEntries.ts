import type { Plugin } from 'vite'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** An entry of the ledger; what else it has is the deck's. */
interface Entry {
  id: string
  [field: string]: unknown
}

/** What a build has found out about the ledger; filled when it writes. */
export interface ShippedEntries {
  /** Ids of the entries that ship. */
  ids: string[]
}

/** Stands for a list of entries until the build knows which of them are used. */
const PLACEHOLDER = '__deckEntries'

/**
 * A Vite plugin that ships only the ledger's entries that the slides of this build use, and of these only the fields that some
 * code reads. Which ones: those whose id stands in a string of the code that ships, be it a slide's (`<Metric id="mttr" />`,
 * `<Marks facts="pods,firewalls" />`), a component's or that of a module that computes with them. The bundler has by then
 * dropped what no slide reaches, so a component that only private slides use counts for nothing.
 *
 * The fields matter, too: one may list the sections that use an entry, private ones included.
 *
 * @param folder absolute path of the ledger's folder (see `DeckLedger`)
 */
export function publicEntries(folder: string): { plugin: Plugin, shipped: ShippedEntries } {
  const listFolder = join(folder, 'ledger') + sep
  const shipped: ShippedEntries = { ids: [] }
  const lists = new Map<string, Entry[]>()
  let used: Map<string, Entry> | undefined

  const plugin: Plugin = {
    name: 'deck:public-entries',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.ts$/ },
      async handler(code, id) {
        if (!id.startsWith(folder + sep))
          return
        // Else a module that nobody uses would stay for what it does when it is loaded: it looks entries up.
        const moduleSideEffects = false
        if (!id.startsWith(listFolder))
          return { code, map: null, moduleSideEffects }
        const exports = Object.entries(await import(pathToFileURL(id).href) as Record<string, unknown>)
        const other = exports.find(([, value]) => !isEntryList(value))
        if (other)
          throw new Error(`${id}: "${other[0]}" is no list of entries with an id. The files of this folder hold nothing else, so that a shared build can leave out what no slide uses.`)
        const lines = exports.map(([name, entries]) => {
          const key = `${id.slice(listFolder.length)} ${name}`
          lists.set(key, entries as Entry[])
          return `export const ${name} = /* #__PURE__ */ ${PLACEHOLDER}(${JSON.stringify(key)})`
        })
        return { code: lines.join('\n'), map: null, moduleSideEffects }
      },
    },
    renderChunk: {
      order: 'pre',
      handler(code, _chunk, _options, { chunks }) {
        if (!code.includes(PLACEHOLDER))
          return null
        const modules = Object.values(chunks).flatMap(chunk => Object.entries(chunk.modules))
        used ??= usedEntries(modules.filter(([id]) => !id.startsWith(listFolder) && !id.includes('/node_modules/')).map(([, module]) => module.code ?? ''), [...lists.values()].flat())
        shipped.ids = [...used.keys()]
        const publicCode = code.replace(new RegExp(`${PLACEHOLDER}\\((["'\`])(.+?)\\1\\)`, 'g'), (_, __, key: string) =>
          JSON.stringify(lists.get(key)!.flatMap(({ id }) => used!.get(id) ?? [])))
        if (publicCode.includes(PLACEHOLDER))
          throw new Error(`The bundler has changed how it writes ${PLACEHOLDER}(…).`)
        return { code: publicCode, map: null }
      },
    },
  }
  return { plugin, shipped }
}

function isEntryList(value: unknown): value is Entry[] {
  return Array.isArray(value) && value.every(entry => typeof entry?.id === 'string')
}

/** A string of JavaScript, and the words in it that may be ids. */
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
const ID = /[a-z0-9]+(?:-[a-z0-9]+)*/g

/** The entries whose ids stand in strings of some code, with the fields that the code names. */
export function usedEntries(code: string[], entries: readonly Entry[]): Map<string, Entry> {
  const words = new Set(code.flatMap(text => (text.match(STRING) ?? []).flatMap(string => string.match(ID) ?? [])))
  const names = new Set(code.flatMap(text => text.match(/[a-z]\w*/gi) ?? []))
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const ids = new Set<string>()
  const add = (id: string) => {
    const entry = byId.get(id)
    if (!entry || ids.has(id))
      return
    ids.add(id)
    // A field that lists other entries leads to them, where some code reads it.
    Object.entries(entry).filter(([field, value]) => names.has(field) && isIdList(value)).forEach(([, list]) => (list as string[]).forEach(add))
  }
  words.forEach(add)
  return new Map(entries.filter(({ id }) => ids.has(id)).map(entry => [
    entry.id,
    Object.fromEntries(Object.entries(entry).filter(([field]) => field === 'id' || names.has(field))) as Entry,
  ]))

  function isIdList(value: unknown): boolean {
    return Array.isArray(value) && value.length > 0 && value.every(id => byId.has(id))
  }
}
