import { translate, TRANSLATED_FILES } from './slidevTexts.ts'

const SLIDEV_CLIENT = /\/@slidev\/client\/([^?]+)$/

// Slidev has no slot for the words of its own interface. It reads each addon's `vite.config.ts`, and serves its client as
// source: the words are put into Korean there, once, and not in the page.
export default {
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
