import { CONTENT_SECURITY_POLICY, FRAME_ANCESTORS } from './contentSecurityPolicy.ts'

export interface HostFilesOptions {
  base: string
  noindex: boolean
}

/**
 * Settings for hosts that read them: `_headers` and `_redirects` (Netlify, Cloudflare Pages) and `vercel.json`, by file
 * name. No rewrite rules: every address of the deck is a file. Files under `assets/` have a hash of their content in
 * their name and never change; everything else is asked for anew each time.
 */
export function hostFiles({ base, noindex }: HostFilesOptions): Record<string, string> {
  const everywhere = {
    'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; ${FRAME_ANCESTORS}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...noindex && { 'X-Robots-Tag': 'noindex' },
  }
  const pages = { 'Cache-Control': 'no-cache' }
  const hashed = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  const block = (path: string, headers: Record<string, string>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }))

  return {
    // A later block replaces a header only if it removes the earlier one first (`!`).
    '_headers': [
      block(`${base}*`, { ...everywhere, ...pages }),
      [`${base}assets/*`, '  ! Cache-Control', `  Cache-Control: ${hashed['Cache-Control']}`].join('\n'),
      '',
    ].join('\n'),
    '_redirects': base === '/'
      ? '# Every address of the deck is a file: nothing to rewrite.\n'
      : `/ ${base} 302\n`,
    'vercel.json': `${JSON.stringify({
      cleanUrls: true,
      headers: [
        { source: `${base}(.*)`, headers: list({ ...everywhere, ...pages }) },
        { source: `${base}assets/(.*)`, headers: list(hashed) },
      ],
    }, null, 2)}\n`,
  }
}
