import { cleanupOutdatedCaches, precacheAndRoute, PrecacheFallbackPlugin } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkOnly } from 'workbox-strategies'
import { SHELL_FILE } from '../output/fileNames.ts'

// The service worker of a shared deck: it stays readable without a network; while there is one, pages come from there. Slidev's
// own `pwa` option would keep them.
declare const self: { __WB_MANIFEST: { url: string, revision: string | null }[] }

precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: SHELL_FILE })
cleanupOutdatedCaches()
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkOnly({ plugins: [new PrecacheFallbackPlugin({ fallbackURL: `${import.meta.env.BASE_URL}${SHELL_FILE}` })] }),
)
