// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Fact from './Fact.vue'
import Metric from './Metric.vue'
import PropError from './PropError.vue'

const global = { components: { PropError } }
const show = (id: string) => mount(Metric, { props: { id, title: '제목' }, slots: { default: '방법' }, global })

describe('metric', () => {
  it('has the claim as its accessible name, and a part as long as what was won', () => {
    const metric = show('mttr')
    expect(metric.get('[role=group]').attributes('aria-label')).toBe('MTTR 70% 개선')
    expect(metric.get('.metric__part').attributes('style')).toContain('width: 70%')
    expect(metric.text()).toMatch(/제목\s*방법\s*70%\s*줄어든 MTTR\s*남은 30%/)
  })

  it('draws a level as a bar with a gap, to scale', () => {
    const metric = show('availability')
    expect(Number.parseFloat(/width: ([\d.]+)%/.exec(metric.get('.metric__gap').attributes('style')!)![1]!)).toBeCloseTo(0.1)
    expect(metric.text()).toMatch(/99.9%\s*가용성\s*이 틈이 0.1%/)
  })

  it('shows what is wrong with a figure that is unknown or no part of a whole', () => {
    expect(show('mtrr').get('[role=alert]').text()).toContain('mttr')
    expect(show('pods').get('[role=alert]').text()).toContain('no part of a whole')
  })
})

describe('fact', () => {
  it('puts the figure, or the asked aspect of it, into the sentence', () => {
    expect(mount(Fact, { props: { id: 'policy-time', show: 'before' }, global }).text()).toBe('8시간')
    expect(mount(Fact, { props: { id: 'endpoints' }, global }).text()).toBe('1,000대')
  })
})
