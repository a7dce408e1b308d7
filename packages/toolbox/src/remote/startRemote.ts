import type { RequestListener } from 'node:http'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { UserError } from '../cli/userError.ts'
import { loadDeckConfig } from '../deck/deckConfig.ts'
import { isThisMachine, loopbackAddresses } from '../guard/address.ts'
import { startDeckServer } from './deckServer.ts'
import { createGateway } from './gateway.ts'
import { presenterRedirect, renderEndedPage, renderWelcomePage } from './pages.ts'
import { createSessions } from './sessions.ts'
import { createEventPrinter, describeLink, KEYS_HELP } from './terminal.ts'

interface RemoteOptions {
  root: string
  /** IP addresses to listen on besides this machine's own; the first one makes the QR code. */
  addresses: string[]
  port: number
  print: (line: string) => void
}

/** @throws UserError for an invalid address, and the system's error where listening fails */
export async function startRemote({ root, addresses, port, print }: RemoteOptions) {
  for (const address of addresses) {
    if (!isIP(address))
      throw new UserError(`--host ${address}: an IP address of this machine is needed, not a name`)
  }
  const sessions = createSessions()
  const { pages } = await loadDeckConfig(root)
  const deck = await startDeckServer(root)
  const handle: RequestListener = (request, response) => {
    const target = request.method === 'GET' && !isThisMachine(request.socket.remoteAddress)
      ? presenterRedirect(request.url ?? '', deck.position())
      : undefined
    if (target)
      response.writeHead(302, { 'Location': target, 'Cache-Control': 'no-store' }).end()
    else
      deck.handle(request, response)
  }
  const gateway = createGateway({
    sessions,
    upstream: { handle, upgrade: deck.upgrade },
    welcomePage: () => renderWelcomePage(deck.position(), pages),
    endedPage: renderEndedPage,
    onEvent: createEventPrinter(print),
  })

  let boundPort: number
  try {
    boundPort = await gateway.listen([...new Set([...loopbackAddresses(networkInterfaces()), ...addresses])], port)
  }
  catch (error) {
    await Promise.all([gateway.close(), deck.close()])
    throw error
  }

  return {
    port: boundPort,
    slides: deck.slides,
    printLink() {
      print(describeLink(sessions.createToken(), addresses, boundPort))
      print(KEYS_HELP)
    },
    signOutAll() {
      sessions.revokeAll()
      gateway.disconnectDevices()
      print('  Every device is signed out and the link is void. Press n for a new one.')
    },
    async close() {
      await gateway.close()
      await deck.close()
    },
  }
}
