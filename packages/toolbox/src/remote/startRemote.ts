import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { UserError } from '../cli/userError.ts'
import { loadDeckConfig } from '../deck/deckConfig.ts'
import { isThisMachine, loopbackAddresses } from '../guard/address.ts'
import { startDeckServer } from './deckServer.ts'
import { createDoor } from './door.ts'
import { createEntrance } from './entrance.ts'
import { presenterRedirect } from './presenterRedirect.ts'
import { createEventPrinter, describeLink, KEYS_HELP } from './terminal.ts'
import { renderEndedPage, renderWelcomePage } from './welcomePage.ts'

export interface RemoteOptions {
  /** Folder that holds `slides.md`. */
  root: string
  /** IP addresses to listen on besides this machine's own; the first one makes the QR code. */
  addresses: string[]
  /** 0 takes a free one. */
  port: number
  print: (line: string) => void
}

export interface Remote {
  port: number
  slides: number
  /** Makes a new link, prints it, and voids an unused one. */
  printLink: () => void
  signOutAll: () => void
  close: () => Promise<void>
}

/** Starts the deck with the door in front. Throws when an address is none or cannot be listened on. */
export async function startRemote({ root, addresses, port, print }: RemoteOptions): Promise<Remote> {
  for (const address of addresses) {
    if (!isIP(address))
      throw new UserError(`--host ${address}: an IP address of this machine is needed, not a name`)
  }
  const entrance = createEntrance({ now: Date.now })
  const deck = await startDeckServer(root)
  const { exhibits } = await loadDeckConfig(root)
  const door = createDoor({
    entrance,
    exhibits,
    upstream: {
      ...deck,
      handle(request, response) {
        const target = request.method === 'GET' && !isThisMachine(request.socket.remoteAddress)
          ? presenterRedirect(request.url ?? '', deck.position())
          : undefined
        if (target)
          response.writeHead(302, { 'Location': target, 'Cache-Control': 'no-store' }).end()
        else
          deck.handle(request, response)
      },
    },
    welcomePage: () => renderWelcomePage(deck.position()),
    endedPage: renderEndedPage,
    onEvent: createEventPrinter(print),
  })

  let boundPort: number
  try {
    boundPort = await door.listen([...new Set([...loopbackAddresses(networkInterfaces()), ...addresses])], port)
  }
  catch (error) {
    await Promise.all([door.close(), deck.close()])
    throw error
  }

  return {
    port: boundPort,
    slides: deck.slides,
    printLink() {
      print(describeLink(entrance.newToken(), addresses, boundPort))
      print(KEYS_HELP)
    },
    signOutAll() {
      entrance.closeAll()
      door.disconnectDevices()
      print('  Every device is signed out and the link is void. Press n for a new one.')
    },
    async close() {
      await door.close()
      await deck.close()
    },
  }
}
