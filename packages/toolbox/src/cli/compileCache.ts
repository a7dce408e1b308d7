import process from 'node:process'
import { cacheFolder } from '../deck/packageFolder.ts'

/** Environment of a child that loads Slidev and Vite: Node keeps their compiled code for the next one. */
export function compileCache(root: string): { NODE_COMPILE_CACHE: string } {
  return { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? cacheFolder(root, 'node') }
}
