import { defineUnoSetup } from '@slidev/types'

/** UnoCSS would take an SVG's `font-size="26"` for a class that makes it 6.5rem, and draw a frame around what is an `outline`. */
export default defineUnoSetup(() => ({
  blocklist: [/^\[(?:font-size|stroke-width)/, 'outline'],
}))
