import type { Sender } from './messages.ts'
import type { Random } from './random.ts'
import { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import { handshake, head, oddFrame, oddRequest, syncRequest } from './messages.ts'

interface AttackContext {
  port: number
  random: Random
  sender: Sender
  /** Path of the web socket with its token, as the page that is served says it. */
  socketPath: string
}

export type Attack = (context: AttackContext) => Promise<void>

/** Longest that one attack waits for an answer, in milliseconds. */
const PATIENCE = 300

/** How a connection ends: by a reset, by a proper end, or when the other side or patience says so. */
type Ending = 'reset' | 'end' | 'wait'

const endings: Ending[] = ['reset', 'end', 'wait']

export const ATTACKS: Record<string, Attack> = {
  'reset in mid-POST': async context => send(context, [partOfSync(context)], 'reset'),
  'ended in mid-POST': async context => send(context, [partOfSync(context)], 'end'),
  'stalled POST': async context => send(context, [partOfSync(context)], 'wait', context.random.number(4000)),
  'dripping POST': async (context) => {
    const { head, body } = syncRequest(context.sender)
    await send(context, [head, ...body.slice(0, context.random.number(body.length))], context.random.pick(endings))
  },
  'empty body': async context =>
    send(context, [head('POST', '/@server-reactive/nav', { ...context.sender.headers, 'Content-Type': 'application/json', 'Content-Length': '0' })], 'wait'),
  'odd request': async context => send(context, [oddRequest(context.random, context.sender)], context.random.pick(endings)),
  'several odd requests on one connection': async context =>
    send(context, [Buffer.concat(Array.from({ length: 2 + context.random.number(5) }, () => oddRequest(context.random, context.sender)))], context.random.pick(endings)),
  'bytes that are no request': async context => send(context, [Buffer.from(context.random.bytes(context.random.number(3000)))], context.random.pick(endings)),
  'nothing at all': async context => send(context, [], context.random.pick(endings), context.random.number(3000)),
  'broken chunks': async context =>
    send(context, [head('POST', '/@server-reactive/nav', { ...context.sender.headers, 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }), context.random.pick(['5\r\n{"a"', 'zz\r\n', 'FFFFFFFFFF\r\nx', '0\r\n'])], context.random.pick(endings)),
  'answer not waited for': async context =>
    send(context, [head('GET', context.random.pick(['/', '/@vite/client', '/slides.md?import', '/@server-reactive/nav']), context.sender.headers)], 'reset', context.random.number(20)),
  'wrong link': async context => send(context, [head('GET', `/open/${context.random.number(1e9)}`, context.sender.headers)], 'wait'),
  'handshake that breaks off': async (context) => {
    const text = handshake(context.sender, context.socketPath, context.random.pick(['vite-hmr', 'vite-ping', 'other']))
    await send(context, [text.slice(0, context.random.number(text.length + 1))], context.random.pick(endings))
  },
  'odd web socket frames': async context =>
    send(context, [handshake(context.sender, context.socketPath), ...Array.from({ length: 1 + context.random.number(5) }, () => oddFrame(context.random))], context.random.pick(endings)),
}

function partOfSync({ random, sender }: AttackContext): string {
  const { head, body } = syncRequest(sender)
  return head + body.slice(0, random.number(body.length))
}

/** Sends piece after piece; every failure of the connection is what is wanted. */
function send({ port, sender }: AttackContext, pieces: (string | Buffer)[], ending: Ending, patience = PATIENCE): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: sender.from })
    const timers = [setTimeout(() => socket.destroy(), patience + pieces.length * 5 + PATIENCE)]
    socket.on('error', () => {})
    socket.on('data', () => {})
    socket.once('close', () => {
      timers.forEach(clearTimeout)
      resolve()
    })
    socket.once('connect', () => {
      pieces.forEach((piece, index) => timers.push(setTimeout(() => socket.write(piece), index * 5)))
      timers.push(setTimeout(() => {
        if (ending === 'reset')
          socket.resetAndDestroy()
        else if (ending === 'end')
          socket.end()
        else
          timers.push(setTimeout(() => socket.destroy(), patience))
      }, pieces.length * 5))
    })
  })
}
