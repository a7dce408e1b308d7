import type { OptionValues } from '../cli/runCommand.ts'
import { UserError } from '../cli/userError.ts'
import { resolveOutput } from '../output/outputFolder.ts'

export const BUILD_HELP = `Build the deck into a static site.

Usage: npm run build -- [options]

  --out <folder>   where to write (default: dist; with --private: dist-private): a new or empty folder,
                   or one that only an earlier run has written
  --base <path>    public path, with a slash at both ends: / or /interview/ (default: /)
  --site <url>     address at which the deck will stand, such as https://example.com;
                   preview images in chats need it
  --index          let search engines list the deck (default: noindex)
  --email          show the candidate's e-mail address
  --single         write one self-contained HTML file (dist-single/deck.html)
  --private        the presenter's own build: private sections, notes and presenter's view.
                   Never share it.
  --help           show this text
`

export const BUILD_OPTIONS = {
  out: { type: 'string' },
  base: { type: 'string', default: '/' },
  site: { type: 'string' },
  index: { type: 'boolean', default: false },
  email: { type: 'boolean', default: false },
  single: { type: 'boolean', default: false },
  private: { type: 'boolean', default: false },
} as const

/** What the options ask for; `outDir` counts from the project's root. Throws `UserError` that names the option and what is allowed. */
export function readBuildCommand(values: OptionValues<typeof BUILD_OPTIONS>, root: string) {
  checkBase(values.base)
  if (values.site !== undefined && !isSite(values.site))
    throw new UserError(`--site ${values.site}: an absolute http(s) address without path is needed, such as https://example.com (a path goes to --base).`)

  if (values.single && values.private)
    throw new UserError('--single is for sharing and --private must not be shared: choose one of them.')

  const outDir = values.out ?? (values.single ? 'dist-single' : values.private ? 'dist-private' : 'dist')
  resolveOutput({ option: '--out', given: outDir, root })
  const { out, ...others } = values
  return { ...others, site: values.site?.replace(/\/$/, ''), outDir }
}

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
