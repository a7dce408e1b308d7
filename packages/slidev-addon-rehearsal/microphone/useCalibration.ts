import type { Ref } from 'vue'
import { onUnmounted, reactive, ref } from 'vue'
import { browserDevices, createRecorder } from './recorder.ts'
import { speakerStore } from './browserHearing.ts'
import { CALIBRATION_TEXT, factorOf } from './calibration.ts'
import { createHearing } from './hearing.ts'
import { listen } from './listen.ts'

export interface Calibration {
  state: { phase: 'idle' | 'reading' | 'done' | 'unclear' | 'deaf', text: string }
  /** What each heard syllable counts now; undefined before a calibration. */
  factor: Ref<number | undefined>
  start: () => Promise<void>
  finish: () => void
  forget: () => void
}

/** Measures one reading of a known text with this browser's microphone, which is on for that long only. */
export function useCalibration(): Calibration {
  const state = reactive<Calibration['state']>({ phase: 'idle', text: CALIBRATION_TEXT })
  const store = speakerStore()
  const factor = ref(store.read()?.factor)
  const recorder = createRecorder(browserDevices(), close)
  const hearing = createHearing({ listen, factor: () => 1 })

  function close(): void {
    hearing.close()
    recorder.close()
  }
  onUnmounted(close)

  return {
    state,
    factor,
    async start() {
      const problem = await recorder.open()
      const stream = recorder.stream()
      hearing.restart()
      state.phase = !problem && stream && await hearing.open(stream) ? 'reading' : 'deaf'
    },
    finish() {
      const measured = factorOf(hearing.answer().voice?.syllables ?? 0)
      close()
      state.phase = measured === undefined ? 'unclear' : 'done'
      if (measured === undefined)
        return
      factor.value = measured
      store.keep({ factor: measured })
    },
    forget() {
      store.forget()
      factor.value = undefined
      state.phase = 'idle'
    },
  }
}
