import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    reporters: ['default', ['json', { outputFile: 'out/test-totals/unit.json' }]],
    include: ['**/*.test.ts'],
    // Nothing here waits for anything: it only takes its time where other work keeps the machine busy.
    testTimeout: 30_000,
    exclude: ['node_modules', 'dist*', 'tests', '.cache'],
  },
})
