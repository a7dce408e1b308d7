import { z } from 'zod'

/** How `vite-plugin-vue-server-ref` writes `undefined` in JSON. */
const UNDEFINED = '__UNDEFINED___'

const gone = z.literal(UNDEFINED)
const slideNumber = z.string().regex(/^\d+$/)
const json = z.record(z.string(), z.unknown())

/** `SharedState` of `@slidev/client/state/shared.ts`, and texts of addons. */
const nav = z.object({
  page: z.number(),
  clicks: z.number(),
  clicksTotal: z.number().optional(),
  timer: z.strictObject({
    status: z.enum(['stopped', 'running', 'paused']),
    slides: z.record(slideNumber, z.strictObject({ start: z.number().or(gone).optional(), end: z.number().or(gone).optional() })),
    startedAt: z.number(),
    pausedAt: z.number(),
  }),
  cursor: z.strictObject({ x: z.number(), y: z.number(), style: z.enum(['cursor', 'laser']).optional() }).or(gone).optional(),
  lastUpdate: z.strictObject({ id: z.string(), type: z.enum(['presenter', 'viewer']), time: z.number() }).or(gone).optional(),
}).catchall(z.string().or(gone))

const drawings = z.record(slideNumber, z.string().or(gone))

/** Pictures for the overview (`<slide>-light` or `-dark`). */
const snapshots = z.record(
  z.string().regex(/^\d+-(?:light|dark)$/),
  z.strictObject({ revision: z.string(), image: z.string().startsWith('data:image/') }).or(gone),
)

/** What components share between windows, by the name of each. */
const shared = z.record(z.string().regex(/^[\w-]{1,40}$/), z.strictObject({ version: z.number(), writer: z.string(), value: z.string() }))

function sync(whole: z.ZodType, part: z.ZodType) {
  const frame = { source: z.string(), timestamp: z.number().optional() }
  return z.union([
    z.strictObject({ ...frame, data: whole }),
    // An undefined patch would clear the server's state.
    z.strictObject({ ...frame, patch: z.preprocess(patch => patch === UNDEFINED ? {} : patch, part) }),
  ])
}

export const navSync = sync(nav, nav.partial())
export const drawingsSync = sync(drawings, drawings)
export const snapshotsSync = sync(snapshots, snapshots)
export const sharedSync = sync(shared, shared)

/** `SlidePatch` of `@slidev/types`. */
export const slidePatch = z.strictObject({
  content: z.string().optional(),
  note: z.string().optional(),
  frontmatter: json.optional(),
  frontmatterRaw: z.string().nullable().optional(),
  skipHmr: z.boolean().optional(),
})

function custom(event: string, data: z.ZodType) {
  return z.strictObject({ type: z.literal('custom'), event: z.literal(event), data })
}

/** Messages over Vite's web socket, whose listeners hardly check them; some end the process. */
export const socketMessage = z.union([
  z.strictObject({ type: z.literal('ping') }),
  custom('vite:invalidate', z.strictObject({ path: z.string(), message: z.string().optional(), firstInvalidatedBy: z.string().optional() })),
  custom('unocss:hmr', z.tuple([z.string()])),
  // Slidev itself knows which files its Monaco editor may write.
  custom('slidev:monaco-write', z.strictObject({ file: z.string(), content: z.string() })),
])
