import type { OptionValues } from '../cli/runCommand.ts'
import { UserError } from '../cli/userError.ts'
import { resolveOutput } from '../output/outputFolder.ts'

/** What `npm run build` was asked for. */
export interface BuildCommand {
  base: string
  site?: string
  /** Folder to write, from the project's root. */
  outDir: string
  /** The presenter's own build: private sections, notes, presenter's pages. */
  private: boolean
  /** Lets search engines list the deck. */
  index: boolean
  /** Shows the e-mail address. */
  email: boolean
  /** Writes one self-contained HTML file instead of a site. */
  single: boolean
  /** Adds what a plain web server looks for. */
  ownServer: boolean
}

export const BUILD_HELP = `Build the deck into a static site.

Usage: npm run build -- [options]

  --out <folder>   where to write (default: dist; with --private: dist-private): a new or empty folder,
                   or one that only an earlier run has written
  --base <path>    public path, with a slash at both ends: / or /interview/ (default: /)
  --site <url>     address at which the deck will stand, such as https://example.com;
                   preview images in chats need it
  --index          let search engines list the deck (default: noindex)
  --email          show the candidate's e-mail address
  --own-server     for a web server that none of Netlify, Vercel, Cloudflare Pages and GitHub Pages runs:
                   every page as a folder, too, and a .br and a .gz beside each file
  --single         write one self-contained HTML file (dist-single/deck.html)
  --private        the presenter's own build: private sections, notes and presenter's view.
                   Never share it.
  --help           show this text
`

export const BUILD_OPTIONS = {
  'out': { type: 'string' },
  'base': { type: 'string', default: '/' },
  'site': { type: 'string' },
  'index': { type: 'boolean', default: false },
  'email': { type: 'boolean', default: false },
  'single': { type: 'boolean', default: false },
  'own-server': { type: 'boolean', default: false },
  'private': { type: 'boolean', default: false },
} as const

/** What the options ask for. Throws `UserError` that names the option and what is allowed. */
export function readBuildCommand(values: OptionValues<typeof BUILD_OPTIONS>, root: string): BuildCommand {
  checkBase(values.base)
  if (values.site !== undefined && !isSite(values.site))
    throw new UserError(`--site ${values.site}: an absolute http(s) address without path is needed, such as https://example.com (a path goes to --base).`)

  if (values.single && values.private)
    throw new UserError('--single is for sharing and --private must not be shared: choose one of them.')

  if (values['own-server'] && (values.single || values.private))
    throw new UserError(`--own-server is for a site to share: --${values.single ? 'single' : 'private'} does not go with it.`)

  const outDir = values.out ?? (values.single
    ? 'dist-single'
    : values.private
      ? 'dist-private'
      : 'dist')
  resolveOutput({ option: '--out', given: outDir, root })
  const { 'own-server': ownServer, out, ...others } = values
  return { ...others, site: values.site?.replace(/\/$/, ''), outDir, ownServer }
}

/** Throws `UserError` where a public path is none. */
export function checkBase(base: string): void {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base))
    throw new UserError(`--base ${base}: a public path has a slash at both ends, such as / or /interview/.`)
}

function isSite(site: string): boolean {
  if (!URL.canParse(site))
    return false
  const { protocol, pathname, search, hash } = new URL(site)
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash
}
