// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useCountUp } from './useCountUp.ts'

const page = ref(1)
const renderContext = ref('slide')
const reducedMotion = ref('no-preference')
let enter: (to: number, from: number | undefined) => void

vi.mock('@slidev/client', () => ({
  onSlideEnter: (callback: typeof enter) => { enter = callback },
  useSlideContext: () => ({ $page: page, $renderContext: renderContext }),
}))
vi.mock('@vueuse/core', async original => ({
  ...await original<typeof import('@vueuse/core')>(),
  usePreferredReducedMotion: () => reducedMotion,
}))

function countTo70() {
  return mount(defineComponent({
    setup() {
      const counted = useCountUp(() => 70)
      return () => h('p', counted.value.toFixed(0))
    },
  }))
}

async function after(ms: number) {
  vi.advanceTimersByTime(ms)
  await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'Date', 'setTimeout'] })
  page.value = 2
  renderContext.value = 'slide'
  reducedMotion.value = 'no-preference'
})
afterEach(() => vi.useRealTimers())

describe('useCountUp', () => {
  it('shows the figure at once on the slide that the page was opened on', async () => {
    page.value = 1
    const number = countTo70()
    enter(1, undefined)
    await after(100)
    expect(number.text()).toBe('70')
  })

  it('counts up on a slide that is entered later, and has arrived after 0.6 s', async () => {
    const number = countTo70()
    enter(2, 1)
    await after(120)
    expect(Number(number.text())).toBeGreaterThan(0)
    expect(Number(number.text())).toBeLessThan(70)
    await after(600)
    expect(number.text()).toBe('70')
  })

  it.each([
    ['under prefers-reduced-motion', () => { reducedMotion.value = 'reduce' }],
    ['in print and in previews', () => { renderContext.value = 'print' }],
  ])('stands still %s', async (_, arrange) => {
    arrange()
    const number = countTo70()
    enter(2, 1)
    await after(120)
    expect(number.text()).toBe('70')
  })
})
