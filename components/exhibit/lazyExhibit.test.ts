// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { fetchBeforePrinting, lazyExhibit, loadExhibits } from './lazyExhibit.ts'

const Inner = (props: { text?: string }) => h('p', props.text ?? 'here')
Inner.props = ['text']

describe('an exhibit that comes later', () => {
  it('is fetched when it is shown, once, and gets what its place was given', async () => {
    const load = vi.fn(async () => ({ default: Inner }))
    const Exhibit = lazyExhibit(load)
    expect(load).not.toHaveBeenCalled()
    const first = mount(Exhibit, { props: { text: 'given' } as never })
    expect(first.find('.exhibit-waiting').exists()).toBe(true)
    await vi.waitFor(() => expect(first.text()).toBe('given'))
    // Drawn at once from now on: print does not wait.
    expect(mount(Exhibit).text()).toBe('here')
    expect(load).toHaveBeenCalledOnce()
  })

  it('is tried again after it could not be fetched', async () => {
    const load = vi.fn<() => Promise<{ default: typeof Inner }>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue({ default: Inner })
    const Exhibit = lazyExhibit(load)
    mount(Exhibit)
    await new Promise(resolve => setTimeout(resolve))
    const again = mount(Exhibit)
    await vi.waitFor(() => expect(again.text()).toBe('here'))
  })

  it('holds the key that prints back until it is there, and that key only', async () => {
    lazyExhibit(async () => ({ default: Inner }))
    window.print = vi.fn()
    fetchBeforePrinting(window)
    const press = (key: string, modifiers: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true, ...modifiers })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect([press('p'), press('o', { ctrlKey: true }), press('P', { ctrlKey: true, shiftKey: true })]).toEqual([false, false, false])
    expect(press('p', { metaKey: true })).toBe(true)
    await vi.waitFor(() => expect(window.print).toHaveBeenCalledOnce())
    expect(press('p', { ctrlKey: true })).toBe(false)
    await loadExhibits()
  })
})
