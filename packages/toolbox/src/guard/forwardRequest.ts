import type { RequestListener, ServerResponse } from 'node:http'
import type { z } from 'zod'
import type { Refusal } from './checkRequest.ts'
import { Buffer } from 'node:buffer'
import { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { BodyError, parseBody } from './parseBody.ts'

/** No page of another site reads an answer, holds it in a frame, or keeps a window that shows it within reach. */
export const PROTECTIVE_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
}

/** Validates and re-serialises the body; upstream never sees a truncated one. @returns why it is refused; nothing was forwarded then */
export async function forwardRequest(request: IncomingMessage, response: ServerResponse, shape: z.ZodType | undefined, next: RequestListener): Promise<Refusal | undefined> {
  for (const [name, value] of Object.entries(PROTECTIVE_HEADERS))
    response.setHeader(name, value)
  if (!shape)
    return void next(request, response)

  // `checkRequest` has limited its length; a request that is cut off gets no answer.
  const body = await text(request).catch(() => undefined)
  if (body === undefined)
    return
  let checked: string
  try {
    checked = JSON.stringify(parseBody(body, shape))
  }
  catch (error) {
    return { kind: 'refuse', status: 400, reason: error instanceof BodyError ? error.message : 'the body is nested too deeply' }
  }
  next(withBody(request, Buffer.from(checked)), response)
}

/** The same request with another body: a stream that was read cannot be refilled. */
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
