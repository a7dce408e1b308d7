import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { parseHost, plainAddress } from './address.ts'

/** What is asked of a request before anything is done with it; all of it comes from the socket or is checked against it. */
export interface Knock {
  method: string
  url: string
  headers: IncomingHttpHeaders
  /** The two ends of the socket. Forwarding headers are never asked: anybody can write them. */
  remoteAddress: string | undefined
  localAddress: string | undefined
  localPort: number | undefined
  isUpgrade: boolean
}

export const SAFE_METHODS = ['GET', 'HEAD']

export function readKnock(request: IncomingMessage, isUpgrade: boolean): Knock {
  const { remoteAddress, localAddress, localPort } = request.socket
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    remoteAddress,
    localAddress,
    localPort,
    isUpgrade,
  }
}

/**
 * The path as the server behind may come to see it: decoded, no doubled slashes, lower case.
 *
 * @returns nothing for what is no path, or leads back up (a browser has resolved every `..` before it asks)
 */
export function readPath(url: string): string | undefined {
  if (!url.startsWith('/'))
    return undefined
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]!).replace(/[/\\]+/g, '/').toLowerCase()
    return /\/\.\.?(?:\/|$)|\0/.test(path) ? undefined : path
  }
  catch {
    return undefined
  }
}

/**
 * The name in the address bar has to be one that leads here and nowhere else: the address that the connection came in
 * on, or one of `names`. A web page whose own name was made to point at this machine (DNS rebinding) gives itself away by
 * that name.
 */
export function hostIsOurs(knock: Knock, names: string[]): boolean {
  const host = parseHost(knock.headers.host)
  if (!host || host.port !== knock.localPort || !knock.localAddress)
    return false
  return [...names, plainAddress(knock.localAddress)].includes(host.name)
}

/**
 * Whether the request was started by a page of another site, or does not say so where it has to.
 *
 * Browsers say it for everything that changes something and for web sockets, which no same-origin rule holds back; so
 * whoever leaves it out there is refused. A plain read without it comes from no browser.
 * A page (`isPage`) may be opened by a link on another site, in a window of its own.
 */
export function isFromAnotherSite({ headers, method, isUpgrade }: Knock, isPage: boolean): boolean {
  const own = `http://${headers.host}`
  const site = headers['sec-fetch-site']
  const opensWindow = isPage && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (headers.origin !== undefined && headers.origin !== own)
    return true
  if (isUpgrade || !SAFE_METHODS.includes(method))
    return headers.origin === undefined || (site !== undefined && site !== 'same-origin')
  if (site === 'same-origin' || site === 'none')
    return false
  if (site !== undefined)
    return !opensWindow
  // Browsers older than `Sec-Fetch-Site` at least name the page that asks.
  return headers.referer !== undefined && !headers.referer.startsWith(`${own}/`) && !isPage
}
