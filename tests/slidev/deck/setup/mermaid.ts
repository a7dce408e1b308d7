import { defineMermaidSetup } from '@slidev/types'

export default defineMermaidSetup(async () => {
  await document.fonts.load('400 16px "Deck Sans"', '가A1')
  return { fontFamily: 'Deck Sans' }
})
