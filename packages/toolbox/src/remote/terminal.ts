import type { DoorEvent } from './door.ts'
import type { LinkEnd } from './entrance.ts'
import { renderUnicodeCompact } from 'uqr'
import { urlHost } from '../guard/address.ts'
import { createOncePerMinute } from '../guard/oncePerMinute.ts'
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

/** Prints what happens at the door: who came in at once, who was turned away once a minute at most. */
export function createEventPrinter(print: (line: string) => void): (event: DoorEvent) => void {
  const limited = () => createOncePerMinute((line, leftOut) => print(leftOut ? `${line} (${leftOut} more since the last line)` : line))
  const printRejected = limited()
  const printEdit = limited()
  return (event) => {
    const line = describeEvent(event)
    if (event.kind === 'opened')
      print(line)
    else if (event.kind === 'edit')
      printEdit(line)
    else
      printRejected(line)
  }
}

const ENDED: Record<LinkEnd, string> = {
  used: 'a link that was already used',
  expired: `a link that is more than ${LINK_LIFETIME / 60_000} minutes old`,
  replaced: 'a link that is void',
}

export function describeEvent(event: DoorEvent): string {
  if (event.kind === 'opened')
    return `  ${event.from} opened the link and is signed in. Press n for another device.`
  if (event.kind === 'edit')
    return `  ${event.from} edited slide ${/\d+/.exec(event.url)} in the browser. Not saved: editing is off here. Use npm start, or edit the file.`
  return `  ${event.from} tried ${event.kind === 'ended' ? ENDED[event.end] : 'a link that is none'}. Press n for a new one.`
}
