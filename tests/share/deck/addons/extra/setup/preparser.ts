import { definePreparserSetup } from '@slidev/types'

export default definePreparserSetup(() => [
  { name: 'extra', transformSlide: async content => content.replace('바꿀 말', '바뀐 말') },
])
