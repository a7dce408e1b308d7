import type { Plugin } from 'vite'
import { publicConfig } from '../deck/frontmatterKeys.ts'

/** Name of the module by which Slidev hands the deck's settings to its client. */
const CONFIGS = '/@slidev/configs'

export interface PublicConfigOptions {
  /** Keeps the candidate's address. */
  email: boolean
}

/**
 * A Vite plugin that hands the client of a shared deck only the settings that it reads. They are the whole headmatter
 * otherwise; Slidev's own plugins, which stay on this machine, go on reading all of it.
 */
export function publicConfigs({ email }: PublicConfigOptions): Plugin {
  return {
    name: 'deck:public-configs',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\/@slidev\/configs$/ },
      handler(code, id) {
        if (!id.endsWith(CONFIGS))
          return
        const json = /^export default (\{.*\})$/s.exec(code.trim())?.[1]
        if (!json)
          throw new Error(`Slidev has changed, ${CONFIGS} no longer is an object alone.`)
        return `export default ${JSON.stringify(publicConfig(JSON.parse(json), { email }))}`
      },
    },
  }
}
