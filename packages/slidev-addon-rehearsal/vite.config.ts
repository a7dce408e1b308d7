import { translate, TRANSLATED_FILES } from './slidevTexts.ts'

const SLIDEV_CLIENT = /\/@slidev\/client\/([^?]+)$/

// Slidev has no slot for the words of its interface, but serves its client as source: they are put into Korean there.
export default {
  // Found only when its records are read: Vite would bundle once more and reload the page in front of the presenter.
  optimizeDeps: { include: ['zod/mini'] },
  plugins: [
    {
      name: 'rehearsal-korean',
      enforce: 'pre' as const,
      transform(code: string, id: string) {
        return TRANSLATED_FILES.includes(SLIDEV_CLIENT.exec(id)?.[1] ?? '') ? translate(code) : undefined
      },
    },
  ],
}
