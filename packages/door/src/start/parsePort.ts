import { UserError } from '@interview-deck/kit/cli/userError'

/**
 * Reads a port number from the command line.
 *
 * @throws when it is no whole number from 1 to 65535.
 */
export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new UserError(`--port ${text}: a whole number from 1 to 65535 is needed.`)
  return port
}
