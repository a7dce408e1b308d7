import antfu from '@antfu/eslint-config'

export default antfu({
  type: 'app',
  typescript: true,
  vue: true,
  // Slidev's Markdown is not CommonMark (`---` separates slides, `<!-- -->` are notes): `npm run check` reads it instead.
  markdown: false,
  rules: {
    // It spreads short ternaries and lists over many lines, which reads worse than it looks.
    'antfu/reasonable-newline': 'off',
  },
  ignores: [
    '**/*.md',
    'dist',
    'dist-*',
    'out',
    '.cache',
  ],
})
