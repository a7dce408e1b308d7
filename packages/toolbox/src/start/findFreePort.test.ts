import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { findFreePort, isLoopbackPortFree } from './startDevServer.ts'

describe('findFreePort', () => {
  it('takes the wanted port when it is free', async () => {
    expect(await findFreePort(3030, async () => true)).toBe(3030)
  })

  it('moves to the next one that is free', async () => {
    expect(await findFreePort(3030, async port => port >= 3032)).toBe(3032)
  })

  it('names the ports it tried when all are busy', async () => {
    await expect(findFreePort(3030, async () => false)).rejects.toThrow('Ports 3030 to 3129 are all busy')
  })

  it('does not count beyond the last port there is', async () => {
    await expect(findFreePort(65534, async () => false)).rejects.toThrow('Ports 65534 to 65535')
  })

  it('sees a port that somebody listens on', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    expect(await isLoopbackPortFree(port)).toBe(false)
    await new Promise(resolve => server.close(resolve))
    expect(await isLoopbackPortFree(port)).toBe(true)
  })
})
