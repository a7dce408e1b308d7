import type { RequestListener, ServerResponse } from 'node:http'
import type { z } from 'zod'
import type { Refusal } from './judge.ts'
import { Buffer } from 'node:buffer'
import { IncomingMessage } from 'node:http'
import { BodyError, MAX_BODY, parseBody } from './parseBody.ts'

/** Told by browsers to keep the answer to pages of this server, whatever a page of another one asks for. */
const KEEP_TO_OWN_PAGES = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
}

/**
 * Passes a request on that was judged fit, with its body read, checked and written anew: what stands behind meets neither
 * a body that breaks off nor one that it reads in another way.
 *
 * @returns what is wrong with the body, if anything; nothing was passed on then
 */
export async function receive(request: IncomingMessage, response: ServerResponse, shape: z.ZodType | undefined, next: RequestListener): Promise<Refusal | undefined> {
  for (const [name, value] of Object.entries(KEEP_TO_OWN_PAGES))
    response.setHeader(name, value)
  if (!shape)
    return void next(request, response)

  const body = await readBody(request)
  if (body === undefined)
    return
  let checked: unknown
  try {
    checked = parseBody(body.toString('utf8'), shape)
  }
  catch (error) {
    if (error instanceof BodyError)
      return { kind: 'refuse', status: 400, reason: error.message }
    throw error
  }
  next(withBody(request, Buffer.from(JSON.stringify(checked))), response)
}

/** The whole body, or nothing when it broke off. Its length was announced, so Node itself ends it there. */
function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY)
        request.destroy()
      else
        chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', () => resolve(undefined))
    request.on('close', () => resolve(undefined))
  })
}

/** The same request with another body; a stream that was read cannot be filled again. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  Object.assign(copy, {
    method: request.method,
    url: request.url,
    httpVersion: request.httpVersion,
    httpVersionMajor: request.httpVersionMajor,
    httpVersionMinor: request.httpVersionMinor,
    headers: { ...request.headers, 'content-length': String(body.length) },
    complete: true,
  })
  copy.push(body)
  copy.push(null)
  return copy
}
