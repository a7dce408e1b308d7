import { Agent, createServer, request } from 'node:http'
import { connect } from 'node:net'
import { PHONE } from '../support/rawClient.ts'

const LOOPBACK = '127.0.0.1'

/**
 * A proxy that passes everything on from 127.0.0.2, so that a browser on this machine is another machine to the gateway.
 * A browser cannot be told which address to send from. Only loopback is reached through it.
 */
export async function startPhoneProxy(): Promise<{ url: string, close: () => void }> {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, response) => {
    const { hostname, port, pathname, search } = new URL(incoming.url!)
    if (hostname !== LOOPBACK)
      return response.destroy()
    const passed = request({ hostname, port, path: pathname + search, method: incoming.method, headers: incoming.headers, localAddress: PHONE, agent }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    incoming.pipe(passed)
  })
  // Web sockets come as a tunnel.
  server.on('connect', (incoming, socket, head) => {
    const [hostname, port] = incoming.url!.split(':')
    // A browser that is installed asks its maker's services, too.
    if (hostname !== LOOPBACK)
      return socket.destroy()
    const passed = connect({ host: hostname, port: Number(port), localAddress: PHONE }, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      passed.write(head)
      passed.pipe(socket).pipe(passed)
    })
    for (const end of [passed, socket])
      end.on('error', () => [passed, socket].forEach(other => other.destroy()))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
      agent.destroy()
    },
  }
}
