import { join } from 'node:path'
import { generateSW } from 'workbox-build'
import { DECK_FONTS } from './faceRules.ts'
import { SHELL_FILE, WORKER_FILE } from './siteFiles.ts'

/**
 * Writes the service worker that keeps the deck readable without a network: the application, the slides' code, the faces
 * with all characters. Pages still come from the network while there is one. Slidev's own `pwa` option would keep every page.
 */
export async function writeServiceWorker({ dir, base }: { dir: string, base: string }) {
  await generateSW({
    globDirectory: dir,
    globPatterns: [
      SHELL_FILE,
      '*.svg',
      'assets/**/*.{js,css}',
      `${DECK_FONTS}*.woff2`,
    ],
    swDest: join(dir, WORKER_FILE),
    modifyURLPrefix: { '': base },
    mode: 'production',
    sourcemap: false,
    inlineWorkboxRuntime: true,
    cleanupOutdatedCaches: true,
    // File names under `assets/` carry a hash: no need to ask for them past the browser's cache.
    dontCacheBustURLsMatching: /\/assets\//,
    directoryIndex: SHELL_FILE,
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: `${base}${SHELL_FILE}` } },
      },
    ],
  })
}
