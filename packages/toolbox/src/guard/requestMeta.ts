import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { parseHost, plainAddress } from './address.ts'

export interface RequestMeta {
  method: string
  url: string
  headers: IncomingHttpHeaders
  /** Of the socket; forwarding headers can be forged. */
  remoteAddress: string | undefined
  localAddress: string | undefined
  localPort: number | undefined
  isUpgrade: boolean
}

export const SAFE_METHODS = ['GET', 'HEAD']

export function readRequestMeta(request: IncomingMessage, isUpgrade: boolean): RequestMeta {
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

/** Decoded, in lower case, without double slashes; undefined for anything else, or with `..`, which browsers resolve themselves. */
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

/** Against DNS rebinding: whether `Host` is the address of the connection, or one of `names`. */
export function hostIsOurs({ headers, localAddress, localPort }: Pick<RequestMeta, 'headers' | 'localAddress' | 'localPort'>, names: string[]): boolean {
  const host = parseHost(headers.host)
  if (!host || host.port !== localPort || !localAddress)
    return false
  return [...names, plainAddress(localAddress)].includes(host.name)
}

/**
 * Whether a page of another site started the request. Browsers always send `Origin` with changes and web sockets; a plain read
 * without it comes from no browser. A link on another site may open a page (`isPage`) in a window of its own.
 */
export function isFromAnotherSite({ headers, method, isUpgrade }: RequestMeta, isPage: boolean): boolean {
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
  // Browsers without `Sec-Fetch-Site` send a referrer.
  return headers.referer !== undefined && !headers.referer.startsWith(`${own}/`) && !isPage
}
