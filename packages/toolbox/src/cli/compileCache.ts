import { dirname, join } from 'node:path'
import process from 'node:process'
import { packageFolder } from '../deck/packageFolder.ts'

/**
 * Environment of a child that loads Slidev and Vite: Node keeps their compiled code for the next one, whichever deck it is for.
 *
 * @param root folder that holds `slides.md`
 */
export function compileCache(root: string): { NODE_COMPILE_CACHE: string } {
  const slidev = packageFolder(root, '@slidev/cli')
  const packages = slidev ? dirname(dirname(slidev)) : join(root, 'node_modules')
  return { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(packages, '.cache/node') }
}
