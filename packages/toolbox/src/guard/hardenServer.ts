import type { Buffer } from 'node:buffer'
import type { Connect, ViteDevServer } from 'vite'
import { MAX_BODY, parseBody } from './parseBody.ts'
import { socketMessage } from './shapes.ts'

/** Answers 500 when an asynchronous middleware fails: Connect ignores promises, so the rejection would end the process. */
export function catchRejections(middlewares: Connect.Server) {
  for (const layer of middlewares.stack) {
    const handle = layer.handle as Connect.NextHandleFunction
    // Four arguments: an error handler.
    if (typeof handle !== 'function' || handle.length > 3)
      continue
    layer.handle = (request: Connect.IncomingMessage, response: Parameters<Connect.NextHandleFunction>[1], next: Connect.NextFunction) => {
      const result: unknown = handle.call(middlewares, request, response, next)
      if (result instanceof Promise)
        result.catch(next)
    }
  }
}

/** Drops web socket messages that no page of the deck sends: Slidev's listener ends the process on `null`. */
export function filterSocketMessages(server: Pick<ViteDevServer, 'ws'>) {
  server.ws.on('connection', (socket) => {
    const emit = socket.emit.bind(socket) as (event: string | symbol, ...args: unknown[]) => boolean
    socket.emit = (event: string | symbol, ...args: unknown[]) => {
      // A malformed frame closes the socket by itself; Vite would print a stack for each.
      if (event === 'error' || (event === 'message' && !isKnown(args[0] as Buffer)))
        return false
      return emit(event, ...args)
    }
  })
}

function isKnown(message: Buffer): boolean {
  try {
    return message.length <= MAX_BODY && Boolean(parseBody(message.toString('utf8'), socketMessage))
  }
  catch {
    return false
  }
}
