import { readOptions } from '@interview-deck/kit/cli/readOptions'
import { UserError } from '@interview-deck/kit/cli/userError'
import { checkPlace } from '@interview-deck/kit/output/outputFolder'

/** What `npm run build` was asked for. */
export interface BuildCommand {
  help: boolean
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
  /** Slidev's own build with only privacy added. */
  plain: boolean
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
  --plain          Slidev's own build with only privacy added, for the day when a new Slidev does not fit:
                   no page drawn ahead, no fonts cut, nothing offline, no settings for hosts
  --private        the presenter's own build: private sections, notes and presenter's view.
                   Never share it.
  --help           show this text
`

/** Reads the command line. Throws `UserError` that names the option and what is allowed. */
export function parseBuildOptions(args: string[], root: string): BuildCommand {
  const values = readArguments(args)
  const base = values.base ?? '/'
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base))
    throw new UserError(`--base ${base}: a public path has a slash at both ends, such as / or /interview/.`)
  if (values.site !== undefined && !isSite(values.site))
    throw new UserError(`--site ${values.site}: an absolute http(s) address without path is needed, such as https://example.com (a path goes to --base).`)

  if (values.single && values.private)
    throw new UserError('--single is for sharing and --private must not be shared: choose one of them.')

  if (values['own-server'] && (values.single || values.private))
    throw new UserError(`--own-server is for a site to share: --${values.single ? 'single' : 'private'} does not go with it.`)

  const refused = (['single', 'own-server', 'private'] as const).find(option => values[option])
  if (values.plain && refused)
    throw new UserError(`--plain is a plain site to share: --${refused} does not go with it.`)

  const outDir = values.out ?? (values.single
    ? 'dist-single'
    : values.private
      ? 'dist-private'
      : 'dist')
  if (!values.help)
    checkPlace({ option: '--out', given: outDir, root })
  return {
    help: values.help ?? false,
    base,
    site: values.site?.replace(/\/$/, ''),
    outDir,
    private: values.private ?? false,
    index: values.index ?? false,
    email: values.email ?? false,
    plain: values.plain ?? false,
    single: values.single ?? false,
    ownServer: values['own-server'] ?? false,
  }
}

function readArguments(args: string[]) {
  try {
    return readOptions({
      'out': { type: 'string' },
      'base': { type: 'string' },
      'site': { type: 'string' },
      'index': { type: 'boolean' },
      'email': { type: 'boolean' },
      'single': { type: 'boolean' },
      'own-server': { type: 'boolean' },
      'plain': { type: 'boolean' },
      'private': { type: 'boolean' },
      'help': { type: 'boolean', short: 'h' },
    }, args)
  }
  catch (error) {
    throw new UserError((error as Error).message)
  }
}

function isSite(site: string): boolean {
  if (!URL.canParse(site))
    return false
  const { protocol, pathname, search, hash } = new URL(site)
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash
}
