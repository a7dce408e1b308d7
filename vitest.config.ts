import { dirname, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const tests = ['**/*.test.ts']
/** What puts something in the place of a module that others import as it is. */
const isolated = ['**/*.isolated.test.ts']
const exclude = ['node_modules', 'dist*', 'out', '.cache']

/** Figures of the tests' own in place of the interview's, which one may replace without breaking a test. */
const testLedger = {
  name: 'test-ledger',
  enforce: 'pre' as const,
  resolveId: (source: string, importer = '') => resolve(dirname(importer), source) === resolve('facts/ledger.ts') ? resolve('tests/support/testLedger.ts') : undefined,
}

export default defineConfig({
  plugins: [
    vue(),
    testLedger,
  ],
  test: {
    globalSetup: './tests/support/tempFolder.ts',
    reporters: ['default', ['json', { outputFile: 'out/test-totals/unit.json' }]],
    // Nothing here waits for anything: it only takes its time where other work keeps the machine busy.
    testTimeout: 30_000,
    // Vitest leaves one core free; while the tests run nothing else wants it.
    maxWorkers: '100%',
    projects: [
      // A module is imported once for all files: importing was most of what they took.
      { extends: true, test: { name: 'unit', include: tests, exclude: [...exclude, ...isolated], isolate: false } },
      { extends: true, test: { name: 'isolated', include: isolated, exclude } },
    ],
  },
})
