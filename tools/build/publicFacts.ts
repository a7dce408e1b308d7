import type { Plugin } from 'vite'
import type { Fact } from '../../facts/index.ts'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a build has found out about the facts; filled when it writes. */
export interface ShippedFacts {
  /** Ids of the facts that ship. */
  ids: string[]
}

/** Stands for a list of facts until the build knows which of them are used. */
const PLACEHOLDER = '__deckFacts'

/**
 * A Vite plugin that ships only the facts that the slides of this build use, and of these only the fields that some code
 * reads. Which ones: those whose id stands in a string of the code that ships, be it a slide's (`<Metric id="mttr" />`,
 * `<Marks facts="pods,firewalls" />`), a component's or that of a module that computes with facts. The bundler has by then
 * dropped what no slide reaches, so a component that only private slides use counts for nothing.
 *
 * The fields matter, too: `sections` lists the sections that use a fact, private ones included.
 *
 * @param root folder that holds `facts/`
 */
export function publicFacts(root: string): { plugin: Plugin, shipped: ShippedFacts } {
  const folder = join(root, 'facts') + sep
  const ledgerFolder = join(folder, 'ledger') + sep
  const shipped: ShippedFacts = { ids: [] }
  const lists = new Map<string, Fact[]>()
  let used: Map<string, Fact> | undefined

  const plugin: Plugin = {
    name: 'deck:public-facts',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\/facts\/.*\.ts$/ },
      async handler(code, id) {
        if (!id.startsWith(folder))
          return
        // Else a module that nobody uses would stay for what it does when it is loaded: it looks facts up.
        const moduleSideEffects = false
        if (!id.startsWith(ledgerFolder))
          return { code, map: null, moduleSideEffects }
        const module = await import(pathToFileURL(id).href) as Record<string, unknown>
        const entries = Object.entries(module)
        const other = entries.find(([, value]) => !isFactList(value))
        if (other)
          throw new Error(`${id}: "${other[0]}" is no list of facts. The files of facts/ledger hold nothing else, so that a shared build can leave out what no slide uses.`)
        const lines = entries.map(([name, facts]) => {
          const key = `${id.slice(ledgerFolder.length)} ${name}`
          lists.set(key, facts as Fact[])
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
        used ??= usedFacts(modules.filter(([id]) => !id.startsWith(ledgerFolder) && !id.includes('/node_modules/')).map(([, module]) => module.code ?? ''), [...lists.values()].flat())
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

function isFactList(value: unknown): value is Fact[] {
  return Array.isArray(value) && value.every(fact => typeof fact?.id === 'string' && typeof fact?.label === 'string')
}

/** A string of JavaScript, and the words in it that may be ids. */
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
const ID = /[a-z0-9]+(?:-[a-z0-9]+)*/g

/** The facts whose ids stand in strings of some code, with the fields that the code names. */
export function usedFacts(code: string[], facts: readonly Fact[]): Map<string, Fact> {
  const words = new Set(code.flatMap(text => (text.match(STRING) ?? []).flatMap(string => string.match(ID) ?? [])))
  const names = new Set(code.flatMap(text => text.match(/[a-z]\w*/gi) ?? []))
  const byId = new Map(facts.map(fact => [fact.id, fact]))
  const ids = new Set<string>()
  const add = (id: string) => {
    const fact = byId.get(id)
    if (!fact || ids.has(id))
      return
    ids.add(id)
    // Only code that goes from a fact to those that prove it needs them.
    if (names.has('provedBy'))
      fact.provedBy?.forEach(add)
  }
  words.forEach(add)
  return new Map(facts.filter(({ id }) => ids.has(id)).map(fact => [
    fact.id,
    Object.fromEntries(Object.entries(fact).filter(([field]) => field === 'id' || names.has(field))) as unknown as Fact,
  ]))
}
