import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSectionPreparser } from '@interview-deck/toolbox/deck/sectionPreparser'
import { COPY_FILE } from '@interview-deck/toolbox/output/fileNames'
import { definePreparserSetup } from '@slidev/types'

// The presenter rehearses everything. What leaves the machine is built from a copy that holds nothing else.
export default definePreparserSetup(({ filepath, mode, ...input }) => {
  if (mode === 'dev')
    return [createSectionPreparser(filepath)]
  const isCopied = (input as { copying?: boolean }).copying || existsSync(join(dirname(filepath), COPY_FILE))
  if (!isCopied)
    throw new Error(`\`slidev ${mode}\` would publish speaker notes and private slides. Use \`npm run ${mode}\`, which leaves them out.`)
  return []
})
