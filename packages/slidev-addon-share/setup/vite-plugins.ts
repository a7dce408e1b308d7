import { defineVitePluginsSetup } from '@slidev/types'

const EXPORTER = '__SLIDEV_FEATURE_BROWSER_EXPORTER__'

/** Slidev takes its own `'false'` for true and prints the address of an export page that is not there: Slidev's `define` is emptied in place, Vite gets what was in it. */
export default defineVitePluginsSetup(({ mode, utils: { define } }) => {
  if (mode !== 'dev' || define[EXPORTER] !== 'false')
    return []
  define[EXPORTER] = ''
  return [{ name: 'share:no-export-page', config: () => ({ define: { [EXPORTER]: 'false' } }) }]
})
