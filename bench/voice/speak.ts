import createEspeak from 'espeak-ng'

export interface Sound {
  /** Between −1 and 1. */
  samples: Float32Array
  /** In Hz. */
  rate: number
}

/**
 * Lets espeak-ng speak Korean, the same each time.
 *
 * @param text what to say
 * @param speed espeak's words a minute
 * @param pitch 0 to 99, 50 being its usual voice
 */
export async function speak(text: string, speed: number, pitch: number): Promise<Sound> {
  const file = 'out.wav'
  const espeak = await createEspeak({ arguments: ['-v', 'ko', '-s', String(speed), '-p', String(pitch), '-w', file, text], print: () => {}, printErr: () => {} })
  return readWav(espeak.FS.readFile(file))
}

/** Reads a WAV file as espeak writes it: one channel, 16 bits. */
function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
  const HEADER = 44
  return {
    rate: view.getUint32(24, true),
    samples: Float32Array.from({ length: Math.floor((bytes.length - HEADER) / 2) }, (_, index) => view.getInt16(HEADER + 2 * index, true) / 32768),
  }
}
