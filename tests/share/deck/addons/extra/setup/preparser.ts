import { definePreparserSetup } from '@slidev/types'

export default definePreparserSetup(() => [
  { name: 'extra', transformSlide: async content => content.replace('old words', 'new words') },
])
