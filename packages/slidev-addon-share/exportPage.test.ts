import { expect, it } from 'vitest'
import setup from './setup/vite-plugins.ts'

const EXPORTER = '__SLIDEV_FEATURE_BROWSER_EXPORTER__'

it.each([
  // What Slidev prints by, what Vite puts into the client.
  ['dev', 'false', '', 'false'],
  ['dev', 'true', 'true', 'true'],
  ['build', 'false', 'false', 'false'],
  // Slidev may name it otherwise one day.
  ['dev', undefined, undefined, undefined],
])('in %s an export page that is %s is printed for %j and built for %j', (mode, value, printed, built) => {
  const define: Record<string, string | undefined> = { [EXPORTER]: value }
  const [plugin] = setup({ mode, utils: { define } } as never) as unknown as { config: () => { define: Record<string, string> } }[]
  expect([define[EXPORTER], (plugin?.config().define ?? define)[EXPORTER]]).toEqual([printed, built])
})
