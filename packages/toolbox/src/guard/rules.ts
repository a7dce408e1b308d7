import type { z } from 'zod'
import { SAFE_METHODS } from './requestMeta.ts'
import { drawingsSync, navSync, sharedSync, slidePatch, snapshotsSync } from './shapes.ts'

export interface Permissions {
  edit: boolean
  /** Opening a file of the deck in the author's editor, which starts a program. */
  launchEditor: boolean
}

export interface Rule {
  methods: string[]
  /** Matches the path as `readPath` gives it. */
  path: RegExp
  needs?: keyof Permissions
  /** Only for requests that prove to come from a page of this server. */
  ownPagesOnly?: true
  body?: z.ZodType
  /** A link on another site may open it in a window of its own. */
  isPage?: true
}

/** Everything else is refused. */
export const RULES: Rule[] = [
  // Slides and pages of addons have no dot in their address; files have one.
  { methods: SAFE_METHODS, path: /^\/(?!@|__)[^.]*$/, isPage: true },
  { methods: SAFE_METHODS, path: /^\/(?!@|__)[^.]*\./ },
  // Modules of Vite, Slidev and UnoCSS. Vite itself keeps `/@fs/` inside the project.
  { methods: SAFE_METHODS, path: /^\/@(?:vite|fs|slidev(?:-[a-z-]+)?|unocss)\// },
  { methods: SAFE_METHODS, path: /^\/@id\/(?!.*server-re(?:f|active)[:/])/ },
  // Only these names: the plugin looks others up in plain objects.
  { methods: SAFE_METHODS, path: /^\/@server-re(?:f|active)\/(?:nav|drawings|snapshots|shared)$/ },
  { methods: SAFE_METHODS, path: /^\/__uno(?:_[\w-]+)?\.css$/ },
  { methods: SAFE_METHODS, path: /^\/__slidev\/slides\/\d+\.json$/ },
  { methods: ['POST'], path: /^\/__slidev\/slides\/\d+\.json$/, needs: 'edit', body: slidePatch },
  { methods: ['POST'], path: /^\/@server-re(?:f|active)\/nav$/, body: navSync },
  { methods: ['POST'], path: /^\/@server-re(?:f|active)\/drawings$/, body: drawingsSync },
  { methods: ['POST'], path: /^\/@server-re(?:f|active)\/shared$/, body: sharedSync },
  // Slidev writes these to the disk.
  { methods: ['POST'], path: /^\/@server-re(?:f|active)\/snapshots$/, needs: 'edit', body: snapshotsSync },
  { methods: ['GET'], path: /^\/__open-in-editor$/, needs: 'launchEditor', ownPagesOnly: true },
]

/** Vite's; its messages include sources. */
export const SOCKET = { path: '/', protocols: ['vite-hmr', 'vite-ping'] }
