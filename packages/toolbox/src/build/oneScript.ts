import type { Plugin, UserConfig } from 'vite'

/** A Vite plugin that puts the whole application into one script, to stand in one file that is opened from anywhere. */
export function oneScript(): Plugin {
  return {
    name: 'deck:one-script',
    enforce: 'post',
    config: {
      order: 'post',
      handler(config: UserConfig) {
        const build = config.build ??= {}
        // Slidev names chunks; here there is only one.
        for (const options of [build.rollupOptions, build.rolldownOptions])
          delete (options as { output?: unknown } | undefined)?.output
        build.rolldownOptions = {
          ...build.rolldownOptions,
          output: { codeSplitting: false },
        }
        build.modulePreload = false
        build.assetsInlineLimit = 0
      },
    },
    transform: {
      order: 'pre',
      filter: {
        id: /\/@slidev\/client\/setup\/main\.ts$/,
      },
      // The part before `#` is wherever the file lies, not a path that is known now.
      handler: code => code.replace('createWebHashHistory(import.meta.env.BASE_URL)', 'createWebHashHistory()'),
    },
  }
}
