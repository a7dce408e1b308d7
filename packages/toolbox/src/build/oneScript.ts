import type { Plugin, UserConfig } from 'vite'

export interface OneScriptOptions {
  /** The script is opened from a place that is not known when it is built: its addresses begin with no path. */
  anywhere: boolean
}

/** A Vite plugin that puts the whole application into one script. */
export function oneScript({ anywhere }: OneScriptOptions): Plugin {
  return {
    name: 'deck:one-script',
    enforce: 'post',
    config: {
      order: 'post',
      handler(config: UserConfig) {
        if (anywhere)
          config.define = { ...config.define, 'import.meta.env.BASE_URL': '""' }
        const build = config.build ??= {}
        // Slidev names chunks; here there is only one.
        for (const options of [build.rollupOptions, build.rolldownOptions])
          delete (options as { output?: unknown } | undefined)?.output
        build.rolldownOptions = { ...build.rolldownOptions, output: { codeSplitting: false } }
        build.modulePreload = false
        build.assetsInlineLimit = 0
      },
    },
  }
}
