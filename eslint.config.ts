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
    // A button with a word in it is read at a glance on one line, and a line break in a text of a picture is a space that is drawn.
    'vue/singleline-html-element-content-newline': 'off',
    'vue/multiline-html-element-content-newline': 'off',
  },
  ignores: defaults => [
    // Here a folder of code has this name.
    ...defaults.filter(pattern => pattern !== '**/output'),
    '**/*.md',
    'dist',
    'dist-*',
    'out',
    '.cache',
  ],
}, {
  // Commands say what they have to say to the terminal, and wait at their top level.
  files: ['bench/*.ts', 'packages/*/bin/*.ts', 'scripts/*.ts'],
  rules: {
    'no-console': 'off',
    'antfu/no-top-level-await': 'off',
  },
})
