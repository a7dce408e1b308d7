import type { Clicks } from './clickSources.ts'
import { describe, expect, it } from 'vitest'
import { makeContext, oneSection } from '../testing.ts'
import { countClicks } from './countClicks.ts'

const sources = {
  components: new Map<string, Clicks>([['Card', 0], ['Moments', 3], ['Stepper', 'unknown']]),
  layouts: new Map<string, Clicks>([['question', 0], ['stage', 'unknown']]),
}

async function count(content: string, frontmatter = 'title: 제목') {
  const { deck } = await makeContext(oneSection(`---\n${frontmatter}\n---\n\n# 제목\n\n${content}\n`))
  return countClicks(deck.slides[1]!, sources)
}

const list = '\n\n- 하나\n- 둘\n  - 둘의 하나\n\n- 셋\n\n'

describe('countClicks', () => {
  it.each<[string, number]>([
    ['글', 0],
    ['<p v-click>글</p> <Card v-click.fade="\'+2\'" /> <p v-click-hide>글</p>', 4],
    ['<p v-click="3">글</p> <p v-click>글</p>', 3],
    ['<p v-click="[1, 5]">글</p>', 5],
    ['<p v-click="false">글</p>', 0],
    ['<p v-click>글</p> <p v-after>글</p> <v-after>글</v-after>', 1],
    ['<v-click>\n\n<Card />\n<Card />\n\n</v-click>', 1],
    ['<v-click at="4">글</v-click><VClick :at="2">글</VClick>', 4],
    [`<v-clicks>${list}</v-clicks>`, 3],
    [`<v-clicks every="2">${list}</v-clicks>`, 2],
    [`<v-clicks at="3">${list}</v-clicks>`, 5],
    [`<v-clicks>${list}</v-clicks><v-click>글</v-click>`, 4],
    ['<v-clicks><Card title="a">글</Card><br><Card /></v-clicks>', 3],
    ['<v-clicks><ul><li>하나</li><li>둘 <b>셋</b></li></ul></v-clicks>', 2],
    ['<v-switch><template #1>하나</template><template #2>둘</template></v-switch><v-click>글</v-click>', 3],
    ['<v-switch at="2"><template #0>하나</template><template #1-4>둘</template></v-switch>', 4],
    ['<Moments /><Moments at="2" /><v-click>글</v-click>', 4],
    ['<Stepper :clicks="4" />', 4],
    ['`<v-click>` <!-- <v-click>글</v-click> -->', 0],
    ['```ts\nconst a = "<v-click>"\n```', 0],
  ])('counts %j as %i', async (content, clicks) => expect(await count(content)).toBe(clicks))

  it('takes the frontmatter\'s word', async () => {
    expect(await count('<v-click>글</v-click>', 'clicks: 7')).toBe(7)
    expect(await count('<Stepper />', 'clicks: 2')).toBe(2)
  })

  it.each([
    '<Stepper />',
    '<Stepper clicks="viele" />',
    '<p v-click="step">글</p>',
    '<p v-for="x in 3" v-click>글</p>',
    '<p v-click="\'-1\'">글</p>',
    '<v-clicks>\n\n문단\n\n- 하나\n\n</v-clicks>',
    '<v-clicks>\n- 하나\n</v-clicks>',
    '<v-clicks depth="2">\n\n- 하나\n\n</v-clicks>',
    '<v-switch><template #[name]>하나</template></v-switch>',
    '<b v-mark.red="2">글</b>',
    '```ts {1|2}\na\nb\n```',
    '````md magic-move\n```ts\na\n```\n````',
  ])('leaves %j to the browser', async content => expect(await count(content)).toBeUndefined())

  it('leaves a layout that takes clicks of its own to the browser', async () => {
    expect(await count('글', 'layout: stage')).toBeUndefined()
  })
})
