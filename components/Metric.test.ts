// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import BeforeAfter from './BeforeAfter.vue'
import Card from './Card.vue'
import Fact from './Fact.vue'
import Metric from './Metric.vue'
import PropError from './PropError.vue'

vi.mock('@slidev/client', () => ({
  onSlideEnter: () => {},
  useSlideContext: () => ({ $page: ref(1), $renderContext: ref('slide') }),
}))

const global = { components: { PropError } }

describe('metric', () => {
  it('has the claim as its accessible name and shows number, way and kind', () => {
    const metric = mount(Metric, { props: { id: 'mttr' }, global })
    expect(metric.get('[role=group]').attributes('aria-label')).toBe('MTTR 70% 단축')
    expect(metric.text()).toContain('70%')
    expect(metric.text()).toContain('↓')
    expect(metric.text()).toContain('성과')
  })

  it('proves a reduction with before and after, and with whose before it is', () => {
    const text = (id: string) => mount(Metric, { props: { id }, global }).text()
    expect(text('nac-policy-time')).toContain('건당 30분 → 3분')
    expect(text('incident-mttr')).toContain('업계 평균 2시간 → 25분')
    expect(text('recurrences')).toContain('6개월간')
    expect(text('mttr')).not.toContain('→')
  })

  it('tells results, targets and scales apart in words', () => {
    const text = (id: string) => mount(Metric, { props: { id }, global }).text()
    expect(text('target-availability')).toContain('목표')
    expect(text('firewalls')).toContain('규모')
  })

  it('shows what is wrong with a prop, and what is allowed', () => {
    expect(mount(Metric, { props: { id: 'mtrr' }, global }).get('[role=alert]').text()).toContain('mttr')
    const wrongSize = mount(Metric, { props: { id: 'mttr', size: 'huge' as 'large' }, global })
    expect(wrongSize.get('[role=alert]').text()).toContain('쓸 수 있는 값: regular, large')
  })
})

describe('before-after', () => {
  it('draws both bars to one scale', () => {
    const widths = mount(BeforeAfter, { props: { id: 'incident-mttr' }, global })
      .findAll('.before-after__bar')
      .map(bar => Number.parseFloat((bar.element as HTMLElement).style.width))
    expect(widths[0]).toBe(100)
    expect(widths[1]).toBeCloseTo(25 / 120 * 100, 5)
  })

  it('says so where the figure has no before and after', () => {
    expect(mount(BeforeAfter, { props: { id: 'mttr' }, global }).get('[role=alert]').text()).toContain('no before')
  })
})

describe('fact', () => {
  it('puts the figure, or the asked aspect of it, into the sentence', () => {
    expect(mount(Fact, { props: { id: 'policy-time', show: 'before' }, global }).text()).toBe('8시간')
    expect(mount(Fact, { props: { id: 'endpoints' }, global }).text()).toBe('1,000대')
  })
})

describe('card', () => {
  it('refuses a tone that is not one', () => {
    expect(mount(Card, { props: { title: '제목', tone: 'red' as 'good' }, global }).get('[role=alert]').text())
      .toContain('쓸 수 있는 값: plain, accent, good, gap')
  })
})
