import { Buffer } from 'node:buffer'
import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { catchRejections, filterSocketMessages } from './hardenServer.ts'

it('hands what an asynchronous middleware rejects with to the next one', async () => {
  const failure = new Error('the disk is full')
  const onError = (_error: unknown, _request: unknown, _response: unknown, _next: unknown) => {}
  const middlewares = { stack: [{ route: '', handle: async () => Promise.reject(failure) }, { route: '', handle: onError }] }
  catchRejections(middlewares as unknown as Parameters<typeof catchRejections>[0])
  const next = vi.fn()
  ;(middlewares.stack[0]!.handle as (...args: unknown[]) => void)({}, {}, next)
  await vi.waitFor(() => expect(next).toHaveBeenCalledWith(failure))
  expect(middlewares.stack[1]!.handle).toBe(onError)
})

it('lets only known messages through to the listeners of a web socket', () => {
  const ws = new EventEmitter()
  filterSocketMessages({ ws } as unknown as Parameters<typeof filterSocketMessages>[0])
  const socket = new EventEmitter()
  ws.emit('connection', socket)
  const seen: string[] = []
  socket.on('message', data => seen.push(String(data)))
  for (const text of ['null', '{"type":"ping"}', 'x', '{"type":"custom","event":"slidev:monaco-write"}'])
    socket.emit('message', Buffer.from(text))
  expect(seen).toEqual(['{"type":"ping"}'])
  // Without a listener, an error would be thrown.
  expect(socket.emit('error', new Error('broken frame'))).toBe(false)
})
