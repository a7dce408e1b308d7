import { cleanupOutdatedCaches, precacheAndRoute, PrecacheFallbackPlugin } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkOnly } from 'workbox-strategies'
import { SHELL_FILE } from '../output/fileNames.ts'

// Keeps a shared deck readable offline; while online, pages come from the network, unlike with Slidev's own `pwa` option.
declare const self: { __WB_MANIFEST: { url: string, revision: string | null }[] }

precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: SHELL_FILE })
cleanupOutdatedCaches()
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkOnly({ plugins: [new PrecacheFallbackPlugin({ fallbackURL: `${import.meta.env.BASE_URL}${SHELL_FILE}` })] }),
)
