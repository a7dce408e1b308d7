import { defineRootSetup } from '@slidev/types'
import { useRehearsal } from '../run/useRehearsal.ts'

// Here and not in the bar: a run goes on while its window shows another page.
export default defineRootSetup(() => void useRehearsal())
