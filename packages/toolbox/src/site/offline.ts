import { join } from 'node:path'
import { generateSW } from 'workbox-build'
import { DECK_FONTS } from './faceRules.ts'
import { SHELL_FILE, WORKER_FILE } from './siteFiles.ts'

/** The deck stays readable without a network; while there is one, pages come from there. Slidev's own `pwa` option would keep them. */
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
