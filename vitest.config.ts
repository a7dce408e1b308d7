import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    vue(),
  ],
  test: {
    reporters: ['default', ['json', { outputFile: 'out/test-totals/unit.json' }]],
    include: ['**/*.test.ts'],
    exclude: ['node_modules', 'dist*', 'tests', '.cache'],
  },
})
