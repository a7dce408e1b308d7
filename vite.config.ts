import { defineConfig } from 'vite'

export default defineConfig({
  optimizeDeps: {
    // Found only when a slide that uses it is loaded: Vite would bundle once more and reload the first page in front of the presenter.
    include: ['uqr'],
  },
})
