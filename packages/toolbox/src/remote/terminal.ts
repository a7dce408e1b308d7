import type { GatewayEvent } from './gateway.ts'
import { renderUnicodeCompact } from 'uqr'
import { urlHost } from '../guard/address.ts'
import { oncePerMinute } from '../guard/oncePerMinute.ts'
import { LINK_LIFETIME } from './sessions.ts'

export const KEYS_HELP = '  n  new link for another device   x  sign all devices out   q or Ctrl-C  stop'

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

export function createEventPrinter(print: (line: string) => void, now?: () => number): (event: GatewayEvent) => void {
  const printLimited = oncePerMinute(print, now)
  return (event) => {
    const line = describeEvent(event)
    if (event.kind === 'opened')
      print(line)
    else
      printLimited(line, event.kind)
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
