import type { Plugin, UserConfig } from 'vite'
import { defineVitePluginsSetup } from '@slidev/types'

export default defineVitePluginsSetup(() => [figuresChunk()])

type ManualChunks = (id: string, ...rest: unknown[]) => string | undefined

/** Sources that nearly every slide draws its figures with: each by itself is a request of a few hundred bytes. */
const FIGURES = /\/components\/(?:draw\/|(?:Fact|PropError)\.vue|factProps\.ts)|\/facts\/(?!.*\.test\.)/

/** A Vite plugin that keeps what draws figures in one script, beside the chunks that Slidev itself names. */
function figuresChunk(): Plugin {
  return {
    name: 'deck:figures-chunk',
    apply: 'build',
    enforce: 'post',
    config: {
      order: 'post',
      handler(config: UserConfig) {
        const output = config.build?.rollupOptions?.output ?? config.build?.rolldownOptions?.output
        // A deck in one file has one script.
        if (!output || Array.isArray(output) || 'codeSplitting' in output)
          return
        const named = output as { manualChunks?: ManualChunks }
        const slidevs = named.manualChunks
        named.manualChunks = (id, ...rest) => slidevs?.(id, ...rest) ?? (FIGURES.test(id) ? 'figures' : undefined)
      },
    },
  }
}
