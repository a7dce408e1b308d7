// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import Card from './Card.vue'
import Evidence from './Evidence.vue'
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
    expect(metric.get('[role=group]').attributes('aria-label')).toBe('MTTR 70% 개선')
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

  it('tells results, targets, scales and own assessments apart in words', () => {
    const text = (id: string) => mount(Metric, { props: { id }, global }).text()
    expect(text('target-availability')).toContain('목표')
    expect(text('firewalls')).toContain('규모')
    expect(text('requirements-match')).toContain('자체 평가')
  })

  it('shows what is wrong with a prop, and what is allowed', () => {
    expect(mount(Metric, { props: { id: 'mtrr' }, global }).get('[role=alert]').text()).toContain('mttr')
    const wrongSize = mount(Metric, { props: { id: 'mttr', size: 'huge' as 'large' }, global })
    expect(wrongSize.get('[role=alert]').text()).toContain('쓸 수 있는 값: regular, large')
  })
})

describe('evidence', () => {
  it('puts the earlier value before the later one, and says what they are about', () => {
    const evidence = mount(Evidence, { props: { id: 'policy-time' }, global })
    expect(evidence.text()).toMatch(/8시간\s*→\s*4시간/)
    expect(evidence.get('[role=group]').attributes('aria-label')).toMatch(/8시간에서 4시간/)
  })

  it('draws no arrow from what a figure is only compared with', () => {
    const evidence = mount(Evidence, { props: { id: 'incident-mttr' }, global })
    expect(evidence.text()).toMatch(/^25분\s*복구 시간 · 업계 평균 2시간$/)
  })

  it('shows the value where that is all there is', () => {
    expect(mount(Evidence, { props: { id: 'mttr' }, global }).text()).toMatch(/^70% 개선\s*MTTR$/)
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
