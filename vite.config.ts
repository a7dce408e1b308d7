import process from 'node:process'
import { guardPlugin } from '@interview-deck/toolbox/guard/guardPlugin'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    guardPlugin({ launchEditor: process.env.DECK_EDITOR === '1' }),
  ],
  optimizeDeps: {
    // Found only when a slide that uses it is loaded: Vite would bundle once more and reload the first page in front of the presenter.
    include: ['es-hangul', 'fastest-levenshtein', 'uqr'],
  },
})
