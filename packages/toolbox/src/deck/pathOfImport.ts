import { dirname, resolve } from 'node:path'

/**
 * The file that a `src:` names, as Slidev finds it.
 *
 * @param src such as `./pages/goals.md` or `/pages/goals.md#2-3`
 * @param importer absolute path of the file that it stands in
 * @param root folder that a leading slash stands for
 */
export function pathOfImport(src: string, importer: string, root: string): string {
  const path = src.split('#')[0]!
  return path.startsWith('/') ? resolve(root, path.slice(1)) : resolve(dirname(importer), path)
}
