import { CONTENT_SECURITY_POLICY, FRAME_ANCESTORS } from './contentSecurityPolicy.ts'

interface HostFilesOptions {
  base: string
  noindex: boolean
}

/** By prefix of the path; later rules override headers of earlier ones. */
interface HeaderRule {
  path: string
  headers: Record<string, string>
}

/** Files under `assets/` have a hash in their name and never change; everything else is revalidated. */
function headerRules({ base, noindex }: HostFilesOptions): HeaderRule[] {
  return [
    {
      path: base,
      headers: {
        'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; ${FRAME_ANCESTORS}`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
        ...noindex && { 'X-Robots-Tag': 'noindex' },
        'Cache-Control': 'no-cache',
      },
    },
    {
      path: `${base}assets/`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
  ]
}

export function headersFor(options: HostFilesOptions, path: string): Record<string, string> {
  return Object.assign({}, ...headerRules(options).filter(rule => path.startsWith(rule.path)).map(({ headers }) => headers))
}

/** Settings for Netlify, Cloudflare Pages and Vercel, by file name. No rewrite rules: every address of the deck is a file. */
export function hostFiles(options: HostFilesOptions): Record<string, string> {
  const { base } = options
  const rules = headerRules(options)
  // Overriding a header requires removing it first (`!`).
  const block = ({ path, headers }: HeaderRule, index: number) => [
    `${path}*`,
    ...Object.entries(headers).flatMap(([name, value]) => [
      ...rules.slice(0, index).some(rule => name in rule.headers) ? [`  ! ${name}`] : [],
      `  ${name}: ${value}`,
    ]),
  ].join('\n')

  return {
    '_headers': [...rules.map(block), ''].join('\n'),
    ...base !== '/' && { _redirects: `/ ${base} 302\n` },
    'vercel.json': `${JSON.stringify({
      cleanUrls: true,
      // At a sub-path the deck's own address ends with one.
      ...base === '/' && { trailingSlash: false },
      headers: rules.map(({ path, headers }) => ({
        source: `${path}(.*)`,
        headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
      })),
    }, null, 2)}\n`,
  }
}
