import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { WORKER_FILE } from '../output/fileNames.ts'

/** Bundles the worker; the precache list is filled in later. */
export async function buildServiceWorker({ dir, base }: { dir: string, base: string }): Promise<void> {
  await build({
    configFile: false,
    root: dir,
    base,
    logLevel: 'error',
    build: {
      outDir: dir,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../site/offlineWorker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  })
}
