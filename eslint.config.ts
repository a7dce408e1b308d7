import antfu from '@antfu/eslint-config'

/** What browsers of the last three years lack: it is on the page of every visitor, or an iPhone of 2023 shows a headline and nothing else. */
const TOO_NEW = [
  'MemberExpression[object.name=/^(Object|Map)$/][property.name="groupBy"]',
  'MemberExpression[property.name=/^(withResolvers|fromAsync|union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|setHTMLUnsafe|toBase64|fromBase64|toHex|fromHex|getOrInsert)$/]',
  'MemberExpression[object.name=/^(Promise|RegExp|URL|Error|Intl)$/][property.name=/^(try|escape|parse|isError|DurationFormat)$/]',
  // Helpers of iterators. Arrays have methods of the same names.
  'CallExpression[callee.property.name=/^(map|filter|flatMap|take|drop|toArray|some|every|find|forEach|reduce)$/][callee.object.callee.property.name=/^(values|keys|entries)$/][callee.object.arguments.length=0]',
  'CallExpression[callee.property.name=/^(map|filter|flatMap|take|drop|toArray|some|every|find|forEach|reduce)$/][callee.object.callee.property.name="matchAll"]',
].map(selector => ({ selector, message: 'Newer than the supported browsers (Baseline 2023).' }))

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
  // What ships to visitors, and to the presenter's phone.
  files: ['{components,facts,layouts,setup,styles}/**/*.{ts,vue}', '*.vue', 'packages/slidev-addon-*/**/*.{ts,vue}'],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-syntax': ['error', ...TOO_NEW],
    'vue/no-restricted-syntax': ['error', ...TOO_NEW],
  },
}, {
  // Commands say what they have to say to the terminal, and wait at their top level.
  files: ['bench/*.ts', 'packages/*/bin/*', 'scripts/*.ts', 'tests/browsers/walk.ts', 'tests/support/printTestTotals.ts'],
  rules: {
    'no-console': 'off',
    'antfu/no-top-level-await': 'off',
  },
})
