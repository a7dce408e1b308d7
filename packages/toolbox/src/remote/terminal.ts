import type { GatewayEvent } from './gateway.ts'
import { renderUnicodeCompact } from 'uqr'
import { urlHost } from '../guard/address.ts'
import { createOncePerMinute } from '../guard/oncePerMinute.ts'
import { LINK_LIFETIME } from './sessions.ts'

export const KEYS_HELP = '  n  new link for another device   x  sign all devices out   q or Ctrl-C  stop'

/**
 * The link as address and QR code.
 *
 * @param token of the link
 * @param addresses what the gateway listens on besides this machine, best first
 * @param port it listens on
 */
export function describeLink(token: string, addresses: string[], port: number): string {
  const [first, ...others] = addresses.map(address => `http://${urlHost(address, port)}/open/${token}`)
  return [
    '',
    `  Open on the second device (once, within ${LINK_LIFETIME / 60_000} minutes):`,
    '',
    `  ${first}`,
    ...others.map(link => `  or ${link}`),
    '',
    ...renderUnicodeCompact(first!).split('\n').map(line => `  ${line}`),
    '',
  ].join('\n')
}

/** Prints sign-ins at once, and one line a minute at most of what was refused. */
export function createEventPrinter(print: (line: string) => void): (event: GatewayEvent) => void {
  const limited = () => createOncePerMinute((line, leftOut) => print(leftOut ? `${line} (${leftOut} more since the last line)` : line))
  const printLink = limited()
  const printEdit = limited()
  return (event) => {
    const line = describeEvent(event)
    if (event.kind === 'opened')
      print(line)
    else if (event.kind === 'edit')
      printEdit(line)
    else
      printLink(line)
  }
}

export function describeEvent(event: GatewayEvent): string {
  switch (event.kind) {
    case 'opened': return `  ${event.from} opened the link and is signed in. Press n for another device.`
    case 'edit': return `  ${event.from} edited slide ${/\d+/.exec(event.url)} in the browser. Not saved: editing is off here. Use npm start, or edit the file.`
    case 'ended': return `  ${event.from} tried a link that was used, replaced or has expired. Press n for a new one.`
    case 'unknown': return `  ${event.from} tried an unknown link. Press n for a new one.`
  }
}
