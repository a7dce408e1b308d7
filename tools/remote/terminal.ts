import type { DoorEvent } from './door.ts'
import { renderUnicodeCompact } from 'uqr'
import { urlHost } from './address.ts'
import { LINK_LIFETIME } from './entrance.ts'

export const KEYS_HELP = '  n  new link for another device   x  sign all devices out   q or Ctrl-C  stop'

/** The link as address and QR code. `addresses` are what the door listens on besides this machine, best first. */
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

export function describeEvent(event: DoorEvent, now: number): string {
  if (event.kind === 'opened')
    return `  ${event.from} opened the link and is signed in. Press n for another device.`
  if (event.kind === 'edit')
    return `  ${event.from} edited slide ${/\d+/.exec(event.url)} in the browser. Not saved: editing is off here. Use npm start, or edit the file.`
  if (event.kind === 'closed')
    return `  ${event.from} tried a link while the entrance is closed, for another ${Math.ceil((event.until - now) / 1000)} s.`
  return `  ${event.from} tried a link that is wrong, used or too old. Press n for a new one.`
}
