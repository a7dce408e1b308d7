import { dirname, join } from 'node:path'
import process from 'node:process'
import { packageFolder } from '../deck/packageFolder.ts'

/**
 * For the environment of a child that reads Slidev and Vite: Node compiles their code once, and the next child finds it
 * compiled, whichever deck it is for. What the user has set counts.
 *
 * @param root folder that holds `slides.md`
 */
export function compileCache(root: string): { NODE_COMPILE_CACHE: string } {
  const slidev = packageFolder(root, '@slidev/cli')
  const packages = slidev ? dirname(dirname(slidev)) : join(root, 'node_modules')
  return { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(packages, '.cache/node') }
}
