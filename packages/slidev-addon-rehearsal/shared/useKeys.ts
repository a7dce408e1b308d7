import { useEventListener } from '@vueuse/core'

/** `code` is empty where a key has no place, as on a screen's keyboard. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** By its place (`KeyA`): with the Korean input method on, A types ㅁ. Held down it counts once; with a modifier it is the browser's. */
export function readKey(press: KeyPress): { code: string, digit?: number } | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey || press.repeat)
    return undefined
  const place = press.code || placeOf(press.key)
  const code = place === 'NumpadEnter' ? 'Enter' : place
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit ? { code, digit: Number(digit) } : { code }
}

function placeOf(key: string): string {
  if (key === ' ')
    return 'Space'
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key
}

export function useKeys(actionOf: (press: KeyPress) => (() => void) | undefined): void {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.isComposing || belongsToControl(event))
      return
    const act = actionOf(event)
    if (!act)
      return
    event.preventDefault()
    act()
  })
}

function belongsToControl({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element))
    return false
  if (target.matches('audio'))
    return true
  return target.matches('button, a, input, summary') && ['Space', 'Enter', 'NumpadEnter'].includes(code)
}
