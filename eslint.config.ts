import antfu from '@antfu/eslint-config'

export default antfu({
  type: 'app',
  typescript: true,
  vue: true,
  // Slidev's Markdown is not CommonMark (`---` separates slides, `<!-- -->` are notes): `npm run check` reads it instead.
  markdown: false,
  ignores: [
    '**/*.md',
    'dist',
    'dist-*',
    'out',
    '.cache',
  ],
})
