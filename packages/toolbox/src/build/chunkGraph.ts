import type { Plugin } from 'vite'
import type { ChunkGraph } from '../site/builtDeck.ts'
import { isAbsolute } from 'node:path'

/** A Vite plugin that fills the graph, and the list of source files in the build. */
export function createChunkGraph(): { plugin: Plugin, graph: ChunkGraph, modules: string[] } {
  const modules: string[] = []
  const graph: ChunkGraph = { styles: [], entry: '', shell: [], slides: {} }
  const plugin: Plugin = {
    name: 'deck:chunk-graph',
    writeBundle(_, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter(file => file.type === 'chunk')
      const withImports = (fileName: string, seen = new Set<string>()): Set<string> => {
        const chunk = bundle[fileName]
        if (chunk?.type === 'chunk' && !seen.has(fileName)) {
          seen.add(fileName)
          chunk.imports.forEach(name => withImports(name, seen))
        }
        return seen
      }
      const entry = chunks.find(chunk => chunk.isEntry)!
      const page = [/\/client\/VisitorPage\.vue/, /\/@slidev\/client\/pages\/play\.vue/].flatMap(name => chunks.find(chunk => chunk.moduleIds.some(id => name.test(id))) ?? [])[0]
      const shell = new Set([...withImports(entry.fileName), ...page ? withImports(page.fileName) : []])
      graph.entry = entry.fileName
      graph.shell = [...shell]
      modules.push(...new Set(chunks.flatMap(chunk => chunk.moduleIds).map(id => id.replace(/\?.*$/, '')).filter(id => isAbsolute(id) && !/\.(?:md|frontmatter)$/.test(id) && !id.startsWith('/@'))))
      graph.styles = files.map(file => file.fileName).filter(name => name.endsWith('.css'))
      for (const chunk of chunks) {
        for (const id of chunk.moduleIds) {
          const no = id.match(/__slidev_(\d+)\.md$/)?.[1]
          if (no)
            graph.slides[Number(no)] = [...withImports(chunk.fileName)].filter(name => !shell.has(name))
        }
      }
    },
  }
  return { plugin, graph, modules }
}
