import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compilePackage } from '../../new/compilePackage.ts'
import { root } from '../support/root.ts'

const SLIDES = `---
theme: seriph
addons:
  - slidev-addon-share
  - slidev-addon-rehearsal
title: Welcome to Slidev
class: text-center
transition: slide-left
browserExporter: false
---

# Welcome to Slidev

Presentation slides for developers

<!--
Note of the first slide: zqnote
-->

---
slug: what
question: What is Slidev?
budget: 60
transition: fade-out
---

# What is Slidev?

- **Text-based**: focus on the content
- **Themable**: themes can be shared

\`\`\`ts {all|1|2}
import { ref } from 'vue'
const count = ref(0)
\`\`\`

---
private: true
---

# Zqsecret salary

---

# Diagrams and LaTeX

\`\`\`mermaid
graph TD
B[Text] --> C{Decision}
\`\`\`

Inline $\\sqrt{3x-1}$

<DeckAddress />
`

const CONFIG = `import { guardPlugin } from '@interview-deck/toolbox/guard/guardPlugin'

export default { plugins: [guardPlugin({ launchEditor: false })] }
`

/** What a starter deck installs itself; the packages bring the rest. */
const OWN = ['@slidev/cli', '@slidev/theme-seriph', 'vue']

export interface StarterDeck {
  folder: string
  /** Path of a command that a package brought. */
  command: (name: string) => string
}

/**
 * A stock Slidev deck outside of the project, with the packages of this repository installed as npm would:
 * real files in `node_modules`, beside only what they and the deck declare. The caller removes the folder.
 */
export async function layOutStarterDeck(): Promise<StarterDeck> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-starter-'))
  const modules = join(folder, 'node_modules')
  const names = (await readdir(join(root, 'packages'), { withFileTypes: true })).filter(entry => entry.isDirectory() && entry.name !== 'node_modules').map(({ name }) => name)
  const commands = new Map<string, string>()
  const declared = new Set(OWN)
  await Promise.all(names.map(async (name) => {
    const { name: full } = JSON.parse(await readFile(join(root, 'packages', name, 'package.json'), 'utf-8'))
    await compilePackage(join(root, 'packages', name), join(modules, full))
    const { bin = {}, dependencies } = JSON.parse(await readFile(join(modules, full, 'package.json'), 'utf-8'))
    Object.entries(bin as Record<string, string>).forEach(([command, path]) => commands.set(command, join(modules, full, path)))
    Object.keys(dependencies).forEach(dependency => declared.add(dependency))
  }))
  for (const dependency of declared) {
    const link = join(modules, dependency)
    await mkdir(dirname(link), { recursive: true })
    if (!existsSync(link))
      await symlink(join(root, 'node_modules', dependency), link)
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'starter', type: 'module', private: true }))
  await writeFile(join(folder, 'slides.md'), SLIDES)
  await writeFile(join(folder, 'vite.config.ts'), CONFIG)
  return { folder, command: name => commands.get(name)! }
}
