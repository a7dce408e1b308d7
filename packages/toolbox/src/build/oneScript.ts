import type { Plugin, UserConfig } from 'vite'

/** A Vite plugin that puts the whole application into one script. Opened from `anywhere`, its addresses begin with no path. */
export function oneScript(anywhere: boolean): Plugin {
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
