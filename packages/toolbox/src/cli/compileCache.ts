import process from 'node:process'
import { cacheFolder } from '../deck/packageFolder.ts'

/**
 * For the environment of a child that reads Slidev and Vite: Node compiles their code once, and the next child finds it
 * compiled, whichever deck it is for. What the user has set counts.
 *
 * @param root folder that holds `slides.md`
 */
export function compileCache(root: string): { NODE_COMPILE_CACHE: string } {
  return { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? cacheFolder(root, 'node') }
}
